import { describe, expect, it, vi } from "vitest";
import { createAjv } from "../../scripts/schema/compile.ts";
import { schemaFindings } from "../../scripts/schema/faults.ts";
import type { Schema } from "../../scripts/schema/schema-documents.ts";
import { schemaRoot } from "../../scripts/schema/tree.ts";

const schema = {
  type: "object",
  properties: {
    title: { type: "string", minLength: 1, maxLength: 100, pattern: "^[a-z ]+$" },
    note: { type: "string", maxLength: 100 },
    code: { type: "string", minLength: 3, maxLength: 3, pattern: "^[A-Z]{3}$" },
    age: { type: "integer", minimum: 0, maximum: 130 },
    themes: { type: "array", minItems: 1, maxItems: 2, uniqueItems: true },
    quantity: { type: "object", minProperties: 1, maxProperties: 1 },
    kind: { enum: ["individual", "group"] },
  },
};
const validate = createAjv().compile(schema);
const root = rootOf(schema);

function rootOf(document: Schema) {
  return schemaRoot({ "things.schema.json": document }, "things.schema.json")!;
}

function findings(record: unknown) {
  validate(record);
  return schemaFindings("data/cases/a.yml", validate.errors ?? [], () => undefined, root);
}

function told(record: unknown) {
  return findings(record).map(({ message }) => message);
}

describe("a bound that is crossed", () => {
  it.each([
    [{ title: "" }, "“title” is empty; a text is expected here."],
    [{ title: "x".repeat(101) }, "“title” is too long: 101 characters, and at most 100 fit."],
    [{ age: 140 }, "“age” is 140; it must be 130 or less."],
    [{ age: -1 }, "“age” is -1; it must be 0 or more."],
    [{ themes: [] }, "“themes” lists 0 items, and must list at least 1."],
    [{ themes: ["a", "b", "c"] }, "“themes” lists 3 items, and may list at most 2."],
    [{ themes: ["a", "a"] }, "Item 2 of “themes” is the same as item 1."],
    [{ quantity: {} }, "“quantity” holds 0 fields, and must hold at least 1."],
    [
      { quantity: { about: 12, exact: 3 } },
      "“quantity” holds 2 fields (about, exact), and may hold at most 1.",
    ],
  ])("%j is one finding in plain words", (record, message) => {
    expect(told(record)).toEqual([message]);
  });

  it("is placed at the repeated item, with the first beside it", () => {
    expect(findings({ themes: ["a", "a"] })).toMatchObject([
      { place: { pointer: "/themes/1" }, related: [{ place: { pointer: "/themes/0" } }] },
    ]);
  });

  it("is told once where a text that is too short has no right form either", () => {
    expect(findings({ code: "KZ" })).toHaveLength(1);
  });

  it("gives way to the form where a text that is too long has another one", () => {
    expect(findings({ code: "Kazakhstan" }).map(({ rule }) => rule)).toEqual(["schema/form"]);
  });

  it("never leaks the value of a restricted field", () => {
    const secret = {
      type: "object",
      properties: {
        restricted: { type: "object", properties: { note: { type: "string", maxLength: 3 } } },
      },
    };
    const restricted = createAjv().compile(secret);
    restricted({ restricted: { note: "secret address" } });
    const found = schemaFindings(
      "data/people/a.yml",
      restricted.errors ?? [],
      () => undefined,
      rootOf(secret),
    );
    expect(JSON.stringify(found)).not.toMatch(/secret|14/);
  });
});

describe("a long value", () => {
  it("is counted by character, a pair of surrogates as one, as the schemas count", () => {
    expect(told({ note: "\u{1F54A}".repeat(101) })).toEqual([
      "“note” is too long: 101 characters, and at most 100 fit.",
    ]);
  });

  // A stranger's text may have four million characters, and a list of them fills the memory.
  it("is counted without a list of its characters", () => {
    const keys = vi.spyOn(Object, "keys");
    const iterated = vi.spyOn(String.prototype, Symbol.iterator);
    try {
      expect(told({ title: "x".repeat(100_000) })).toEqual([
        "“title” is too long: 100000 characters, and at most 100 fit.",
      ]);
      expect(keys.mock.results.filter(({ value }) => value.length > 1_000)).toEqual([]);
      expect(iterated.mock.contexts.filter((text) => String(text).length > 1_000)).toEqual([]);
    } finally {
      vi.restoreAllMocks();
    }
  });

  it("is not repeated whole in the message", () => {
    const [finding] = findings({ kind: "x".repeat(5000) });
    expect(finding!.message.length).toBeLessThan(200);
  });
});
