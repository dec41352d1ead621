import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { plainText } from "../diagnostics/plain-text.ts";

/** What the files around a dataset say of it: `title`, `description`, `licence`, `publisher`. */
export type Words = Readonly<Record<string, string>>;

/**
 * The files around a dataset, by path. In the folder of the templates a name that begins with `dot-` stands
 * for one that begins with a dot, which npm would not pack; «word» stands for a word.
 *
 * @param folder the folder of the templates
 */
export function filesFrom(folder: string, words: Words): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll("\\", "/"))
    .toSorted();
  return new Map(
    paths.map((path) => [
      path.replace(/(^|\/)dot-/g, "$1."),
      filled(path, readFileSync(join(folder, path), "utf8"), words),
    ]),
  );
}

function filled(path: string, text: string, words: Words): string {
  const write = path.endsWith(".md")
    ? plainText
    : path.endsWith(".cff")
      ? (word: string) => JSON.stringify(word)
      : (word: string) => word;
  return text.replace(/«([a-z]+)»/g, (_, name: string) => {
    const word = words[name];
    if (word === undefined) throw new Error(`${path}: nothing is known of «${name}»`);
    return write(word.replace(/\s+/g, " ").trim());
  });
}
