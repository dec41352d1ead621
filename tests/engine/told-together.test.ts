import { describe, expect, it } from "vitest";
import type { Diagnostic, Report } from "../../scripts/diagnostics/diagnostic.ts";
import { toldIn } from "../../scripts/diagnostics/told-in.ts";
import { repairHarm } from "../../scripts/edit/repair-harm.ts";
import { toldTogether } from "../../scripts/engine/told-together.ts";
import { withOwnErrors } from "../../scripts/gate/own-errors.ts";

const start = { line: 1, column: 1, offset: 0 };
const range = { start, end: start };

type Place = readonly [record: string, pointer: string];

function found(
  [record, pointer]: Place,
  other?: Place,
  more: Partial<Diagnostic> = {},
): Diagnostic {
  const rule = more.rule ?? "test/rule";
  const file = (name: string) => `data/${name}.yml`;
  return {
    ...{ rule, severity: "warning", message: "It is wrong.", file: file(record), range, pointer },
    related: other ? [{ file: file(other[0]), range, pointer: other[1], message: "" }] : [],
    ...{ suggestions: [], fingerprint: `${rule} ${record} ${pointer}` },
    ...more,
  };
}

/** The places of what is told, and of what stands beneath it. */
function told(...diagnostics: readonly Diagnostic[]): string[] {
  return toldTogether(diagnostics).diagnostics.map((each) =>
    [each, ...each.related.filter(({ rule }) => rule !== undefined)]
      .map(({ file, pointer }) => `${file.slice(5, -4)} ${pointer}`)
      .join(" < "),
  );
}

const date: Place = ["a", "/events/3/date"];
const one: Place = ["b", "/events/1/date"];
const two: Place = ["c", "/statuses/0/asOf"];
const error = { severity: "error" } as const;

describe("findings that meet at one place", () => {
  it("are told as one, the nearest to it with the others beneath", () => {
    expect(told(found(one, date), found(date, two), found(["a", "/title"], date))).toEqual([
      "a /events/3/date < a /title < b /events/1/date",
    ]);
    expect(told(found(one, date), found(two, date))).toEqual([
      "b /events/1/date < c /statuses/0/asOf",
    ]);
  });

  it("meet in a statement, if one is about all of it", () => {
    expect(told(found(one, ["a", "/events/3"]), found(date, two))).toEqual([
      "a /events/3/date < b /events/1/date",
    ]);
    expect(told(found(one, ["a", "/events/3/place"]), found(date, two))).toHaveLength(2);
  });

  it("say what stands beneath, with its rule, and are counted", () => {
    const { diagnostics, beneath } = toldTogether([
      found(date, one),
      found(two, date, { rule: "test/other", message: "So is this." }),
    ]);
    expect(diagnostics[0]!.related.at(-1)!.message).toBe("So is this. (test/other)");
    expect(beneath).toBe(1);
  });

  it("hide nothing that is worse, and stay apart from a milder one at the place itself", () => {
    expect(told(found(date, one), found(two, date, error))).toHaveLength(2);
    expect(told(found(date, one, error), found(two, date))).toHaveLength(1);
  });

  it("stay apart if one is no contradiction, about people, or to be repaired by a program", () => {
    expect(told(found(date, one), found(["a", "/events/3"]))).toHaveLength(2);
    expect(told(found(date), found(date))).toHaveLength(2);
    expect(told(found(date, one), found(two, date, { rule: "people/minor" }))).toHaveLength(2);
    const fix = { title: "", safety: "safe", edits: [] } as const;
    expect(told(found(date, one), found(two, date, { fix }))).toHaveLength(2);
  });

  it("stay apart if they are many, for the place is then likely right", () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => found([`r${index}`, "/state"], ["a", "/state"]));
    expect(told(...many(10))).toHaveLength(1);
    expect(told(...many(11))).toHaveLength(11);
  });
});

// What asks for new findings asks those beneath, too: a fault beside an old one must not pass for old.
describe("a new finding beneath an old one", () => {
  const old = found(one, date, error);
  const [both] = toldTogether([old, found(date, two, { ...error, rule: "test/new" })]).diagnostics;
  const after = {
    ...old,
    related: [...old.related, beneathOf(found(date, two, { rule: "new/a" }))],
  };

  it("is told with its fingerprint", () => {
    expect(
      toldIn(both!)
        .map(({ fingerprint }) => fingerprint)
        .toSorted(),
    ).toEqual(["test/new a /events/3/date", "test/rule b /events/1/date"]);
  });

  it("is harm by a repair", () => {
    expect(repairHarm([old], [old], [], () => "")).toBeUndefined();
    expect(repairHarm([old], [after], [], () => "")).toContain(
      "a new finding, new/a in data/a.yml",
    );
  });

  it("counts among the errors that a change brings", () => {
    const report = (each: Diagnostic) =>
      ({ diagnostics: [each], texts: new Map(), summary: {} }) as unknown as Report;
    expect(withOwnErrors(report(old), report(old)).diagnostics).toEqual([old]);
    expect(withOwnErrors(report(old), report(after)).diagnostics).toContain(after);
  });
});

function beneathOf({
  rule,
  file,
  pointer,
  fingerprint,
}: Diagnostic): Diagnostic["related"][number] {
  return { file, range, message: "", rule, fingerprint, ...(pointer !== undefined && { pointer }) };
}
