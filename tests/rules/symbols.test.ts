import { describe, expect, it } from "vitest";
import type { Example } from "../../scripts/rules/rule.ts";
import { checked, checkedShipped, findingsIn, said } from "./dataset.ts";

function symbols(change: Example) {
  return findingsIn(change).filter(({ rule }) => rule.startsWith("symbols/"));
}

function lines(change: Example): string[] {
  return symbols(change).map(said);
}

const report = "data/sources/un-report.yml";
const ngo = "data/sources/ngo-report.yml";
const review = "data/reviews/upr-example-2.yml";

describe("symbols/syntax", () => {
  it.each([
    ["a/hrc/28/99", "A/HRC/28/99"],
    ["A-HRC-28-99", "A/HRC/28/99"],
    ["A/HRC/28/99/add1", "A/HRC/28/99/Add.1"],
  ])("puts %s right, for sure", (text, meant) => {
    const [found, ...more] = symbols({ "sources/un-report": `symbol: ${text}` });
    expect(more).toEqual([]);
    expect(said(found!)).toBe(`${report}:1:9 error symbols/syntax`);
    expect(found?.suggestions).toEqual([meant]);
    expect(found?.fix).toMatchObject({ safety: "safe", edits: [{ text: meant }] });
  });

  it("says what is wrong where nobody can tell what was meant", () => {
    const [found] = symbols({ "sources/un-report": "symbol: A/HRC/XX/99" });
    expect(found?.message).toContain("session of the Human Rights Council");
    expect(found?.fix).toBeUndefined();
  });

  it("only warns of a body that it does not know", () => {
    expect(lines({ "sources/un-report": "symbol: UNEP/EA.4/1" })).toEqual([
      `${report}:1:9 warning symbols/syntax`,
    ]);
  });

  it("counts a series that it does not cover as not checked, never as right", () => {
    const { summary, diagnostics } = checked({
      "sources/un-report": "symbol: E/CN.4/2006/6",
    }).report;
    expect(diagnostics).toEqual([]);
    expect(summary.skippedRules).toMatchObject([{ rule: "symbols/syntax", records: 1 }]);
  });
});

describe("symbols/amnesty-index", () => {
  it("compares the year with the date of the source", () => {
    const of = (year: number) =>
      lines({ "sources/ngo-report": `amnestyIndex: EUR 57/0484/${year}` });
    expect(of(2019)).toEqual([]);
    // Numbered in December, out in January.
    expect(of(2018)).toEqual([`${ngo}:1:15 warning symbols/amnesty-index`]);
    expect(of(2016)).toEqual([`${ngo}:1:15 error symbols/amnesty-index`]);
  });

  it("compares the number with the addresses", () => {
    const of = (url: string) =>
      lines({ "sources/ngo-report": `amnestyIndex: EUR 57/0484/2019\nurls: ["${url}"]` });
    expect(of("https://www.amnesty.org/en/documents/eur57/0484/2019/en/")).toEqual([]);
    expect(of("https://example.org/eur57/0448/2019")).toEqual([]);
    expect(of("https://www.amnesty.org/en/documents/eur57/0448/2019/en/")).toEqual([
      `${ngo}:2:8 error symbols/amnesty-index`,
    ]);
  });

  it("offers the number that was meant", () => {
    const [found] = symbols({ "sources/ngo-report": "amnestyIndex: eur57/0484/2019" });
    expect(found?.suggestions).toEqual(["EUR 57/0484/2019"]);
  });
});

describe("symbols/session", () => {
  const wrong = { "sources/un-report": 'symbol: A/HRC/14/98\ndate: "2010-03-23"' };

  it("finds the report of 2010 on the review of 2014, and says whose it is", () => {
    const [found, ...more] = symbols(wrong);
    expect(more).toEqual([]);
    expect(said(found!)).toBe(`${review}:5:9 error symbols/session`);
    expect(found?.message).toContain("begin with A/HRC/28/");
    expect(found?.message).toContain("session 7");
    expect(found?.related.map(({ file }) => file)).toEqual([
      report,
      review,
      "casebook:tables/upr-sessions.yml",
    ]);
  });

  it("finds it on a set of recommendations that names the review", () => {
    const first =
      'title: The first report\nkind: un-document\nsymbol: A/HRC/14/98\ndate: "2010-03-23"';
    expect(
      lines({
        "sources/first-report": first,
        "recommendations/un-report": "source: first-report",
      }),
    ).toEqual(["data/recommendations/un-report.yml:1:9 error symbols/session"]);
  });

  it("only warns where nobody read how the reports of the session begin", () => {
    const rows = (how: string) =>
      `rows: [{ session: 20, cycle: 2, start: "2014-10-27", end: "2014-11-07", reportSymbolPrefix: A/HRC/28/, hrcSession: 28, ${how}, why: For the test. }]`;
    const severity = (how: string) =>
      symbols({ ...wrong, "reference/upr-sessions": rows(how) })
        .filter(({ rule }) => rule === "symbols/session")
        .map((found) => found.severity);
    expect(severity("verified: primary")).toEqual(["error"]);
    for (const weak of ["recall", "press", "derived"]) {
      expect(severity(`verified: ${weak}`)).toEqual(["warning"]);
      expect(severity(`verified: primary, verifiedBy: { reportSymbolPrefix: ${weak} }`)).toEqual([
        "warning",
      ]);
    }
  });

  it("says so where the table lacks the session", () => {
    const { summary } = checked({
      "reviews/upr-example-2": "session: 99",
    }).report;
    expect(summary.skippedRules.map(({ rule }) => rule)).toContain("symbols/session");
  });

  it("compares the papers before the review", () => {
    const paper = (symbol: string) =>
      lines({
        "sources/paper": `title: A paper\nkind: un-document\nsymbol: ${symbol}`,
        "reviews/upr-example-2": "documents: [paper]",
      });
    expect(paper("A/HRC/WG.6/20/XAA/1")).toEqual([]);
    expect(paper("A/HRC/WG.6/7/XAA/1")).toEqual([`${review}:1:13 warning symbols/session`]);
  });
});

