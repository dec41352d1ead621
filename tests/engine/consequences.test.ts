import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { catalogueOf } from "../../scripts/engine/catalogue.ts";
import { withoutConsequences } from "../../scripts/engine/consequences.ts";
import { withPolicy } from "../../scripts/engine/policy.ts";
import { rules } from "../../scripts/rules/index.ts";
import type { Rule } from "../../scripts/rules/rule.ts";

const [cause, other, here, inRecord] = ["test/cause", "test/other", "test/here", "test/record"];
const last = "test/last";
const made = [
  { id: cause },
  { id: other },
  { id: here, yieldsTo: { [cause]: "here" } },
  { id: inRecord, yieldsTo: { [cause]: "record", [here]: "here" } },
  { id: last, yieldsTo: { "*": "here" } },
] as unknown as readonly Rule[];

const start = { line: 1, column: 1, offset: 0 };

function found(rule: string, pointer: string, more: Partial<Diagnostic> = {}): Diagnostic {
  return {
    ...{ rule, severity: "warning", message: "", file: "data/cases/a.yml", record: "cases/a" },
    ...{ range: { start, end: start }, pointer, namedPointer: pointer, related: [] },
    ...{ suggestions: [], fingerprint: rule + pointer },
    ...more,
  };
}

function left(...diagnostics: Diagnostic[]): string[] {
  return withoutConsequences(diagnostics, made).diagnostics.map(({ rule }) => rule);
}

const elsewhere = { range: { start, end: start }, message: "" };

describe("a finding that follows from another", () => {
  it.each([
    ["in the same value", "/events/3/date", "/events/3/date"],
    ["in the same item", "/events/3/date", "/events/3/place"],
    ["in an item of the item", "/events/3/date", "/events/3/participants/0/person"],
    ["around it", "/events/3/participants/0/person", "/events/3"],
    ["in the record as a whole", "/title", ""],
  ])("is left out if its cause is %s", (_, of, at) => {
    expect(left(found(here, of), found(cause, at))).toEqual([cause]);
  });

  it.each([
    ["in another item", "/events/3/date", "/events/30/date"],
    ["in another list", "/events/3/date", "/statuses/3/asOf"],
  ])("stays if the cause is %s", (_, of, at) => {
    expect(left(found(here, of), found(cause, at))).toEqual([here, cause]);
    expect(left(found(inRecord, of), found(cause, at))).toEqual([cause]);
  });

  it("is left out if one of the two relates to the place of the other", () => {
    const far = { file: "data/cases/b.yml" };
    const related = [{ ...elsewhere, file: "data/cases/b.yml", pointer: "/events/1" }];
    expect(left(found(here, "/title", { related }), found(cause, "/events/1/date", far))).toEqual([
      cause,
    ]);
    expect(left(found(here, "/events/1/date", far), found(cause, "/title", { related }))).toEqual([
      cause,
    ]);
    expect(left(found(here, "/title"), found(cause, "/title", far))).toEqual([here, cause]);
  });

  it("is counted", () => {
    expect(withoutConsequences([found(here, "/a"), found(cause, "/a")], made).consequences).toBe(1);
  });

  it("comes back when the cause is mended", () => {
    expect(left(found(here, "/a"), found(other, "/a"))).toEqual([here, other]);
  });

  it("is left out even if its cause follows from another, which stays", () => {
    const chain = [found(inRecord, "/a"), found(here, "/a"), found(cause, "/a")];
    expect(left(...chain)).toEqual([cause]);
  });

  it.each([
    ["is left out for any finding in its item", "/events/3", "/events/3/date", [other]],
    [
      "is left out for one at its item",
      "/events/3/citations/0",
      "/events/3/citations/0/at",
      [other],
    ],
    ["stays beside one around its item", "/events/3", "", [last, other]],
    ["stays beside one in another item", "/events/3", "/events/2/date", [last, other]],
  ])("of a last resort %s", (_, of, at, kept) => {
    expect(left(found(last, of), found(other, at))).toEqual(kept);
    expect(left(found(last, of), found(other, at, { severity: "info" }))).toEqual([last, other]);
  });

  it("of a last resort is left out for one that relates to its item, and not for another of its kind", () => {
    const related = [{ ...elsewhere, file: "data/cases/a.yml", pointer: "/events/3/date" }];
    const far = { file: "data/cases/b.yml", related };
    expect(left(found(last, "/events/3"), found(other, "/title", far))).toEqual([other]);
    expect(left(found(last, "/events/3"), found(last, "/events/3/figures/0"))).toEqual([
      last,
      last,
    ]);
  });

  it("stays if it is worse than its cause", () => {
    const error = { severity: "error" } as const;
    expect(left(found(here, "/a", error), found(cause, "/a"))).toEqual([here, cause]);
    expect(left(found(here, "/a"), found(cause, "/a", error))).toEqual([cause]);
  });
});

describe("a decision about the cause", () => {
  const error = { severity: "error" } as const;
  const both = [found(here, "/a", error), found(cause, "/a", error)];
  const decided = (more: Partial<Parameters<typeof withPolicy>[1]>) =>
    withPolicy(both, {
      rules: made.map((rule) => ({
        ...rule,
        docs: { failing: {}, passing: {} },
      })) as unknown as readonly Rule[],
      ...{ overrides: [], exceptions: [], baseline: undefined, today: 0, judged: () => true },
      ...more,
    });

  it("to call it milder, or nothing, silences no error that follows", () => {
    for (const severity of ["warning", "off"] as const) {
      const { diagnostics } = decided({ overrides: [{ rule: cause, severity }] });
      expect(diagnostics.map((each) => [each.rule, each.severity])).toContainEqual([here, "error"]);
    }
  });

  it("to accept it in the baseline silences no error that follows, and the baseline holds both", () => {
    const entry = { rule: cause, record: "cases/a", pointer: "/a", count: 1 };
    const baseline = { file: "b", text: "", entries: [{ ...entry, fingerprint: `${cause}/a` }] };
    const { diagnostics, counting } = decided({ baseline });
    expect(diagnostics.map(({ rule }) => rule)).toEqual([here]);
    expect(counting).toHaveLength(2);
  });
});

describe("the rules", () => {
  it("yield to checks that exist", () => {
    const known = catalogueOf(rules);
    const causes = rules.flatMap(({ yieldsTo = {} }) => Object.keys(yieldsTo));
    expect(causes.filter((id) => id !== "*" && !known.has(id))).toEqual([]);
  });

  it("never yield in a circle, so that some finding always stays", () => {
    const causes = new Map(rules.map(({ id, yieldsTo = {} }) => [id, Object.keys(yieldsTo)]));
    const leading = (id: string, path: readonly string[]): string[] =>
      path.includes(id)
        ? [[...path, id].join(" → ")]
        : (causes.get(id) ?? []).flatMap((each) => leading(each, [...path, id]));
    expect(rules.flatMap(({ id }) => leading(id, []))).toEqual([]);
  });
});
