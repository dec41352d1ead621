import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { byPlace } from "../../scripts/diagnostics/order.ts";
import { runs } from "../random.ts";

function at(file: string, line: number, column: number, rule: string, message = ""): Diagnostic {
  const start = { line, column, offset: 0 };
  const range = { start, end: start };
  return {
    ...{ file, range, rule, message, severity: "error" },
    ...{ related: [], suggestions: [], fingerprint: "" },
  };
}

const ordered = [
  at("data/Zoo.yml", 9, 9, "z/z"),
  at("data/a.yml", 1, 2, "z/z"),
  at("data/a.yml", 2, 1, "z/z"),
  at("data/a.yml", 10, 1, "a/a"),
  at("data/a.yml", 10, 1, "a/b", "one"),
  at("data/a.yml", 10, 1, "a/b", "two"),
  at("data/ä.yml", 1, 1, "a/a"),
];

describe("the order of findings", () => {
  it("is by file, position, rule and message, whatever order they were found in", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ordered, { minLength: ordered.length }), (shuffled) => {
        expect([...shuffled].sort(byPlace)).toEqual(ordered);
      }),
      { numRuns: runs(100) },
    );
  });

  it("puts the shorter of two ranges with one start first", () => {
    const short = at("a", 1, 1, "z/z");
    const end = { line: 1, column: 5, offset: 4 };
    const long = { ...at("a", 1, 1, "a/a"), range: { ...short.range, end } };
    expect([long, short].sort(byPlace)).toEqual([short, long]);
  });
});
