import { describe, expect, it } from "vitest";
import { formats, lastFormats } from "../../../scripts/publish/formats/formats.ts";
import { filesIn } from "../../../scripts/publish/output/foreign-files.ts";
import { site } from "../../../scripts/site/site.ts";

/** What formats say of themselves is true of what they write. */
export function describedFormats(folder: () => string): void {
  describe("the formats describe themselves", () => {
    const described = [...formats, site({}), ...lastFormats].flatMap(({ files }) => files);
    const pattern = (path: string) =>
      new RegExp(
        `^${path.replaceAll(".", "\\.").replaceAll("*", "[^/]+").replaceAll(/<\w+>/g, "[^/]+").replace(/\/$/, "/.+")}$`,
      );

    it("with every file that they write", () => {
      const patterns = described.map(({ path }) => pattern(path));
      expect(filesIn(folder()).filter((file) => !patterns.some((each) => each.test(file)))).toEqual(
        [],
      );
    });

    it("with no file that they do not write", () => {
      // There is no release before the shipped one.
      const written = [...filesIn(folder()), "changes.json", "CHANGES.md"];
      const idle = described.filter(
        ({ path }) => !written.some((file) => pattern(path).test(file)),
      );
      expect(idle).toEqual([]);
    });

    it("each with a name of its own", () => {
      const names = [...formats, ...lastFormats].map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    });
  });
}
