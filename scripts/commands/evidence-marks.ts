import { join } from "node:path";
import { visible } from "../diagnostics/visible.ts";
import { withCitationFields } from "../edit/citation-fields.ts";
import type { CitationField } from "../edit/citation-fields.ts";
import { writeWhole } from "../edit/write-file.ts";
import type { ReadRecord } from "../engine/validate-file.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { ShownStatement } from "../evidence/report/shown.ts";
import type { CitedPlace, CitedStatement } from "../evidence/statements.ts";
import { comparisonsOf, lapseOf, levelOf, statementHash } from "../facts/statement.ts";
import { counted } from "../reporters/sentences.ts";
import { parse } from "../yaml/read-file.ts";
import { readText } from "../yaml/source-text.ts";
import { asObject, nameOf, placeOf, valueIn } from "./evidence-shown.ts";
import { clean, found } from "./exit-status.ts";
import { write } from "./io.ts";
import type { Io } from "./io.ts";

/** A record, and which of its statements are wanted. */
export interface ChosenRecord {
  readonly record: ReadRecord;
  readonly has: (pointer: string) => boolean;
  /** A part of it was named. */
  readonly isPart: boolean;
}

/** Where a command writes. */
interface Target {
  readonly io: Io;
  readonly root: string;
}

/**
 * Writes the hash of each passage that is certain into its citation. A citation that is sealed already is left
 * alone; if its passage is another now, it is named.
 */
export async function seal(
  { io, root }: Target,
  chosen: readonly ChosenRecord[],
  evidence: Evidence,
): Promise<number> {
  let [written, kept, unsure] = [0, 0, 0];
  const other: string[] = [];
  for (const { record, has } of chosen) {
    const seals: CitationField[] = [];
    for (const { pointer, source, at, passage } of record.facts.citations) {
      const there = at && has(pointer) ? evidence.sources.get(source)?.find(at) : undefined;
      if (there?.kind !== "found") continue;
      const { hash } = there.passage;
      if (hash === undefined) unsure++;
      else if (passage === undefined) seals.push({ pointer, key: "passage", yaml: `"${hash}"` });
      else if (passage === hash) kept++;
      else other.push(`${nameOf(record)}${pointer} (${placeOf(source, at)})`);
    }
    writeInto(root, record, seals);
    written += seals.length;
  }
  const lines = [
    `${counted(written, "citation")} sealed, ${kept} sealed before, ${unsure} not: what their places say is not certain.`,
    ...other.map((each) => `Another passage than was sealed: ${visible(each)}`),
    ...(other.length > 0
      ? [
          "Compare these statements again. Then take “passage” out of the citation, and seal it anew.",
        ]
      : []),
  ];
  await write(io, `${lines.join("\n")}\n`);
  return other.length > 0 ? found : clean;
}

/** A statement that a person has read beside its passages. */
export interface ReadStatement {
  readonly one: ChosenRecord;
  readonly statement: CitedStatement;
  readonly shown: ShownStatement;
}

/**
 * Writes who compared statements with their places, on which day, in which copy, and what both said. Only a
 * place that is sealed and still says the same counts. A statement of which the program finds something in no
 * passage needs to be named by its part: the person may be right, and has to say so.
 *
 * @param by a reviewer of the dataset
 * @param date ISO 8601
 */
