import type { ReferenceTarget } from "../../schema/plan.ts";
import { resolveRef, schemaName } from "../../schema/schema-documents.ts";
import type { Schema, SchemaDocuments } from "../../schema/schema-documents.ts";
import { boundColumns, describe, isProse, plainColumn, quantityColumns } from "./columns.ts";
import { columnName, plural, snake } from "./names.ts";
import type { Draft, Field, Reference, Shape } from "./shape.ts";
import { definitionName, propertiesOf, readTargets, targetTable } from "./targets.ts";
import type { Column } from "./table.ts";

export interface Shapes {
  /** By what a schema describes: `cases`, `reference/states`. */
  readonly roots: ReadonlyMap<string, Shape>;
  readonly drafts: readonly Draft[];
}

/** Objects with so many fields that they are rows of a table of their own. */
const ownTable = new Set(["caseEventOutcome"]);

/** Where in the schemas, and in which row, a field stands. */
interface Place {
  readonly draft: Draft;
  readonly collection: string;
  /** Path of the document that the schema stands in. */
  readonly home: string;
  /** What columns and titles of a nested object begin with, and its dotted path. */
  readonly prefix: string;
  readonly title: string;
  readonly path: string;
  /** The nested object has citations of its own; paths begin there. */
  readonly statement: boolean;
  /** The nested object may be missing, and so all its fields. */
  readonly optional: boolean;
}

/**
 * Reads the schemas of all collections as tables: one for each collection, one for each list of
 * objects, one for each list of names. A definition that several collections use is one table.
 *
 * @throws when a schema cannot be read as tables: a fault of the schemas
 */
