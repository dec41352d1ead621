import type { CitationFact, PartFact, ReferenceFact, TermFact, TextAt } from "./facts.ts";
import { pointerOf } from "../diagnostics/pointer.ts";

// The only state of a module in this room: what is interned outlives a check, so that the base of a
// change, and a check after the first, share it too. Interned objects are never changed.

/**
 * A path in a record. Records of one collection are alike, so their paths are: each pointer is built
 * once and shared, and so is what many records say there (a State, a theme, a source). This saves
 * most of the time and the memory that facts would take.
 */
export interface Path {
  /** JSON pointer. */
  readonly pointer: string;
  fields: Map<string, Path> | undefined;
  items: Path[] | undefined;
  interned: Map<string, Interned> | undefined;
}

/** A text at a path, with the facts that were last made of it. */
export interface Interned {
  readonly text: string;
  at: TextAt | undefined;
  reference: ReferenceFact | undefined;
  term: TermFact | undefined;
  part: PartFact | undefined;
  citation: CitationFact | undefined;
}

let count = 0;
let root = newPath("");
let words = new Map<string, string>();

/** The path of a whole record. */
export function rootPath(): Path {
  // In a dataset whose records have little in common, what is shared is not worth its memory.
  if (count > 250_000) {
    root = newPath("");
    words = new Map();
    count = 0;
  }
  return root;
}

/** The path of the value of a key. */
export function fieldAt(path: Path, key: string): Path {
  const fields = (path.fields ??= new Map<string, Path>());
  let found = fields.get(key);
  if (!found) {
    found = newPath(path.pointer + pointerOf([key]));
    fields.set(detached(key), found);
  }
  return found;
}

/** The path of an item of a list. */
export function itemAt(path: Path, index: number): Path {
  const items = (path.items ??= []);
  return (items[index] ??= newPath(`${path.pointer}/${index}`));
}

export function internAt(path: Path, text: string): Interned {
  const interned = (path.interned ??= new Map<string, Interned>());
  let found = interned.get(text);
  if (!found) {
    found = {
      text: intern(text),
      at: undefined,
      reference: undefined,
      term: undefined,
      part: undefined,
      citation: undefined,
    };
    interned.set(found.text, found);
    count++;
  }
  return found;
}

/** A text with its path. */
export function textAt(path: Path, text: string): TextAt {
  const interned = internAt(path, text);
  return (interned.at ??= { pointer: path.pointer, text: interned.text });
}

/** The same text, one copy for all records, and without the file that it was cut out of. */
export function intern(text: string): string {
  let found = words.get(text);
  if (found === undefined) {
    found = detached(text);
    words.set(found, found);
    count++;
  }
  return found;
}

/** A list to keep, without the spare room that V8 leaves a list that grew; empty ones are one. */
export function trimmed<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? empty : list.slice();
}

const empty: readonly never[] = Object.freeze([]);

/**
 * The text without the one that it was cut out of: V8 keeps a piece of 13 characters or more as a view of
 * the whole, which then cannot be freed. A piece of a text that was put together anew is a view of that.
 */
export function detached(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

function newPath(pointer: string): Path {
  count++;
  return { pointer, fields: undefined, items: undefined, interned: undefined };
}
