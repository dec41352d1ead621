import { join } from "node:path";
import { filesIn } from "../publish/output/foreign-files.ts";
import { folderDifferences } from "./folder-differences.ts";
import type { Problem } from "./release-folder.ts";

/** Where one of two builds takes place. */
export interface Surroundings {
  /** A folder of its own, which does not exist yet. */
  readonly place: string;
  /** Variables of its environment. */
  readonly env: Readonly<Record<string, string>>;
}

export interface Comparison {
  /** 0: the same bytes; 1: not the same; 2: a build failed. */
  readonly status: 0 | 1 | 2;
  readonly differences: readonly Problem[];
  /** The outcome in a sentence. */
  readonly summary: string;
}

/** Time zones 25 hours apart, and a language with other letters for upper and lower case. */
const surroundings = [
  { folder: "a", zone: "Pacific/Kiritimati", locale: "C", user: "first" },
  { folder: "b/ü and a space", zone: "Pacific/Pago_Pago", locale: "tr_TR.UTF-8", user: "second" },
];

/**
 * Builds twice, in surroundings that have nothing in common, and compares every byte.
 *
 * @param work the folder in which both builds take place
 * @param build gives the folder of what it built, and undefined when it failed
 */
export function compareTwoBuilds(
  work: string,
  build: (surroundings: Surroundings) => string | undefined,
): Comparison {
  const [first, second] = surroundings.map(({ folder, zone, locale, user }) => {
    const place = join(work, folder);
    return build({
      place,
      env: {
        ...{ TZ: zone, LC_ALL: locale, LANG: locale, LANGUAGE: locale },
        ...{ HOME: place, USER: user, LOGNAME: user },
      },
    });
  });
  if (first === undefined || second === undefined) {
    const summary = "there is nothing to compare, for a build failed.";
    return { status: 2, differences: [], summary };
  }
  const differences = folderDifferences(first, second);
  const files = filesIn(first).length;
  return differences.length > 0
    ? {
        status: 1,
        differences,
        summary: `${differences.length} of ${files} files are not the same in two builds.`,
      }
    : {
        status: 0,
        differences,
        summary: `two builds in other folders, time zones and locales gave the same bytes in ${files} files.`,
      };
}
