import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { patternFault } from "./pattern-safety.ts";
import { readSchemas } from "../../../scripts/schema/schema-documents.ts";
import type { Schema } from "../../../scripts/schema/schema-documents.ts";
import { schemaFolder } from "../records.ts";
import { subschemas } from "./subschemas.ts";
import { runs } from "../../random.ts";

describe("a pattern is safe when it never has a second choice", () => {
  it.each([
    "^[a-z0-9]+(-[a-z0-9]+)*$",
    "^[0-9]{1,5}/[0-9]{4}$",
    "^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$",
    "^https?://[^\\s]+$",
    "^(/[^/]*)*$",
    "^(?:cat|dog)s?$",
    "^\\S",
    "^\\.{3}$",
    "^[\\]\\-a-c]+$",
    "^.$",
  ])("%s is safe", (pattern) => {
    expect(patternFault(pattern)).toBeUndefined();
    expect(() => new RegExp(pattern, "u")).not.toThrow();
  });

  it.each([
    ["^(a+)+$", "in two ways"],
    ["^(a|a)*$", "in two ways"],
    ["^(a|ab)(c|bcd)*$", "in two ways"],
    ["^(a*)*$", "in two ways"],
    ["^a*a*$", "in two ways"],
    ["^[a-z]*[0-9a-f]+$", "in two ways"],
    ["^a?a$", "in two ways"],
    ["^(x{1,3}){2}$", "in two ways"],
    ["^\\w+\\d$", "in two ways"],
    ["^(?:\\S+ ?)+$", "in two ways"],
    ["[a-z]+$", "does not begin with ^"],
    ["^(?=a)a$", "look-around"],
    ["^(a)\\1$", "not allowed"],
    ["^a+?$", "two quantifiers"],
    ["^a$b$", "an anchor inside"],
  ])("%s is not: %s", (pattern, reason) => {
    expect(patternFault(pattern) ?? "safe").toContain(reason);
  });

  it("goes wrong on none of the patterns of the schemas", () => {
    const patterns = new Set(Object.values(readSchemas(schemaFolder)).flatMap(patternsIn));
    expect(patterns.size).toBeGreaterThan(10);
    for (const pattern of patterns)
      expect([pattern, patternFault(pattern)]).toEqual([pattern, undefined]);
  });

  it("says the same of a choice whichever way round it is written", () => {
    const letters = fc.stringMatching(/^[abc]{1,3}$/);
    const repeated = fc.constantFrom("", "*", "+", "?", "{1,2}");
    fc.assert(
      fc.property(letters, letters, repeated, repeated, (left, right, inner, outer) => {
        const one = patternFault(`^(${left}${inner}|${right})${outer}$`) === undefined;
        const other = patternFault(`^(${right}|${left}${inner})${outer}$`) === undefined;
        expect(one).toBe(other);
      }),
      { numRuns: runs(300) },
    );
  });
});

function patternsIn(schema: Schema): string[] {
  const own = schema["pattern"];
  return [
    ...(typeof own === "string" ? [own] : []),
    ...[...subschemas(schema)].flatMap(([, child]) => patternsIn(child)),
  ];
}
