import type { Corpus } from "../../corpus/corpus.ts";
import { facts } from "../../facts/declared.ts";
import type { Locator, RecordFacts } from "../../facts/facts.ts";
import { each } from "../../facts/item.ts";
import { locatorAt, sets } from "./recommended-items.ts";

/** Places in a source where it cites another. */
export const citing = facts("sources", { cites: (source) => each(source, "cites", locatorAt) });

/** What `placesNamed` reads. */
export const placeFacts = [citing, sets] as const;

/** A place in a source that a record names. */
export interface PlaceNamed {
  readonly source: string;
  readonly at: Locator;
  /** Of the place. */
  readonly pointer: string;
}

/** The places in sources that a record names: where it cites, what it cites through, what it is of. */
export function placesNamed(record: RecordFacts): PlaceNamed[] {
  const places: PlaceNamed[] = [];
  for (const { pointer, source, at, via } of record.citations) {
    if (at) places.push({ source, at, pointer: `${pointer}/at` });
    if (via?.at) places.push({ source: via.source, at: via.at, pointer: `${pointer}/via/at` });
  }
  for (const cited of citing.of(record)?.cites ?? []) places.push({ source: record.id, ...cited });
  const set = sets.of(record);
  if (set?.source)
    for (const { locator } of set.items)
      if (locator) places.push({ source: set.source.text, ...locator });
  return places;
}

/** The places in a source that some record names, the source itself among them, each with that record. */
export function placesIn(
  corpus: Corpus,
  source: RecordFacts,
): (readonly [record: RecordFacts, place: PlaceNamed])[] {
  const inbound = corpus.inbound(`sources/${source.id}`).map(({ from }) => from);
  return [...new Set([source, ...inbound])].flatMap((record) =>
    placesNamed(record)
      .filter((place) => place.source === source.id)
      .map((place) => [record, place] as const),
  );
}
