import { describe, expect, it } from "vitest";
import { compileSchemas } from "../../scripts/schema/compile.ts";
import { readSchemas } from "../../scripts/schema/schema-documents.ts";
import { fileOf, names } from "./tables.ts";

type Table = Record<string, unknown>;
type Row = Record<string, unknown>;

const validators = compileSchemas("schemas");
const documents = readSchemas("schemas");

/** The faults that ajv finds in a table after one change, as `place keyword`. */
function faultsAfter(name: string, change: (table: Table, rows: Row[]) => void): string[] {
  const table = structuredClone(fileOf(name)) as Table;
  change(table, table[listOf(name)] as Row[]);
  const validate = validators.get(`reference/${name}`)!;
  validate(table);
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== "if")
    .map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

function listOf(name: string): "rows" | "terms" {
  const { properties } = documents[`reference/${name}.schema.json`] as { properties: Table };
  return properties["terms"] ? "terms" : "rows";
}

describe.each(names)("the table %s refuses", (name) => {
  const list = listOf(name);

  it("nothing as it stands", () => {
    expect(faultsAfter(name, () => undefined)).toEqual([]);
  });

  it("an unknown key, of the table and of a row", () => {
    expect(faultsAfter(name, (table) => (table["rowz"] = []))).toEqual([" additionalProperties"]);
    expect(faultsAfter(name, (_, rows) => (rows[0]!["colour"] = "red"))).toEqual([
      `/${list}/0 additionalProperties`,
    ]);
  });

  it("a table without its rows, or with none", () => {
    expect(faultsAfter(name, (table) => delete table[list])).toEqual([" required"]);
    expect(faultsAfter(name, (table) => (table[list] = []))).toEqual([`/${list} minItems`]);
    expect(faultsAfter(name, (table) => (table[list] = {}))).toEqual([`/${list} type`]);
  });

  it("a row that is a text, or empty", () => {
    expect(faultsAfter(name, (table) => ((table[list] as unknown[])[0] = "x"))).toContain(
      `/${list}/0 type`,
    );
    expect(faultsAfter(name, (table) => ((table[list] as unknown[])[0] = {}))).toContain(
      `/${list}/0 required`,
    );
  });

  it("a description that is a number, or longer than anybody reads", () => {
    expect(faultsAfter(name, (table) => (table["description"] = 7))).toEqual(["/description type"]);
    expect(faultsAfter(name, (table) => (table["description"] = "x".repeat(20_000)))).toEqual([
      "/description maxLength",
    ]);
  });
});
