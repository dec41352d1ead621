import { isObject } from "../../diagnostics/is-object.ts";
import { personalKindsIn } from "../../facts/personal-data.ts";
import type { Schema } from "../../schema/schema-documents.ts";
import { describeDate, describeDuration } from "../../time/describe.ts";
import { parseDuration } from "../../time/duration.ts";
import { parseDate } from "../../time/partial-date.ts";
import type { Values } from "../change.ts";

/** Gives a record or table by its full name; undefined where there is none. */
export type Lookup = (name: string) => Values | undefined;

/** Most characters of a text in a sentence. */
const LENGTH = 160;

/**
 * A value in words: a term by its label, a date or duration spelt out, a reference by the title of the
 * record, a text in quotation marks.
 *
 * @param keywords of the schema of the value
 */
export function inWords(value: unknown, keywords: Schema, lookup: Lookup): string {
  if (typeof value === "string") return textInWords(value, keywords, lookup);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value !== "object" || value === null) return String(value);
  if (keywords["x-quantity"]) return quantityInWords(value as Values, keywords);
  const inner = Object.entries(value).map(([key, child]) => {
    const text = inWords(child, {}, lookup);
    return Array.isArray(value) ? text : `${spaced(key)} ${text}`;
  });
  return cut(inner.join(", "));
}

function textInWords(text: string, keywords: Schema, lookup: Lookup): string {
  if (keywords["x-edtf"]) {
    const reading = parseDate(text);
    if (reading.ok) return describeDate(reading.date);
  }
  if (keywords["x-duration"]) {
    const reading = parseDuration(text);
    if (reading.ok) return describeDuration(reading.duration);
  }
  const table = keywords["x-term"];
  if (typeof table === "string") return termLabel(table, text, lookup);
  const target = keywords["x-ref"] as { readonly collections?: readonly string[] } | undefined;
  if (target) return referenceInWords(text, target.collections ?? [], lookup);
  if (keywords["enum"] !== undefined || keywords["const"] !== undefined)
    return text.replaceAll("-", " ");
  return quoted(text);
}

/** `at least 5`, `between 2 and 3`, `about 4 months`, `hundreds`. */
function quantityInWords(quantity: Values, keywords: Schema): string {
  const properties = (keywords["properties"] ?? {}) as Readonly<Record<string, Schema>>;
  return Object.entries(quantity)
    .map(([key, value]) => {
      const figure = (one: unknown) => {
        const reading = typeof one === "string" ? parseDuration(one) : undefined;
        return reading?.ok ? describeDuration(reading.duration) : String(one);
      };
      if (key === "exact" || key === "words") return figure(value);
      if (key === "between" && typeof value === "object" && value !== null) {
        const { min, max } = value as Values;
        return `between ${figure(min)} and ${figure(max)}`;
      }
      return Object.hasOwn(properties, key)
        ? `${key.replaceAll("-", " ")} ${figure(value)}`
        : figure(value);
    })
    .join(", ");
}

function referenceInWords(text: string, collections: readonly string[], lookup: Lookup): string {
  const [name = "", part] = text.split("#");
  const full = collections.length === 1 ? `${collections[0]}/${name}` : name;
  const record = lookup(full);
  const title = record ? titleOf(full, record, lookup) : quoted(text);
  return part === undefined ? title : `${title}, ${part}`;
}

/** The label of a row or term of a reference table; its key where the table lacks it. */
export function termLabel(table: string, key: string, lookup: Lookup): string {
  const record = lookup(`reference/${table}`);
  const { label, name, title } = (record && rowsByKey(record).get(key)) ?? {};
  for (const text of [isObject(label) ? label["en"] : label, name, title])
    if (typeof text === "string") return text;
  return key;
}

const knownRows = new WeakMap<Values, ReadonlyMap<unknown, Values>>();

/** The rows or terms of a reference table by key and by id; of two with one name the first counts. */
function rowsByKey(record: Values): ReadonlyMap<unknown, Values> {
  const known = knownRows.get(record);
  if (known) return known;
  const by = typeof record["key"] === "string" ? record["key"] : "id";
  const rows = new Map<unknown, Values>();
  for (const row of [record["rows"], record["terms"]].flat().filter(isObject))
    for (const key of [row[by], row["id"]]) if (!rows.has(key)) rows.set(key, row);
  knownRows.set(record, rows);
  return rows;
}

/** The title of a record for people: its title, measure, name, the title of its document, or its id. */
export function titleOf(name: string, record: Values, lookup: Lookup): string {
  for (const field of ["title", "measure"])
    if (typeof record[field] === "string") return shown(record[field]);
  const names = (Array.isArray(record["names"]) ? record["names"] : []).filter(isObject);
  const preferred = names.find(({ kind }) => kind === "preferred") ?? names[0];
  if (typeof preferred?.["value"] === "string") return shown(preferred["value"]);
  const source = typeof record["source"] === "string" ? `sources/${record["source"]}` : undefined;
  const document = source === undefined || source === name ? undefined : lookup(source);
  if (source !== undefined && document) return titleOf(source, document, lookup);
  return name.slice(name.indexOf("/") + 1);
}

/**
 * A text in quotation marks, on one line, cut where it is long. Texts that could lead to a person are hidden,
 * because a report has more readers than the record.
 */
export function quoted(text: string): string {
  return `“${shown(text)}”`;
}

function shown(text: string): string {
  if (personalKindsIn(text).length > 0) return "… (not shown: it could lead to a person)";
  return cut(text.replace(/\s+/g, " ").trim());
}

/** Two texts, each cut to the part that differs. */
export function bothQuoted(before: string, after: string): [string, string] {
  if (Math.max(before.length, after.length) <= LENGTH) return [quoted(before), quoted(after)];
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  const from = Math.max(0, before.lastIndexOf(" ", Math.max(0, same - 30)) + 1);
  const start = (text: string) =>
    personalKindsIn(text).length > 0 ? text : `${from > 0 ? "… " : ""}${text.slice(from)}`;
  return [quoted(start(before)), quoted(start(after))];
}

function cut(text: string): string {
  return text.length > LENGTH ? `${text.slice(0, LENGTH - 1).trimEnd()}…` : text;
}

/** `stateClaim` is “state claim”. */
export function spaced(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll("-", " ");
}

/** A title within a sentence: its first letter small, unless it is an abbreviation. */
export function small(title: string): string {
  return /^.[a-z\s]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/** `a, b, and c`. */
export function and(names: readonly string[]): string {
  return listFormat.format(names);
}

const listFormat = new Intl.ListFormat("en", { type: "conjunction" });
