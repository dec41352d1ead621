import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative } from "node:path";

/** Whether a path is a folder or lies in it; both are absolute, and no link is followed. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !/^\.\.[\\/]/.test(way) && !isAbsolute(way);
}

/** Whether an absolute path lies in the `data/` of a dataset, by its name or where its links lead. */
export function isAmongRecords(path: string): boolean {
  return [path, whereItIs(path)].some((each) => ancestors(each).some(holdsRecords));
}

function holdsRecords(folder: string): boolean {
  return basename(folder) === "data" && existsSync(join(folder, "dataset.yml"));
}

/** The path, and every folder that it lies in. */
function ancestors(path: string): readonly string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [path, ...ancestors(parent)];
}

/** The path with its links followed; its end may not exist yet. */
function whereItIs(path: string): string {
  if (existsSync(path) || dirname(path) === path) return realpathSync(path);
  return join(whereItIs(dirname(path)), basename(path));
}
