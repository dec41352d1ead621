import type { Locator } from "../facts/facts.ts";
import { placesIn } from "./places.ts";
import type { Found, Places } from "./places.ts";
import { saidIn } from "./said.ts";
import type { Said } from "./said.ts";
import type { OutlineSection } from "./sections.ts";
import type { DocumentText } from "../archive/text/document-text.ts";

/** The texts of the sources of which a copy is here. */
export interface Evidence {
  /** By their ids. */
  readonly sources: ReadonlyMap<string, SourceText>;
}

/** The text of a copy of a source. */
export interface SourceText {
  /** SHA-256 of the copy. */
  readonly copy: string;
  readonly places: Places;
  /** @param place left out for the whole */
  find(place: Locator | undefined): Found;
  /** What a place says; undefined if it was not found. */
  said(place: Locator | undefined): Said | undefined;
}

/** @param outline of the source */
export function sourceText(
  copy: string,
  document: DocumentText,
  outline: readonly OutlineSection[],
): SourceText {
  const places = placesIn(document, outline);
  const found = new Map<string, Found>();
  const said = new Map<string, Said | undefined>();
  return { copy, places, find, said: (place) => known(said, place, () => readSaid(place)) };

  function find(place: Locator | undefined): Found {
    return known(found, place, () => places.find(place));
  }

  function readSaid(place: Locator | undefined): Said | undefined {
    const there = find(place);
    if (there.kind !== "found") return undefined;
    const { text, items } = there.passage;
    return saidIn(text, items);
  }
}

function known<T>(all: Map<string, T>, place: Locator | undefined, make: () => T): T {
  const key = JSON.stringify(place ?? {});
  if (!all.has(key)) all.set(key, make());
  return all.get(key)!;
}
