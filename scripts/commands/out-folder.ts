import { existsSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { UsageError } from "./command.ts";
import { isInside } from "./inside.ts";
import { absolute } from "./io.ts";
import type { Io } from "./io.ts";

/**
 * The folder of a release, an absolute path: the one that the user named, or `dist/` beside `data/`.
 *
 * @param named as it is written on the command line
 * @throws UsageError for what is not a folder, and for a folder in `data/`, which holds records only
 */
export function outFolder(io: Io, root: string, named: string | undefined): string {
  if (named === undefined) return join(root, "dist");
  const out = absolute(io, named);
  if (existsSync(out) && !statSync(out).isDirectory())
    throw new UsageError(`${named} is not a folder. --out names the folder of the release.`);
  const data = join(root, "data");
  if (existsSync(data) && isInside(realpathSync(data), whereItIs(out)))
    throw new UsageError(
      `${named} lies in data/, which holds records only: the next check would take the release for records. Choose a folder beside it with --out.`,
    );
  return out;
}

/** The path with its links followed; its end may not exist yet. */
function whereItIs(path: string): string {
  if (existsSync(path) || dirname(path) === path) return realpathSync(path);
  return join(whereItIs(dirname(path)), basename(path));
}
