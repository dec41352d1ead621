import { bounded, dayOf, languageIn } from "./reference-entry.ts";
import type { ReferenceEntry } from "./reference-entry.ts";

type Item = Readonly<Record<string, unknown>>;

/** The works of CSL-JSON (schema 1.0.2), such as Zotero exports; undefined if the value is something else. */
export function cslEntries(value: unknown): ReferenceEntry[] | undefined {
  const items = Array.isArray(value) ? value : isItem(value) ? value["items"] : undefined;
  if (!Array.isArray(items) || !items.every((item) => isItem(item) && "type" in item))
    return undefined;
  return (items as Item[]).map((item, index) => {
    for (const name of read) lookAt(item[name], name, index + 1);
    return entryOf(item, index);
  });
}

function entryOf(item: Item, index: number): ReferenceEntry {
  return {
    ...{ place: index + 1, key: text(item["id"]) ?? "", type: text(item["type"]) ?? "" },
    ...{ title: prose(item["title"]), authors: namesOf(item["author"]) },
    ...{ container: prose(item["container-title"]), publisher: prose(item["publisher"]) },
    ...{ number: text(item["number"]), genre: text(item["genre"]) },
    ...{ date: dateOf(item["issued"]), doi: text(item["DOI"]) },
    urls: [text(item["URL"])].filter((url) => url !== undefined),
    ...{ accessed: dateOf(item["accessed"]), language: languageIn(text(item["language"])) },
    leftOut: Object.keys(item).filter((key) => !read.has(key)),
  };
}

/** @throws NotThisFormat of a value that no library has */
function lookAt(value: unknown, name: string, place: number, count = 1): void {
  if (typeof value === "string") bounded(place, name, value, { isRead: true, count });
  else if (Array.isArray(value)) {
    bounded(place, name, "", { isRead: true, count: value.length });
    for (const each of value) lookAt(each, name, place);
  } else if (isItem(value))
    for (const [inner, each] of Object.entries(value)) lookAt(each, `${name}.${inner}`, place);
}

const read: ReadonlySet<string> = new Set(
  "id type title author container-title publisher number genre issued DOI URL accessed language citation-key".split(
    " ",
  ),
);

function isItem(value: unknown): value is Item {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** A text without the tags with which citeproc-js sets letters: `<i>`, `<span class="nocase">`. */
function prose(value: unknown): string | undefined {
  return text(text(value)?.replace(/<\/?(?:i|b|sub|sup|sc|span)(?:\s[^<>]*)?>/gi, ""));
}

function namesOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isItem).flatMap((name) => {
    const parts = [name["given"], name["non-dropping-particle"], name["family"]].map(text);
    return text(name["literal"]) ?? (parts.filter(Boolean).join(" ") || []);
  });
}

/** A date or a range in parts; what is in words stays in words. */
function dateOf(value: unknown): string | undefined {
  if (!isItem(value)) return undefined;
  const parts = value["date-parts"];
  if (!Array.isArray(parts)) return text(value["literal"]) ?? text(value["raw"]);
  const ends = (parts as unknown[]).map((end) =>
    Array.isArray(end) ? dayOf(...(end as (string | number)[])) : undefined,
  );
  if (ends.length === 0 || ends.includes(undefined)) return undefined;
  return `${ends.join("/")}${value["circa"] ? "~" : ""}`;
}
