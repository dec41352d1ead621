import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { checkedShipped, said } from "./dataset.ts";

/** What is true of the data, and only new sources can mend. */
const known: ReadonlySet<string> = new Set(["dates/status-stale", "wording/one-side"]);
const groups = /^(?:dates|laws|people|wording)\/|^references\/(?:cycle|self)$/;

describe("the shipped data", () => {
  const { report, crashed } = checkedShipped();

  it("crashes no rule, and no rule lacks a table", () => {
    expect(crashed).toBe(false);
    expect(report.summary.skippedRules).toEqual([]);
  });

  it("holds its dates, laws and people together", () => {
    const found = report.diagnostics.filter(({ rule }) => groups.test(rule) && !known.has(rule));
    expect(found.map(said)).toEqual([]);
  });

  it("says of whom nobody has heard for two years", () => {
    const stale = report.diagnostics.filter(({ rule }) => rule === "dates/status-stale");
    expect(stale.map(({ file }) => basename(file, ".yml"))).toEqual([
      "kz-abdirova",
      "kz-ashym",
      "kz-belousova",
      "kz-bilash",
      "kz-bokayev-ayan",
      "kz-bokayev-ayan",
      "kz-knprk",
      "kz-knprk",
      "kz-knprk",
      "kz-yerimbetov",
    ]);
  });
});
