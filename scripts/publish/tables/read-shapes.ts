import type { ReferenceTarget } from "../../schema/plan.ts";
import { schemaName } from "../../schema/schema-documents.ts";
import type { SchemaDocuments } from "../../schema/schema-documents.ts";
import { schemaRoot } from "../../schema/tree.ts";
import type { SchemaNode } from "../../schema/tree.ts";
import {
  boundColumns,
  describe,
  isDuration,
  isProse,
  plainColumn,
  quantityColumns,
} from "./columns.ts";
import { columnName, plural, snake } from "./names.ts";
import type { Draft, Field, Reference, Shape } from "./shape.ts";
import { readTargets, targetTable } from "./targets.ts";
import type { Column } from "./table.ts";

export interface Shapes {
  /** By name of the schema: `cases`, `reference/states`. */
  readonly roots: ReadonlyMap<string, Shape>;
  readonly drafts: readonly Draft[];
}

/** Objects with so many fields that they get their own table. */
const ownTable = new Set(["caseEventOutcome"]);

/** The position of a field in the schemas and in its row. */
interface Place {
  readonly draft: Draft;
  readonly collection: string;
  /** What the columns and titles of a nested object begin with, and its path with dots. */
  readonly prefix: string;
  readonly title: string;
  readonly path: string;
  /** The nested object has citations; paths begin at it. */
  readonly statement: boolean;
  /** The nested object may be missing, and with it all its fields. */
  readonly optional: boolean;
}

/**
 * Reads the schemas of all collections as tables: one for each collection, list of objects and list of
 * names. A definition that several collections use is one table.
 *
 * @throws when a schema has no form as tables: a fault of the schemas
 */
