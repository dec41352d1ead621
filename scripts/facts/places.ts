import type { CitationFact, PartFact, ReferenceFact, TermFact, TextAt } from "./facts.ts";
import { pointerOf } from "../diagnostics/pointer.ts";

/**
 * A place in a record. Records of one collection are alike, so their places are: each pointer is
 * built once and shared, and so is what many records say there (a State, a theme, a source), which
 * spares most of the time and the memory that facts would take.
 */
export interface Place {
  /** JSON pointer. */
  readonly pointer: string;
  fields: Map<string, Place> | undefined;
  items: Place[] | undefined;
  said: Map<string, Said> | undefined;
}

/** What is said at a place, and the facts that were made of it last: none is ever changed. */
export interface Said {
  readonly text: string;
  at: TextAt | undefined;
  reference: ReferenceFact | undefined;
  term: TermFact | undefined;
  part: PartFact | undefined;
  citation: CitationFact | undefined;
}

let count = 0;
let root = placeAt("");
let words = new Map<string, string>();

/** The place of a whole record. */
export function placeOfRecord(): Place {
  // Of a dataset whose records have little in common, what is shared is not worth its memory.
  if (count > 250_000) {
    root = placeAt("");
    words = new Map();
    count = 0;
  }
  return root;
}

/** The place of the value of a key. */
export function fieldAt(place: Place, key: string): Place {
  const fields = (place.fields ??= new Map<string, Place>());
  let found = fields.get(key);
  if (!found) {
    found = placeAt(place.pointer + pointerOf([key]));
    fields.set(own(key), found);
  }
  return found;
}

/** The place of an item of a list. */
export function itemAt(place: Place, index: number): Place {
  const items = (place.items ??= []);
  return (items[index] ??= placeAt(`${place.pointer}/${index}`));
}

/** What a text stands for at a place. */
export function saidAt(place: Place, text: string): Said {
  const said = (place.said ??= new Map<string, Said>());
  let found = said.get(text);
  if (!found) {
    found = {
      text: kept(text),
      at: undefined,
      reference: undefined,
      term: undefined,
      part: undefined,
      citation: undefined,
    };
    said.set(found.text, found);
    count++;
  }
  return found;
}

/** A text with its place. */
export function textAt(place: Place, text: string): TextAt {
  const said = saidAt(place, text);
  return (said.at ??= { pointer: place.pointer, text: said.text });
}

/** The same text, once for all that say it, and without the file that it was cut out of. */
export function kept(text: string): string {
  let found = words.get(text);
  if (found === undefined) {
    found = own(text);
    words.set(found, found);
    count++;
  }
  return found;
}

/**
 * V8 keeps a piece of 13 characters and more as a view of the whole text, which then cannot be freed;
 * a piece of a text that was put together anew is a view of that.
 */
function own(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

function placeAt(pointer: string): Place {
  count++;
  return { pointer, fields: undefined, items: undefined, said: undefined };
}
