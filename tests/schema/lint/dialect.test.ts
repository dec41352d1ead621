import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lintSchemas } from "./dialect.ts";
import { collections } from "../../../scripts/schema/collections.ts";
import { readSchemas } from "../../../scripts/schema/schema-documents.ts";
import type { Schema, SchemaDocuments } from "../../../scripts/schema/schema-documents.ts";
import { schemaFolder } from "../records.ts";
import { subschemas } from "./subschemas.ts";

const documents = readSchemas(schemaFolder);

describe("our schemas", () => {
  it("keep to the dialect", () => {
    expect(lintSchemas(documents)).toEqual([]);
  });

  it("are those of the listed collections", () => {
    const named = Object.values(documents).flatMap((document) => document["x-collection"] ?? []);
    expect([...new Set(named)].toSorted()).toEqual(collections.toSorted());
  });

  it("name their version once", () => {
    expect(documents["common.schema.json"]?.["x-schema-version"]).toMatch(
      /^[0-9]+\.[0-9]+\.[0-9]+$/,
    );
  });

  const tables = [...new Set(Object.values(documents).flatMap(termTables))].sort();
  const known = (table: string) =>
    ["schemas/reference/%.schema.json", "scripts/tables/%.yml"].some((path) =>
      existsSync(new URL(`../../../${path.replace("%", table)}`, import.meta.url)),
    );
  it("take terms only from existing tables", () => {
    expect(tables).toContain("states");
    expect(tables.filter((table) => !known(table))).toEqual([]);
  });
});

function termTables(schema: Schema): string[] {
  const own = schema["x-term"];
  return [
    ...(typeof own === "string" ? [own] : []),
    ...[...subschemas(schema)].flatMap(([, child]) => termTables(child)),
  ];
}

