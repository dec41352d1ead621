import { datasetName } from "../release/dataset-name.ts";
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

function resource({ name, title, description, columns, primaryKey }: Table) {
  const foreignKeys = columns.flatMap((column) => foreignKey(column, name));
  return {
    $schema: `${profiles}/dataresource.json`,
    ...{ name, title, description, type: "table" },
    path: `csv-raw/${name}.csv`,
    ...{ format: "csv", mediatype: "text/csv", encoding: "utf-8" },
    dialect: { lineTerminator: "\n" },
    schema: {
      $schema: `${profiles}/tableschema.json`,
      fields: columns.map(field),
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

function field({ name, type, title, description, required, unique, values }: Column) {
  return {
    ...{ name, title, description, type: types[type] },
    constraints: {
      required,
      ...(unique ? { unique } : {}),
      ...(values && type === "text" ? { enum: values } : {}),
    },
  };
}
