import { describe, expect, it } from "vitest";
import { caseWith } from "./case-events.ts";
import { checked, checkedByTables, findingsIn, said } from "./dataset.ts";
import type { Example } from "../../scripts/rules/rule.ts";
import { toolTables } from "../tool-tables.ts";

const cited =
  'citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]';

/** What one rule says of the example dataset with a change. */
function by(rule: string, change: Example): string[] {
  return findingsIn(change)
    .filter((each) => each.rule === rule)
    .map((each) => said(each).replace(` ${rule}`, "").replace("data/", ""));
}

describe("people/accusation", () => {
  const who = "participants: [{ role: alleged-perpetrator, person: second-person }]";
  const beating = (status: string, accused = who) =>
    `id: b, type: torture-or-ill-treatment, date: "2016-05", ${status}${accused}`;
  const trial = (fields: string, court = "organization: example-office") =>
    `id: t${fields.length}, date: "2017", ${fields}, participants: [{ role: defendant, person: second-person }, { role: court, ${court} }]`;
  const accusation = (...events: string[]) => by("people/accusation", caseWith(...events));

  it.each([
    ["alleged", "status: alleged, ", []],
    ["contested", "status: contested, ", []],
    ["reported", "status: reported, ", ["cases/example.yml:2:71 error"]],
    ["admitted", "status: admitted, ", ["cases/example.yml:2:71 error"]],
    ["with no status, at the accused", "", ["cases/example.yml:2:78 error"]],
  ])("of somebody named: %s", (_, status, found) => {
    expect(accusation(beating(status))).toEqual(found);
  });

  it("only warns where nobody is named", () => {
    const unnamed = "participants: [{ role: alleged-perpetrator, unnamed: two guards }]";
    expect(accusation(beating("status: reported, ", unnamed))).toEqual([
      "cases/example.yml:2:71 warning",
    ]);
  });

  it("is content with a verdict by a court that the record names", () => {
    expect(accusation(beating("status: reported, "), trial("type: verdict"))).toEqual([]);
    expect(accusation(beating("status: reported, "), trial("type: sentence"))).toEqual([]);
  });

  it("is not with a court that nobody names, nor after an acquittal or a decision that undoes it", () => {
    const found = ["cases/example.yml:2:71 error"];
    const reported = beating("status: found, ");
    expect(accusation(reported, trial("type: verdict", "unnamed: a court"))).toEqual(found);
    expect(accusation(reported, trial("type: verdict"), trial("type: acquittal"))).toEqual(found);
    expect(
      accusation(
        reported,
        trial("type: verdict"),
        trial("type: appeal-decision, outcome: { decision: overturned }"),
      ),
    ).toEqual(found);
  });

  it("counts a verdict that a named court upheld", () => {
    const upheld = trial("type: appeal-decision, outcome: { decision: upheld }");
    const verdict = trial("type: verdict", "unnamed: a court");
    expect(accusation(beating("status: reported, "), verdict, upheld)).toEqual([]);
    expect(accusation(beating("status: reported, "), upheld)).toHaveLength(1);
  });
});

describe("people/personal-data: numbers of identity", () => {
  const claim = (text: string) => ({
    "cases/other": `claims:\n  - { id: c, text: ${JSON.stringify(text)}, status: reported, ${cited} }`,
  });
  const found = (text: string) => by("people/personal-data", claim(text)).length;

  it.each([
    "His IIN is 840216308953.",
    "ИИН: 840216308953",
    "Passport N12345678.",
    "паспорт № 0123456",
    "удостоверение личности № 012345678",
    "Identity card No. 071037834.",
    "The passport with the number 45 08 123456 was taken.",
  ])("in “%s”", (text) => {
    expect(found(text)).toBe(1);
  });

  it.each([
    "His passport was taken on 2016-05-16.",
    "Passports were refused from 2014-2016.",
    "Identity cards of 100000 people were renewed.",
    "An individual identification number is asked for.",
    "The passport law No. 233 of 2016.",
  ])("and not in “%s”", (text) => {
    expect(found(text)).toBe(0);
  });

  it("shows no digit of it", () => {
    const { report } = checked(claim("Passport N12345678."));
    expect(JSON.stringify(report.diagnostics)).not.toContain("12345678");
  });
});

