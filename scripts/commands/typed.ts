import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Io } from "./io.ts";

/**
 * A command as somebody can type it where they are: `npx casebook check data/cases/a.yml`.
 *
 * @param root the folder that holds `data/`
 * @param file a file of the dataset that is added, from `root` on
 */
export function typed(io: Io, root: string, command: string, file?: string): string {
  const words = [
    ...[io.command ?? "npx casebook", command],
    ...(file === undefined ? [] : [quoted(relative(io.cwd, join(root, file)) || ".")]),
    ...(root === nearestRoot(io.cwd) ? [] : ["--root", quoted(relative(io.cwd, root) || ".")]),
  ];
  return words.join(" ");
}

/**
 * The folder of the dataset that a folder lies in: the next one upwards with `data/dataset.yml`, as far as the
 * repository goes. The folder itself if it holds `data/`, or if there is none.
 */
export function nearestRoot(folder: string): string {
  if (existsSync(join(folder, "data"))) return folder;
  for (let place = folder; ; place = dirname(place)) {
    const isRepository = existsSync(join(place, ".git"));
    // Without a repository around it, what lies above may be anybody's.
    if (isRepository || place === dirname(place)) {
      const found = isRepository ? between(folder, place) : undefined;
      return found ?? folder;
    }
  }
}

function between(folder: string, top: string): string | undefined {
  for (let place = folder; ; place = dirname(place)) {
    if (existsSync(join(place, "data/dataset.yml"))) return place;
    if (place === top) return undefined;
  }
}

function quoted(word: string): string {
  return /^[\w./@:+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
