import { describe, expect, it } from "vitest";
import { compare } from "../../scripts/compare/compare.ts";
import type { Compared } from "../../scripts/compare/compare.ts";
import { comparisonCsv, comparisonText } from "../../scripts/compare/text.ts";
import type {
  RecommendationItem,
  RecommendationSet,
  Review,
} from "../../scripts/schema/records.ts";
import { casebook, datasetOf } from "../commands/casebook.ts";

const citations = [{ source: "a", supports: "unchecked" as const }];

function item(
  id: string,
  from: string,
  answer: "supported" | "noted",
  more: Partial<RecommendationItem> = {},
): RecommendationItem {
  return {
    id,
    from: from.split(" "),
    positions: [{ id: "report", value: answer, citations }],
    ...more,
  };
}

function dataset(id: string, items: RecommendationItem[], review: Partial<Review> = {}): Compared {
  const set: RecommendationSet = {
    source: id,
    issuer: { kind: "upr-working-group" },
    state: "XAA",
    review: "upr-xaa-2",
    items,
  };
  return {
    recommendations: new Map([[id, set]]),
    reviews: new Map([["upr-xaa-2", { state: "XAA", cycle: 2, session: 20, ...review }]]),
  };
}

describe("casebook compare", () => {
  it("finds the items of one number, and where their fields disagree", () => {
    const first = dataset("report", [
      item("1.1", "XAB XAC", "supported", { themes: ["media"] }),
      item("1.2", "XAB", "noted"),
    ]);
    const second = dataset("report", [
      item("1.1", "XAC XAB", "supported"),
      item("1.2", "XAD", "supported"),
    ]);
    const { fields, disagreements, onlyA, onlyB } = compare(first, second);
    expect(disagreements.map(({ a, field, valueA, valueB }) => [a, field, valueA, valueB])).toEqual(
      [
        ["recommendations/report#1.2", "recommending States", ["XAB"], ["XAD"]],
        ["recommendations/report#1.2", "position", "noted", "supported"],
      ],
    );
    expect(fields).toContainEqual({
      field: "recommending States",
      agree: 1,
      disagree: 1,
      pending: 0,
      onlyA: 0,
      onlyB: 0,
    });
    expect(fields).toContainEqual({
      ...{ field: "themes", agree: 0, disagree: 0, pending: 0, onlyA: 1, onlyB: 0 },
    });
    expect([onlyA, onlyB]).toEqual([[], []]);
  });

  it("knows items without numbers by their wording, then by order and States, and says which", () => {
    const first = dataset("report", [
      item("1.1", "XAB", "supported", { text: { en: "Let journalists work." } }),
      item("1.2", "XAC", "noted"),
      item("1.3", "XAD", "noted"),
    ]);
    const second = dataset("list", [
      item("text-1", "XAB", "supported", { text: { en: "let Journalists  work" } }),
      item("text-2", "XAC", "supported"),
      item("text-3", "XAE", "noted"),
    ]);
    const result = compare(first, second);
    expect(result.sets).toMatchObject([
      {
        a: "recommendations/report",
        b: "recommendations/list",
        matched: { number: 0, wording: 1, order: 1 },
      },
    ]);
    expect(result.disagreements).toEqual([
      {
        a: "recommendations/report#1.2",
        b: "recommendations/list#text-2",
        field: "position",
        kind: "different",
        valueA: "noted",
        valueB: "supported",
        matchedBy: "order",
      },
    ]);
    expect([result.onlyA, result.onlyB]).toEqual([
      ["recommendations/report#1.3"],
      ["recommendations/list#text-3"],
    ]);
  });

  it("compares the report with somebody's list, unless both hold both", () => {
    const report = dataset("report", [item("1.1", "XAB", "noted")]);
    const list = dataset("list", [item("a", "XAB", "noted")]);
    const both = {
      ...report,
      recommendations: new Map([...report.recommendations, ...list.recommendations]),
    };
    const compared = (a: Compared, b: Compared) =>
      compare(a, b).sets.map((set) => `${set.a} ${set.b}`.replaceAll("recommendations/", ""));
    expect(compared(report, both)).toEqual(["report report", "report list"]);
    expect(compared(both, both)).toEqual(["report report", "list list"]);
  });

  it("takes brackets, marks and case for no disagreement, and shows the words that differ", () => {
    const worded = (text: string, answer: "supported" | "noted" = "noted") =>
      dataset("report", [item("1.1", "PHL", answer, { text: { en: text } })]);
    const wording = (a: string, b: string) => compare(worded(a), worded(b), ["wording"]);
    expect(wording("Ratify ICRMW (Philippines);", "ratify  ICRMW").disagreements).toEqual([]);
    expect(
      wording("Ratify it (No. 29) (Iran (Islamic Republic of))", "Ratify it").disagreements,
    ).toEqual([]);
    const long =
      "Take further steps in the field of human rights to protect each of the children at school";
    const { disagreements, fields } = wording(
      long,
      long.replace("each of the children", "all women and children"),
    );
    expect(fields.map(({ field }) => field)).toEqual(["wording"]);
    expect(disagreements).toHaveLength(1);
    expect(
      comparisonText(wording(long, long.replace("each of the children", "all women and children"))),
    ).toContain(
      "wording: … rights to protect [-each of the-] {+all women and+} children at school",
    );
  });

  it("counts a pending answer apart, and each set by itself", () => {
    const answered = (id: string, value: "pending" | "noted") =>
      dataset(id, [{ ...item("1.1", "XAB", "noted"), positions: [{ id: "r", value, citations }] }]);
    const [a, b] = [answered("one", "pending"), answered("one", "noted")];
    const { fields, disagreements, sets } = compare(a, b, ["position"]);
    const tally = { field: "position", agree: 0, disagree: 0, pending: 1, onlyA: 0, onlyB: 0 };
    expect([fields, sets[0]!.fields]).toEqual([[tally], [tally]]);
    expect(disagreements).toMatchObject([{ kind: "pending" }]);
    expect(comparisonText(compare(a, b))).toContain("The answer is pending in one:");
    expect(comparisonCsv(compare(a, b)).split("\r\n")[1]).toBe(
      "recommendations/one#1.1,recommendations/one#1.1,position,pending,pending,noted,number",
    );
  });

  it("compares the reviews too, and says all of it in words", () => {
    const totals = (noted: number) => ({ totals: { received: 2, noted, citations } });
    const text = comparisonText(
      compare(
        dataset("report", [item("1.1", "XAB", "noted")], totals(1)),
        dataset("report", [item("1.1", "XAB", "noted")], totals(2)),
      ),
    );
    expect(text).toBe(`recommendations/report and recommendations/report: 1 by number in both

field                agree  disagree  pending in one  only first  only second
recommending States      1         0               0           0            0
position                 1         0               0           0            0
review session           1         0               0           0            0
review received          1         0               0           0            0
review noted             0         1               0           0            0

They disagree:
  reviews/upr-xaa-2, review noted: 1 and 2
`);
  });

  it("says 0 of what agrees, 1 of what does not, 2 of no dataset and 4 of nothing in common", async () => {
    const set = (value: string) =>
      `source: a\nissuer: { kind: upr-working-group }\nstate: KAZ\nitems:\n  - id: "1.1"\n    summary: Do it.\n    positions: [{ id: report, value: ${value}, citations: [{ source: a, supports: unchecked }] }]\n`;
    const first = datasetOf({ "data/recommendations/a.yml": set("noted") });
    const second = datasetOf({ "data/recommendations/a.yml": set("supported") });
    const third = datasetOf({ "data/recommendations/b.yml": set("noted") });
    expect((await casebook("compare", first, first)).status).toBe(0);
    const { status, out } = await casebook("compare", first, second, "--format", "json");
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      disagreements: [{ field: "position", valueA: "noted", valueB: "supported" }],
    });
    expect((await casebook("compare", first, second, "--field", "themes")).status).toBe(4);
    for (const [allow, expected] of [
      ["1", 0],
      ["0", 1],
      ["99%", 1],
      ["100%", 0],
      ["many", 2],
    ] as const)
      expect((await casebook("compare", first, second, "--allow", allow)).status, allow).toBe(
        expected,
      );
    expect((await casebook("compare", first, second, "--field", "colour")).status).toBe(2);
    expect((await casebook("compare", first, third)).status).toBe(4);
    expect((await casebook("compare", first, "/nowhere")).status).toBe(2);
    const broken = datasetOf({ "data/recommendations/a.yml": set("maybe") });
    expect((await casebook("compare", first, broken)).err).toContain("run casebook check");
  });
});