describe("the lint of schemas", () => {
  const words = { title: "Words", description: "Some words." };
  const text = {
    ...words,
    type: "string",
    maxLength: 80,
    "x-holds": "words",
    examples: ["a word"],
  };
  const number = { ...words, type: "integer", minimum: 0, maximum: 9, examples: [1] };
  const object = (properties: Schema, more: Schema = {}): Schema => ({
    ...words,
    type: "object",
    properties,
    additionalProperties: false,
    ...more,
  });
  const list = (items: Schema, more: Schema = {}): Schema => ({
    ...words,
    type: "array",
    maxItems: 9,
    items,
    ...more,
  });
  const record = (properties: Schema, more: Schema = {}): Schema => ({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    ...object({ name: text, ...properties }, { required: ["name"] }),
    title: "Thing",
    ...more,
  });
  const citations = list(object({ source: text }, { required: ["source"], "x-citation": true }), {
    "x-key": "source",
    "x-citations": true,
    minItems: 1,
  });
  const tagged = (tag: unknown, more: Schema = {}): Schema =>
    object(
      { kind: { ...words, type: "string", const: tag, examples: [tag] } },
      { required: ["kind"], ...more },
    );
  const union = (more: Schema = {}): Schema => ({
    ...words,
    type: "object",
    required: ["kind"],
    discriminator: { propertyName: "kind" },
    oneOf: [{ $ref: "#/$defs/left" }, { $ref: "#/$defs/right" }],
    ...more,
  });
  const sides = { left: tagged("left"), right: tagged("right") };

  const rulesBroken = (given: SchemaDocuments): string[] => [
    ...new Set(lintSchemas(given).map((fault) => fault.rule)),
  ];
  const oneFile = (schema: Schema): SchemaDocuments => ({ "things.schema.json": schema });

  it.each<[string, Schema]>([
    ["a closed record with bounded values", record({ size: number })],
    ["a tagged union", record({ side: union() }, { $defs: sides })],
    ["a list of scalars", record({ words: list(text) })],
    [
      "addressable parts",
      record({ parts: list(object({ id: text }, { required: ["id"] }), { "x-part": "parts" }) }),
    ],
    [
      "a keyed list",
      record({ ages: list(object({ on: text }, { required: ["on"] }), { "x-key": ["on"] }) }),
    ],
    [
      "a statement",
      record({ claim: object({ citations }, { required: ["citations"], "x-statement": "claim" }) }),
    ],
    [
      "a map with a bound",
      record({ words: { ...words, type: "object", additionalProperties: text, maxProperties: 5 } }),
    ],
    [
      "a condition",
      record(
        {},
        { allOf: [{ if: { properties: { name: { const: "x" } } }, then: { required: ["name"] } }] },
      ),
    ],
  ])("passes %s", (_, schema) => {
    expect(lintSchemas(oneFile(schema))).toEqual([]);
  });

  it.each<[string, string, Schema]>([
    ["keyword", "an absolute $id", record({}, { $id: "https://example.org/things" })],
    ["keyword", "unevaluatedProperties", record({}, { unevaluatedProperties: false })],
    ["keyword", "a tuple", record({ pair: list(text, { prefixItems: [text] }) })],
    ["keyword", "a format", record({ day: { ...text, format: "date" } })],
    ["root", "another draft", record({}, { $schema: "http://json-schema.org/draft-07/schema#" })],
    ["root", "a title that is not a name of a type", record({}, { title: "A thing" })],
    ["root", "a root that accepts an empty file", record({}, { required: [] })],
    [
      "ref-alone",
      "a $ref with a description beside it",
      record({ a: { $ref: "#/$defs/b", description: "B." } }, { $defs: { b: text } }),
    ],
    ["ref-target", "a $ref to nothing", record({ a: { $ref: "#/$defs/b" } })],
    ["ref-target", "a $ref to the network", record({ a: { $ref: "https://example.org/b.json" } })],
    [
      "condition",
      "if beside properties",
      record({}, { if: { required: ["name"] }, then: { required: ["name"] } }),
    ],
    [
      "condition",
      "a condition that declares properties",
      record({}, { allOf: [{ if: {}, then: { properties: {} } }] }),
    ],
    [
      "condition",
      "allOf as a base class",
      record({}, { allOf: [{ $ref: "#/$defs/b" }], $defs: { b: object({}) } }),
    ],
    ["type", "several types", record({ a: { ...text, type: ["string", "integer"] } })],
    ["type", "no type", record({ a: { ...words, examples: ["a"] } })],
    [
      "closed",
      "an open object",
      record({ a: { ...object({ b: text }), additionalProperties: true } }),
    ],
    [
      "closed",
      "a map without a bound",
      record({ a: { ...words, type: "object", additionalProperties: text } }),
    ],
    [
      "required",
      "a required key that is not declared",
      record({ a: object({ b: text }, { required: ["c"] }) }),
    ],
    [
      "union",
      "a union without a tag",
      record({ a: union({ discriminator: undefined }) }, { $defs: sides }),
    ],
    [
      "union",
      "a union that may be a text",
      record({ a: union({ type: undefined }) }, { $defs: sides }),
    ],
    [
      "union",
      "a union with properties of its own",
      record({ a: union({ properties: { b: text } }) }, { $defs: sides }),
    ],
    [
      "union",
      "a union that does not require its tag",
      record({ a: union({ required: [] }) }, { $defs: sides }),
    ],
    [
      "union",
      "a branch without the tag",
      record({ a: union() }, { $defs: { ...sides, right: object({ b: text }) } }),
    ],
    ["bounded", "a text without end", record({ a: { ...text, maxLength: undefined } })],
    ["bounded", "a list without end", record({ a: list(text, { maxItems: undefined }) })],
    ["bounded", "a number without bounds", record({ a: { ...number, maximum: undefined } })],
    [
      "pattern",
      "a pattern that can backtrack",
      record({ a: { ...text, pattern: "^(a+)+$", "x-form": "letters" } }),
    ],
    ["pattern", "a pattern without plain words", record({ a: { ...text, pattern: "^a$" } })],
    [
      "explained",
      "a field without a description",
      record({ a: { ...text, description: undefined } }),
    ],
    ["explained", "a field without a title", record({ a: { ...text, title: "" } })],
    ["explained", "a text without examples", record({ a: { ...text, examples: [] } })],
    [
      "collection",
      "a collection that does not say what it holds",
      record({}, { "x-collection": "things" }),
    ],
    [
      "collection",
      "questions that leave out a required field",
      record(
        {},
        {
          "x-collection": "t",
          "x-singular": "t",
          "x-identifies": ["name"],
          "x-ask": [],
          "x-next": [],
        },
      ),
    ],
    [
      "collection",
      "a question about a field that is not there",
      record(
        {},
        {
          ...{ "x-collection": "t", "x-singular": "t", "x-identifies": ["name"], "x-next": [] },
          "x-ask": [
            { flag: "name", at: "/name" },
            { flag: "age", at: "/age" },
          ],
        },
      ),
    ],
    [
      "holds",
      "a free text that does not say what it holds",
      record({ a: { ...text, "x-holds": undefined } }),
    ],
    ["holds", "a text that holds what nobody searches", record({ a: { ...text, "x-holds": "x" } })],
    [
      "holds",
      "a number that holds prose",
      record({ a: { ...number, type: "number", "x-holds": "prose" } }),
    ],
    [
      "keyed",
      "a list of objects without a name for its items",
      record({ a: list(object({ id: text }, { required: ["id"] })) }),
    ],
    [
      "keyed",
      "a list that is both",
      record({
        a: list(object({ id: text }, { required: ["id"] }), { "x-part": "a", "x-key": "id" }),
      }),
    ],
    [
      "keyed",
      "parts that need no id",
      record({ a: list(object({ id: text }), { "x-part": "a" }) }),
    ],
    [
      "keyed",
      "a key that the items do not have",
      record({ a: list(object({ id: text }, { required: ["id"] }), { "x-key": "name" }) }),
    ],
    ["keyed", "a key on a list of texts", record({ a: list(text, { "x-key": "id" }) })],
    [
      "statement",
      "a statement whose citations may be left out",
      record({ a: object({ citations }, { "x-statement": "a" }) }),
    ],
    [
      "statement",
      "a statement without citations",
      record({ a: object({ b: text }, { "x-statement": "a" }) }),
    ],
    [
      "statement",
      "citations required of what is called no statement",
      record({ a: object({ citations }, { required: ["citations"] }) }),
    ],
    [
      "statement",
      "citations that may be none",
      record({ citations: { ...citations, minItems: 0 } }),
    ],
    [
      "reference",
      "a collection that does not exist",
      record({ a: { ...text, "x-ref": { collections: ["persons"] } } }),
    ],
    ["reference", "a reference to nothing", record({ a: { ...text, "x-ref": {} } })],
    [
      "reference",
      "a part of no known kind",
      record({ a: { ...text, "x-ref": { within: true, parts: ["events"] } } }),
    ],
    [
      "reference",
      "a part whose kind is not said",
      record({ a: { ...text, "x-ref": { collections: ["cases"], part: "required" } } }),
    ],
    [
      "reference",
      "a key that x-ref does not know",
      record({ a: { ...text, "x-ref": { collections: ["cases"], full: true } } }),
    ],
    ["annotation", "x-edtf on a number", record({ a: { ...number, "x-edtf": true } })],
    ["annotation", "x-restricted on a text", record({ a: { ...text, "x-restricted": true } })],
  ])("%s: refuses %s", (rule, _, schema) => {
    // A keyword set to undefined means one left out.
    const given = JSON.parse(JSON.stringify(schema)) as Schema;
    expect(rulesBroken(oneFile(given))).toContain(rule);
  });

  it("refuses two definitions that would become one type", () => {
    const twice = {
      "a.schema.json": record({}),
      "b.schema.json": record({}, { title: "Other", $defs: { thing: text } }),
    };
    expect(rulesBroken(twice)).toEqual(["type-name"]);
  });

  it("wants each collection to say its name", () => {
    expect(rulesBroken({ "cases.schema.json": record({}) })).toEqual(["root"]);
  });
});
