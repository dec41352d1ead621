import { bounded, dayOf, languageIn } from "./reference-entry.ts";
import type { ReferenceEntry } from "./reference-entry.ts";

/** The works of a BibTeX or biblatex file; undefined if it has no entry. */
export function bibtexEntries(text: string): ReferenceEntry[] | undefined {
  const entries: ReferenceEntry[] = [];
  const strings = new Map(months);
  for (const { type, body } of blocksIn(text)) {
    if (type === "comment" || type === "preamble") continue;
    bounded(entries.length + 1, type, "", { isRead: true });
    const comma = type === "string" ? -1 : body.indexOf(",");
    const fields = fieldsIn(body.slice(comma + 1), strings, entries.length + 1);
    if (type === "string") for (const [name, value] of fields) strings.set(name, value);
    else entries.push(entryOf(type, body.slice(0, comma).trim(), fields, entries.length + 1));
  }
  return entries.length === 0 ? undefined : entries;
}

/** `@type{…}` with its braces paired; text between entries is a comment. */
function* blocksIn(text: string): Generator<{ type: string; body: string }> {
  const start = /@([A-Za-z]+)\s*\{/g;
  for (let found = start.exec(text); found; found = start.exec(text)) {
    const from = start.lastIndex;
    const end = closing(text, from);
    if (end < 0) return;
    yield { type: found[1]!.toLowerCase(), body: text.slice(from, end) };
    start.lastIndex = end + 1;
  }
}

/** The place of the brace that closes one before `from`; -1 without one. */
function closing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "{") depth++;
    else if (text[at] === "}" && --depth === 0) return at;
  }
  return -1;
}

/** `name = {value} # "value"`, with the abbreviations of the file resolved. */
function fieldsIn(
  body: string,
  strings: ReadonlyMap<string, string>,
  place: number,
): Map<string, string> {
  const fields = new Map<string, string>();
  const name = /\s*([A-Za-z][\w:-]*)\s*=\s*/y;
  let at = 0;
  for (;;) {
    name.lastIndex = at;
    const found = name.exec(body);
    if (!found) return fields;
    at = name.lastIndex;
    let value = "";
    for (;;) {
      const [piece, end] = pieceAt(body, at, strings);
      value += piece;
      bounded(place, found[1]!, value, { isRead: read.has(found[1]!.toLowerCase()) });
      at = end;
      const joint = /^\s*#\s*/.exec(body.slice(at));
      if (!joint) break;
      at += joint[0].length;
    }
    fields.set(found[1]!.toLowerCase(), value);
    const comma = body.indexOf(",", at);
    if (comma < 0) return fields;
    at = comma + 1;
  }
}

