import { describe, expect, it } from "vitest";
import type { Example } from "../../scripts/rules/rule.ts";
import { checked, checkedShipped, findingsIn, said } from "./dataset.ts";

/** The findings of the rules about the review, in one line each. */
function upr(change: Example): string[] {
  return findingsIn(change)
    .filter(({ rule }) => rule.startsWith("upr/"))
    .map(said);
}

const review = "data/reviews/upr-example-2.yml";
const set = "data/recommendations/un-report.yml";
const cited = `citations: [{ source: un-report, at: { paragraph: "1-2" }, supports: full }]`;
const day = (field: string, value: string) => `${field}: { value: "${value}", ${cited} }`;

describe("upr/review-session", () => {
  it.each([
    ["date", "2015-03-19", "error"],
    ["date", "2014-10-26", "error"],
    ["date", "2015~", "warning"],
    ["reportAdopted", "2014-11-08", "error"],
  ])("%s %s is outside the session", (field, value, severity) => {
    expect(upr({ "reviews/upr-example-2": day(field, value) })).toEqual([
      `${review}:1:${field.length + 12} ${severity} upr/review-session`,
    ]);
  });

  it.each(["2014-11-07", "2014-10", "2014"])("%s may be inside", (value) => {
    expect(upr({ "reviews/upr-example-2": day("date", value) })).toEqual([]);
  });

  it("finds the cycle of another session, and shows the table", () => {
    const [found] = findingsIn({ "reviews/upr-example-2": "cycle: 3" });
    expect(said(found!)).toBe(`${review}:1:8 error upr/review-session`);
    expect(found?.related.map(({ file }) => file)).toEqual([
      review,
      "casebook:tables/upr-sessions.yml",
    ]);
  });

  it("finds another session than the State's turn; only a warning where that is a projection", () => {
    const turn = (how: string) =>
      upr({
        "reference/upr-review-schedule": `rows: [{ state: XAA, cycle1: 7, cycle2: 19, cycle3: 34, cycle4: 48, ${how} }]`,
      });
    expect(turn("verified: primary")).toEqual([`${review}:3:10 error upr/review-session`]);
    expect(turn("verified: press")).toEqual([`${review}:3:10 warning upr/review-session`]);
    expect(turn("verified: press, verifiedBy: { cycle2: primary }")).toEqual([
      `${review}:3:10 error upr/review-session`,
    ]);
  });

  it("says so where a table lacks the row", () => {
    const { summary } = checked({
      "reference/upr-review-schedule":
        "rows: [{ state: XAB, cycle1: 7, cycle2: 20, cycle3: 34, cycle4: 48, verified: primary }]",
    }).report;
    expect(summary.skippedRules).toEqual([
      {
        rule: "upr/review-session",
        needs: "cycle2 of XAA in reference/upr-review-schedule",
        records: 1,
      },
    ]);
  });
});

describe("upr/outcome-session", () => {
  it("warns of an outcome adopted at another session of the Council", () => {
    expect(upr({ "reviews/upr-example-2": day("outcomeAdopted", "2014-11-04") })).toEqual([
      `${review}:1:26 warning upr/outcome-session`,
    ]);
    expect(upr({ "reviews/upr-example-2": day("outcomeAdopted", "2015-03-19") })).toEqual([]);
  });
});

describe("upr/totals", () => {
  const totals = (text: string) =>
    upr({ "reviews/upr-example-2": `totals: { ${text}, ${cited} }` });

  it.each([
    ["received: 2, supported: 2, noted: 1", ["1:21 error"]],
    ["received: 2, supported: 3", ["1:21 error"]],
    ["received: 3, supported: 2, noted: 1", ["1:21 error"]],
    ["received: 2, supported: 1, noted: 1", ["1:35 error"]],
  ])("%s", (text, places) => {
    expect(totals(text)).toEqual(places.map((place) => `${review}:${place} upr/totals`));
  });

  it("is content where an answer is left out", () => {
    expect(totals("received: 2")).toEqual([]);
    expect(totals("received: 2, noted: 0")).toEqual([]);
  });

  it("takes the totals of the report and those after the later answers", () => {
    const position = (id: string, value: string) => `{ id: ${id}, value: ${value}, ${cited} }`;
    const answered = (text: string) =>
      upr({
        "reviews/upr-example-2": `totals: { ${text}, ${cited} }`,
        "recommendations/un-report": [
          `groups: [{ id: "1", position: pending, count: 2, ${cited} }]`,
          "items:",
          ...["1.1", "1.2"].map(
            (id) =>
              `  - { id: "${id}", from: [XAB], summary: Text., group: "1", positions: [${position("report", "pending")}, ${position("later", "noted")}] }`,
          ),
        ].join("\n"),
      });
    expect(answered("received: 2, pending: 2")).toEqual([]);
    expect(answered("received: 2, noted: 2")).toEqual([]);
    expect(answered("received: 2, supported: 2")).toEqual([`${review}:1:35 error upr/totals`]);
  });

  it("does not count a set that is still being loaded", () => {
    const draft = (stage: string) =>
      upr({
        "reviews/upr-example-2": `totals: { received: 9, ${cited} }`,
        "recommendations/un-report": stage,
      });
    expect(draft("stage: draft")).toEqual([]);
    expect(draft("state: XAA")).toEqual([`${review}:1:21 error upr/totals`]);
  });
});

