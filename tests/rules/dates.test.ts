import { describe, expect, it } from "vitest";
import type { Example } from "../../scripts/rules/rule.ts";
import { caseWith } from "./case-events.ts";
import { findingsIn, said } from "./dataset.ts";

/** Rules that look at a status or at what is missing: they speak of most of these small cases. */
const others = [
  "dates/status-timeline",
  "dates/status-stale",
  "dates/timeline-gap",
  "dates/year-missing",
];

/** The findings of the rules about dates of events, in one line each. */
function dates(change: Example): string[] {
  return findingsIn(change)
    .filter(({ rule }) => rule.startsWith("dates/") && !others.includes(rule))
    .map(said);
}

const arrest = 'id: arrested, type: arrest, date: "2016-05-16"';

describe("dates/edtf", () => {
  it.each([
    ['"2016-02-30"', "there is no such day"],
    ['"2016-13"', "there is no such month"],
    ['"May 2016"', "words"],
    ['"2016-05-20/2016-05-16"', "the end stands before the start"],
    ['"16.05.2016"', "another order"],
  ])("refuses %s: %s", (text) => {
    const found = findingsIn(caseWith(`id: arrested, type: arrest, date: ${text}`));
    expect(found.filter(({ rule }) => rule === "dates/edtf").map(said)).toEqual([
      "data/cases/example.yml:2:41 error dates/edtf",
    ]);
  });

  it("offers the date that was surely meant, as a safe fix of the value", () => {
    const [found] = findingsIn(caseWith("id: arrested, type: arrest, date: '2016-5-16'"));
    expect(found?.suggestions).toEqual(["2016-05-16"]);
    expect(found?.fix?.safety).toBe("safe");
    expect(found?.fix?.edits[0]).toMatchObject({
      text: '"2016-05-16"',
      range: { start: { line: 2, column: 41 }, end: { line: 2, column: 52 } },
    });
  });

  it.each(['"2016"', '"2016-05~"', '"[..2016-06]"', '"2016-05-16/.."'])("accepts %s", (text) =>
    expect(dates(caseWith(`id: a, type: statement, date: ${text}`))).toEqual([]),
  );
});

describe("dates/duration-syntax", () => {
  it.each(["50D", "P", "P1.5D", "P1H", "5 years", "-P5Y"])("refuses %s", (text) => {
    const outcome = `outcome: { imprisonment: { exact: "${text}" } }`;
    expect(dates(caseWith(`id: s, type: sentence, date: "2016", ${outcome}`))).toEqual([
      "data/cases/example.yml:2:78 error dates/duration-syntax",
    ]);
  });
});

describe("dates/undated", () => {
  it("wants a date, follows, or a reason", () => {
    expect(dates(caseWith("id: arrested, type: arrest"))).toEqual([
      "data/cases/example.yml:2:7 error dates/undated",
    ]);
    expect(dates(caseWith("id: arrested, type: arrest, undated: Not given."))).toEqual([]);
    expect(dates(caseWith(arrest, "id: held, type: interrogation, follows: [arrested]"))).toEqual(
      [],
    );
  });

  it("doubts a reason for no date beside a date", () => {
    expect(dates(caseWith(`${arrest}, undated: Not given.`))).toEqual([
      "data/cases/example.yml:2:55 warning dates/undated",
    ]);
  });
});

