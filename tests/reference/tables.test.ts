import { describe, expect, it } from "vitest";
import { readSchemas, type Schema } from "../../scripts/schema/schema-documents.ts";
import { fileOf, keyOf, listOf, names, rowsOf, schemaFolder, validators } from "./tables.ts";
import { subschemas } from "../schema/lint/subschemas.ts";

const documents = readSchemas(schemaFolder);
const described = [...validators.keys()]
  .filter((name) => name.startsWith("reference/"))
  .map((name) => name.replace("reference/", ""));

describe("reference tables", () => {
  it("each have a schema, and each schema a table", () => {
    expect(names).toEqual(described.sort());
  });

  it.each(names)("%s is valid", (name) => {
    const validate = validators.get(`reference/${name}`);
    expect(validate?.(fileOf(name))).toBe(true);
  });

  it.each(names)("%s: an empty file is refused", (name) => {
    expect(validators.get(`reference/${name}`)?.({})).toBe(false);
  });

  it.each(names)("%s: a column that the schema does not know is refused", (name) => {
    const file = structuredClone(fileOf(name)) as Record<string, unknown>;
    const field = "rows" in file ? "rows" : "terms";
    (file[field] as Record<string, unknown>[])[0]!["colour"] = "red";
    expect(validators.get(`reference/${name}`)?.(file)).toBe(false);
  });

  it.each(names)("%s names each row once", (name) => {
    const key = keyOf(name);
    const keys = listOf(name).map((row) => String(row[key]));
    expect(keys.filter((each, index) => keys.indexOf(each) !== index)).toEqual([]);
    expect(rowsOf(name).size).toBe(keys.length);
  });

  it.each(names.filter((name) => "rows" in fileOf(name)))(
    "%s says what each way of verifying rests on, and no other",
    (name) => {
      const used = new Set(
        listOf(name).flatMap((row) => [row["verified"], ...Object.values(row["verifiedBy"] ?? {})]),
      );
      const explained = Object.keys(fileOf(name)["verification"] as object);
      expect([...used].sort()).toEqual(explained.sort());
    },
  );

  it.each(names)("%s: verifiedBy names columns that the row has", (name) => {
    const wrong = listOf(name).filter((row) =>
      Object.keys(row["verifiedBy"] ?? {}).some((column) => !(column in row)),
    );
    expect(wrong).toEqual([]);
  });

  it.each(names)("%s: a label in another language has an origin, and no other", (name) => {
    for (const row of listOf(name)) {
      const { label, labelOrigins = {} } = row as { label?: object; labelOrigins?: object };
      const languages = Object.keys(label ?? {}).filter((language) => language !== "en");
      expect([row["id"], Object.keys(labelOrigins)]).toEqual([row["id"], languages]);
    }
  });
});

describe("terms in schemas", () => {
  const terms = Object.entries(documents).flatMap(([path, schema]) =>
    termTables(schema).map((table) => ({ path, table })),
  );

  it("come from tables that there are", () => {
    expect(terms.map(({ table }) => table)).toContain("states");
    expect(terms.filter(({ table }) => !names.includes(table))).toEqual([]);
  });

  it.each([
    ["upr-review-schedule", "state", "states"],
    ["upr-review-schedule", "cycle1", "upr-sessions"],
    ["upr-review-schedule", "cycle2", "upr-sessions"],
    ["upr-review-schedule", "cycle3", "upr-sessions"],
    ["upr-wg-reports", "state", "states"],
    ["upr-wg-reports", "session", "upr-sessions"],
    ["treaty-body-sessions", "body", "treaty-bodies"],
    ["places", "state", "states"],
  ])("of %s: every %s is a row of %s", (name, column, table) => {
    const rows = rowsOf(table);
    expect(listOf(name).filter((row) => !rows.has(String(row[column])))).toEqual([]);
  });
});

function termTables(schema: Schema): string[] {
  const own = schema["x-term"];
  return [
    ...(typeof own === "string" ? [own] : []),
    ...[...subschemas(schema)].flatMap(([, child]) => termTables(child)),
  ];
}
