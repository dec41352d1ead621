import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints: {
    readonly required: boolean;
    readonly unique?: boolean;
    readonly enum?: readonly string[];
  };
}

interface Key {
  readonly fields: readonly [string];
  readonly reference: { readonly resource?: string; readonly fields: readonly [string] };
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    readonly missingValues: readonly string[];
    readonly foreignKeys?: readonly Key[];
  };
}

/**
 * By type: the lexical forms of Table Schema 2.0 (datapackage.org/standard/table-schema). It has more types than 1.0;
 * frictionless-py 5.19 refuses those, and the whole package with them.
 */
const forms: Readonly<Record<string, (text: string) => boolean>> = {
  string: () => true,
  integer: (text) => /^[+-]?\d+$/.test(text),
  number: (text) => /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text),
  boolean: (text) => text === "true" || text === "false",
  date: (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)),
  array: (text) => Array.isArray(JSON.parse(text)),
};

/**
 * Checks the rows of a Data Package against its own schema, as a consumer's program would: header, types,
 * required, unique, enum, primary and foreign keys.
 *
 * @returns a sentence for each fault
 */
export function faultsOfData(folder: string, resources: readonly Resource[]): string[] {
  const tables = new Map(
    resources.map(({ name, path }) => [
      name,
      parse(readFileSync(join(folder, path), "utf8"), { columns: true }) as Record<
        string,
        string
      >[],
    ]),
  );
  return resources.flatMap(({ name, schema }) => {
    const rows = tables.get(name)!;
    const missing = new Set(schema.missingValues);
    const valuesOf = (table: string, field: string) =>
      tables.get(table)!.flatMap((row) => (missing.has(row[field]!) ? [] : row[field]!));
    const inFields = schema.fields.flatMap((field) => {
      const { name: column, type, constraints } = field;
      const at = `${name}.${column}`;
      const values = valuesOf(name, column);
      return [
        ...(constraints.required && values.length < rows.length
          ? [`${at}: ${rows.length - values.length} rows lack a value`]
          : []),
        ...(constraints.unique && new Set(values).size < values.length ? [`${at}: twice`] : []),
        ...values
          .filter((value) => !forms[type]!(value))
          .map((value) => `${at}: ${value} is not of type ${type}`),
        ...values
          .filter((value) => constraints.enum && !constraints.enum.includes(value))
          .map((value) => `${at}: ${value} is not allowed`),
      ];
    });
    const keys = rows.map((row) => schema.primaryKey.map((column) => row[column]).join("\n"));
    const foreign = (schema.foreignKeys ?? []).flatMap(({ fields: [column], reference }) => {
      const known = new Set(valuesOf(reference.resource ?? name, reference.fields[0]));
      return valuesOf(name, column)
        .filter((value) => !known.has(value))
        .map((value) => `${name}.${column}: ${value} is not in ${reference.resource ?? name}`);
    });
    return [
      ...inFields,
      ...(new Set(keys).size < keys.length ? [`${name}: a key twice`] : []),
      ...foreign,
    ];
  });
}
