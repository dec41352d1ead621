import type { ReleaseFile } from "../../output/output.ts";
import { stableJson } from "../../release/stable-json.ts";
import type { Column, ColumnType, Table } from "../../tables/table.ts";
import { LIST_SEPARATOR } from "../csv.ts";
import type { FilesFormat } from "../format.ts";
import { entryOf } from "./entry.ts";
import type { Entry } from "./entry.ts";

const profiles = "https://datapackage.org/profiles/2.0";

/** What programs need to read `csv-raw/`: a Data Package (Frictionless, version 2). */
export const datapackage: FilesFormat = {
  name: "datapackage",
  files: [
    {
      path: "datapackage.json",
      holds: "the types and references of `csv-raw/` and `flat/*.csv` (Frictionless, version 2)",
      use: "pandas, R, awk",
    },
  ],
  searchable: "bytes",
  describesFiles: true,
  write(release, out, { tables }) {
    const files = new Map(out.files.map((file) => [file.path, file]));
    const content = stableJson({
      $schema: `${profiles}/datapackage.json`,
      ...packageFacts(entryOf(release)),
      resources: tables().tables.map((table) => resource(table, files.get(pathOf(table)))),
    });
    out.file("datapackage.json", "application/json", content);
  },
};

function packageFacts(entry: Entry) {
  const { name, title, description, version, licence, keywords, creator, page, doi } = entry;
  return {
    ...{ name, title, description, version },
    licenses: [{ name: licence.id, path: licence.url }],
    contributors: [{ title: creator, roles: [entry.publisher ? "publisher" : "author"] }],
    ...(keywords.length === 0 ? {} : { keywords }),
    ...(page === undefined ? {} : { homepage: page }),
    ...(doi === undefined ? {} : { id: `https://doi.org/${doi}` }),
    // The profile wants a time; the release knows the day.
    ...(entry.issued === undefined ? {} : { created: `${entry.issued}T00:00:00Z` }),
  };
}

function pathOf({ name, flat }: Table): string {
  return flat === undefined ? `csv-raw/${name}.csv` : `flat/${flat}.csv`;
}

function resource(table: Table, file: ReleaseFile | undefined) {
  const { name, title, description, columns, primaryKey, flat } = table;
  const foreignKeys = columns.flatMap((column) => foreignKey(column, name));
  return {
    $schema: `${profiles}/dataresource.json`,
    ...{ name, title, description, type: "table", path: pathOf(table) },
    ...{ format: "csv", mediatype: "text/csv", encoding: "utf-8" },
    ...(file === undefined ? {} : { bytes: file.bytes, hash: `sha256:${file.sha256}` }),
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
  // A list is a JSON array in the tables for programs, and its items with a sign between in the others. Those are no
  // `list` of version 2: frictionless-py (5.19) refuses a whole package with a type that version 1 does not have.
  const isJoined = isFlat && type === "list";
  return {
    ...{ name, title },
    description: isJoined ? `${description} “${LIST_SEPARATOR}” divides the items.` : description,
    type: isJoined ? "string" : types[type],
    constraints: {
      required,
      ...(unique ? { unique } : {}),
      ...(values && type === "text" ? { enum: values } : {}),
    },
  };
}
