import type { Corpus } from "../../corpus/corpus.ts";
import type { Locator, RecordFacts } from "../../facts/facts.ts";

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
  const { detail } = record;
  if (detail?.collection === "sources")
    for (const cited of detail.cites) places.push({ source: record.id, ...cited });
  if (detail?.collection === "recommendations" && detail.source)
    for (const { locator } of detail.items)
      if (locator) places.push({ source: detail.source.text, ...locator });
  return places;
}

/** The places in a source that some record names, the source itself among them. */
export function placesIn(corpus: Corpus, source: RecordFacts): PlaceNamed[] {
  const inbound = corpus.inbound(`sources/${source.id}`).map(({ from }) => from);
  return [...new Set([source, ...inbound])]
    .flatMap(placesNamed)
    .filter((place) => place.source === source.id);
}