function pieceAt(body: string, at: number, strings: ReadonlyMap<string, string>): [string, number] {
  if (body[at] === "{") {
    const end = closing(body, at + 1);
    return end < 0 ? [body.slice(at + 1), body.length] : [body.slice(at + 1, end), end + 1];
  }
  if (body[at] === '"') {
    let [end, depth] = [at + 1, 0];
    while (end < body.length && (body[end] !== '"' || depth > 0)) {
      if (body[end] === "\\") end++;
      else if (body[end] === "{") depth++;
      else if (body[end] === "}") depth--;
      end++;
    }
    return [body.slice(at + 1, end), end + 1];
  }
  const bare = /^[^\s,#}]+/.exec(body.slice(at))?.[0] ?? "";
  return [strings.get(bare.toLowerCase()) ?? bare, at + Math.max(1, bare.length)];
}

const months = new Map(
  "jan feb mar apr may jun jul aug sep oct nov dec"
    .split(" ")
    .map((month, index) => [month, String(index + 1)] as const),
);

function entryOf(
  type: string,
  key: string,
  fields: ReadonlyMap<string, string>,
  place: number,
): ReferenceEntry {
  const value = (...names: string[]) =>
    names.map((name) => fields.get(name)).find((each) => each?.trim()) ?? "";
  const plain = (...names: string[]) => withoutLatex(value(...names)) || undefined;
  const prose = (...names: string[]) => withoutLatex(typeset(value(...names))) || undefined;
  const year = plain("year");
  const [genre, number] = splitNumber(plain("number"));
  return {
    ...{ place, key, type, title: prose("title") },
    authors: namesIn(typeset(fields.get("author") ?? "")),
    container: prose("journaltitle", "journal", "maintitle", "booktitle"),
    publisher: prose("institution", "organization", "publisher", "school"),
    ...{ number, genre, date: plain("date") ?? dayOf(year, year && plain("month"), plain("day")) },
    doi: plain("doi"),
    urls: [plain("url")].filter((url) => url !== undefined),
    ...{ accessed: plain("urldate"), language: languageIn(plain("langid", "language")) },
    leftOut: [...fields.keys()].filter((name) => !read.has(name)),
  };
}

const read: ReadonlySet<string> = new Set(
  "title author journaltitle journal maintitle booktitle institution organization publisher school number date year month day doi url urldate langid language".split(
    " ",
  ),
);

/** A release writes `UN Doc. A/HRC/28/10`. */
function splitNumber(text: string | undefined): [string | undefined, string | undefined] {
  const found = /^(UN Doc\.|Index) (.+)$/.exec(text ?? "");
  return found ? [found[1], found[2]] : [undefined, text];
}

/** Names divided at “and”, except in braces; `Family, Given` in the order of speech. */
function namesIn(list: string): string[] {
  const names: string[] = [];
  let [name, depth] = ["", 0];
  for (const word of list.split(/(\sand\s)/)) {
    if (/^\sand\s$/.test(word) && depth === 0) {
      names.push(name);
      name = "";
      continue;
    }
    name += word;
    for (const [index, sign] of [...word].entries())
      if (word[index - 1] !== "\\") depth += sign === "{" ? 1 : sign === "}" ? -1 : 0;
  }
  return [...names, name].flatMap((each) => {
    const isWhole = each.trim().startsWith("{");
    const plain = withoutLatex(each);
    const [family = "", given] = isWhole ? [plain] : plain.split(/,\s*/);
    return plain === "" ? [] : [given === undefined ? plain : `${given} ${family}`];
  });
}

const accents: Readonly<Record<string, string>> = {
  ...{ "'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304" },
  ...{
    ".": "\u0307",
    c: "\u0327",
    v: "\u030c",
    u: "\u0306",
    H: "\u030b",
    k: "\u0328",
    r: "\u030a",
  },
};

const letters: Readonly<Record<string, string>> = {
  ...{ ss: "ß", o: "ø", O: "Ø", l: "ł", L: "Ł", ae: "æ", AE: "Æ", oe: "œ", OE: "Œ", aa: "å" },
  ...{ AA: "Å", i: "ı", textbackslash: "\\", textasciitilde: "~", textasciicircum: "^" },
};

/** The signs that LaTeX sets for others: a tie is a blank, and two or three hyphens are a dash. */
function typeset(text: string): string {
  return text
    .replace(/(?<!\\)``([^`]*?)(?:''|")/g, "“$1”")
    .replace(/(?<!\\)~/g, " ")
    .replaceAll("---", "—")
    .replaceAll("--", "–");
}

/** The text without commands and braces; accents on their letters. */
function withoutLatex(text: string): string {
  return text
    .replace(
      /\\(['`^"~=.])\s*\{?\\?([A-Za-z])\}?/g,
      (_, sign: string, letter: string) => letter + accents[sign]!,
    )
    .replace(
      /\\([cvuHkr])(?:\s*\{([A-Za-z])\}|\s+([A-Za-z]))/g,
      (_, sign: string, a?: string, b?: string) => (a ?? b)! + accents[sign]!,
    )
    .replace(
      /\\([A-Za-z]+)(?:\{\}|\s|(?![A-Za-z]))/g,
      (whole, name: string) => letters[name] ?? whole,
    )
    .replace(/\\[A-Za-z]+\s*(?=\{)/g, "")
    .replace(/(?<!\\)[{}]/g, "")
    .replace(/\\([^A-Za-z])/g, "$1")
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim();
}
