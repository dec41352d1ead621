import { resolve } from "node:path";
import type { Checked } from "../check/check.ts";
import { visible } from "../diagnostics/visible.ts";
import { selectPaths } from "../read/select-paths.ts";

/** The files that paths name; undefined, with a message, when they name no file of the dataset. */
export function selectedFiles(
  { files }: Checked,
  { root }: { readonly root: string },
  paths: readonly string[],
): ReadonlySet<string> | undefined {
  const selection = selectPaths(resolve(root), process.cwd(), files, paths);
  for (const path of selection.unmatched)
    console.error(`casebook: ${visible(path)} names no file of the dataset.`);
  for (const { message, place } of selection.findings)
    console.error(`casebook: ${visible(place.file)}: ${message}`);
  return selection.paths.size === 0 ? undefined : selection.paths;
}
