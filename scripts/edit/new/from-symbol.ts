import type { Answers } from "./questions.ts";
import type { RawRecord } from "../../yaml/read-file.ts";
import { parseAmnestyIndex } from "../../symbols/amnesty-index.ts";
import { parseUnSymbol } from "../../symbols/parse-un-symbol.ts";
import { stateOf, treatyBodyOf } from "../../symbols/un-symbol-facts.ts";
import type { UnSymbol } from "../../symbols/un-symbol.ts";
import { keyIn } from "./known-records.ts";
import type { KnownDataset, KnownRecord } from "./known-records.ts";

/** An answer that follows from others. */
export interface FilledIn {
  readonly flag: string;
  readonly value: string;
  /** The reason, as the end of a sentence. */
  readonly because: string;
}

export type SymbolReading =
  | { readonly kind: "un"; readonly symbol: UnSymbol }
  | { readonly kind: "amnesty"; readonly text: string; readonly year: number }
  /** A symbol of a series that the grammar does not know. */
  | { readonly kind: "uncovered" }
  | { readonly kind: "neither"; readonly reason: string; readonly suggestion?: string };

/** Reads the number of a document: a UN symbol or an Amnesty Index number. */
export function readSymbol(text: string): SymbolReading {
  const amnesty = parseAmnestyIndex(text);
  if (amnesty.ok) return { kind: "amnesty", text: amnesty.index.text, year: amnesty.index.year };
  const un = parseUnSymbol(text);
  if (un.ok) return { kind: "un", symbol: un.symbol };
  if (un.kind === "not-covered") return { kind: "uncovered" };
  const looksAmnesty = /^(?:AI\b|index\b|[A-Z]{3} ?[0-9]{2}\b)/i.test(text.trim());
  const { reason, suggestion } = looksAmnesty ? amnesty : un;
  return { kind: "neither", reason, ...(suggestion === undefined ? {} : { suggestion }) };
}

/** What follows from the number of a source, and from other sources with such a number. */
export function fromSymbol(reading: SymbolReading, known: KnownDataset): readonly FilledIn[] {
  if (reading.kind === "neither" || reading.kind === "uncovered") return [];
  if (reading.kind === "amnesty") return [...amnestyFacts(reading.year, known)];
  const { symbol } = reading;
  const kin = sourcesWith(known, "symbol").filter(({ symbol: other }) => {
    const read = typeof other === "string" ? parseUnSymbol(other) : undefined;
    return read?.ok === true && read.symbol.body === symbol.body;
  });
  const decision = symbol.family === "tb-individual-communication";
  const facts: FilledIn[] = [
    {
      flag: "kind",
      value: decision ? "treaty-body-decision" : "un-document",
      because: decision
        ? "it is the symbol of a decision on a complaint"
        : "it is the symbol of a UN document",
    },
    ...common(kin, "publisher", `of ${symbol.body}`),
    { flag: "licence", value: "un-document", because: "it is an official document of the UN" },
  ];
  const state = stateOf(symbol);
  if (state !== undefined)
    facts.push({ flag: "state", value: state, because: "the symbol names the State" });
  const report = rowOf(known, "upr-wg-reports", symbol.text);
  if (report && typeof report["state"] === "string")
    facts.push({
      flag: "state",
      value: report["state"],
      because: "the table upr-wg-reports has it as the report of that State’s review",
    });
  const whole = known.records.find(
    ({ collection, value }) => collection === "sources" && value["symbol"] === symbol.parent,
  );
  if (symbol.parent !== undefined && whole)
    facts.push({ flag: "part-of", value: whole.id, because: `that is ${symbol.parent}` });
  return facts;
}

function* amnestyFacts(year: number, known: KnownDataset): Generator<FilledIn> {
  const kin = sourcesWith(known, "amnestyIndex");
  yield* common(kin, "publisher", "with an Amnesty Index number");
  yield { flag: "date", value: String(year), because: "the index number ends in the year" };
}

/** What follows from the document of a set of recommendations: who issued it. */
export function fromDocument(source: KnownRecord, known: KnownDataset): readonly FilledIn[] {
  const facts: FilledIn[] = [];
  const { state, symbol: text } = source.value;
  if (typeof state === "string")
    facts.push({ flag: "state", value: state, because: `${source.file} is about that State` });
  const read = typeof text === "string" ? parseUnSymbol(text) : undefined;
  if (!read?.ok) return facts;
  const { symbol } = read;
  const body = treatyBodyOf(symbol);
  const because = `its symbol is ${symbol.text}`;
  const fill = (flag: string, value: string) => facts.push({ flag, value, because });
  if (symbol.family === "tb-concluding-observations" && body !== undefined) {
    fill("issuer", "treaty-body-concluding-observations");
    fill("committee", body);
  } else if (symbol.family === "tb-individual-communication" && body !== undefined) {
    fill("issuer", "treaty-body-views");
    fill("committee", body);
    fill("communication", `${symbol.number}/${symbol.year}`);
  } else if (symbol.family === "wgad-opinion") {
    fill("issuer", "special-procedure");
    fill("mandate", "WGAD");
  } else if (rowOf(known, "upr-wg-reports", symbol.text)) {
    fill("issuer", "upr-working-group");
    const review = known.records.find(
      ({ collection, value }) => collection === "reviews" && value["report"] === source.id,
    );
    if (review)
      facts.push({
        flag: "review",
        value: review.id,
        because: `it is the report in ${review.file}`,
      });
  }
  return facts;
}

/** The session that reviews a State in a cycle, if somebody verified it in the schedule. */
export function fromSchedule({ state, cycle }: Answers, known: KnownDataset): readonly FilledIn[] {
  const row = rowOf(known, "upr-review-schedule", state?.[0] ?? "");
  const session = row?.[`cycle${cycle?.[0] ?? ""}`];
  const by = row?.["verifiedBy"] as Readonly<Record<string, string>> | undefined;
  const verified = by?.[`cycle${cycle?.[0] ?? ""}`] ?? row?.["verified"];
  if (typeof session !== "number" || verified === "recall" || verified === "derived") return [];
  const because = "the table upr-review-schedule has it";
  return [{ flag: "session", value: String(session), because }];
}

function rowOf(known: KnownDataset, table: string, key: string): RawRecord | undefined {
  return known.tables
    .get(table)
    ?.find((row) => (table === "upr-review-schedule" ? row["state"] === key : keyIn(row) === key));
}

function sourcesWith(known: KnownDataset, key: string): readonly RawRecord[] {
  return known.records
    .filter(({ collection, value }) => collection === "sources" && typeof value[key] === "string")
    .map(({ value }) => value);
}

/** A value that all of these sources share. */
function common(kin: readonly RawRecord[], flag: string, what: string): readonly FilledIn[] {
  const values = new Set(kin.map((value) => value[flag]));
  const [value] = values;
  if (values.size !== 1 || typeof value !== "string") return [];
  const how = kin.length === 1 ? "the other source" : `all ${kin.length} other sources`;
  return [{ flag, value, because: `${how} ${what} ${kin.length === 1 ? "has" : "have"} it` }];
}
