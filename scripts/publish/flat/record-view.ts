import { spaced } from "../../changes/words/words.ts";
import { isObject } from "../../diagnostics/is-object.ts";
import { pointerSteps } from "../../diagnostics/pointer.ts";
import type { SchemaDocuments } from "../../schema/schema-documents.ts";
import { nodeBelow, schemaRoot } from "../../schema/tree.ts";
import type { SchemaNode } from "../../schema/tree.ts";
import type { ReleasedRecord } from "../release/records.ts";
import type { Row } from "../tables/table.ts";
import type { Known, KnownSource } from "./known.ts";
import { placeInWords } from "./place.ts";
import { told } from "./told.ts";
import type { Step } from "./told.ts";

/** A record, its rows in the narrow tables, and its statements. */
export interface RecordView {
  /** Full name. */
  readonly name: string;
  readonly collection: string;
  readonly record: ReleasedRecord;
  /** The rows of the record in a narrow table. */
  readonly rows: (table: string) => readonly Row[];
  readonly statements: readonly Statement[];
  /** The objects along the way to one with a name, the record first; by its id in the tables. */
  readonly wayTo: (id: string) => readonly Step[];
  /** What an object cites in a field: `citations`, or `evidence` of a disagreement. */
  readonly citedBy: (id: string, field: string) => readonly Cited[];
  readonly known: Known;
}

/** Something that a record says, with its citations. */
export interface Statement {
  /** Its id in the tables. */
  readonly id: string;
  /** What it is: `event`, `claim`, `position`; what the schema calls it where it is none of these. */
  readonly kind: string;
  /** JSON pointer in the record. */
  readonly pointer: string;
  readonly value: ReleasedRecord;
  readonly node: SchemaNode;
  /** What it says, as a sentence. */
  readonly text: string;
  /** How it is known: `alleged`, `reported` and so on; null for statements that have no standing. */
  readonly standing: string | null;
  readonly date: string | null;
  readonly citations: readonly Cited[];
}

/** A citation of a statement. */
export interface Cited {
  readonly row: Row;
  readonly source: KnownSource;
  /** The place in the source in words; empty for the whole. */
  readonly place: string;
}

/** @returns a view of a record; `rows` by table */
export function recordViews(documents: SchemaDocuments, known: Known) {
  return (
    collection: string,
    id: string,
    record: ReleasedRecord,
    rows: ReadonlyMap<string, readonly Row[]>,
  ): RecordView => {
    const name = `${collection}/${id}`;
    const path = `${collection === "reference" ? name : collection}.schema.json`;
    const root = schemaRoot(documents, path);
    const cited = new Map<string, Cited[]>();
    for (const row of rows.get("citations") ?? []) {
      const owner = `${String(row["owner_field"] ?? "citations")} ${String(row["owner_id"])}`;
      const one = {
        row,
        source: known.sourceOf(String(row["source_id"])),
        place: placeInWords(row),
      };
      cited.set(owner, [...(cited.get(owner) ?? []), one]);
    }
    const citedBy: RecordView["citedBy"] = (object, field) => cited.get(`${field} ${object}`) ?? [];
    const objects = new Map((rows.get("objects") ?? []).map((row) => [String(row["id"]), row]));
    const wayTo: RecordView["wayTo"] = (object) => {
      const pointer = objects.get(object)?.["pointer"];
      return root ? stepsTo(record, root, typeof pointer === "string" ? pointer : "") : [];
    };
    const statements: Statement[] = [];
    for (const object of objects.keys()) {
      const citations = citedBy(object, "citations");
      if (citations.length === 0 || !root) continue;
      const way = wayTo(object);
      const { value, node } = way.at(-1)!;
      statements.push({
        ...{ id: object, value, node, citations },
        pointer: String(objects.get(object)?.["pointer"] ?? ""),
        kind: kindOf(node),
        text: told(way, { name, record, known }),
        standing: standingOf(value, node),
        date: dateOf(value, node),
      });
    }
    const rowsOf = (table: string) => rows.get(table) ?? [];
    return { name, collection, record, rows: rowsOf, statements, wayTo, citedBy, known };
  };
}

/** The objects along a pointer, the record first. */
function stepsTo(record: ReleasedRecord, root: SchemaNode, pointer: string): Step[] {
  const way: Step[] = [{ value: record, node: root, key: "" }];
  let value: unknown = record;
  let node: SchemaNode | undefined = root;
  for (const key of pointerSteps(pointer)) {
    value = (value as Readonly<Record<string, unknown>>)[key];
    node = node && nodeBelow(node, key);
    if (node && isObject(value)) way.push({ value, node, key });
  }
  return way;
}

/**
 * The standing of a statement. A statement without a word on it is reported, and a charge alleged by the
 * authority that brings it.
 */
function standingOf(value: ReleasedRecord, { properties }: SchemaNode): string | null {
  if (properties.get("status")?.definition !== "statementStatus") return null;
  if (typeof value["status"] === "string") return value["status"];
  return value["type"] === "charge" ? "alleged" : "reported";
}

/** `event`, `state claim`, `provision`, `open question`; of a record itself `law`. */
function kindOf({ keywords, definition }: SchemaNode): string {
  return spaced(String(keywords["x-statement"] ?? definition ?? keywords["x-singular"]));
}

/** The date of a statement: its first field that is one. */
function dateOf(value: ReleasedRecord, { properties }: SchemaNode): string | null {
  for (const [key, { keywords }] of properties)
    if (keywords["x-edtf"] && typeof value[key] === "string") return value[key];
  return null;
}
