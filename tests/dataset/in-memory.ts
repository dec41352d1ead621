import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { discoverIn } from "../../scripts/dataset/discover.ts";
import type { DataFile, Discovery } from "../../scripts/dataset/discover.ts";
import type { Entry } from "../../scripts/dataset/tree.ts";
import { checking } from "../../scripts/engine/check.ts";
import type { Checking, CheckOptions, Checked, Known } from "../../scripts/engine/check.ts";
import { unchanged } from "../../scripts/engine/rechecking.ts";
import { decode, readText } from "../../scripts/yaml/source-text.ts";

/** What becomes of files, by their paths in the dataset; null takes one away. */
export type Changes = ReadonlyMap<string, string | Uint8Array | null>;

/** A dataset that is read once and checked many times, each time with other changes. */
export interface DatasetInMemory {
  /** The text of a file without changes; undefined where there is none. */
  text(path: string): string | undefined;
  /** What a check of the dataset with these changes, and no others, reports. */
  check(changes?: Changes): Checked;
}

/**
 * Reads the dataset in `options.root`. Like `casebook check --watch`, it keeps the facts and findings of
 * each record that does not change, as long as no table does.
 */
export function datasetInMemory(options: CheckOptions): DatasetInMemory {
  const paths = readdirSync(join(options.root, "data"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(options.root, join(parentPath, name)));
  const sources = new Map(paths.map((path) => [path, readText(options.root, path)]));
  const discovery = discoverIn(treeOf([...sources.keys()]));
  const sound = checkWith(new Map(), discovery);
  return {
    text: (path) => sources.get(path)?.text,
    check(changes = new Map()) {
      if (changes.size === 0) return sound.checked;
      const now = discoveryAfter(changes);
      const isSetting = ({ kind, path }: DataFile) => kind !== "record" && changes.has(path);
      const known = [...discovery.files, ...now.files].some(isSetting)
        ? undefined
        : unchanged(sound, (path) => changes.has(path));
      return checkWith(changes, now, known).checked;
    },
  };

  function checkWith(changes: Changes, discovery: Discovery, known?: Known): Checking {
    const read = (path: string) => {
      const change = changes.get(path);
      if (change == null) return sources.get(path) ?? readText(options.root, path);
      return decode(path, typeof change === "string" ? Buffer.from(change) : change);
    };
    return checking({ ...options, discovery, read }, known);
  }

  function discoveryAfter(changes: Changes): Discovery {
    const isElsewhere = [...changes].some(([path, text]) => sources.has(path) !== (text !== null));
    if (!isElsewhere) return discovery;
    const left = [...sources.keys()].filter((path) => changes.get(path) !== null);
    const all = new Set([
      ...left,
      ...[...changes].flatMap(([p, text]) => (text === null ? [] : p)),
    ]);
    return discoverIn(treeOf([...all]));
  }
}

/** The tree of files at these paths. */
function treeOf(paths: readonly string[]) {
  return {
    data: () => entry("data", true),
    entries(folder: string): Entry[] {
      const below = paths.filter((path) => path.startsWith(`${folder}/`));
      const names = below.map((path) => path.slice(folder.length + 1));
      const folders = names.filter((name) => name.includes("/")).map((name) => name.split("/")[0]!);
      return [
        ...[...new Set(folders)].map((name) => entry(name, true)),
        ...names.filter((name) => !name.includes("/")).map((name) => entry(name, false)),
      ];
    },
  };
}

function entry(name: string, isFolder: boolean): Entry {
  return {
    name,
    isDirectory: () => isFolder,
    isFile: () => !isFolder,
    isSymbolicLink: () => false,
  };
}