describe("upr/group-count", () => {
  const group = (rest: string) =>
    upr({ "recommendations/un-report": `groups: [{ id: "1", ${rest}, ${cited} }]` });

  it("counts the items that name the group", () => {
    expect(group("count: 3")).toEqual([`${set}:1:28 error upr/group-count`]);
    expect(group("count: 2")).toEqual([]);
    expect(group("position: supported")).toEqual([]);
  });

  it("finds a number beyond the count; as a warning, for a document may print it so", () => {
    const numbered = (last: string) =>
      upr({
        "recommendations/un-report": [
          `groups: [{ id: "1", count: 2, ${cited} }]`,
          "items:",
          `  - { id: "1.1", from: [XAB], summary: Text., group: "1" }`,
          `  - { ${last}, from: [XAB], summary: Text., group: "1" }`,
        ].join("\n"),
      });
    expect(numbered(`id: "1.2"`)).toEqual([]);
    expect(numbered(`id: "1.3"`)).toEqual([`${set}:4:11 warning upr/group-count`]);
    expect(numbered(`id: "1.2", number: "1.20"`)).toEqual([`${set}:4:26 warning upr/group-count`]);
  });

  it("waits for a set that is still being loaded", () => {
    expect(
      upr({
        "recommendations/un-report": `stage: draft\ngroups: [{ id: "1", count: 3, ${cited} }]`,
      }),
    ).toEqual([]);
  });
});

describe("what the items of a report say", () => {
  const items = (...rows: string[]) =>
    upr({
      "reviews/upr-example-2": `totals: { received: ${rows.length}, ${cited} }`,
      "recommendations/un-report": [
        `groups: [{ id: "1", position: supported, ${cited} }, { id: "2", position: pending, ${cited} }]`,
        "items:",
        ...rows.map((row) => `  - { summary: Text., ${row} }`),
      ].join("\n"),
    });
  const answer = (value: string) => `positions: [{ id: report, value: ${value}, ${cited} }]`;

  it("upr/position-group: the first position is that of the group", () => {
    const named = (value: string, group: string) =>
      items(
        `id: "1.1", from: [XAB], group: "1"`,
        `id: "9.9", from: [XAB], group: "${group}", ${answer(value)}`,
      );
    expect(named("noted", "1")).toEqual([`${set}:4:92 error upr/position-group`]);
    expect(named("noted", "2")).toEqual([`${set}:4:92 warning upr/position-group`]);
    expect(named("supported", "1")).toEqual([]);
  });

  it("upr/position-group: one finding at the group where all its items say otherwise", () => {
    const both = (one: string, other: string) =>
      items(
        `id: "1.1", from: [XAB], group: "1", ${answer(one)}`,
        `id: "9.9", from: [XAB], group: "1", ${answer(other)}`,
      );
    expect(both("noted", "noted")).toEqual([`${set}:1:31 error upr/position-group`]);
    expect(both("noted", "pending")).toHaveLength(2);
    expect(both("noted", "supported")).toHaveLength(1);
  });

  it("upr/number-group: the number says the group", () => {
    expect(
      items(`id: "1.1", from: [XAB], group: "1"`, `id: "2.1", from: [XAB], group: "1"`),
    ).toEqual([`${set}:4:54 error upr/number-group`]);
  });

  it("upr/number-order: numbers rise, and 1.10 comes after 1.9", () => {
    const numbers = (...ids: string[]) => items(...ids.map((id) => `${id}, from: [XAB]`));
    expect(numbers('id: "1.1"', 'id: "1.9"', 'id: "1.10"', 'id: "2.1"')).toEqual([]);
    // Either of the two may be wrong; the finding is at the higher one.
    expect(numbers('id: "1.1"', 'id: "1.10"', 'id: "1.9"')).toEqual([
      `${set}:4:27 warning upr/number-order`,
    ]);
    // A number too high is one fault, and not one of each item after it.
    expect(numbers('id: "1.1"', 'id: "1.200"', 'id: "1.3"', 'id: "1.4"', 'id: "1.5"')).toEqual([
      `${set}:4:27 warning upr/number-order`,
    ]);
    expect(numbers('id: "1.1"', 'id: a, number: "1.1"')).toEqual([
      `${set}:4:38 error upr/number-order`,
    ]);
    expect(numbers('id: "1.1"', "id: annex-a", 'id: "1.2"')).toEqual([]);
  });

  it("upr/recommending-state: other States, by name", () => {
    expect(items(`id: "1.1", from: [XAA]`)).toEqual([`${set}:3:41 error upr/recommending-state`]);
    expect(items(`id: "1.1"`)).toEqual([`${set}:3:7 warning upr/recommending-state`]);
    expect(
      items(`id: "1.1", kind: concern`).filter((line) => line.includes("recommending")),
    ).toEqual([]);
  });
});

