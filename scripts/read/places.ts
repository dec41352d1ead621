import { pointerOf } from "./pointer.ts";

/**
 * A place in a record. Records of one collection are alike, so their places are: each pointer is
 * built once and shared, which halves the time and the memory that facts take.
 */
export interface Place {
  /** JSON pointer. */
  readonly pointer: string;
  fields: Map<string, Place> | undefined;
  items: Place[] | undefined;
}

let count = 0;
let root = placeAt("");

/** The place of a whole record. */
export function placeOfRecord(): Place {
  // Of a dataset whose records have little in common, what is shared is not worth its memory.
  if (count > 500_000) {
    root = placeAt("");
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
    fields.set(key, found);
  }
  return found;
}

/** The place of an item of a list. */
export function itemAt(place: Place, index: number): Place {
  const items = (place.items ??= []);
  return (items[index] ??= placeAt(`${place.pointer}/${index}`));
}

function placeAt(pointer: string): Place {
  count++;
  return { pointer, fields: undefined, items: undefined };
}