describe("symbols/session-date", () => {
  it.each([
    ["A/HRC/28/98", "2014-12-10", false],
    ["A/HRC/28/98", "2015-06", false],
    ["A/HRC/28/98", "2010-03-23", true],
    ["A/HRC/28/98", "2016", true],
    ["A/HRC/WG.6/20/XAA/1", "2014-08-07", false],
    ["A/HRC/WG.6/20/XAA/1", "2015-08-07", true],
    ["A/74/148", "2010", false],
  ])("%s of %s: %s", (symbol, date, found) => {
    const change = {
      "sources/dated": `title: A document\nkind: un-document\nsymbol: ${symbol}\ndate: "${date}"`,
    };
    expect(lines(change)).toEqual(
      found ? ["data/sources/dated.yml:4:7 warning symbols/session-date"] : [],
    );
  });
});

describe("symbols/state and symbols/year", () => {
  it("compare what the symbol says with the record, where it says something", () => {
    const source = (text: string) => lines({ "sources/un-report": text });
    expect(source("symbol: CAT/C/XAB/CO/3")).toContain(`${report}:1:9 error symbols/state`);
    expect(source('symbol: HRI/CORE/XAA/2012\ndate: "2011"')).toEqual([
      `${report}:2:7 error symbols/year`,
    ]);
    expect(source('symbol: HRI/CORE/XAA/2012\ndate: "2011~"')).toEqual([
      `${report}:2:7 warning symbols/year`,
    ]);
    expect(source('symbol: HRI/CORE/XAA/2012\ndate: "2012-01"')).toEqual([]);
  });
});

describe("symbols/working-group-report", () => {
  it("finds the report of another State of the same session", () => {
    expect(lines({ "sources/un-report": "symbol: A/HRC/28/97" })).toEqual([
      `${report}:1:9 error symbols/working-group-report`,
    ]);
  });

  it("finds another day than that of distribution, and takes a wider date", () => {
    expect(lines({ "sources/un-report": 'date: "2014-12-11"' })).toEqual([
      `${report}:1:7 warning symbols/working-group-report`,
    ]);
    expect(lines({ "sources/un-report": 'date: "2014-12"' })).toEqual([]);
  });
});

describe("the shipped data", () => {
  it("is found out when A/HRC/14/10 is put on the review of 2014", () => {
    const found = checkedShipped({ "reviews/upr-kaz-2": "report: a-hrc-14-10" }).report.diagnostics;
    const [session, ...more] = found.filter(({ rule }) => rule.startsWith("symbols/"));
    expect(more).toEqual([]);
    expect(said(session!)).toBe("data/reviews/upr-kaz-2.yml:1:9 error symbols/session");
    expect(session?.message).toBe(
      "A/HRC/14/10 is not a report of this review: the reports of session 20 of the Working Group begin with A/HRC/28/, and this one is of session 7.",
    );
  });

  it("is found out when the source of the second review gets the symbol of the first", () => {
    const found = checkedShipped({ "sources/a-hrc-28-10": "symbol: A/HRC/14/10" }).report
      .diagnostics;
    const rules = found.filter(({ severity }) => severity !== "info").map(said);
    expect(rules).toContain("data/sources/a-hrc-28-10.yml:1:9 error sources/duplicate");
    expect(rules.filter((line) => line.endsWith("error symbols/session"))).toHaveLength(1);
  });

  it("has symbols that fit their sessions, States and dates", () => {
    const found = checkedShipped().report.diagnostics.filter(({ rule }) =>
      rule.startsWith("symbols/"),
    );
    expect(found.map(said)).toEqual([]);
  });
});
