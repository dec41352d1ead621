import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { RawRecord } from "../../yaml/read-file.ts";
import type { KnownRecord } from "./known-records.ts";
import type { RecordCollection } from "./questions.ts";

interface Step {
  /** It is to be done where the record has none of these. */
  readonly without: readonly string[];
  readonly says: string;
}

const citation = "each with an id and citations";

/** What a new record usually wants next, in the order in which it is best done. */
const steps: Readonly<Record<RecordCollection, readonly Step[]>> = {
  cases: [
    {
      without: ["events", "claims"],
      says: `“events”: what happened, ${citation} (a practice has “claims”)`,
    },
    { without: ["violations"], says: `“violations”: which rights are at stake, ${citation}` },
    {
      without: ["recommendations"],
      says: "“recommendations”: those that bear on it, such as a-hrc-28-10#124.4",
    },
  ],
  recommendations: [
    {
      without: ["groups"],
      says: "“items”: the other items of the document, with the numbers that it prints",
    },
  ],
  sources: [
    {
      without: ["retrieved", "copies"],
      says: "“retrieved”: the day on which you opened it; until then nothing can cite it but as “supports: unchecked”",
    },
    {
      without: ["extent", "outline"],
      says: "“extent” (numbers of paragraphs and pages) or “outline” (sections), so that places in it can be checked",
    },
    { without: ["date"], says: "“date”: as far as it is printed" },
  ],
  people: [{ without: ["roles"], says: `“roles”: what they are named for, ${citation}` }],
  organizations: [
    {
      without: ["domains"],
      says: "“domains”: the host names of its sites, if sources stand there",
    },
  ],
  laws: [
    { without: ["source"], says: "“source”: the record of its text" },
    {
      without: ["provisions"],
      says: "“provisions”: the articles that cases and recommendations name, with the numbers printed",
    },
  ],
  reviews: [{ without: ["date"], says: "“date”: the day of the review, with its citations" }],
  statistics: [
    {
      without: ["population"],
      says: "“values”: the other periods; “population”: of what it is a part",
    },
  ],
};

/** Findings that every new record has until another one names it. */
const UNUSED: ReadonlySet<string> = new Set(["citations/unused-source", "references/orphan"]);

/**
 * What to do after a record was made, one step a line.
 *
 * @param text of its file
 * @param findings of a check, in that file
 */
export function nextSteps(
  collection: RecordCollection,
  file: string,
  value: RawRecord,
  text: string,
  findings: readonly Diagnostic[],
  known: readonly KnownRecord[],
): readonly string[] {
  const end = text.split("\n").length;
  const wanted = steps[collection]
    .filter(({ without }) => without.every((key) => value[key] === undefined))
    .map(({ says }) => `${file}:${end}  add ${says}`);
  const found = findings.map(({ rule, range, message, help }) =>
    `${file}:${UNUSED.has(rule) ? 1 : range.start.line}  ${message} ${help ?? ""}`.trimEnd(),
  );
  const model = neighbour(collection, value, known);
  return [
    ...wanted,
    ...found,
    ...(model ? [`${model.file} is a record of the same kind to look at`] : []),
  ];
}

/** A full record of the same kind: the one with the most fields. */
function neighbour(
  collection: RecordCollection,
  value: RawRecord,
  known: readonly KnownRecord[],
): KnownRecord | undefined {
  const size = (record: KnownRecord) => Object.keys(record.value).length;
  return known
    .filter((record) => record.collection === collection && record.value["kind"] === value["kind"])
    .toSorted((a, b) => size(b) - size(a))[0];
}
