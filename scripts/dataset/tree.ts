import type { Dirent } from "node:fs";
import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** What stands in a folder; what is none of the three is a pipe, a device or a submodule. */
export type Entry = Pick<Dirent, "name" | "isDirectory" | "isFile" | "isSymbolicLink">;

/** Where a dataset stands: a folder of the disk, or a git revision. Paths are relative to its root. */
export interface Tree {
  /** What `data` is; undefined where there is none. */
  data(): Entry | undefined;
  /** What a folder holds, in any order; throws where it cannot be read. */
  entries(folder: string): readonly Entry[];
}

/** The tree of a folder on the disk. */
export function folderTree(root: string): Tree {
  return {
    data: () => {
      const stat = lstatSync(join(root, "data"), { throwIfNoEntry: false });
      return stat && entry("data", stat);
    },
    entries: (folder) => readdirSync(join(root, folder), { withFileTypes: true }),
  };
}

function entry(name: string, stat: Omit<Entry, "name">): Entry {
  return {
    name,
    isDirectory: () => stat.isDirectory(),
    isFile: () => stat.isFile(),
    isSymbolicLink: () => stat.isSymbolicLink(),
  };
}
