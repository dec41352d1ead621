import type { Cell, Column, Row, Table } from "../../tables/table.ts";
import { snake } from "../../tables/names.ts";
import { iriOf } from "../../release/addresses.ts";
import { addressesOf, isAddressDerived } from "../../release/source-facts.ts";
import type { Source } from "../../../schema/records.ts";
import { concept, links, mappings } from "./mapping.ts";
import type { Mapping } from "./mapping.ts";

export type Node = Record<string, unknown>;

/** Tables without content of their own; other nodes hold it. */
const leftOut = new Set(["records", "objects", "dictionary", "citations"]);

/** The tables whose rows are nodes, in the order of the graph. */
export function nodeTables(tables: readonly Table[]): Table[] {
  return tables.filter(
    (table) => table.flat === undefined && !isPairs(table) && !leftOut.has(table.name),
  );
}

/** One record as nodes of a graph. */
export interface RecordGraph {
  /** One node a row, by table. */
  readonly nodes: ReadonlyMap<string, readonly Node[]>;
  /** What the record says of each thing, and the sources that this was taken from. */
  readonly descriptions: readonly Node[];
  readonly annotations: readonly Node[];
}

/**
 * Turns the rows of a record into a graph. Everything that adds to a node is in the same record: links,
 * names and citations.
 */
export function grapher(
  tables: readonly Table[],
  base: string,
): (rows: ReadonlyMap<string, readonly Row[]>) => RecordGraph {
  const makers = nodeTables(tables).map((table) => [table.name, nodeMaker(table, base)] as const);
  const pairs = tables.filter(isPairs);
  return (rows) => {
    const byId = new Map<string, Node>();
    const nodes = new Map<string, Node[]>();
    for (const [name, nodeOf] of makers) {
      const some = rows.get(name);
      if (!some) continue;
      nodes.set(name, some.map(nodeOf));
      for (const [index, { id }] of some.entries()) byId.set(String(id), nodes.get(name)![index]!);
    }
    for (const table of pairs) addPairs(byId, table, rows.get(table.name) ?? [], base);
    addNames(byId, rows.get("names") ?? []);
    addDerivedAddresses(byId, rows.get("sources") ?? []);
    addParticipants(byId, rows.get("participants") ?? [], base);
    const citations = rows.get("citations") ?? [];
    return {
      nodes,
      descriptions: descriptionsOf(citations, base),
      annotations: citations.map((row) => annotation(row, base)),
    };
  };
}

/** A citation as a Web Annotation: the body is a place in a source, the target a statement. */
function annotation(row: Row, base: string): Node {
  return {
    id: iriOf(base, String(row["id"])),
    type: ["oa:Annotation"],
    motivation: "oa:linking",
    target: iriOf(base, String(row["owner_id"])),
    body: {
      type: "oa:SpecificResource",
      source: iriOf(base, String(row["source_id"])),
      ...placeIn(row),
    },
    "casebook:supports": row["supports"],
    "casebook:owner_field": row["owner_field"],
    ...(row["via_source_id"]
      ? { "casebook:via": { id: iriOf(base, String(row["via_source_id"])) } }
      : {}),
    ...(row["as_cited"] ? { "casebook:as_cited": row["as_cited"] } : {}),
    ...(row["note"] ? { note: row["note"] } : {}),
  };
}

function placeIn(row: Row): Node {
  const steps = Object.entries(row).flatMap(([column, cell]) =>
    column.startsWith("at_") && cell !== null
      ? `${column.slice("at_".length)}=${String(cell)}`
      : [],
  );
  if (steps.length === 0) return {};
  return { selector: { type: "oa:FragmentSelector", place: steps.join("&") } };
}

function nodeMaker(table: Table, base: string): (row: Row) => Node {
  const columns = table.columns
    .filter(
      ({ name }) => name !== "id" && !(table.name === "participants" && name === "case_event_id"),
    )
    .map((column) => ({ name: column.name, ...sayingOf(column, table, base) }));
  const { types } = mappingOf(table);
  return (row) => {
    const node: Node = { id: iriOf(base, String(row["id"])), type: types };
    for (const { name, term, valueOf } of columns) {
      const cell = row[name] ?? null;
      if (cell !== null) add(node, term, valueOf(cell));
    }
    return node;
  };
}

/** The term and the value of a cell. */
interface Saying {
  readonly term: string;
  readonly valueOf: (cell: Cell) => unknown;
}

function sayingOf(column: Column, table: Table, base: string): Saying {
  const { name } = column;
  const language = isConcept(table) ? /^label_([a-z]+)$/.exec(name)?.[1] : undefined;
  if (language) return { term: "prefLabel", valueOf: (value) => ({ value, language }) };
  const term = mappingOf(table).columns[name];
  // The context gives the type of such a value.
  if (term) return { term, valueOf: (cell) => refersTo(cell, column, base) ?? cell };
  if (name === "ordinal") return { term: "position", valueOf: (cell) => cell };
  // A value of the dataset's own vocabulary carries its type.
  const isDate = table.columns.some((other) => other.name === `${name}_earliest`);
  return {
    term: `casebook:${name}`,
    valueOf(cell) {
      const to = refersTo(cell, column, base);
      if (to !== undefined) return { id: to };
      if (column.type === "day") return { value: cell, type: "xsd:date" };
      return isDate ? { value: cell, type: "edtf:EDTF" } : cell;
    },
  };
}

