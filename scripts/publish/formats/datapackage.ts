import { datasetName } from "../release/dataset-name.ts";
import { LIST_SEPARATOR } from "./csv.ts";
import type { FilesFormat } from "./format.ts";
import { stableJson } from "../release/stable-json.ts";
import type { Column, ColumnType, Table } from "../tables/table.ts";

const profiles = "https://datapackage.org/profiles/2.0";

/** What programs need to read `csv-raw/`: a Data Package (Frictionless, version 2). */
export const datapackage: FilesFormat = {
  name: "datapackage",
  files: [
    {
      path: "datapackage.json",
      holds: "the types and references of `csv-raw/` (Frictionless, version 2)",
      use: "pandas, R, awk",
    },
  ],
  searchable: "bytes",
  write(release, out, { tables }) {
    const { title, description, version, licence, keywords, publisher } = release.dataset;
    const content = stableJson({
      $schema: `${profiles}/datapackage.json`,
      name: datasetName(release.dataset),
      ...{ title, description, version },
      licenses: [{ name: licence }],
      ...(keywords ? { keywords } : {}),
      ...(publisher ? { contributors: [{ title: publisher, roles: ["publisher"] }] } : {}),
      resources: tables().tables.map(resource),
    });
    out.file("datapackage.json", "application/json", content);
  },
};

function resource({ name, title, description, columns, primaryKey, flat }: Table) {
  const foreignKeys = columns.flatMap((column) => foreignKey(column, name));
  return {
    $schema: `${profiles}/dataresource.json`,
    ...{ name, title, description, type: "table" },
    path: flat === undefined ? `csv-raw/${name}.csv` : `flat/${flat}.csv`,
    ...{ format: "csv", mediatype: "text/csv", encoding: "utf-8" },
    dialect: { lineTerminator: "\n" },
    schema: {
      $schema: `${profiles}/tableschema.json`,
      fields: columns.map((column) => field(column, flat !== undefined)),
      ...{ primaryKey, missingValues: [""] },
      ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    },
  };
}

/** Without a resource where a table refers to itself. */
function foreignKey({ name, references: to }: Column, table: string) {
  if (!to) return [];
  const resource = to.table === table ? {} : { resource: to.table };
  return [{ fields: [name], reference: { ...resource, fields: [to.column] } }];
}

const types: Readonly<Record<ColumnType, string>> = {
  text: "string",
  integer: "integer",
  number: "number",
  boolean: "boolean",
  day: "date",
  list: "array",
};

function field(
  { name, type, title, description, required, unique, values }: Column,
  isFlat: boolean,
) {
  // A list is a JSON array in the tables for programs, and its items with a sign between in the others.
  const list = isFlat && type === "list" ? { type: "list", delimiter: LIST_SEPARATOR } : {};
  return {
    ...{ name, title, description, type: types[type], ...list },
    constraints: {
      required,
      ...(unique ? { unique } : {}),
      ...(values && type === "text" ? { enum: values } : {}),
    },
  };
}
