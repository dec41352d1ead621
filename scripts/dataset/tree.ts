import type { Dirent } from "node:fs";
import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** An entry of a folder. If it is none of the three, it is a pipe, a device or a submodule. */
export type Entry = Pick<Dirent, "name" | "isDirectory" | "isFile" | "isSymbolicLink">;

/** The tree that holds a dataset: a folder on the disk, or a git revision. Paths start at its root. */
export interface Tree {
  /** The entry `data`; undefined if there is none. */
  data(): Entry | undefined;
  /** The entries of a folder, in any order; throws if it cannot be read. */
  entries(folder: string): readonly Entry[];
  /** Whether somebody put every file there on purpose, as into a commit. */
  readonly isCommitted?: true;
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