export async function checkAs(
  { io, root }: Target,
  { by, date }: { readonly by: string; readonly date: string },
  read: readonly ReadStatement[],
  evidence: Evidence,
): Promise<number> {
  const marks = new Map<ReadRecord, CitationField[]>();
  const left: string[] = [];
  const marked = new Set<string>();
  for (const { one, statement, shown } of read) {
    const doubt = one.isPart ? undefined : doubtOf(shown);
    const compared = statement.citations.filter(({ implied }) => !implied);
    const faults = compared.map((citation) => doubt ?? unfit(citation, evidence));
    const fields = compared
      .filter((_, index) => faults[index] === undefined)
      .map((citation) => markOf(one.record.value, statement, citation));
    if (fields.length > 0) marked.add(shown.name);
    marks.set(one.record, [...(marks.get(one.record) ?? []), ...fields]);
    if (compared.length === 0) left.push(`${shown.name}: ${citesNothing(statement)}`);
    else if (doubt !== undefined) left.push(`${shown.name}: ${doubt}`);
    else
      for (const [index, fault] of faults.entries()) {
        const { source, at } = compared[index]!;
        if (fault !== undefined) left.push(`${shown.name}, ${placeOf(source, at)}: ${fault}`);
      }
  }
  const written = new Map(
    [...marks].map(([record, fields]) => [record, writeInto(root, record, fields)]),
  );
  const partly = read.filter(({ one: { record }, statement, shown }) => {
    const level = levelOf(asObject(valueIn(written.get(record), statement.pointer)));
    return marked.has(shown.name) && level !== "checked";
  });
  const citations = [...marks.values()].flat().length;
  const lines = [
    `${counted(marked.size, "statement")} compared by ${by} on ${date}, at ${counted(citations, "citation")}; ${marked.size - partly.length} of them checked now.`,
    ...partly.map(
      ({ shown }) =>
        `Not checked yet: ${visible(shown.name)}: a place that says all of it, or each of its other opened places, has to be compared too.`,
    ),
    ...left.map((each) => `Not marked: ${visible(each)}`),
  ];
  await write(io, `${lines.join("\n")}\n`);
  return marked.size > 0 ? clean : found;

  /** The entry of this person in place of an earlier one, after those of others that still count. */
  function markOf(record: unknown, statement: CitedStatement, place: CitedPlace): CitationField {
    const holder = asObject(valueIn(record, statement.pointer));
    const citation = asObject(valueIn(record, place.pointer));
    const others = comparisonsOf(citation).filter(
      (entry) => entry["by"] !== by && lapseOf(entry, citation, holder) === undefined,
    );
    const { copy } = evidence.sources.get(place.source)!;
    const entry = { by, date, copy, passage: place.passage };
    const entries = [...others, { ...entry, statement: statementHash(citation, holder) }];
    return { pointer: place.pointer, key: "checked", yaml: `[${entries.map(flow).join(", ")}]` };
  }
}

/** An item that leaves its number to speak for it has no citation in which a person could be named. */
function citesNothing({ citations: [own] }: CitedStatement): string {
  if (!own) return "it cites nothing.";
  const { source, at = {} } = own;
  return `it cites nothing itself. Write its place down, citations: [${flow({ source, at, supports: "full" })}], and seal it.`;
}

function doubtOf({ unsaid }: ShownStatement): string | undefined {
  if (unsaid.length === 0) return undefined;
  return `in none of its passages stands ${unsaid.join("; ")}. Mend it, or name this statement alone with its part: RECORD#PART.`;
}

/** Why a person cannot vouch for a citation here; undefined if nothing is in the way. */
function unfit(
  { source, at, supports, passage }: CitedPlace,
  evidence: Evidence,
): string | undefined {
  const text = evidence.sources.get(source);
  if (supports === "unchecked") return "“supports” says that nobody compared them.";
  if (!text) return "no copy of the source is here.";
  if (passage === undefined) return "it is not sealed. “casebook evidence --seal” does it.";
  const there = text.find(at);
  return there.kind === "found" && there.passage.hash === passage
    ? undefined
    : "the place says something else than when it was sealed.";
}

function flow(entry: Readonly<Record<string, unknown>>): string {
  const fields = Object.entries(entry).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `{ ${fields.join(", ")} }`;
}

/** @returns the value of the record as it is then */
function writeInto(root: string, record: ReadRecord, fields: readonly CitationField[]): unknown {
  if (fields.length === 0) return record.value;
  const { path } = record.file;
  const text = withCitationFields(readText(root, path).text, fields);
  writeWhole(join(root, path), text);
  const reading = parse(text, path);
  return reading.ok ? reading.value : undefined;
}
