import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { plainText } from "../diagnostics/plain-text.ts";

/** What the templates ask for: a text, or "" for a condition that does not hold. */
export type Words = Readonly<Record<string, string>>;

/** What decides over the files around a dataset. */
export interface Surroundings {
  readonly title: string;
  readonly description: string;
  readonly licence: string;
  readonly publisher: string;
  readonly isPrivate: boolean;
  /** The version of casebook that writes them. */
  readonly version: string;
  /** `OWNER/NAME@COMMIT`, which the workflows use; without it they use the package that is installed. */
  readonly action?: string;
}

/** An action of casebook: its repository, and a commit there. */
export const actionForm = /^([A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9_.-]+)@([0-9a-f]{40})$/;

/**
 * The files around a dataset, by path. In the folder of the templates a name that begins with `dot-` stands
 * for one that begins with a dot, which npm would not pack. «word» stands for a word, and a line with
 * «if word» is there only if the word is not empty.
 *
 * @param folder the folder of the templates
 */
export function filesFrom(folder: string, around: Surroundings): ReadonlyMap<string, string> {
  const words = wordsOf(around);
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

function wordsOf({ isPrivate, version, action, ...texts }: Surroundings): Words {
  const [, repository, commit] = actionForm.exec(action ?? "") ?? [];
  return {
    ...texts,
    ...{ private: isPrivate ? "yes" : "", public: isPrivate ? "" : "yes" },
    packed: repository === undefined ? "yes" : "",
    tool: repository ?? "./node_modules/casebook",
    at: repository === undefined ? "" : `@${commit} # v${version}`,
  };
}

function filled(path: string, text: string, words: Words): string {
  const wordOf = (name: string): string => {
    const word = words[name];
    if (word === undefined) throw new Error(`${path}: nothing is known of «${name}»`);
    return word;
  };
  const write = path.endsWith(".md")
    ? plainText
    : path.endsWith(".cff")
      ? (word: string) => JSON.stringify(word)
      : (word: string) => word;
  return text
    .replace(/^([ ]*)«if ([a-z]+)»(.*\n)/gm, (_, before: string, name: string, rest: string) =>
      wordOf(name) === "" ? "" : `${before}${rest}`,
    )
    .replace(/«([a-z]+)»/g, (_, name: string) => write(wordOf(name).replace(/\s+/g, " ").trim()));
}
