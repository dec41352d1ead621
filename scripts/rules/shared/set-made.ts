import type { Corpus } from "../../corpus/corpus.ts";
import { facts } from "../../facts/declared.ts";
import type { RecordFacts, TextAt } from "../../facts/facts.ts";
import { textOf, valueOf } from "../../facts/item.ts";
import type { PartialDate } from "../../time/partial-date.ts";
import type { RelatedPlace } from "../rule.ts";
import { dateIn } from "../../time/verdict.ts";

const sets = facts("recommendations", { source: textOf, adopted: valueOf });
const sources = facts("sources", { date: textOf });

/** What `madeOf` reads. */
export const madeFacts = [sets, sources] as const;

/** When a set of recommendations was made: the day of its adoption, else the date of its document. */
export function madeOf(
  corpus: Corpus,
  record: RecordFacts,
): { readonly date: PartialDate; readonly at: TextAt; readonly place: RelatedPlace } | undefined {
  const { source, adopted } = sets.of(record) ?? {};
  const document = source && corpus.record("sources", source.text);
  const at = adopted ?? sources.of(document)?.date;
  const date = dateIn(at?.text);
  if (!at || !date) return undefined;
  const { pointer } = at;
  const place = adopted
    ? { pointer, message: "when it was adopted" }
    : { record: document!, pointer, message: "the date of the document" };
  return { date, at, place };
}
