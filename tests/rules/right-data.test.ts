import { describe, expect, it } from "vitest";
import type { Example } from "../../scripts/rules/rule.ts";
import { caseWith } from "./case-events.ts";
import { findingsIn } from "./dataset.ts";

/** The severities of what a rule finds: true data may be doubted, but never be called wrong. */
function severities(rule: string, change: Example): string[] {
  return findingsIn(change)
    .filter((finding) => finding.rule === rule)
    .map(({ severity }) => severity);
}

const cited =
  'citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]';

describe("true data of other States and periods", () => {
  it("a person who mourned a death did not die", () => {
    const change = {
      "cases/example": `people: [first-person]
statuses:
  - { id: later, value: imprisoned, of: first-person, asOf: "2017", ${cited} }
events:
  - { id: son-died, type: death, date: "2016-05-15", participants: [{ role: complainant, person: first-person }], ${cited} }`,
    };
    expect(severities("dates/status-timeline", change)).toEqual([]);
  });

  it("a second charge after the sentence of the first matter, with a trial whose date is loose", () => {
    const change = caseWith(
      'id: first-sentence, type: sentence, date: "2013-06-01"',
      'id: second-charge, type: charge, date: "2016-05-01", follows: [first-sentence]',
      'id: second-trial, type: trial-start, date: "[2012..2017]", follows: [second-charge]',
    );
    expect(severities("dates/chain", change)).toEqual([]);
    expect(severities("dates/event-order", change)).toEqual([]);
  });

  it("a day without a year after a date that is only about right", () => {
    const change = caseWith(
      'id: first, type: statement, date: "2017~"',
      'id: then, type: statement, date: "XXXX-11-20", follows: [first]',
      'id: last, type: statement, date: "2017-03", follows: [then]',
    );
    expect(severities("dates/year-missing", change)).toEqual(["warning"]);
  });

  it("a court that looks at a law before it is in force", () => {
    const ruling = caseWith(
      'id: ruling, type: court-ruling, date: "2014-12-01", laws: ["new-code#174"]',
    );
    expect(severities("laws/not-in-force", ruling)).toEqual(["warning"]);
  });

  it("a law in force from a day before it was adopted", () => {
    const change = {
      "laws/lone":
        'title: A tax law\nkind: decree\nadopted: "2015-03-10"\ninForce: { from: "2015-01-01" }',
    };
    expect(severities("laws/before-code", change)).toEqual(["warning"]);
  });

  const treaty = (...acts: readonly string[]): Example => ({
    "cases/other": "laws: [convention]",
    "laws/convention": `title: Convention on Examples
kind: treaty
adopted: "1966-12-16"
participation:
${acts.map((act, index) => `  - { id: act-${index}, state: XAA, ${act}, ${cited} }`).join("\n")}`,
  });

  it.each([
    [
      "a State that withdrew and came back",
      'act: deposit, date: "1980-11-14"',
      'act: withdrawal, date: "1998-05-26"',
      'act: deposit, date: "1998-05-26"',
      'act: entry-into-force, date: "1998-08-26"',
    ],
    [
      "a successor, bound from its first day",
      'act: succession, date: "1993-02-22"',
      'act: deposit, date: "1993-02-22"',
      'act: entry-into-force, date: "1993-01-01"',
    ],
    [
      "a parliament that approves afterwards",
      'act: deposit, date: "1993-02-22"',
      'act: domestic-approval, date: "1993-05-01"',
    ],
  ])("%s", (_, ...acts) => {
    expect(severities("laws/participation", treaty(...acts))).not.toContain("error");
  });

  it("a treaty that will bind the State next month", () => {
    const change = treaty(
      'act: deposit, date: "2020-05-20"',
      'act: entry-into-force, date: "2020-06-19"',
    );
    expect(severities("dates/future", change)).toEqual([]);
    const deposit = treaty('act: deposit, date: "2020-06-19"');
    expect(severities("dates/future", deposit)).toEqual(["error"]);
  });

  it("a journal that bears the date of next month's issue", () => {
    const change = { "sources/journal": 'title: A journal\nkind: un-document\ndate: "2020-07"' };
    expect(severities("dates/future", change)).toEqual(["warning"]);
  });

  const figures = (...values: readonly [period: string, exact: number, source?: string][]) => ({
    "statistics/example-complaints": `values:
${values
  .map(
    ([period, exact, source = "ngo-report"], index) =>
      `  - { id: v${index}, period: "${period}", aggregate: total, quantity: { exact: ${exact} }, citations: [{ source: ${source}, at: { ${source === "ngo-report" ? "footnote" : "paragraph"}: "1" }, supports: full }] }`,
  )
  .join("\n")}`,
  });

  it.each<[string, string[], ...[string, number, string?][]]>([
    ["the sum of whole years", ["error"], ["2016", 10], ["2017", 12], ["2016/2017", 23]],
    ["people counted once", ["warning"], ["2016", 10], ["2017", 12], ["2016/2017", 20]],
    ["parts of years", [], ["2016", 10], ["2017", 12], ["2016-03/2017-06", 15]],
    ["a half-year", [], ["2016-01/2016-06", 4], ["2017", 12], ["2016/2017", 22]],
    ["two sources", ["warning"], ["2016", 10, "un-report"], ["2017", 12], ["2016/2017", 23]],
  ])("figures: %s", (_, expected, ...values) => {
    expect(severities("statistics/arithmetic", figures(...values))).toEqual(expected);
  });

  it.each(["CCPR/C/88/D/1321-1322/2004", "CERD/C/65/CO/3", "CAT/C/CR/33/3"])(
    "a symbol of a series without a grammar: %s",
    (symbol) => {
      const change = { "sources/paper": `title: A paper\nkind: un-document\nsymbol: ${symbol}` };
      expect(severities("symbols/syntax", change)).toEqual([]);
    },
  );

  it.each([
    "Arrests And Trials After The Meeting In Otherville",
    "Die Verhaftung eines Reporters in Otherville",
  ])("a title whose capitals tell no names apart: %s", (title) => {
    const change = { "cases/other": `title: ${title}` };
    expect(severities("wording/name-nowhere", change)).toEqual([]);
  });

  it.each(['A plan called "2020", and others', 'A screen of 5" was broken'])(
    "quotation marks that have their pair, and an inch: %s",
    (text) => {
      const change = { "cases/other": `summary: ${JSON.stringify(`${text}.`)}` };
      expect(severities("wording/unfinished", change)).toEqual([]);
    },
  );

  it.each(['measure: Arrests of people"', "measure: Arrests «of the month"])(
    "but not in %s",
    (measure) => {
      const change = { "statistics/example-complaints": measure };
      expect(severities("wording/unfinished", change)).toEqual(["warning"]);
    },
  );
});
