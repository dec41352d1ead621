import type { Cell, Column, Row, Table } from "../tables/table.ts";
import { snake } from "../tables/names.ts";
import { iriOf } from "./iri.ts";
import { concept, links, mappings } from "./mapping.ts";
import type { Mapping } from "./mapping.ts";

export type Node = Record<string, unknown>;

/** Tables that say nothing of the world: what they hold stands in the other nodes. */
const leftOut = new Set(["records", "objects", "dictionary", "citations"]);

/** A node for each row, with the pairs of the tables of links. */
export function nodesOf(tables: readonly Table[], base: string): Map<string, Node> {
  const nodes = new Map<string, Node>();
  const [pairs, others] = [tables.filter(isPairs), tables.filter((table) => !isPairs(table))];
  for (const table of others.filter(({ name }) => !leftOut.has(name)))
    for (const row of table.rows) nodes.set(String(row["id"]), nodeOf(table, row, base));
  for (const table of pairs) addPairs(nodes, table, base);
  addNames(nodes, tables);
  addSources(nodes, tables, base);
  return nodes;
}

/** A citation as a Web Annotation: its body is a place in a source, its target what rests on it. */
export function annotations(tables: readonly Table[], base: string): Node[] {
  const citations = tables.find(({ name }) => name === "citations");
  return (citations?.rows ?? []).map((row) => ({
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
  }));
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

function nodeOf(table: Table, row: Row, base: string): Node {
  const isConcept = table.columns.some(({ name }) => name === "label_en");
  const mapping = mappings[table.name] ?? (isConcept ? concept : ownTerms(table));
  const node: Node = { id: iriOf(base, String(row["id"])), type: mapping.types };
  for (const column of table.columns) {
    const cell = row[column.name] ?? null;
    if (column.name === "id" || cell === null || column.type === "day") continue;
    const label = isConcept ? /^label_([a-z]+)$/.exec(column.name)?.[1] : undefined;
    if (label) add(node, "prefLabel", { value: cell, language: label });
    else {
      const term = mapping.columns[column.name];
      if (term) add(node, term, plain(cell, column, base));
      else if (column.name === "ordinal") add(node, "position", cell);
      else add(node, `casebook:${column.name}`, typed(cell, column, table, base));
    }
  }
  return node;
}

function ownTerms({ name }: Table): Mapping {
  return { types: [`casebook:${snake(name)}`], columns: {} };
}

/** A value whose type the context knows. */
function plain(cell: Cell, column: Column, base: string): unknown {
  return refersTo(cell, column, base) ?? cell;
}

/** A value of the dataset's own vocabulary, which says itself what type it has. */
function typed(cell: Cell, column: Column, { columns }: Table, base: string): unknown {
  const to = refersTo(cell, column, base);
  if (to !== undefined) return { id: to };
  const isDate = columns.some(({ name }) => name === `${column.name}_earliest`);
  return isDate ? { value: cell, type: "edtf:EDTF" } : cell;
}

/** The IRI of what a column refers to; terms and codes are rows of a reference table. */
function refersTo(cell: Cell, { references }: Column, base: string): string | undefined {
  if (!references) return undefined;
  if (references.column === "id") return iriOf(base, String(cell));
  return iriOf(base, `reference/${references.table.replaceAll("_", "-")}#${String(cell)}`);
}

function addPairs(nodes: ReadonlyMap<string, Node>, table: Table, base: string): void {
  const [owner, , first, part] = table.columns;
  for (const row of table.rows) {
    const node = nodes.get(String(row[owner!.name]));
    const column = part && row[part.name] ? part : first!;
    const to = refersTo(row[column.name]!, column, base);
    const own = `casebook:${table.name}`;
    const term = links[table.name];
    if (!node) throw new Error(`${table.name} names ${String(row[owner!.name])}, which is no row`);
    if (term) add(node, term, to);
    else add(node, own, to === undefined ? row[column.name] : { id: to });
  }
}

/** The preferred form is the name, the others are alternatives; each says its language. */
function addNames(nodes: ReadonlyMap<string, Node>, tables: readonly Table[]): void {
  for (const row of tables.find(({ name }) => name === "names")?.rows ?? []) {
    const owner = nodes.get(String(row["owner_id"]));
    const term = row["kind"] === "preferred" ? "name" : "alternateName";
    if (owner) add(owner, term, { value: row["value"], language: row["lang"] });
  }
}

/** What a statement rests on, unless the source was found not to say it. */
function addSources(
  nodes: ReadonlyMap<string, Node>,
  tables: readonly Table[],
  base: string,
): void {
  for (const row of tables.find(({ name }) => name === "citations")?.rows ?? []) {
    const node = nodes.get(String(row["owner_id"]));
    if (node && row["supports"] !== "none")
      add(node, "wasDerivedFrom", iriOf(base, String(row["source_id"])));
  }
}

function add(node: Node, term: string, value: unknown): void {
  const known = node[term];
  const values = [known ?? [], value].flat();
  node[term] = values.length === 1 ? values[0] : [...new Set(values)];
}

/** Tables without an id of their own: an owner, a place in its list, and what is meant. */
function isPairs({ columns, primaryKey }: Table): boolean {
  return primaryKey.includes("ordinal") && columns[1]?.name === "ordinal";
}