export function readShapes(documents: SchemaDocuments): Shapes {
  const targets = readTargets(documents);
  const drafts = new Map<string, Draft>();
  const shapes = new Map<string, Shape>();
  const definitions = new Map<string, string>();
  const roots = new Map<string, Shape>();
  for (const [path, document] of Object.entries(documents)) {
    const collection = document["x-collection"];
    if (typeof collection !== "string") continue;
    const draft = rootDraft(document, collection);
    // Reference tables differ in what is said of them, and share one table.
    const optional = collection === "reference";
    const fields = fieldsOf(document, { ...rootPlace(draft, collection, path), optional });
    roots.set(schemaName(path), { draft, fields });
  }
  return { roots, drafts: [...drafts.values()] };

  function rootDraft(document: Schema, collection: string): Draft {
    const known = targets.records.get(collection);
    if (known) {
      const title = String(document["title"]);
      return draftOf(known.table, known.singular, title, describe(document), "collection");
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

  function fieldsOf(schema: Schema, at: Place): Field[] {
    const required = at.optional ? [] : ((schema["required"] as string[] | undefined) ?? []);
    const fields = Object.entries(propertiesOf(schema)).flatMap(([key, child]) =>
      fieldOf(key, child, at, required.includes(key)),
    );
    // A tagged union has the fields of every branch; a branch has the tag and some of the others.
    for (const branch of (schema["oneOf"] ?? []) as Schema[]) {
      const target = follow(branch, at.home);
      const more = fieldsOf(target.schema, { ...at, home: target.home, optional: true });
      fields.push(...more.filter(({ key }) => !fields.some((field) => field.key === key)));
    }
    return fields;
  }

  function fieldOf(key: string, child: Schema, at: Place, required: boolean): Field[] {
    const { schema, home } = follow(child, at.home);
    if (schema["x-restricted"]) return [];
    const name = columnName(at.prefix, key);
    const title = at.title + String(schema["title"] ?? key);
    const column = { name, title, required };
    if (schema["type"] === "array") return [listField(key, schema, { ...at, home }, column)];
    if (schema["x-quantity"]) {
      add(at.draft, ...quantityColumns(schema, column));
      return [{ as: "quantity", key, column: name }];
    }
    const path = at.path + key;
    if (ownTable.has(definitionName(child) ?? "")) {
      const shape = rowShape(child, at, path);
      return [{ as: "rows", key, shape, field: path, single: true }];
    }
    if (schema["type"] === "object") {
      const { citations, discrepancies } = propertiesOf(schema);
      const statement = !!(citations ?? discrepancies);
      const fields = fieldsOf(schema, {
        ...{ ...at, home, prefix: `${name}_`, title: `${title}: ` },
        path: statement ? "" : `${path}.`,
        statement: at.statement || statement,
        optional: at.optional || !required,
      });
      return [{ as: "object", key, statement, fields }];
    }
    return [scalarField(key, schema, at, column)];
  }

  function scalarField(key: string, schema: Schema, at: Place, column: Named): Field {
    if (schema["x-ref"]) {
      const to = referenceOf(schema, `${at.prefix}${snake(key)}_id`);
      add(at.draft, ...referenceColumns(schema, to, at, column));
      return { as: "reference", key, to };
    }
    add(at.draft, { ...plainColumn(schema, column), ...termReference(schema) });
    if (!schema["x-edtf"]) return { as: "value", key, column: column.name };
    add(at.draft, ...boundColumns(column.name, column.title));
    return { as: "date", key, column: column.name };
  }

  function listField(key: string, list: Schema, at: Place, column: Named): Field {
    const items = follow((list["items"] ?? {}) as Schema, at.home).schema;
    if (items["type"] === "object") {
      const path = at.path + key;
      const itemKey = typeof list["x-key"] === "string" ? list["x-key"] : undefined;
      const isTable = at.draft.kind === "reference";
      const part = list["x-part"] ? "id" : isTable ? itemKey : undefined;
      const named = { ...(itemKey ? { itemKey } : {}), ...(part ? { part } : {}) };
      const shape = rowShape(list["items"] as Schema, at, path);
      return { as: "rows", key, shape, field: path, ...named };
    }
    if (!items["x-ref"] && !items["x-term"]) {
      const prose = isProse(items) ? { prose: true as const } : {};
      add(at.draft, { ...column, type: "list", description: describe(list), ...prose });
      return { as: "value", key, column: column.name };
    }
    return linksField(key, list, items, at, column);
  }

  function linksField(key: string, list: Schema, items: Schema, at: Place, column: Named): Field {
    const table = `${at.draft.singular}_${column.name}`;
    const draft = draftOf(table, table, column.title, describe(list), "link");
    draft.owners.add(at.draft);
    const title = String(items["title"]);
    const name = snake(title);
    if (items["x-term"]) {
      const term = plainColumn(items, { name, title, required: true });
      add(draft, { ...term, ...termReference(items) });
      return { as: "links", key, draft, to: name };
    }
    const { singular } = targetTable(targets, items["x-ref"] as ReferenceTarget, at.collection);
    const same = singular === at.draft.singular ? `${column.name}_` : "";
    const to = referenceOf(items, `${same}${singular}_id`);
    add(draft, ...referenceColumns(items, to, at, { name, title, required: true }));
    return { as: "links", key, draft, to };
  }

  /** The table of an object, one wherever the same definition is used. */
  function rowShape(child: Schema, at: Place, path: string): Shape {
    const name = definitionName(child);
    if (!name) throw new Error(`${at.home}: ${path} needs a definition with a name`);
    const { schema, home } = follow(child, at.home);
    const singular = snake(name).replace(/_(row|term)$/, "");
    // The rows of a reference table are the table that records refer to by its name.
    const isTable = at.draft.kind === "reference";
    const table = isTable ? snake(schemaName(home).split("/").at(-1)!) : plural(singular);
    const draft = draftOf(
      table,
      singular,
      String(schema["title"] ?? name),
      describe(schema),
      "child",
    );
    draft.owners.add(at.draft);
    draft.fields.add(path);
    draft.ownedByObjects ||= at.statement;
    // Two kinds of row in one table would lose the fields of one of them.
    const definition = `${home}#${name}`;
    const known = shapes.get(table);
    if (known && definitions.get(table) !== definition)
      throw new Error(`${definition} and ${definitions.get(table)} would both be table ${table}`);
    if (known) return known;
    definitions.set(table, definition);
    const fields: Field[] = [];
    const shape = { draft, fields };
    shapes.set(table, shape);
    fields.push(...fieldsOf(schema, rootPlace(draft, at.collection, home)));
    return shape;
  }

  function referenceOf(schema: Schema, column: string): Reference {
    const target = schema["x-ref"] as ReferenceTarget;
    if (target.part !== "optional") return { target, column };
    const part = targetTable(targets, { ...target, part: "required" }, "");
    return { target, column, partColumn: `${part.singular}_id` };
  }

  function referenceColumns(schema: Schema, to: Reference, at: Place, column: Named): Column[] {
    const own = targetTable(targets, to.target, at.collection).table;
    const record: Column = {
      ...{ ...column, name: to.column, type: "text", description: describe(schema) },
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

  function termReference(schema: Schema): Pick<Column, "references"> {
    const term = schema["x-term"];
    const references = typeof term === "string" ? targets.terms.get(term) : undefined;
    return references ? { references } : {};
  }

  function follow(schema: Schema, home: string): { schema: Schema; home: string } {
    const ref = schema["$ref"];
    if (typeof ref !== "string") return { schema, home };
    const found = resolveRef(documents, home, ref);
    if (!found) throw new Error(`${home}: $ref ${ref} leads nowhere`);
    return follow(found.schema, found.path);
  }
}

type Named = Pick<Column, "name" | "title" | "required">;

function rootPlace(draft: Draft, collection: string, home: string): Place {
  return {
    draft,
    collection,
    home,
    prefix: "",
    title: "",
    path: "",
    statement: false,
    optional: false,
  };
}

/** Adds columns; a tag of several branches gathers its values. */
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
