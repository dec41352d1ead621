import { visible } from "../diagnostics/visible.ts";
import { compose, missing } from "../edit/new/answers.ts";
import { duplicateInWords, likelyDuplicates } from "../edit/new/likely-duplicates.ts";
import type { LikelyDuplicate } from "../edit/new/likely-duplicates.ts";
import { fieldAt } from "../edit/new/field.ts";
import { filledIn, withSymbol } from "../edit/new/fill-in.ts";
import type { FilledIn } from "../edit/new/from-symbol.ts";
import type { KnownDataset } from "../edit/new/known-records.ts";
import type { Answers, Question, RecordCollection } from "../edit/new/questions.ts";
import type { RawRecord } from "../yaml/read-file.ts";
import type { SchemaDocuments } from "../schema/schema-documents.ts";
import { UsageError } from "./usage-error.ts";

/** What a new record is made from. */
export interface Making {
  readonly collection: RecordCollection;
  readonly documents: SchemaDocuments;
  readonly known: KnownDataset;
  /** Fields that no question asks for. */
  readonly set: RawRecord;
}

/** The answers, and how they came about. */
export interface Answered {
  readonly answers: Answers;
  /** The answers that follow from others, with the reason. */
  readonly filled: readonly FilledIn[];
  /** The ids of records that have a similar name but are not the same. */
  readonly distinctFrom: readonly string[];
}

/**
 * The answers on the command line, and those that follow from them.
 *
 * @throws UsageError that lists everything missing
 */
export function fromFlags(
  making: Making,
  given: Answers,
  distinctFrom: readonly string[],
): Answered {
  const { collection, documents, known } = making;
  const read = withSymbol(given);
  if ("fault" in read) throw new UsageError(visible(read.fault));
  // Nobody should have to look up the rest of a record that exists.
  doublesOf(making, read.answers, distinctFrom);
  const filled = filledIn(collection, read.answers, known);
  const answers = {
    ...read.answers,
    ...Object.fromEntries(filled.map(({ flag, value }) => [flag, [value]])),
  };
  const wanted = missing(collection, answers);
  if (wanted.length === 0) return { answers, filled, distinctFrom };
  const lines = wanted.map((question) => `  --${question.flag}  ${sentence(question)}`);
  throw new UsageError(
    `A new record of ${collection} needs more (on a terminal it is asked for):\n${lines.join("\n")}`,
  );

  function sentence({ at, asks }: Question): string {
    const { title, description, choices } = fieldAt(collection, at, documents);
    const asked = asks ?? `${title}: ${description}`;
    return !choices || asked.includes(choices.join(", "))
      ? asked
      : `${asked} (${choices.join(", ")})`;
  }
}

/**
 * The record that the answers make; it may be incomplete.
 *
 * @throws UsageError of answers that do not fit their fields
 */
export function recordOf({ collection, set, documents }: Making, answers: Answers): RawRecord {
  const made = compose(collection, answers, set, documents);
  if ("record" in made) return made.record;
  throw new UsageError(made.faults.map((fault) => visible(fault)).join("\n"));
}

/**
 * The ids of records with similar names that are known not to be the same.
 *
 * @throws UsageError that names records that may be the same
 */
export function doublesOf(
  making: Making,
  answers: Answers,
  distinctFrom: readonly string[],
): readonly string[] {
  const doubles = doublesBeside(making, answers);
  const refused = doubles.filter(
    ({ certain, record }) => certain || !distinctFrom.includes(record.id),
  );
  if (refused.length > 0)
    throw new UsageError(refused.map(duplicateInWords).map(visible).join("\n"));
  return doubles.map(({ record }) => record.id);
}

/** The records that may be the one that the answers make. */
export function doublesBeside(making: Making, answers: Answers): readonly LikelyDuplicate[] {
  return likelyDuplicates(making.collection, recordOf(making, answers), making.known.records);
}