describe("dates/event-order", () => {
  const follower = (date: string, follows = "arrested") =>
    `id: then, type: statement, date: "${date}", follows: [${follows}]`;

  it.each([
    ["2016-05-15", "error"],
    ["2016-04", "error"],
    ["2016-05-16", undefined],
    ["2016-05", undefined],
    ["2016~", undefined],
    ["2015~", "warning"],
    ["XXXX-04", undefined],
  ])("an event of %s that follows one of 2016-05-16: %s", (date, severity) => {
    expect(dates(caseWith(arrest, follower(date)))).toEqual(
      severity ? [`data/cases/example.yml:3:40 ${severity} dates/event-order`] : [],
    );
  });

  it("doubts dates that overlap and lean the wrong way", () => {
    const first = 'id: arrested, type: arrest, date: "[2016-05..2016-07]"';
    expect(dates(caseWith(first, follower("[2016-04..2016-06]")))).toEqual([
      "data/cases/example.yml:3:40 warning dates/event-order",
    ]);
  });

  it("looks through an event without date, and into other cases", () => {
    const undated = "id: between, type: statement, follows: [arrested]";
    const [found] = findingsIn(caseWith(arrest, undated, follower("2016-05-01", "between")));
    expect(found && said(found)).toBe("data/cases/example.yml:4:40 error dates/event-order");
    expect(found?.message).toContain("through “between”");

    const [elsewhere] = findingsIn(caseWith(follower("2016-05-01", "other#meeting")));
    expect(elsewhere?.related[0]?.file).toBe("data/cases/other.yml");
    expect(elsewhere?.message).toContain("2016-05-15");
  });

  it("says a wrong order once, though follows and the types both demand it", () => {
    const charge = 'id: charged, type: charge, date: "2016-06"';
    const early = 'id: sentenced, type: sentence, date: "2016-05", follows: [charged]';
    expect(dates(caseWith(charge, early))).toEqual([
      "data/cases/example.yml:3:44 error dates/event-order",
    ]);
  });

  const charge = (id: string, date: string) => `id: ${id}, type: charge, date: "${date}"`;
  const sentence = (id: string, date: string) => `id: ${id}, type: sentence, date: "${date}"`;

  it.each([
    [
      "a doubt where there is one of each, for they may be of two matters",
      [charge("c", "2016-06"), sentence("s", "2015")],
      ["warning"],
    ],
    [
      "an error where the sentence is said to follow the charge",
      [charge("c", "2016-06"), `${sentence("s", "2015")}, follows: [c]`],
      ["error"],
    ],
    [
      "nothing where one of several fits",
      [charge("c", "2016"), sentence("s", "2016"), charge("d", "2018")],
      [],
    ],
    [
      "a doubt where none of several fits",
      [charge("c", "2016"), charge("d", "2018"), sentence("s", "2015")],
      ["warning"],
    ],
    [
      "a doubt where a second matter is likely",
      [sentence("s", "2010"), charge("c", "2016"), sentence("t", "2017")],
      ["warning"],
    ],
    [
      "nothing where the charge is said to follow the sentence, as in a second matter",
      [sentence("s", "2010"), `${charge("c", "2016")}, follows: [s]`],
      [],
    ],
    [
      "nothing where it follows through another event",
      [
        sentence("s", "2010"),
        "id: m, type: statement, follows: [s]",
        `${charge("c", "2016")}, follows: [m]`,
      ],
      [],
    ],
    [
      "nothing where the first has no date",
      [`id: c, type: charge, undated: Not given.`, sentence("s", "2015")],
      [],
    ],
    [
      "nothing for an arrest after the charge",
      [charge("c", "2016"), 'id: a, type: arrest, date: "2017"'],
      [],
    ],
  ])("of charge and sentence of one person: %s", (_, events, severities) => {
    const found = findingsIn(caseWith(...events)).filter(
      ({ rule }) => rule === "dates/event-order",
    );
    expect(found.map(({ severity }) => severity)).toEqual(severities);
  });

  it("demands no order between the events of two people", () => {
    const other = "participants: [{ role: defendant, person: second-person }]";
    expect(dates(caseWith(`${sentence("s", "2015")}, ${other}`, charge("c", "2016-06")))).toEqual(
      [],
    );
  });

  it("knows that nobody is arrested after their death, though a relative may complain", () => {
    const death = 'id: died, type: death, date: "2016-01"';
    const victim = "participants: [{ role: victim, person: first-person }]";
    expect(dates(caseWith(`${death}, ${victim}`, arrest))).toEqual([
      "data/cases/example.yml:2:36 error dates/event-order",
    ]);
    const relative =
      "participants: [{ role: victim, person: second-person }, { role: complainant, person: first-person }]";
    expect(dates(caseWith(`${death}, ${relative}`, arrest))).toEqual([]);
  });
});

