import { lstatSync, statSync } from "node:fs";
import { join } from "node:path";
import { isAmongRecords } from "./inside.ts";
import { absolute } from "./io.ts";
import type { Io } from "./io.ts";
import { UsageError } from "./usage-error.ts";

/**
 * The folder of a release, an absolute path: the one that the user named, or `dist/` beside `data/`.
 *
 * @param named as it is written on the command line
 * @throws UsageError for what is not a folder, and for a folder in `data/`, which holds records only
 */
export function outFolder(io: Io, root: string, named: string | undefined): string {
  if (named === undefined) return join(root, "dist");
  const out = absolute(io, named);
  if (lstatSync(out, { throwIfNoEntry: false })?.isDirectory() === false && !isFolder(out))
    throw new UsageError(`${named} is not a folder. --out names the folder of the release.`);
  if (isAmongRecords(out))
    throw new UsageError(
      `${named} lies in data/, which holds records only: the next check would take the release for records. Choose a folder beside it with --out.`,
    );
  return out;
}

/** Follows a link; one that leads nowhere is none. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