describe("ids/duplicate-item", () => {
  it("is an error for one key, and a warning for several together", () => {
    const rest = (value: string) => `value: ${value}, lang: en, kind: preferred, ${cited}`;
    expect(
      by("ids/duplicate-item", {
        "people/second-person": `names:\n  - { id: en, ${rest("Second Person")} }\n  - { id: en, ${rest("S Person")} }`,
      }),
    ).toEqual(["people/second-person.yml:3:11 error"]);
    const twice =
      "participants: [{ role: witness, unnamed: a guard }, { role: witness, unnamed: a guard }]";
    expect(
      by("ids/duplicate-item", caseWith(`id: e, type: protest, date: "2016", ${twice}`)),
    ).toEqual(["cases/example.yml:2:95 warning"]);
  });

  it("finds a row that stands in a table twice, and no citation, which has a rule of its own", () => {
    const row = "{ code: XAC, name: C, status: member, group: AG, verified: primary }";
    const found = by("ids/duplicate-item", { "reference/states": `rows:\n  - ${row}\n  - ${row}` });
    expect(found).toEqual(["reference/states.yml:3:13 error"]);
    const same = cited.replace(
      "[{",
      '[{ source: ngo-report, at: { page: "1" }, supports: full }, {',
    );
    expect(
      by("ids/duplicate-item", {
        "cases/other": `claims:\n  - { id: c, text: A text., status: reported, ${same} }`,
      }),
    ).toEqual([]);
  });
});

describe("vocabulary/outcome", () => {
  const outcome = (type: string, what: string) =>
    by(
      "vocabulary/outcome",
      caseWith(`id: e, type: ${type}, date: "2016", summary: It ended., outcome: { ${what} }`),
    );

  it.each([
    ["sentence", "imprisonment: { exact: P5Y }", 0],
    ["appeal-decision", "imprisonment: { exact: P4Y }", 0],
    ["arrest", "imprisonment: { exact: P5Y }", 1],
    ["verdict", "decision: guilty", 0],
    ["charge", "decision: guilty", 1],
    ["appeal-decision", "decision: upheld", 0],
    ["sentence", "decision: upheld", 1],
    ["medical-finding", "findings: [a broken nose]", 0],
    ["meeting", "dissolution: true", 1],
    ["other", "dissolution: true", 0],
    ["charge", "decision: guilty, imprisonment: { exact: P5Y }", 1],
  ])("of a %s with %s: %i", (type, what, count) => {
    expect(outcome(type, what)).toHaveLength(count);
  });

  it("says that it could not judge what the table does not have", () => {
    const table = toolTables.get("outcome-types")!;
    const terms = table.value["terms"] as readonly { id: string }[];
    const value = { ...table.value, terms: terms.filter(({ id }) => id !== "suspended") };
    const { summary } = checkedByTables(
      caseWith('id: e, type: sentence, date: "2016", outcome: { suspended: true }'),
      new Map([...toolTables, ["outcome-types", { ...table, value }]]),
    ).report;
    expect(summary.skippedRules).toEqual([
      {
        rule: "vocabulary/outcome",
        needs: "a term suspended in reference/outcome-types",
        records: 1,
      },
    ]);
  });
});

describe("laws/penalty-range", () => {
  const range = (min: string, max: string) =>
    by("laws/penalty-range", {
      "laws/new-code": `provisions:\n  - { id: "174", title: Incitement }\n  - { id: "400", title: Meetings, penalties: [{ id: p, kind: imprisonment, min: ${min}, max: ${max}, ${cited} }] }`,
    }).length;

  it.each([
    ["P3Y", "P7Y", 0],
    ["P3Y", "P3Y", 0],
    ["P7Y", "P3Y", 1],
    ["P2M", "P50D", 1],
    // A month may have thirty days.
    ["P1M", "P30D", 0],
    ["P1M", "P27D", 1],
    ["P12M", "P1Y", 0],
    ["PT5H", "PT4H", 1],
  ])("from %s to %s: %i", (min, max, count) => {
    expect(range(min, max)).toBe(count);
  });
});

describe("laws/replaces-later", () => {
  const code = (adopted: string, replaces: string) => ({
    "cases/other": "laws: [third-code]",
    "laws/third-code": `title: Third Code\nkind: code\nstate: XAA\n${adopted}\nreplaces: [${replaces}]`,
  });
  const found = (adopted: string, replaces = "new-code") =>
    by("laws/replaces-later", code(adopted, replaces));

  it("compares the days of adoption, else of entry into force", () => {
    expect(found('adopted: "2019"')).toEqual([]);
    expect(found('adopted: "2014-07-02"')).toEqual(["laws/third-code.yml:5:12 error"]);
    expect(found('adopted: "2014-07-02~"')).toEqual(["laws/third-code.yml:5:12 warning"]);
    expect(found('adopted: "2014"')).toEqual([]);
    expect(found('inForce: { from: "1990" }')).toHaveLength(1);
    expect(found("note: Nobody knows when.")).toEqual([]);
  });

  it("looks at provisions, and leaves two that replace each other to references/cycle", () => {
    const provision = (replaces: string) =>
      by("laws/replaces-later", {
        "laws/old-code": `provisions:\n  - { id: "164", title: Incitement, replaces: [${replaces}] }`,
      });
    expect(provision('"new-code#400"')).toEqual(["laws/old-code.yml:2:48 error"]);
    expect(provision('"new-code#174"')).toEqual([]);
  });
});

