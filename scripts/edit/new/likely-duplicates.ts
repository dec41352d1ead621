import { foldName } from "../../diagnostics/fold-name.ts";
import { slipsBetween } from "../../diagnostics/nearest.ts";
import type { RawRecord } from "../../yaml/read-file.ts";
import { readSymbol } from "./from-symbol.ts";
import { namesIn } from "./known-records.ts";
import type { KnownRecord } from "./known-records.ts";

/** A record that may be the same as a new one. */
export interface LikelyDuplicate {
  readonly record: KnownRecord;
  /** What the two share, as the end of “… has”. */
  readonly shares: string;
  /** They are certainly the same: a symbol names one document. */
  readonly certain: boolean;
}

/** The records of the collection that a new one may duplicate. */
export function likelyDuplicates(
  collection: string,
  value: RawRecord,
  known: readonly KnownRecord[],
): readonly LikelyDuplicate[] {
  const others = known.filter((record) => record.collection === collection);
  return others.flatMap((record): LikelyDuplicate[] => {
    const same = sameNumber(collection, value, record.value);
    if (same !== undefined) return [{ record, shares: same, certain: true }];
    // Ministries of two States may have the same name.
    const elsewhere =
      isText(value["state"]) &&
      isText(record.value["state"]) &&
      value["state"] !== record.value["state"];
    const name = collection === "sources" || elsewhere ? undefined : likeName(value, record);
    return name === undefined
      ? []
      : [{ record, shares: `a name like it, “${name}”`, certain: false }];
  });
}

/** That the record exists already, and what to do, in two sentences. */
export function duplicateInWords({ record, shares, certain }: LikelyDuplicate): string {
  const name = record.names[0] === undefined ? "" : ` (${record.names[0]})`;
  const help = certain
    ? "Use that record, or add to it."
    : `If it is the same, use that record; if it is not, say --distinct-from ${record.id}.`;
  return `${record.file}${name} has ${shares}. ${help}`;
}

/** Records with an id or a name that fits a text, the likeliest first. */
export function search(text: string, known: readonly KnownRecord[]): readonly KnownRecord[] {
  const wanted = foldName(text.replaceAll("-", " "));
  if (wanted === "") return known;
  const ranked = known.map((record) => ({ record, rank: rankOf(wanted, record) }));
  return ranked
    .filter(({ rank }) => rank < 4)
    .sort((a, b) => a.rank - b.rank || (a.record.id < b.record.id ? -1 : 1))
    .map(({ record }) => record);
}

/**
 * 0: the same; 1: begins with it; 2: a word begins with it; 3: holds it or is a slip away; 4: none.
 */
function rankOf(wanted: string, { id, names }: KnownRecord): number {
  const ranks = [id.replaceAll("-", " "), ...names].map((name) => {
    const folded = foldName(name);
    if (folded === wanted) return 0;
    if (folded.startsWith(wanted)) return 1;
    if (` ${folded}`.includes(` ${wanted}`)) return 2;
    if (wanted.length > 2 && folded.includes(wanted)) return 3;
    const near = wanted.length > 4 && slipsBetween(wanted, folded.slice(0, wanted.length)) < 2;
    return near ? 3 : 4;
  });
  return Math.min(...ranks);
}

function sameNumber(collection: string, a: RawRecord, b: RawRecord): string | undefined {
  if (collection === "sources") {
    for (const [key, what] of [
      ["symbol", "the symbol"],
      ["amnestyIndex", "the Amnesty Index number"],
      ["doi", "the DOI"],
    ] as const) {
      if (isSame(a[key], b[key])) return `${what} ${String(b[key])}`;
    }
    const urls = new Set(texts(b["urls"]).map(address));
    const url = texts(a["urls"]).find((each) => urls.has(address(each)));
    if (url !== undefined) return `the address ${url}`;
  }
  if (collection === "recommendations" && isSame(a["source"], b["source"]))
    return `the document ${String(b["source"])}`;
  if (collection === "reviews" && isSame(a["state"], b["state"]) && a["cycle"] === b["cycle"])
    return `the same State and cycle`;
  return undefined;
}

function isSame(a: unknown, b: unknown): boolean {
  return isText(a) && isText(b) && canonical(a) === canonical(b);
}

function canonical(text: string): string {
  const reading = readSymbol(text);
  if (reading.kind === "un") return reading.symbol.text;
  return reading.kind === "amnesty" ? reading.text : text;
}

/** An address without the parts that do not change the page. */
function address(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/[/#?]+$/, "");
}

function likeName(value: RawRecord, { names }: KnownRecord): string | undefined {
  const own = namesIn(value).map(foldName);
  return names.find((name) => {
    const folded = foldName(name);
    return own.some((other) => other !== "" && (folded === other || isNear(folded, other)));
  });
}

/**
 * Whether two names are a slip apart, and long enough that a slip is likelier than another name.
 */
function isNear(a: string, b: string): boolean {
  return a.length > 7 && b.length > 7 && a[0] === b[0] && slipsBetween(a, b) < 2;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(isText) : [];
}
