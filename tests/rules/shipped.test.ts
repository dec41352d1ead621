import { describe, expect, it } from "vitest";
import { checkedShipped, said } from "./dataset.ts";

const groups = /^(?:dates|laws|people)\/|^references\/(?:cycle|self)$/;

describe("the shipped data", () => {
  const { report, crashed } = checkedShipped();

  it("crashes no rule, and no rule lacks a table", () => {
    expect(crashed).toBe(false);
    expect(report.summary.skippedRules).toEqual([]);
  });

  it("holds its dates, laws and people together", () => {
    expect(report.diagnostics.filter(({ rule }) => groups.test(rule)).map(said)).toEqual([]);
  });
});