describe("dates/after-sentence-end", () => {
  const sentence = (length: string, date = "2016-11-28") =>
    `id: s, type: sentence, date: "${date}", outcome: { imprisonment: ${length} }`;
  const release = (type: string, date: string) => `id: out, type: ${type}, date: "${date}"`;

  it.each([
    ["{ exact: P1Y }", "parole", "2017-11-29", undefined],
    ["{ exact: P1Y }", "parole", "2017-11-30", "error"],
    ["{ exact: P1Y }", "commutation", "2018", "error"],
    ["{ exact: P1Y }", "parole", "2017-11", undefined],
    ["{ exact: P1Y }", "release-from-custody", "2018", "warning"],
    ["{ exact: P1Y }", "sentence-served", "2018", undefined],
    ["{ at-least: P1Y }", "parole", "2018", undefined],
    ["{ words: a short time }", "parole", "2018", undefined],
    ["{ between: { min: P1Y, max: P2Y } }", "pardon", "2018", "warning"],
    ["{ between: { min: P1Y, max: P2Y } }", "pardon", "2018-06", undefined],
    ["{ between: { min: P1Y, max: P2Y } }", "pardon", "2019", "error"],
  ])("a sentence of %s from 2016-11-28, then %s in %s: %s", (length, type, date, severity) => {
    const found = findingsIn(caseWith(sentence(length), release(type, date)));
    const own = found.filter(({ rule }) => rule === "dates/after-sentence-end");
    expect(own.map((finding) => finding.severity)).toEqual(severity ? [severity] : []);
    if (severity) expect(own[0]?.related[0]?.range.start.line).toBe(2);
  });

  it.each([
    [
      "a second sentence is added",
      'id: t, type: sentence, date: "2017-06", outcome: { imprisonment: { exact: P1Y } }',
    ],
    [
      "a longer one on appeal holds",
      'id: t, type: appeal-decision, date: "2017-01", outcome: { imprisonment: { exact: P3Y } }',
    ],
    ["it is counted from a later arrest", 'id: t, type: arrest, date: "2017-06-01"'],
  ])("%s", (_, between) => {
    const events = [sentence("{ exact: P1Y }"), between, release("parole", "2018-04")];
    expect(dates(caseWith(...events))).toEqual([]);
  });

  it("leaves a suspended sentence out", () => {
    const suspended = sentence("{ exact: P1Y }, suspended: true");
    expect(dates(caseWith(suspended, release("pardon", "2018")))).toEqual([]);
  });
});

describe("dates/stated-duration", () => {
  const held = (date: string, duration: string) =>
    `id: held, type: psychiatric-detention, date: "${date}", duration: ${duration}`;

  it.each([
    ["2018-03-31/2018-05-05", "{ about: P3M }", "error"],
    ["2018-03-31/2018-05-05", "{ exact: P35D }", undefined],
    ["2018-03-31/2018-05-05", "{ exact: P36D }", undefined],
    ["2018-03-31/2018-05-05", "{ exact: P40D }", "error"],
    ["2018-03-31/2018-05-05", "{ at-most: P1M }", "error"],
    ["2018-03-31/2018-05-05", "{ at-least: P1M }", undefined],
    ["2018-03/2018-05", "{ exact: P35D }", undefined],
    ["2018-03~/2018-05", "{ exact: P1Y }", "warning"],
    ["2018-03-31/..", "{ exact: P1Y }", undefined],
    ["2018", "{ exact: P3Y }", undefined],
  ])("%s and %s: %s", (date, duration, severity) => {
    const found = findingsIn(caseWith(held(date, duration)));
    expect(found.map(({ rule, severity: level }) => `${level} ${rule}`)).toEqual(
      severity ? [`${severity} dates/stated-duration`] : [],
    );
  });

  it("takes the end of a detention from the release that follows it", () => {
    const release = 'id: out, type: release-from-custody, date: "2018-05-05", follows: [held]';
    const found = findingsIn(caseWith(held("2018-03-31", "{ about: P3M }"), release));
    expect(found.map(said)).toEqual(["data/cases/example.yml:2:76 error dates/stated-duration"]);
    expect(found[0]?.related.map(({ range }) => range.start.line)).toEqual([2, 3]);
    expect(found[0]?.message).toContain("about 3 months");
  });
});

