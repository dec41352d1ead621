import { isAbsolute, relative } from "node:path";

/** Whether a path is a folder or lies in it; both are absolute, and no link is followed. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !/^\.\.[\\/]/.test(way) && !isAbsolute(way);
}
