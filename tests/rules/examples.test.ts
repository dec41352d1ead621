import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rules } from "../../scripts/rules/index.ts";
import { needsCopies } from "../../scripts/rules/rule.ts";
import type { CorpusRule, Example } from "../../scripts/rules/rule.ts";
import { declaredOnly } from "./declared-only.ts";
import { checked, checkedChange, checkedWithCopy, findingsIn, said } from "./dataset.ts";

describe("the example dataset", () => {
  it("is accepted without a finding and without a rule that could not judge", () => {
    const { report, crashed } = checked({});
    expect(report.diagnostics.map(said)).toEqual([]);
    expect(report.summary.skippedRules).toEqual([]);
    expect(crashed).toBe(false);
  });
});

describe("the rules", () => {
  it("have ids of their own, in the form group/name", () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/);
  });

  it("are the files of the groups, one line each", () => {
    const files = readdirSync("scripts/rules", { recursive: true, encoding: "utf8" })
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) => /^(?!shared\/).+\/.+\.ts$/.test(path));
    expect(rules.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
    const list = readFileSync("scripts/rules/every-rule.ts", "utf8");
    const listed = [...list.matchAll(/^export \{ default as \w+ \} from "\.\/(.+)";$/gm)];
    expect(listed.map(([, file]) => file)).toEqual(files.toSorted());
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))("%s: its examples", (id, rule) => {
    const left = readFileSync(`scripts/rules/${id}.ts`, "utf8").match(
      /TODO: .+?(?=[",;]*$| \*\/$)/gm,
    );
    expect(left, `scripts/rules/${id}.ts is not finished`).toBeNull();
    const { severity, docs } = rule;
    const findings = (which: "failing" | "passing") =>
      rule.scope === "change"
        ? checkedChange(rule.docs[which]).report.diagnostics
        : needsCopies(rule)
          ? checkedWithCopy(rule.docs[which]).report.diagnostics
          : findingsIn(rule.docs[which]);
    const found = findings("failing");
    expect([...new Set(found.map(({ rule }) => rule))], found.map(said).join("\n")).toEqual([id]);
    expect(found.some((diagnostic) => diagnostic.severity === severity)).toBe(true);
    expect(docs.passing).not.toEqual(docs.failing);
    expect(findings("passing").map(said)).toEqual([]);
  });

  // Then no other rule declares the facts that it reads.
  it.each(rules.flatMap((rule) => (rule.scope === "corpus" ? [[rule.id, rule] as const] : [])))(
    "%s declares its facts",
    (_, rule) => {
      for (const example of [rule.docs.failing, rule.docs.passing])
        expect(crashesOf(example, rule)).toEqual([]);
    },
  );

  it("crash alone where they read a fact that they do not declare", () => {
    const rule = rules.find(({ id }) => id === "symbols/part-of") as CorpusRule;
    const undeclared = { ...rule, facts: [] };
    expect(crashesOf(rule.docs.failing, undeclared)).toEqual([
      expect.stringContaining("is not declared: name it in “facts” or “judges” of the rule"),
    ]);
  });
});

/** The messages if the rule, checked alone, reads a fact that it does not declare. */
function crashesOf(example: Example, rule: CorpusRule): string[] {
  const checkedBy = needsCopies(rule) ? checkedWithCopy : checked;
  const { diagnostics } = checkedBy(example, [declaredOnly(rule)]).report;
  return diagnostics.filter(({ rule }) => rule === "internal/crash").map(({ message }) => message);
}