describe("dates/event-after-sources", () => {
  const told = (date: string, ...sources: string[]) => ({
    "cases/other": `events:
  - id: told
    type: statement
    date: "${date}"
    citations: [${sources.map((source) => `{ source: ${source}, supports: unchecked }`).join(", ")}]`,
  });

  it.each([
    ["2019-07-01", ["ngo-report"], "error"],
    ["2019-07-01?", ["ngo-report"], "warning"],
    ["2019-06", ["ngo-report"], undefined],
    ["2019", ["ngo-report"], undefined],
    ["2016-01", ["ngo-report", "un-report"], undefined],
    ["2019-08", ["ngo-report", "un-report"], "error"],
  ])("%s with %j: %s", (date, sources, severity) => {
    const found = findingsIn(told(date, ...sources)).filter(({ rule }) =>
      rule.startsWith("dates/"),
    );
    expect(found.map(said)).toEqual(
      severity ? [`data/cases/other.yml:4:11 ${severity} dates/event-after-sources`] : [],
    );
    if (severity) expect(found[0]?.related).toHaveLength(sources.length);
  });

  it.each([
    ["a source without date", "kind: news\ntitle: A page", []],
    [
      "a page that may have changed until it was read",
      'kind: web-page\ntitle: A page\ndate: "2015"\nretrieved: "2020"',
      [],
    ],
    [
      "an older news item",
      'kind: news\ntitle: A page\ndate: "2015"\nretrieved: "2020"',
      ["data/cases/other.yml:4:11 error dates/event-after-sources"],
    ],
  ])("beside %s", (_, source, expected) => {
    const change = { ...told("2019-08", "ngo-report", "page"), "sources/page": source };
    expect(dates(change)).toEqual(expected);
  });
});

describe("dates/not-before", () => {
  it.each([
    ['retrieved: "2019-06-29"', "1:12", "error"],
    ['retrieved: "2019-05"', "1:12", "error"],
    ['retrieved: "2019"', "", undefined],
    ['date: "2019-07~"\nretrieved: "2019-06-29"', "2:12", "warning"],
    ['date: "2019-06-30/.."\nretrieved: "2019-06-30"', "", undefined],
  ])("%s", (change, place, severity) => {
    expect(dates({ "sources/ngo-report": change })).toEqual(
      severity ? [`data/sources/ngo-report.yml:${place} ${severity} dates/not-before`] : [],
    );
  });

  it("looks at each copy", () => {
    const sha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    const copies = `copies:\n  - { sha256: ${sha256}, mediaType: text/plain, retrieved: "2018" }`;
    expect(dates({ "sources/ngo-report": copies })).toEqual([
      "data/sources/ngo-report.yml:2:115 error dates/not-before",
    ]);
  });
});

