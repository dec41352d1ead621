import { join } from "node:path";
import { visible } from "../diagnostics/visible.ts";
import { withCitationFields } from "../edit/citation-fields.ts";
import type { CitationField } from "../edit/citation-fields.ts";
import { writeWhole } from "../edit/write-file.ts";
import type { ReadRecord } from "../engine/validate-file.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { ShownStatement } from "../evidence/report/shown.ts";
import type { CitedPlace, CitedStatement } from "../evidence/statements.ts";
import { comparisonsOf, hasChanged, lapseOf, levelOf, statementHash } from "../facts/statement.ts";
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
 * Writes both sides of the seal into each citation: the hash of its passage, where that is certain, and of its
 * statement, where “supports” says that somebody compared the two. A seal that holds is left alone. If the passage is
 * another now, it is named. If the statement is, it is sealed anew, unless its places cannot be opened here or the
 * program finds something of it in none of them: then it needs to be named by its part.
 *
 * @param read the same statements beside their passages
 */
export async function seal(
  { io, root }: Target,
  chosen: readonly ChosenRecord[],
  evidence: Evidence,
  read: readonly ReadStatement[],
): Promise<number> {
  const counts = { sealed: 0, anew: 0, before: 0, unsure: 0, unopened: 0 };
  const other: string[] = [];
  const doubtful: string[] = [];
  for (const { record, has, isPart } of chosen) {
    const fields: CitationField[] = [];
    for (const { pointer, source, at, supports, passage, statement } of record.facts.citations) {
      if (!has(pointer) || supports === "unchecked") continue;
      const there = at && evidence.sources.get(source)?.find(at);
      const hash = there?.kind === "found" ? there.passage.hash : undefined;
      const citation = asObject(valueIn(record.value, pointer));
      const holder = asObject(valueIn(record.value, statement));
      const name = () => `${nameOf(record)}${pointer} (${placeOf(source, at)})`;
      if (there?.kind === "found" && hash === undefined) counts.unsure++;
      if (hash !== undefined && passage !== undefined && passage !== hash) {
        other.push(name());
        continue;
      }
      const doubt =
        isPart || !hasChanged(citation, holder)
          ? undefined
          : hash === undefined
            ? "its place cannot be opened here. Compare the two, and name this statement alone with its part: RECORD#PART."
            : doubtAbout(record, statement);
      if (doubt !== undefined) {
        const part = typeof holder["id"] === "string" ? `#${holder["id"]}` : pointer;
        doubtful.push(`${nameOf(record)}${part} (${placeOf(source, at)}): ${doubt}`);
        continue;
      }
      const isNew = hash !== undefined && passage === undefined;
      if (isNew) fields.push({ pointer, key: "passage", yaml: `"${hash}"` });
      const now = statementHash(citation, holder);
      const isOther = citation["statement"] !== now;
      if (isOther) fields.push({ pointer, key: "statement", yaml: `"${now}"` });
      if (isNew) counts.sealed++;
      else if (hash === undefined) counts.unopened += isOther ? 1 : 0;
      else if (isOther) counts.anew++;
      else counts.before++;
    }
    writeInto(root, record, fields);
  }
  const { sealed, anew, before, unsure, unopened } = counts;
  const lines = [
    `${counted(sealed, "citation")} sealed, ${anew} sealed anew, ${before} sealed before, ${unsure} not: what their places say is not certain.`,
    ...(unopened > 0
      ? [
          `${counted(unopened, "citation")} ${unopened === 1 ? "keeps" : "keep"} what the statement says, without the place: no copy here shows it.`,
        ]
      : []),
    ...other.map((each) => `Another passage than was sealed: ${visible(each)}`),
    ...(other.length > 0
      ? [
          "Compare these statements again. Then take “passage” out of the citation, and seal it anew.",
        ]
      : []),
    ...doubtful.map((each) => `Not sealed anew: ${visible(each)}`),
  ];
  await write(io, `${lines.join("\n")}\n`);
  return other.length + doubtful.length > 0 ? found : clean;

  function doubtAbout(record: ReadRecord, pointer: string): string | undefined {
    const shown = read.find(
      (each) => each.one.record === record && each.statement.pointer === pointer,
    )?.shown;
    return shown && doubtOf(shown);
  }
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
      .flatMap((citation) => markOf(one.record.value, statement, citation));
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
  const citations = [...marks.values()].flat().filter(({ key }) => key === "checked").length;
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

  /**
   * The entry of this person in place of an earlier one, after those of others that still count; and the statement of
   * the seal, if it has changed.
   */
  function markOf(record: unknown, statement: CitedStatement, place: CitedPlace): CitationField[] {
    const holder = asObject(valueIn(record, statement.pointer));
    const citation = asObject(valueIn(record, place.pointer));
    const others = comparisonsOf(citation).filter(
      (entry) => entry["by"] !== by && lapseOf(entry, citation, holder) === undefined,
    );
    const { copy } = evidence.sources.get(place.source)!;
    const entry = { by, date, copy, passage: place.passage };
    const hash = statementHash(citation, holder);
    const entries = [...others, { ...entry, statement: hash }];
    const { pointer } = place;
    return [
      ...(hasChanged(citation, holder)
        ? [{ pointer, key: "statement" as const, yaml: `"${hash}"` }]
        : []),
      { pointer, key: "checked", yaml: `[${entries.map(flow).join(", ")}]` },
    ];
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
