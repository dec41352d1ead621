import { pointerSteps } from "../../diagnostics/pointer.ts";
import type { KeyOf } from "../../diagnostics/pointer.ts";
import type { SchemaDocuments } from "../../schema/schema-documents.ts";
import { shapesAlong } from "../../schema/shape.ts";
import type { Shape } from "../../schema/shape.ts";
import { valueAt } from "../value-at.ts";
import type { Lookup } from "./words.ts";

/** What sentences about changes need. */
export interface Telling {
  readonly documents: SchemaDocuments;
  readonly keyOf: (record: string) => KeyOf;
  readonly before: Lookup;
  readonly after: Lookup;
}

/** A record before and after. Pointers name list items, as in a change. */
export interface RecordPair {
  /** Present full name. */
  readonly record: string;
  /** The schemas along a pointer, one a step. */
  readonly shapesOf: (pointer: string) => readonly Shape[];
  readonly valueBefore: (pointer: string) => unknown;
  readonly valueAfter: (pointer: string) => unknown;
  readonly before: Lookup;
  readonly after: Lookup;
}

/** @param from former name of the record */
export function recordPair(record: string, from: string, telling: Telling): RecordPair {
  const { documents, keyOf, before, after } = telling;
  const [was, is] = [before(from) ?? {}, after(record) ?? {}];
  const collection = record.slice(0, record.indexOf("/"));
  const schema = `${collection === "reference" ? record : collection}.schema.json`;
  return {
    ...{ record, before, after },
    shapesOf: (pointer) => shapesAlong(documents, schema, pointerSteps(pointer)),
    valueBefore: (pointer) => valueAt(was, pointer, keyOf(record)),
    valueAfter: (pointer) => valueAt(is, pointer, keyOf(record)),
  };
}
