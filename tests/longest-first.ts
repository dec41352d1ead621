import { BaseSequencer } from "vitest/node";
import type { TestSpecification } from "vitest/node";

/** The files that take longest, so that none of them begins last and leaves the other cores idle. */
const longest = [
  "recall/recall.test.ts",
  "publish/formats.test.ts",
  "packaging/your-own-casebook.test.ts",
  "site/browser.test.ts",
  "workflows/actions.test.ts",
  "commands/kill.test.ts",
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/tests/${name}`));
      return at === -1 ? longest.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