describe("upr/same-state", () => {
  it("compares the set with its review, and the review with its report", () => {
    const found = upr({ "reviews/upr-example-2": "state: XAB" });
    expect(found.filter((line) => line.endsWith("upr/same-state"))).toEqual([
      `${set}:3:8 error upr/same-state`,
      `${review}:1:8 error upr/same-state`,
    ]);
  });
});

describe("upr/ngo-position", () => {
  it("refuses an answer to what an organization demands, of items and of groups", () => {
    expect(
      upr({
        "recommendations/ngo-report": `source: ngo-report
issuer: { kind: ngo, organizations: [example-ngo] }
state: XAA
groups: [{ id: "1", position: noted, ${cited} }]
items:
  - { id: "1", summary: Text., positions: [{ id: later, value: noted, ${cited} }] }`,
      }).filter((line) => line.endsWith("upr/ngo-position")),
    ).toEqual([
      "data/recommendations/ngo-report.yml:4:21 error upr/ngo-position",
      "data/recommendations/ngo-report.yml:6:32 error upr/ngo-position",
    ]);
  });
});

describe("the shipped data", () => {
  it("holds the second review of Kazakhstan and its 194 recommendations without a finding", () => {
    const { diagnostics, summary } = checkedShipped().report;
    expect(diagnostics.filter(({ rule }) => rule.startsWith("upr/")).map(said)).toEqual([]);
    expect(summary.skippedRules.filter(({ rule }) => rule.startsWith("upr/"))).toEqual([]);
  });
});

describe("a list of the review that somebody else keeps", () => {
  const source =
    "kind: dataset\ntitle: A list\nextent: { rows: 3 }\ncopies: [{ sha256: " +
    `${"a".repeat(64)}, mediaType: text/csv }]\nlicence: public-domain`;
  const item = (id: string, row: number, value: string) =>
    `  - { id: ${id}, from: [XAB], summary: Do it., positions: [{ id: list, value: ${value}, citations: [{ source: list, at: { row: "${row}" }, supports: full }] }] }`;
  const list = (...items: string[]): Example => ({
    "sources/list": source,
    "recommendations/list": `source: list\nissuer: { kind: upr-working-group }\nstate: XAA\nreview: upr-example-2\nitems:\n${items.join("\n")}`,
  });

  it("is compared with the totals of the review by itself, and a difference is a warning", () => {
    expect(upr(list(item("a", 2, "supported"), item("b", 3, "supported")))).toEqual([]);
    const [found, ...more] = findingsIn(list(item("a", 2, "supported"), item("b", 3, "noted")));
    expect(more).toEqual([]);
    expect(said(found!)).toBe("data/recommendations/list.yml:5:1 warning upr/totals");
    expect(found?.message).toBe(
      "This list has 1 supported and 1 noted, where the review counts 2 and 0.",
    );
    expect(found?.related.map(({ file }) => file)).toEqual([review, review]);
  });

  it("may cite no row beyond the last", () => {
    const [found] = findingsIn(list(item("a", 2, "supported"), item("b", 4, "supported")));
    expect(found?.message).toBe("There is no row 4: by its record the source has rows 1 to 3.");
  });
});

