import { cpSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pick } from "../random.ts";
import type { Random } from "../random.ts";

/** The dataset that the edits begin with. */
export const base = "tests/rules/base/data";

/** Any record, table or single file. */
function anyFile(next: Random, root: string): string {
  const names = readdirSync(join(root, "data"), { recursive: true, encoding: "utf8" });
  return join(root, "data", pick(next, names.filter((name) => name.endsWith(".yml")).sort()));
}

/** What people do to files: each of them tells what it did. */
export const edits: Record<string, (next: Random, root: string) => void> = {
  "an id is mistyped": (next, root) =>
    rewrite(next, root, /(?<=(?:source|person|organization): )[a-z]/, "x"),
  "a year is changed": (next, root) =>
    rewrite(next, root, /"20[01]\d/, '"20' + pick(next, ["02", "15", "31"])),
  "a line is lost": (next, root) => rewrite(next, root, /\n *[a-zA-Z]+: [^\n]*(?=\n)/, ""),
  "a line is written twice": (next, root) =>
    rewrite(next, root, /(\n *[a-zA-Z]+: [^\n]*)(?=\n)/, "$1$1"),
  "a comment is added": (next, root) => rewrite(next, root, /^/, "# Read again.\n"),
  "a bracket is lost": (next, root) => rewrite(next, root, /\}/, ""),
  "a file is renamed": (next, root) => {
    const file = anyFile(next, root);
    renameSync(file, file.replace(/\.yml$/, `-${Math.floor(next() * 9)}.yml`));
  },
  "two files change places": (next, root) => {
    const [one, other] = [anyFile(next, root), anyFile(next, root)];
    const text = readFileSync(one);
    writeFileSync(one, readFileSync(other));
    writeFileSync(other, text);
  },
  "a file is deleted": (next, root) => rmSync(anyFile(next, root)),
  "a file is written beside its place, and moved there": (next, root) => {
    const file = anyFile(next, root);
    writeFileSync(`${file}.new`, readFileSync(file, "utf8").replace(/: [a-z]/, ": x"));
    renameSync(`${file}.new`, file);
  },
  "a stray file is left": (next, root) =>
    writeFileSync(join(dirname(anyFile(next, root)), pick(next, ["notes.txt", "Draft.yml"])), ""),
  "a folder is moved": (next, root) => {
    const folder = dirname(anyFile(next, root));
    if (folder !== join(root, "data")) renameSync(folder, `${folder}-moved`);
  },
  "all is put back": (_, root) => {
    rmSync(join(root, "data"), { recursive: true });
    cpSync(base, join(root, "data"), { recursive: true });
  },
};

function rewrite(next: Random, root: string, what: RegExp, by: string): void {
  const file = anyFile(next, root);
  const text = readFileSync(file, "utf8");
  const at = Math.floor(next() * text.length);
  writeFileSync(file, text.slice(0, at) + text.slice(at).replace(what, by));
}
