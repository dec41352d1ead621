import type { Corpus } from "../../corpus/corpus.ts";
import { facts } from "../../facts/declared.ts";
import { each, textOf } from "../../facts/item.ts";
import { endOf } from "../../time/partial-date.ts";
import type { PartialDate } from "../../time/partial-date.ts";
import { dateIn } from "../../time/verdict.ts";
import type { RelatedPlace } from "../rule.ts";

/** What `publicationOf` reads. */
export const publishedSources = facts("sources", {
  kind: textOf,
  date: textOf,
  retrieved: textOf,
  copiesRetrieved: (source) => each(source, "copies", (copy) => textOf(copy, "retrieved")),
});

export interface Publication {
  readonly date: PartialDate;
  readonly related: RelatedPlace;
}

/** The last time at which a source can have been written; undefined where that is not known. */
export function publicationOf(corpus: Corpus, source: string): Publication | undefined {
  const record = corpus.record("sources", source);
  const cited = publishedSources.of(record);
  if (!record || !cited) return undefined;
  const { kind, date } = cited;
  const retrieved = [cited.retrieved, ...cited.copiesRetrieved].flatMap((text) => text ?? []);
  // Such a page may have been added to since; what was read is what stood there on that day.
  const changes = changing.has(kind?.text ?? "");
  const dates = [date, ...(changes ? retrieved : [])].flatMap((text) => {
    const read = dateIn(text?.text);
    return text && read ? [{ text, read }] : [];
  });
  const last = dates.reduce<(typeof dates)[number] | undefined>(
    (a, b) => (a && endOf(a.read).latest >= endOf(b.read).latest ? a : b),
    undefined,
  );
  if (!date || !last || (changes && retrieved.length === 0)) return undefined;
  const related = { record, pointer: last.text.pointer, message: `the date of “${source}”` };
  return { date: last.read, related };
}

/** Whether what such a source says may be younger than its date. */
export function isChanging(kind: string | undefined): boolean {
  return kind !== undefined && changing.has(kind);
}

const changing: ReadonlySet<string> = new Set([
  "official-web-page",
  "official-statistics",
  "web-page",
  "dataset",
  "legislation",
]);