describe("dates/chain", () => {
  const first = 'id: warned, type: warning, date: "2016-12-01"';
  const loose = 'id: between, type: statement, date: "[2016..2017]", follows: [warned]';
  const last = (date: string) => `id: then, type: statement, date: "${date}", follows: [between]`;

  it("finds what no two neighbours show, and shows the chain", () => {
    const change = caseWith(first, loose, last("2016-05-01"));
    expect(dates(change)).toEqual(["data/cases/example.yml:4:40 error dates/chain"]);
    const found = findingsIn(change).find(({ rule }) => rule === "dates/chain");
    expect(found?.message).toContain(
      "“warned” (2016-12-01) → “between” (between 2016-01-01 and 2017-12-31) → “then” (2016-05-01)",
    );
    expect(found?.related.map(({ range }) => range.start.line)).toEqual([2, 3]);
  });

  it("only warns where an end is not sure, and is content where some reading fits", () => {
    const about = 'id: warned, type: warning, date: "2016-12~"';
    expect(dates(caseWith(about, loose, last("2016-05-01")))).toEqual([
      "data/cases/example.yml:4:40 warning dates/chain",
    ]);
    expect(dates(caseWith(first, loose, last("2016-12")))).toEqual([]);
    expect(dates(caseWith(first, loose, last("2017-05-01")))).toEqual([]);
  });

  it("leaves a pair, and what is linked through undated events, to dates/event-order", () => {
    const undated = "id: between, type: statement, follows: [warned]";
    expect(dates(caseWith(first, undated, last("2016-05-01")))).toEqual([
      "data/cases/example.yml:4:40 error dates/event-order",
    ]);
  });

  it("says one wrong date once: what comes after it is measured by what comes before", () => {
    const late = 'id: after, type: statement, date: "2016-06", follows: [then]';
    expect(dates(caseWith(first, loose, last("2016-05-01"), late))).toEqual([
      "data/cases/example.yml:4:40 error dates/chain",
    ]);
  });

  it("links events by their kinds as well", () => {
    const charge = 'id: charged, type: charge, date: "2017-01"';
    const verdict = 'id: judged, type: verdict, date: "[2016..2018]"';
    const sentence = 'id: sentenced, type: sentence, date: "2016-11", follows: [judged]';
    const found = dates(caseWith(charge, verdict, sentence));
    expect(
      found.some((line) => line.endsWith("dates/chain") || line.endsWith("dates/event-order")),
    ).toBe(true);
  });
});

describe("dates/year-missing", () => {
  const around = (before: string, after: string) => [
    `id: first, type: statement, date: "${before}"`,
    'id: then, type: statement, date: "XXXX-04-06", follows: [first]',
    `id: last, type: statement, date: "${after}", follows: [then]`,
  ];

  it("offers the one year that is left", () => {
    const [found] = findingsIn(caseWith(...around("2016-12-05", "2017-12"))).filter(
      ({ rule }) => rule === "dates/year-missing",
    );
    expect(found?.severity).toBe("warning");
    expect(found?.suggestions).toEqual(["2017-04-06"]);
  });

  it("names the years that are left, and is sure where none is", () => {
    const found = (before: string, after: string) =>
      findingsIn(caseWith(...around(before, after))).find(
        ({ rule }) => rule === "dates/year-missing",
      );
    expect(found("2015-01", "2017-12")?.message).toContain("leave 2015, 2016, 2017");
    expect(found("2016-12-05", "2017-01")?.severity).toBe("error");
  });
});

describe("dates/id-date, of an address", () => {
  const source = (date: string, address: string, more = "") => ({
    "sources/z-page": `title: A page\nkind: news\ndate: "${date}"\nurls: ["https://z.example/${address}"]\n${more}`,
  });
  it.each([
    ["a folder of another day", source("2019-06-01", "news/2016/05/21/arrest"), true],
    ["the own day", source("2019-06-01", "news/2019/06/01/arrest"), false],
    [
      "a past day behind words, which may be that of the act",
      source("2019-06-01", "arrest-2016-05-21"),
      false,
    ],
    [
      "a later day behind words, of which no text can tell",
      source("2016-05-21", "arrest-2019-06-01"),
      true,
    ],
    [
      "the day of an act that the note names",
      source(
        "2019-06-01",
        "2016/05/21/x",
        "note: The address has the day of the act, 2016-05-21.\n",
      ),
      false,
    ],
    [
      "the day of a law",
      {
        "sources/z-page": source("2019-06-01", "laws/2016/05/21")["sources/z-page"].replace(
          "news",
          "legislation",
        ),
      },
      false,
    ],
  ])("%s", (_, change, isFound) => {
    expect(findingsIn(change).some(({ rule }) => rule === "dates/id-date")).toBe(isFound);
  });
});