function mappingOf(table: Table): Mapping {
  const own = { types: [`casebook:${snake(table.name)}`], columns: {} };
  return mappings[table.name] ?? (isConcept(table) ? concept : own);
}

function isConcept({ columns }: Table): boolean {
  return columns.some(({ name }) => name === "label_en");
}

/** The IRI that a column refers to; terms and codes are rows of a reference table. */
function refersTo(cell: Cell, { references }: Column, base: string): string | undefined {
  if (!references) return undefined;
  if (references.column === "id") return iriOf(base, String(cell));
  return iriOf(base, `reference/${references.table.replaceAll("_", "-")}#${String(cell)}`);
}

function addPairs(
  nodes: ReadonlyMap<string, Node>,
  { name, columns }: Table,
  rows: readonly Row[],
  base: string,
): void {
  const [owner, , first, part] = columns;
  for (const row of rows) {
    const node = nodes.get(String(row[owner!.name]));
    const column = part && row[part.name] ? part : first!;
    const to = refersTo(row[column.name]!, column, base);
    const term = links[name];
    if (!node) throw new Error(`${name} names ${String(row[owner!.name])}, which is not a row`);
    if (term) add(node, term, to);
    else add(node, `casebook:${name}`, to === undefined ? row[column.name] : { id: to });
  }
}

/** The preferred form is the name, the others are alternatives, each with its language. */
function addNames(nodes: ReadonlyMap<string, Node>, names: readonly Row[]): void {
  for (const { owner_id, kind, value, lang: language } of names) {
    const owner = nodes.get(String(owner_id));
    if (owner) add(owner, kind === "preferred" ? "name" : "alternateName", { value, language });
  }
}

/** An address that follows from a symbol stands apart from those that a record has. */
function addDerivedAddresses(nodes: ReadonlyMap<string, Node>, sources: readonly Row[]): void {
  for (const { id, ...row } of sources) {
    const source = filledIn(row) as Pick<Source, "urls" | "symbol" | "sensitive">;
    if (isAddressDerived(source))
      add(nodes.get(String(id))!, "casebook:address_by_symbol", {
        ...{ value: addressesOf(source)[0], type: "xsd:anyURI" },
      });
  }
}

function filledIn(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== null));
}

/** A role is what an event has as a participant, and the role has the person (schema.org/Role). */
function addParticipants(
  nodes: ReadonlyMap<string, Node>,
  rows: readonly Row[],
  base: string,
): void {
  for (const { id, case_event_id } of rows) {
    const event = nodes.get(String(case_event_id));
    if (event) add(event, "participant", iriOf(base, String(id)));
  }
}

/**
 * A node for what the record says of each thing, derived from its sources: an arrest or a treaty is derived
 * from no report. Citations that turned out not to support it are no sources of it.
 */
function descriptionsOf(citations: readonly Row[], base: string): Node[] {
  const nodes = new Map<string, Node>();
  for (const { owner_id, supports, source_id } of citations) {
    if (supports === "none") continue;
    const id = String(owner_id);
    let node = nodes.get(id);
    if (!node) {
      node = {
        id: iriOf(base, `${id}${id.includes("#") ? "/" : "#/"}description`),
        type: ["prov:Entity", "casebook:Description"],
        about: iriOf(base, id),
      };
      nodes.set(id, node);
    }
    add(node, "wasDerivedFrom", iriOf(base, String(source_id)));
  }
  return [...nodes.values()];
}

/** Old names of records and parts, and where they are found now; nothing where they were withdrawn. */
export function oldNames(
  redirects: readonly Row[],
  tombstones: readonly Row[],
  base: string,
): Node[] {
  const moved = redirects.map((entry) => ({
    id: iriOf(base, String(entry["from"])),
    type: ["casebook:OldName"],
    isReplacedBy: (entry["to"] as readonly string[]).map((name) => iriOf(base, name)),
  }));
  const withdrawn = tombstones.map((entry) => ({
    id: iriOf(base, String(entry["record"])),
    type: ["casebook:WithdrawnName"],
  }));
  return [...moved, ...withdrawn];
}

function add(node: Node, term: string, value: unknown): void {
  if (node[term] === undefined && !Array.isArray(value)) {
    node[term] = value;
    return;
  }
  const values = [node[term] ?? [], value].flat();
  node[term] = values.length === 1 ? values[0] : [...new Set(values)];
}

/** Tables of pairs, without an id: owner, place in the list and target. */
export function isPairs({ columns, primaryKey }: Pick<Table, "columns" | "primaryKey">): boolean {
  return primaryKey.includes("ordinal") && columns[1]?.name === "ordinal";
}