describe("assessments/before-made", () => {
  const assessed = (asOf: string, more = "") =>
    by("assessments/before-made", {
      "recommendations/un-report": `${more}assessments:\n  - { id: a, of: ["1.1"], by: example-ngo, asOf: "${asOf}", scale: free-text, level: not-implemented, finding: None., ${cited} }`,
    }).map((line) => line.split(" ")[1]);

  it.each([
    ["2014-12-10", []],
    ["2014-12-09", ["error"]],
    ["2014-12", []],
    ["2014", []],
    ["2013~", ["warning"]],
    ["2013/2015", []],
  ])("of a report of 2014-12-10, dated %s", (on, severities) => {
    expect(assessed(on)).toEqual(severities);
  });

  it("goes by the day of adoption where there is one", () => {
    const adopted = `adopted: { value: "2014-11-04", citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }] }\n`;
    expect(assessed("2014-12-01", adopted)).toEqual([]);
    expect(assessed("2014-11-03", adopted)).toEqual(["error"]);
  });
});

describe("statistics/negative", () => {
  const figure = (unit: string, quantity: string) =>
    by("statistics/negative", {
      "statistics/example-complaints": `unit: ${unit}\nvalues:\n  - { id: y, period: "2017", aggregate: total, quantity: ${quantity}, ${cited} }`,
    }).length;

  it.each([
    ["complaints", "{ exact: 0 }", 0],
    ["complaints", "{ exact: -1 }", 1],
    ["complaints", "{ about: -1 }", 1],
    ["complaints", "{ between: { min: -4, max: 3 } }", 1],
    ["change in complaints", "{ exact: -1 }", 0],
    ["percentage points", "{ exact: -1 }", 0],
    ["people living in exchange housing", "{ exact: -1 }", 1],
  ])("%s, %s: %i", (unit, quantity, count) => {
    expect(figure(unit, quantity)).toBe(count);
  });

  it("finds a sum of money and the figure of a claim", () => {
    const fine = "outcome: { fine: { amount: { exact: -5 }, currency: KZT } }";
    expect(
      by("statistics/negative", caseWith(`id: f, type: fine, date: "2016", ${fine}`)),
    ).toHaveLength(1);
    const claim = (text: string) =>
      by("statistics/negative", {
        "cases/other": `claims:\n  - { id: c, text: ${text}, status: reported, quantity: { exact: -3 }, ${cited} }`,
      });
    expect(claim("Three left.")).toHaveLength(1);
    expect(claim("The balance of members.")).toEqual([]);
  });
});

describe("names/none-of-ours", () => {
  const kinds = (...list: string[]) =>
    by("names/none-of-ours", {
      "people/second-person": `names:\n${list.map((kind, at) => `  - { id: n${at}, value: Second Person${"s".repeat(at)}, lang: en, kind: ${kind}, ${cited} }`).join("\n")}`,
    });

  it.each([
    [["preferred"], 0],
    [["variant", "official"], 0],
    [["variant"], 1],
    [["former", "short"], 1],
  ])("%s: %i", (list, count) => {
    expect(kinds(...list)).toHaveLength(count);
  });

  it("demands none of a law or a provision that has no names", () => {
    expect(by("names/none-of-ours", {})).toEqual([]);
  });
});

describe("vocabulary/currency and vocabulary/term", () => {
  const fine = (currency: string, converted = "EUR") =>
    findingsIn(
      caseWith(
        `id: f, type: fine, date: "2016", outcome: { fine: { amount: { exact: 5 }, currency: ${currency}, conversions: [{ amount: { exact: 1 }, currency: ${converted}, ${cited} }] } }`,
      ),
    ).filter(({ rule }) => rule === "vocabulary/currency");

  it("know a currency of today and of the past, in a sum and in a conversion of it", () => {
    expect(fine("KZT")).toEqual([]);
    expect(fine("DEM")).toEqual([]);
    expect(fine("KZX").map(({ suggestions }) => suggestions)).toEqual([
      expect.arrayContaining(["KZT"]),
    ]);
    expect(fine("KZT", "TNG")).toHaveLength(1);
  });

  it("propose the code of three letters for one of two, where a letter more would also make another", () => {
    const states =
      "rows:\n  - { code: XAA, iso2: AA, name: A, status: member, group: AG, verified: primary }\n  - { code: XAB, iso2: AB, name: B, status: member, group: AG, verified: primary }\n  - { code: ABX, name: C, status: member, group: AG, verified: primary }";
    const [found] = findingsIn({ "reference/states": states, "cases/other": "state: AB" });
    expect(found?.suggestions).toEqual(["XAB"]);
  });
});
