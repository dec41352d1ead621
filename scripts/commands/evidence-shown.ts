import { isObject } from "../diagnostics/is-object.ts";
import type { ReadRecord } from "../engine/validate-file.ts";
import type { KnownNames } from "../evidence/compare.ts";
import { compared } from "../evidence/comparison.ts";
import type { Comparison } from "../evidence/comparison.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { knownNames } from "../evidence/known-names.ts";
import { marked } from "../evidence/marked.ts";
import type { ShownCitation, ShownStatement } from "../evidence/report/shown.ts";
import type { CitedPlace, CitedStatement } from "../evidence/statements.ts";
import { comparisonsOf, lapseOf, levelOf } from "../facts/statement.ts";
import { statementNames } from "../facts/statement-name.ts";
import { mayBePublished } from "../schema/licences.ts";
import type { Context } from "./command.ts";

/** What the dataset knows of names and sources. */
interface Known {
  readonly names: KnownNames;
  readonly source: (id: string) => Readonly<Record<string, unknown>>;
}

/** What the records and the tables say of names and sources. */
export function datasetOf(context: Context, records: readonly ReadRecord[]): Known {
  const named = records
    .filter(({ file }) => file.collection === "people" || file.collection === "organizations")
    .map((record) => ({ record: nameOf(record), forms: textsIn(record.value["names"], "value") }));
  const { rows } = context.installation.tables().get("states")?.value ?? { rows: [] };
  const states = (Array.isArray(rows) ? rows : []).filter(isObject).map((row) => ({
    code: String(row["code"]),
    forms: [
      String(row["name"]),
      ...strings(row["aliases"]),
      ...textsIn(row["formerNames"], "name"),
    ],
  }));
  const sources = new Map(
    records
      .filter(({ file }) => file.collection === "sources")
      .map(({ file, value }) => [file.id, value]),
  );
  return { names: knownNames(named, states), source: (id) => sources.get(id) ?? {} };
}

function textsIn(list: unknown, key: string): string[] {
  return strings(
    Array.isArray(list) ? list.map((each: unknown) => isObject(each) && each[key]) : [],
  );
}

function strings(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((each) => typeof each === "string") : [];
}

/**
 * A statement as it is printed: what it says, each citation with its passage, and what no passage has.
 *
 * @param isPublic show the words of a source only if its licence allows that
 */
export function shownStatement(
  record: ReadRecord,
  statement: CitedStatement,
  evidence: Evidence,
  { names, source }: Known,
  isPublic: boolean,
): ShownStatement {
  const comparison = compared(
    statement,
    evidence,
    (id) => {
      const { publisher, date } = source(id);
      return {
        publisher: typeof publisher === "string" ? publisher : undefined,
        date: typeof date === "string" ? date : undefined,
      };
    },
    names,
  );
  const { meant, unsaid } = comparison;
  return {
    name: statementNames(nameOf(record), record.facts.parts)(statement.pointer),
    kind: statement.kind,
    says: [
      ...statement.terms,
      ...statement.values.map(({ kind, text }) => said(kind, text, names)),
    ],
    citations: statement.citations.map((citation) =>
      shownCitation(
        record,
        citation,
        statement,
        evidence,
        names,
        (id) => !isPublic || mayBePublished(source(id)["licence"]),
      ),
    ),
    unsaid: unsaid.map(({ what }) => what),
    notCompared: whyNotCompared(comparison),
    meant: meant && placeOf(meant.citation.source, meant.at),
    isChecked: levelOf(asObject(valueIn(record.value, statement.pointer))) === "checked",
  };
}

function said(kind: string, text: string, names: KnownNames): string {
  if (kind === "words") return text;
  if (kind === "person") return names.of(`people/${text}`)[0] ?? text;
  if (kind === "organization") return names.of(`organizations/${text}`)[0] ?? text;
  if (kind === "state") return names.state(text);
  return `${kind === "quoted" ? "stated" : kind}: ${text}`;
}

function whyNotCompared({ statement, isJudged }: Comparison): string | undefined {
  if (isJudged) return undefined;
  const full = statement.citations.filter(({ supports }) => supports === "full");
  return full.length === 0
    ? "no place is said to have all of it"
    : "a place that is cited in full was not read";
}

/** A place in words: `a-hrc-28-10, paragraph 124`. */
export function placeOf(source: string, at: CitedPlace["at"] = {}): string {
  return [source, ...Object.entries(at).map(([key, value]) => `${key} ${String(value)}`)].join(
    ", ",
  );
}

function shownCitation(
  { value }: ReadRecord,
  citation: CitedPlace,
  statement: CitedStatement,
  evidence: Evidence,
  names: KnownNames,
  mayShow: (source: string) => boolean,
): ShownCitation {
  const { source, at, supports, implied, passage: sealed } = citation;
  const text = evidence.sources.get(source);
  const there = text?.find(at);
  const hash = there?.kind === "found" && at ? there.passage.hash : undefined;
  const marks = citation.implied ? "" : checksOf(value, citation, statement);
  const shown = {
    place: placeOf(source, at),
    supports,
    note: noteAt(value, citation.pointer, implied),
  };
  if (!text || !there)
    return {
      ...shown,
      seal: (sealed ? `sealed ${short(sealed)}` : "not sealed") + marks,
      passage: "No copy of the source is here.",
    };
  if (there.kind !== "found")
    return {
      ...shown,
      seal: "not sealed",
      passage: "The text of the copy does not show this place.",
    };
  const seal =
    hash === undefined
      ? at
        ? "cannot be sealed"
        : "the whole source"
      : sealed === undefined
        ? `not sealed (${short(hash)})`
        : sealed === hash
          ? `sealed ${short(hash)}`
          : `CHANGED since it was sealed (${short(sealed)}, now ${short(hash)})`;
  if (!at)
    return { ...shown, seal: seal + marks, passage: "The citation names no place in the source." };
  if (!mayShow(source))
    return {
      ...shown,
      seal: seal + marks,
      passage: "The licence of the source does not allow its words to be shown here.",
    };
  return {
    ...shown,
    seal: seal + marks,
    passage: marked(there.passage.text, statement.values, names),
  };
}

/** `, checked by second-reader on 2026-11-30`, for each who did; what has lapsed is said to have. */
function checksOf(record: unknown, place: CitedPlace, statement: CitedStatement): string {
  const holder = asObject(valueIn(record, statement.pointer));
  const citation = asObject(valueIn(record, place.pointer));
  return comparisonsOf(citation)
    .map((entry) => {
      const lapsed =
        lapseOf(entry, citation, holder) === undefined ? "" : ", which no longer counts";
      return `, checked by ${String(entry["by"])} on ${String(entry["date"])}${lapsed}`;
    })
    .join("");
}

function short(hash: string): string {
  return hash.slice(0, 12);
}

function noteAt(record: unknown, pointer: string, implied: true | undefined): string | undefined {
  if (implied) return "It is the place of the item, which cites nothing itself.";
  const at = valueIn(record, pointer);
  const note = isObject(at) ? at["note"] : undefined;
  return typeof note === "string" ? note : undefined;
}

/** A value that may be missing or wrong, as an object. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

/** The value at a pointer of a statement or citation. */
export function valueIn(record: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce(
      (at, step) =>
        Array.isArray(at) ? (at[Number(step)] as unknown) : isObject(at) ? at[step] : undefined,
      record,
    );
}

/** The full name of a record. */
export function nameOf({ file }: ReadRecord): string {
  return `${file.collection}/${file.id}`;
}