describe("upr/chapeau", () => {
  const says = (summary: string) =>
    upr({
      [`recommendations/un-report`]: `items:
  - { id: "1.1", from: [XAB], summary: "${summary}", group: "1" }
  - { id: "1.2", from: [XAB], summary: Make peaceful meetings lawful., group: "1" }`,
    });

  it.each([
    "The following recommendations enjoy the support of the State:",
    "115. The recommendations listed below will be examined by the State, which will respond in time",
    "All recommendations formulated during the dialogue have been noted",
    "The recommendations did not enjoy the support of the State",
  ])("%s", (summary) => {
    expect(says(summary)).toEqual([`${set}:2:40 warning upr/chapeau`]);
  });

  it.each([
    "Implement the recommendations that were accepted in the first review",
    "Recommendations of the committee be put into practice",
    "Support the recommendations listed by the ombudsperson",
  ])("is no concern of: %s", (summary) => {
    expect(says(summary)).toEqual([]);
  });
});

describe("upr/lists-disagree", () => {
  const position = (value: string, more = "") =>
    `{ id: p-${value}, value: ${value}, ${cited}${more} }`;
  const item = (fields: string, id = "1.1") => `- { id: "${id}", ${fields} }`;
  const list = (source: string, ...items: string[]) => `source: ${source}
stage: draft
issuer: { kind: upr-working-group }
state: XAA
review: upr-example-2
items:
  ${items.join("\n  ")}`;
  /** What is said of two lists, the report's and another one. */
  const found = (ofReport: string, ofList: string) =>
    findingsIn({
      "recommendations/un-report": `groups: []\nstage: draft\nassessments: []\nitems:\n  ${ofReport}`,
      "sources/tracker": "kind: dataset\ntitle: A list\nlicence: unknown\nextent: { rows: 9 }",
      "recommendations/un-report-tracker": list("tracker", ofList),
    })
      .filter(({ rule }) => rule === "upr/lists-disagree")
      .map(({ severity, message }) => `${severity}: ${message.split("un-report: ")[1]}`);
  const answers = (...values: string[]) =>
    item(
      `from: [XAB], summary: Be free., positions: [${values.map((each) => position(each)).join(", ")}]`,
    );
  const worded = (text: string) => item(`from: [XAB], text: { ${text} }`);

  it.each([
    [
      "an answer",
      answers("supported"),
      answers("noted"),
      "warning: noted here and supported there.",
    ],
    [
      "States",
      answers("noted"),
      answers("noted").replace("XAB", "XAB, KAZ"),
      "warning: by KAZ, XAB here and XAB there.",
    ],
    [
      "all at once",
      worded("en: Be").replace("XAB", "KAZ"),
      worded("en: Do"),
      "warning: by XAB here and KAZ there; the wording has other words.",
    ],
    [
      "a number that is printed otherwise than the id",
      item('number: "1.1", from: [KAZ], summary: Be free.', "first"),
      answers("noted"),
      "warning: by XAB here and KAZ there.",
    ],
    [
      "ids that no report prints",
      answers("noted").replace("1.1", "11"),
      answers("supported").replace("1.1", "11"),
      undefined,
    ],
    [
      "a contradiction that is recorded",
      answers("noted").replace(
        "value: noted,",
        `value: noted, discrepancies: [{ field: value, stated: supported, ${cited}, status: open }],`,
      ),
      answers("supported"),
      undefined,
    ],
    ["an answer given later", answers("noted"), answers("noted", "supported"), undefined],
    ["an answer that is pending", answers("pending"), answers("supported"), undefined],
    ["a list without answers", item("from: [XAB], summary: Be free."), answers("noted"), undefined],
    [
      "a wording",
      worded('en: "Ratify it (X);"'),
      worded("en: Do not ratify it"),
      "info: the wording has other words.",
    ],
    ["brackets and case", worded('en: "Ratify it (X);"'), worded("en: RATIFY it."), undefined],
    ["another language", worded("en: Ratify it"), worded("fr: Ne pas ratifier"), undefined],
    ["States that one lacks", item("summary: Be free."), answers("noted"), undefined],
  ])("%s", (_, ofReport, ofList, said) => {
    expect(found(ofReport, ofList)).toEqual(said === undefined ? [] : [said]);
  });
});
