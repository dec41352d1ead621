import { describe, expect, it } from "vitest";
import type { Example } from "../../scripts/rules/rule.ts";
import { findingsIn, said } from "./dataset.ts";

function duplicates(change: Example): string[] {
  return findingsIn(change)
    .filter(({ rule }) => rule === "sources/duplicate")
    .map(said);
}

/** Two more sources of the same kind; the second comes after the first in the order of files. */
function two(first: string, second: string): Example {
  const head = "title: A document\nkind: web-page\n";
  return { "sources/z-first": head + first, "sources/z-second": head + second };
}

describe("sources/duplicate", () => {
  const hash = "a".repeat(64);

  it.each([
    ["symbol: A/HRC/28/98", "symbol: A/HRC/28/98*", "3:9", "error"],
    ["amnestyIndex: EUR 57/0484/2019", "amnestyIndex: EUR57/0484/2019", "3:15", "error"],
    ["doi: 10.1000/xyz123", "doi: 10.1000/XYZ123", "3:6", "error"],
    [
      `copies: [{ sha256: ${hash}, mediaType: text/html }]`,
      `copies: [{ sha256: ${hash}, mediaType: text/plain }]`,
      "3:20",
      "error",
    ],
    [
      'urls: ["https://www.example.org/a/"]',
      'urls: ["http://example.org/a#top"]',
      "3:8",
      "warning",
    ],
  ])("%s, %s", (first, second, place, severity) => {
    expect(duplicates(two(first, second))).toEqual([
      `data/sources/z-second.yml:${place} ${severity} sources/duplicate`,
    ]);
  });

  it("shows the other source", () => {
    const [found] = findingsIn(two("doi: 10.1000/xyz123", "doi: 10.1000/xyz123")).filter(
      ({ rule }) => rule === "sources/duplicate",
    );
    expect(found?.message).toContain("“z-first”");
    expect(found?.related).toMatchObject([
      { file: "data/sources/z-first.yml", range: { start: { line: 3, column: 6 } } },
    ]);
  });

  it.each([
    ["symbol: A/HRC/28/98", "symbol: A/HRC/28/98/Add.1"],
    ['urls: ["https://example.org/a?id=1"]', 'urls: ["https://example.org/a?id=2"]'],
    [
      `copies: [{ sha256: ${hash}, mediaType: text/html }]`,
      `partOf: z-first\ncopies: [{ sha256: ${hash}, mediaType: text/html }]`,
    ],
  ])("accepts %s beside %s", (first, second) => {
    expect(duplicates(two(first, second))).toEqual([]);
  });

  it("says of two sources once that they are one", () => {
    const both = 'symbol: A/HRC/28/98\nurls: ["https://example.org/a"]';
    expect(duplicates(two(both, both))).toHaveLength(1);
  });
});
