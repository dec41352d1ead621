import type { Corpus } from "../../corpus/corpus.ts";
import { compared } from "../../evidence/comparison.ts";
import type { Comparison } from "../../evidence/comparison.ts";
import type { KnownNames, Voice } from "../../evidence/compare.ts";
import { knownNames } from "../../evidence/known-names.ts";
import { statementsIn } from "../../evidence/statements.ts";
import { wordingsIn } from "../../evidence/wordings.ts";
import type { Wordings } from "../../evidence/wordings.ts";
import { facts } from "../../facts/declared.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { stringOf } from "../../facts/item.ts";
import type { Row } from "../../tables/table.ts";
import { names, namesOf } from "./named-records.ts";

/** The statements of all records, as they are compared with passages. */
export const statements = facts(
  [
    ...(["cases", "laws", "organizations", "people", "recommendations"] as const),
    ...(["reviews", "sources", "statistics"] as const),
  ],
  { statements: ({ value }, _, plan) => statementsIn(value, plan) },
);

const voices = facts("sources", {
  voice: (source) => ({ publisher: stringOf(source, "publisher"), date: stringOf(source, "date") }),
});

/** What `comparisonsIn` reads. */
export const comparedFacts = [statements, voices, names] as const;

/** The statements of a record beside the passages that they rest on. */
export function comparisonsIn(corpus: Corpus, record: RecordFacts): readonly Comparison[] {
  return corpus.once(comparisonsOf, record);
}

function comparisonsOf(corpus: Corpus, record: RecordFacts): Comparison[] {
  const { evidence } = corpus;
  if (!evidence) return [];
  const known = corpus.once(namesKnown);
  const own = statements.of(record)?.statements ?? [];
  return own
    .filter(({ citations }) => citations.some(({ source }) => evidence.sources.has(source)))
    .map((statement) => compared(statement, evidence, voiceOf, known));

  function voiceOf(source: string): Voice {
    const said = voices.of(corpus.record("sources", source))?.voice;
    return said ?? { publisher: undefined, date: undefined };
  }
}

function namesKnown(corpus: Corpus): KnownNames {
  const records = corpus.of("people", "organizations").map((record) => ({
    record: `${record.collection}/${record.id}`,
    forms: namesOf(record).map(({ value }) => value),
  }));
  const states = [...(corpus.tables.get("states")?.rows ?? [])].map(([code, { row }]) => ({
    code,
    forms: formsOf(row),
  }));
  return knownNames(records, states);
}

/** A State by its name, other forms of it, and names that it gave up. */
function formsOf({ name, aliases, formerNames }: Row): string[] {
  const others = Array.isArray(aliases) ? (aliases as unknown[]) : [];
  const former = Array.isArray(formerNames) ? (formerNames as { name?: unknown }[]) : [];
  return [name, ...others, ...former.map(({ name }) => name)].filter(
    (form): form is string => typeof form === "string",
  );
}

/** Says that a record cites a source of which no copy is here, so that it was judged in part or not at all. */
export function skipUncopied(
  { evidence }: Corpus,
  record: RecordFacts,
  skip: (needs: string, record: RecordFacts) => void,
): void {
  const cited = record.citations.some(({ source }) => !evidence?.sources.has(source));
  if (cited) skip("a copy of a source", record);
}

const documents = facts(["laws", "sources"], {
  wordings: ({ value }) => wordingsIn(value, true),
});
const others = facts(
  ["cases", "organizations", "people", "recommendations", "reviews", "statistics"],
  { wordings: ({ value }) => wordingsIn(value, false) },
);

/** What `wordingsOf` reads. */
export const wordingFacts = [documents, others] as const;

/** The texts of a record by who worded them. */
export function wordingsOf(record: RecordFacts): Wordings | undefined {
  return (documents.of(record) ?? others.of(record))?.wordings;
}
