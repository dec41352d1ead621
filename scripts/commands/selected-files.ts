import { basename } from "node:path";
import type { Checked } from "../engine/check.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { visible } from "../diagnostics/visible.ts";
import { selectPaths } from "../dataset/select-paths.ts";
import { say } from "./io.ts";
import type { Io } from "./io.ts";

/**
 * The files that paths name. If one of them names no file of the dataset the result is undefined, with
 * a message: silence about that file must not look like praise.
 */
export function selectedFiles(
  io: Io,
  { files }: Checked,
  { root }: { readonly root: string },
  paths: readonly string[],
): ReadonlySet<string> | undefined {
  const selection = selectPaths(root, io.cwd, files, paths);
  for (const path of selection.unmatched) {
    const asked = basename(path, ".yml");
    const ids = nearest(asked, new Set(files.map(({ id }) => id)));
    const meant = files.find(({ id }) => id === ids[0])?.path;
    const hint = meant === undefined ? "" : ` Did you mean ${visible(meant)}?`;
    say(io, `casebook: “${visible(path)}” names no file of the dataset.${hint}`);
  }
  for (const { message, place } of selection.findings)
    say(io, `casebook: ${visible(place.file)}: ${message}`);
  const missed = selection.unmatched.length + selection.findings.length;
  return selection.paths.size === 0 || missed > 0 ? undefined : selection.paths;
}
