import { bounded, dayOf, languageIn } from "./reference-entry.ts";
import type { ReferenceEntry } from "./reference-entry.ts";

/** The works of an RIS file: lines of a tag, two blanks, a hyphen and a value; undefined without one. */
export function risEntries(text: string): ReferenceEntry[] | undefined {
  const entries: Map<string, string[]>[] = [];
  let entry: Map<string, string[]> | undefined;
  let last: string[] | undefined;
  let lastTag = "";
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, tag, value = ""] = /^([A-Z][A-Z0-9])  -(?: (.*))?$/.exec(line.trimEnd()) ?? [];
    const keep = (text: string, name: string, count: number) => {
      bounded(entries.length, name, text, { isRead: read.has(name), count });
      return text;
    };
    if (tag === "TY") {
      entries.push((entry = new Map([["TY", [value]]])));
      last = undefined;
      keep(value, "TY", 1);
    } else if (tag === "ER") entry = last = undefined;
    else if (tag !== undefined && entry) {
      [last, lastTag] = [entry.get(tag) ?? [], tag];
      entry.set(tag, last);
      last.push(keep(value, tag, last.length + 1));
      // A long value may go on in the next line.
    } else if (tag === undefined && last && line.trim() !== "")
      last.push(keep(`${last.pop() ?? ""} ${line.trim()}`, lastTag, last.length + 1));
  }
  return entries.length === 0 ? undefined : entries.map(entryOf);
}

function entryOf(tags: ReadonlyMap<string, string[]>, index: number): ReferenceEntry {
  const all = (...names: string[]) =>
    names.flatMap((name) => tags.get(name) ?? []).filter((value) => value.trim() !== "");
  const first = (...names: string[]) => all(...names)[0]?.trim();
  return {
    ...{ place: index + 1, key: first("ID") ?? "", type: first("TY") ?? "" },
    ...{ title: first("TI", "T1", "CT", "BT"), authors: all("AU", "A1").map(givenFirst) },
    ...{ container: first("T2", "JO", "JF", "JA"), publisher: first("PB") },
    ...{ number: first("M1"), genre: first("M3"), doi: first("DO") },
    date: dateOf(first("DA")) ?? dateOf(first("PY", "Y1")),
    ...{ urls: all("UR"), accessed: dateOf(first("Y2")), language: languageIn(first("LA")) },
    leftOut: [...tags.keys()].filter((tag) => !read.has(tag)),
  };
}

const read: ReadonlySet<string> = new Set(
  "TY ID TI T1 CT BT AU A1 T2 JO JF JA PB M1 M3 DO DA PY Y1 UR Y2 LA".split(" "),
);

/** `2019/03/04/` by its parts; `///about 2019` stays in words. */
function dateOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const [year, month, day, words] = value.split("/");
  return dayOf(year, month, day) ?? words;
}

/** `Family, Given` in the order of speech. */
function givenFirst(name: string): string {
  const [family = "", given, suffix] = name.split(",").map((part) => part.trim());
  return [given, family, suffix].filter(Boolean).join(" ");
}