export function readShapes(documents: SchemaDocuments): Shapes {
  const targets = readTargets(documents);
  const drafts = new Map<string, Draft>();
  const shapes = new Map<string, Shape>();
  const definitions = new Map<string, string>();
  const roots = new Map<string, Shape>();
  for (const path of Object.keys(documents)) {
    const root = schemaRoot(documents, path)!;
    const collection = root.keywords["x-collection"];
    if (typeof collection !== "string") continue;
    const draft = rootDraft(root, collection);
    // Reference tables share one table although their fields differ.
    const optional = collection === "reference";
    const fields = fieldsOf(root, { ...rootPlace(draft, collection), optional });
    roots.set(schemaName(path), { draft, fields });
  }
  return { roots, drafts: [...drafts.values()] };

  function rootDraft({ keywords }: SchemaNode, collection: string): Draft {
    const known = targets.records.get(collection);
    if (known) {
      const title = String(keywords["title"]);
      return draftOf(known.table, known.singular, title, describe(keywords), "collection");
    }
    const description =
      "The tables and vocabularies that records refer to, and how their rows were verified.";
    return draftOf(
      "reference_tables",
      "reference_table",
      "Reference table",
      description,
      "reference",
    );
  }

  function draftOf(
    name: string,
    singular: string,
    title: string,
    description: string,
    kind: Draft["kind"],
  ): Draft {
    const known = drafts.get(name);
    if (known) return known;
    const made: Draft = {
      ...{ name, singular, title, description, kind, ownedByObjects: false },
      ...{ columns: [], owners: new Set(), fields: new Set() },
    };
    drafts.set(name, made);
    return made;
  }

  function fieldsOf({ properties, required }: SchemaNode, at: Place): Field[] {
    return [...properties].flatMap(([key, child]) =>
      fieldOf(key, child, at, !at.optional && required.includes(key)),
    );
  }

  function fieldOf(key: string, node: SchemaNode, at: Place, required: boolean): Field[] {
    const { keywords, properties } = node;
    if (keywords["x-restricted"]) return [];
    const name = columnName(at.prefix, key);
    const title = at.title + String(keywords["title"] ?? key);
    const column = { name, title, required };
    if (node.items) return [listField(key, node, node.items, at, column)];
    if (keywords["x-quantity"]) {
      add(at.draft, ...quantityColumns(node, column));
      return [{ as: "quantity", key, column: name, duration: isDuration(node) }];
    }
    const path = at.path + key;
    if (ownTable.has(node.definition ?? "")) {
      const shape = rowShape(node, at, path);
      return [{ as: "rows", key, shape, field: path, single: true }];
    }
    if (keywords["type"] === "object") {
      const statement = properties.has("citations") || properties.has("discrepancies");
      const fields = fieldsOf(node, {
        ...{ ...at, prefix: `${name}_`, title: `${title}: ` },
        path: statement ? "" : `${path}.`,
        statement: at.statement || statement,
        optional: at.optional || !required,
      });
      return [{ as: "object", key, statement, fields }];
    }
    return [scalarField(key, node, at, column)];
  }

  function scalarField(key: string, node: SchemaNode, at: Place, column: Named): Field {
    if (node.keywords["x-ref"]) {
      const to = referenceOf(node, `${at.prefix}${snake(key)}_id`);
      add(at.draft, ...referenceColumns(node, to, at, column));
      return { as: "reference", key, to };
    }
    add(at.draft, { ...plainColumn(node, column), ...termReference(node) });
    if (!node.keywords["x-edtf"]) return { as: "value", key, column: column.name };
    add(at.draft, ...boundColumns(column.name, column.title));
    return { as: "date", key, column: column.name };
  }

  function listField(
    key: string,
    { keywords: list }: SchemaNode,
    items: SchemaNode,
    at: Place,
    column: Named,
  ): Field {
    if (items.keywords["type"] === "object") {
      const path = at.path + key;
      const itemKey = typeof list["x-key"] === "string" ? list["x-key"] : undefined;
      const isTable = at.draft.kind === "reference";
      const part = list["x-part"] ? "id" : isTable ? itemKey : undefined;
      const named = { ...(itemKey ? { itemKey } : {}), ...(part ? { part } : {}) };
      const shape = rowShape(items, at, path);
      if (list["x-part"] && items.properties.has("number")) shape.draft.printsNumber = true;
      return { as: "rows", key, shape, field: path, ...named };
    }
    if (!items.keywords["x-ref"] && !items.keywords["x-term"]) {
      const prose = isProse(items.keywords) ? { prose: true as const } : {};
      add(at.draft, { ...column, type: "list", description: describe(list), ...prose });
      return { as: "value", key, column: column.name };
    }
    return linksField(key, describe(list), items, at, column);
  }

  function linksField(
    key: string,
    description: string,
    items: SchemaNode,
    at: Place,
    column: Named,
  ): Field {
    const table = `${at.draft.singular}_${column.name}`;
    const draft = draftOf(table, table, column.title, description, "link");
    draft.owners.add(at.draft);
    const title = String(items.keywords["title"]);
    const name = snake(title);
    if (items.keywords["x-term"]) {
      const term = plainColumn(items, { name, title, required: true });
      add(draft, { ...term, ...termReference(items) });
      return { as: "links", key, draft, to: name };
    }
    const { singular } = targetTable(targets, referenceIn(items), at.collection);
    const same = singular === at.draft.singular ? `${column.name}_` : "";
    const to = referenceOf(items, `${same}${singular}_id`);
    add(draft, ...referenceColumns(items, to, at, { name, title, required: true }));
    return { as: "links", key, draft, to };
  }

  /** The table of an object; all uses of a definition share it. */
  function rowShape(node: SchemaNode, at: Place, path: string): Shape {
    const { definition: name, document, keywords } = node;
    if (!name) throw new Error(`${document}: ${path} needs a definition with a name`);
    const singular = snake(name).replace(/_(row|term)$/, "");
    // The rows of a reference table form a table with the name of that reference table.
    const isTable = at.draft.kind === "reference";
    const table = isTable ? snake(schemaName(document).split("/").at(-1)!) : plural(singular);
    const title = String(keywords["title"] ?? name);
    const draft = draftOf(table, singular, title, describe(keywords), "child");
    draft.owners.add(at.draft);
    draft.fields.add(path);
    draft.ownedByObjects ||= at.statement;
    // A table with two kinds of rows would lose the fields of one kind.
    const definition = `${document}#${name}`;
    const known = shapes.get(table);
    if (known && definitions.get(table) !== definition)
      throw new Error(`${definition} and ${definitions.get(table)} would both be table ${table}`);
    if (known) return known;
    definitions.set(table, definition);
    const fields: Field[] = [];
    const shape = { draft, fields };
    shapes.set(table, shape);
    fields.push(...fieldsOf(node, rootPlace(draft, at.collection)));
    return shape;
  }

  function referenceOf(node: SchemaNode, column: string): Reference {
    const target = referenceIn(node);
    if (target.part !== "optional") return { target, column };
    const part = targetTable(targets, { ...target, part: "required" }, "");
    return { target, column, partColumn: `${part.singular}_id` };
  }

  function referenceColumns(
    { keywords }: SchemaNode,
    to: Reference,
    at: Place,
    column: Named,
  ): Column[] {
    const own = targetTable(targets, to.target, at.collection).table;
    const record: Column = {
      ...{ ...column, name: to.column, type: "text", description: describe(keywords) },
      references: { table: own, column: "id" },
    };
    if (!to.partColumn) return [record];
    const { table } = targetTable(targets, { ...to.target, part: "required" }, at.collection);
    const part: Column = {
      ...{ name: to.partColumn, type: "text", title: `${column.title}: part`, required: false },
      description: "The part of it that is meant, where it is not the whole.",
      references: { table, column: "id" },
    };
    return [record, part];
  }

  function termReference({ keywords }: SchemaNode): Pick<Column, "references"> {
    const references = targets.terms.get(String(keywords["x-term"]));
    return references ? { references } : {};
  }
}

function referenceIn({ keywords }: SchemaNode): ReferenceTarget {
  return keywords["x-ref"] as ReferenceTarget;
}

type Named = Pick<Column, "name" | "title" | "required">;

function rootPlace(draft: Draft, collection: string): Place {
  const top = { prefix: "", title: "", path: "", statement: false, optional: false };
  return { draft, collection, ...top };
}

/** Adds columns. A field that several reference tables have allows the values of all. */
function add(draft: Draft, ...columns: Column[]): void {
  for (const column of columns) {
    const at = draft.columns.findIndex(({ name }) => name === column.name);
    const known = draft.columns[at];
    if (!known) draft.columns.push(column);
    else if (known.values && column.values) {
      const values = [...new Set([...known.values, ...column.values])];
      draft.columns[at] = { ...known, values };
    } else if (known.type !== column.type) {
      throw new Error(`${draft.name}.${column.name} would hold values of two types`);
    }
  }
}
