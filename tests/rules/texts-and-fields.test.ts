import { describe, expect, it } from "vitest";
import { findingsIn } from "./dataset.ts";
import type { Example } from "../../scripts/rules/rule.ts";

/** Where one rule warns of a change. */
function by(rule: string, change: Example): string[] {
  return findingsIn(change)
    .filter((each) => each.rule === rule && each.severity === "warning")
    .map(({ pointer }) => String(pointer));
}

describe("spans that cannot be", () => {
  const impossible = (summary: string) =>
    by("wording/impossible", { "cases/other": `summary: ${JSON.stringify(summary)}` });

  it.each([
    "The plan for 2016-2006 was not carried out.",
    "The plan for 2016 – 2006 was not carried out.",
    "The session ran from 24 to 6 July 2015.",
    "Between the 24 and the 6 July people met.",
    "The session of 24–6 July 2015 was open.",
    "Ten cases came to court in the first seventeen months of 2015.",
    "The last 14 months of 2015 were quiet.",
  ])("“%s”", (text) => {
    expect(impossible(text)).toEqual(["/summary"]);
  });

  it.each([
    "The plan for 2006-2016 was carried out.",
    "It stands in ISSN 2016-2006.",
    "It stands in Order No. 2016-2006.",
    "It stands in A/2016-2006.",
    "The number 125.2016-2006 is printed.",
    "The session ran from 6 to 24 July 2015.",
    "The session ran from 24 June to 6 July 2015.",
    "Cells that held from 24 to 6 may be closed.",
    "The night of 31 May–1 June 2016 was quiet.",
    "Ten cases came to court in the first twelve months of 2015.",
    "Ten cases came in the first seventeen months of 2015 and 2016.",
  ])("not “%s”", (text) => {
    expect(impossible(text)).toEqual([]);
  });
});

describe("States beside the numbers of recommendations", () => {
  const told = (key: string, text: string) =>
    by("upr/recommending-state", {
      "recommendations/un-report": `${key}: ${JSON.stringify(text)}`,
    });
  const disagreement = (fields: string) =>
    by("upr/recommending-state", {
      "recommendations/un-report": `assessments:
  - id: ngo-2019
    of: ["1.1"]
    by: example-ngo
    asOf: "2019-06-30"
    scale: free-text
    level: not-implemented
    finding: Nothing was changed.
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "3" }, supports: full }]
    discrepancies:
      - { ${fields}, status: open, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "3" }, supports: full }] }`,
    });
  const stated = "/assessments/0/discrepancies/0/stated";

  it.each([
    "1.1 (Exampleland)",
    "1.1 of Exampleland",
    "1.1 by Exampleland",
    "1.1 from Exampleland",
  ])("“%s” is of another", (words) => {
    expect(told("note", `The report means ${words}.`)).toEqual(["/note"]);
  });

  it.each([
    "1.1 (Sampleland)",
    "1.1 of the Sampleland",
    "1.7 (Exampleland)",
    "1.1 of Examplelandia",
    "1.1 (Annex)",
    "11.1 of Exampleland",
  ])("“%s” is not", (words) => {
    expect(told("note", `The report means ${words}.`)).toEqual([]);
  });

  it("leaves what a document states to the discrepancy that says so", () => {
    expect(
      disagreement("field: of, stated: 1.1 (Exampleland), resolution: Another is meant."),
    ).toEqual([stated]);
    expect(
      disagreement("field: from, stated: 1.1 (Exampleland), resolution: Another is meant."),
    ).toEqual([]);
    expect(
      disagreement("field: of, stated: 1.1 (Exampleland), resolution: Sampleland made it."),
    ).toEqual([]);
  });
});

describe("dates/note", () => {
  const noted = (note: string, date = "2019-06-30") =>
    by("dates/note", {
      "sources/ngo-report": `date: "${date}"\nnote: ${JSON.stringify(note)}`,
    });

  it.each([
    "The meeting was held on 3 July 2019.",
    "The hearing took place on 3 July 2019.",
    "It describes 15 September 2019; the page is read.",
    "It is undated and describes 30 December 2019.",
    "The report tells of November 2019.",
    "The page bears a day of 2016 and tells of November 2015.",
    "The page bears the date of 29 June 2019.",
    "The statement is dated 1 July 2019.",
  ])("“%s”", (text) => {
    expect(noted(text)).toEqual(["/note"]);
  });

  it.each([
    "The meeting was held on 3 June 2019.",
    "The meeting was held on 30 June 2019.",
    "It describes 2019.",
    "The report tells of June 2019.",
    "The page bears the date of 30 June 2019.",
    "The page bears a day of 2019.",
    "A copy on another site bears the date of 17 October 2020.",
    "It describes a plan for 2025.",
    "The opening was read on 3 July 2019.",
  ])("not “%s”", (text) => {
    expect(noted(text)).toEqual([]);
  });

  it.each([
    ["It was posted after 3 July 2019.", 1],
    ["It was written before 3 June 2019.", 1],
    ["It was posted before 3 July 2019.", 0],
    ["It was written after 3 June 2019 and before 5 May 2022.", 0],
  ])("“%s”: %i", (text, count) => {
    expect(noted(text)).toHaveLength(count);
  });

  it.each([
    ["Opinions of June 2018", 1],
    ["Opinions of 3 June 2021", 1],
    ["Opinions of June 2019", 0],
    ["On the elections of May 2018", 0],
    ["Report on 2018", 0],
  ])("the title “%s”: %i", (title, count) => {
    expect(
      by("dates/note", { "sources/ngo-report": `date: "2019-06-30"\ntitle: ${title}` }),
    ).toHaveLength(count);
  });

  it.each([
    ["Two reports agree on 18 May 2016.", 1],
    ["Three reports place the meeting in late June 2016.", 1],
    ["Reports of the same days put it in 2015.", 1],
    ["Two reports agree on 15 May 2016.", 0],
    ["Two reports agree on 3 May 2016.", 0],
    ["A report of 18 May 2016 has it.", 0],
  ])("the resolution “%s”: %i", (resolution, count) => {
    const found = by("dates/note", {
      "cases/other": `events:
  - id: meeting
    type: protest
    date: "2016-05-15"
    participants: [{ role: organizer, person: second-person }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]
    discrepancies:
      - { field: date, stated: 3 May 2016, status: open, resolution: "${resolution}", citations: [{ source: ngo-report, at: { section: arrests, paragraph: "3" }, supports: full }] }`,
    });
    expect(found).toHaveLength(count);
  });

  it("takes a date with its bounds, and nothing without a date", () => {
    expect(noted("It describes 15 August 2019.", "[2019-08-15..2019-08-26]")).toEqual([]);
    expect(noted("It describes 27 August 2019.", "[2019-08-15..2019-08-26]")).toEqual(["/note"]);
    expect(noted("It describes 27 August 2019.", "[2019-08-15..]")).toEqual([]);
    expect(noted("It describes 27 August 2019.", "2019~")).toEqual([]);
  });
});

describe("the day on which a deadline ends", () => {
  const deadline = (note: string, value = "[2016-01-13..]") =>
    by("dates/note", {
      "recommendations/un-report": `deadline:
  value: "${value}"
  dateBasis: derived
  note: ${JSON.stringify(note)}
  citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }]`,
    });

  it.each(["Six months end on 13 June 2016.", "It expired on 12 January 2016."])("“%s”", (note) => {
    expect(deadline(note)).toEqual(["/deadline/note"]);
  });

  it.each([
    "Six months end on 13 January 2016.",
    "It ends on a day of 2016.",
    "Read on 3 May 2017.",
  ])("not “%s”", (note) => {
    expect(deadline(note)).toEqual([]);
  });

  it("may be the last of several", () => {
    expect(deadline("It ends on 20 January 2016.", "2016-01-13/2016-01-20")).toEqual([]);
  });
});

describe("years in the note on the ground for naming", () => {
  const named = (note: string, ground = "already-widely-public") =>
    by("wording/nowhere", {
      "people/second-person": `naming:
  - id: name
    fields: [names, roles]
    ground: ${ground}
    note: ${note}
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]
    decided: "2020-01-15"
    reviewBy: "2030-01-15"`,
    });

  it("stand in a record that is linked", () => {
    expect(named("Named in reports from 2006 on.")).toEqual(["/naming/0/note"]);
    expect(named("Named in reports from 2016 on.")).toEqual([]);
    expect(named("Named in reports of 2019.")).toEqual([]);
    expect(named("In office from 2006 on.", "public-office")).toEqual([]);
    expect(named("Died in 2006.", "deceased")).toEqual([]);
  });
});

describe("lengths of a ban with “the”", () => {
  const ban = (summary: string) =>
    by("wording/lengths", {
      "cases/other": `events:
  - id: meeting
    type: sentence
    date: "2016-05-15"
    summary: ${summary}
    participants: [{ role: defendant, person: second-person }]
    outcome: { restrictionsFor: { exact: P3Y } }
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`,
    });

  it("are those of the record", () => {
    expect(ban("The thirteen-year ban stayed.")).toEqual(["/events/0/summary"]);
    expect(ban("The 13-year sentence stayed.")).toEqual(["/events/0/summary"]);
    expect(ban("The three-year ban stayed.")).toEqual([]);
    expect(ban("The thirteen-year war ended.")).toEqual([]);
  });
});

describe("upr/totals-in-words", () => {
  const cited = `citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }]`;
  const noted = (note: string, rest = "") =>
    by("upr/totals-in-words", {
      "reviews/upr-example-2": `totals:\n  received: 2\n  supported: 2\n  note: ${JSON.stringify(note)}\n  ${cited}${rest}`,
    });
  const question = (about: string, text: string) =>
    by("upr/totals-in-words", {
      "reviews/upr-example-2": `totals:\n  received: 2\n  supported: 2\n  ${cited}\nopenQuestions:\n  - { id: answer, about: ${about}, text: ${text}, ${cited} }`,
    });

  it.each([
    "Items were counted (2 and 1).",
    "Items were counted (1, 1 and 1).",
    "All the three recommendations were counted.",
  ])("“%s”", (note) => {
    expect(noted(note)).toEqual(["/totals/note"]);
  });

  it.each([
    "Items were counted (1 and 1).",
    "It leaves the two recommendations open.",
    "Of 30 recommendations nothing is known.",
    "See paragraphs (95-97).",
  ])("not “%s”", (note) => {
    expect(noted(note)).toEqual([]);
  });

  it("takes the number of a claim, and questions about totals alone", () => {
    const claim = `\nclaims:\n  - { id: done, text: It holds 7 to be done., about: totals, status: reported, quantity: { exact: 7 }, ${cited} }`;
    expect(noted("The 7 recommendations are old.", claim)).toEqual([]);
    expect(noted("The 7 recommendations are old.")).toEqual(["/totals/note"]);
    expect(question("totals", "How were the 7 recommendations answered?")).toEqual([
      "/openQuestions/0/text",
    ]);
    expect(question("totals", "How were the 2 recommendations answered?")).toEqual([]);
    expect(question("date", "How were the 7 recommendations answered?")).toEqual([]);
  });
});

describe("dates in notes and in titles of sources", () => {
  const cited = (note: string) =>
    by("wording/nowhere", {
      "cases/other": `events:
  - id: meeting
    type: protest
    date: "2016-05-15"
    participants: [{ role: organizer, person: second-person }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: partial, note: "${note}" }]`,
    });
  const source = (fields: string) => by("wording/nowhere", { "sources/ngo-report": fields });

  it.each(["Gives August 2016 alone.", "Gives November, and the place.", "Gives 3 April 2016."])(
    "“%s” stands nowhere",
    (note) => {
      expect(cited(note)).toHaveLength(1);
    },
  );

  it.each(["Gives May 2016 alone.", "Gives 15 May 2016.", "Gives the month and no day."])(
    "“%s” stands in the event",
    (note) => {
      expect(cited(note)).toEqual([]);
    },
  );

  it("asks the years in the note of a source, but not what became of it later", () => {
    expect(source('date: "2019-06-30"\nnote: It is about the year 1987.')).toEqual(["/note"]);
    expect(source('date: "2019-06-30"\nnote: A wording of 2024 was read.')).toEqual([]);
  });

  it("asks a whole day in the title of a source", () => {
    expect(source("title: Report on a meeting of 3 April 2016")).toEqual(["/title"]);
    expect(source("title: Report on meetings of 2012")).toEqual([]);
  });
});

describe("bodies and treaties that a text names", () => {
  const title = (record: string, text: string, fields = "") =>
    by("wording/body", { [record]: `title: ${JSON.stringify(text)}\n${fields}` });
  const code = `kind: treaty
treaty: CRPD
adopted: "2006-12-13"`;

  it.each([
    ["Convention on the Rights of Persons with Disabilities", 0],
    ["Convention on the Rights of the Child", 1],
    ["Convention against Torture and Other Cruel Treatment", 1],
    ["Law on persons with disabilities", 0],
  ])("the law “%s”: %i", (text, count) => {
    expect(title("laws/old-code", text, code)).toHaveLength(count);
  });

  it.each([
    ["Committee against Torture: summary record", 0],
    ["Human Rights Committee: summary record", 1],
    ["A letter of the Committee against Torture to the Human Rights Committee", 0],
    ["A report on meetings", 0],
  ])("the title of a source “%s”: %i", (text, count) => {
    expect(title("sources/ngo-report", text, 'otherNumbers: ["CAT/C/SR.12"]')).toHaveLength(count);
  });

  it("compares the codes of a case", () => {
    const named = (summary: string, law = "xa-criminal-procedure-code") =>
      by("wording/body", {
        [`laws/${law}`]: `title: A code\nkind: code\nstate: XAA\nadopted: "2014-07-03"`,
        "cases/other": `laws: [${law}]\nsummary: ${summary}`,
      });
    expect(named("The Civil Procedure Code was read.")).toEqual(["/summary"]);
    expect(named("The Criminal Code was read.")).toEqual(["/summary"]);
    expect(named("The Criminal Procedure Code was read.")).toEqual([]);
    expect(named("The Civil Procedure Code was read.", "old-code")).toEqual([]);
  });

  it("reads the notes of a case", () => {
    const noted = (note: string) =>
      by("wording/body", { "cases/other": `note: ${JSON.stringify(note)}` });
    expect(noted("The Committee against Torture spoke of it.")).toEqual(["/note"]);
    expect(noted("A committee spoke of it.")).toEqual([]);
  });
});

describe("numbers of documents", () => {
  it("of a source are those of its id", () => {
    const numbered = (number: string) =>
      by("wording/printed-number", {
        "sources/opinion-67-2018": `kind: un-document
title: An opinion
publisher: example-ngo
otherNumbers: ["Opinion No. ${number}"]
language: en
licence: own-words
urls: []
retrieved: "2020-01-15"`,
      });
    expect(numbered("67/2018")).toEqual([]);
    expect(numbered("76/2018")).toEqual(["/otherNumbers/0"]);
    expect(numbered("67/2008")).toEqual(["/otherNumbers/0"]);
    expect(numbered("12/345")).toEqual([]);
  });
});

describe("the end of a restriction", () => {
  const limited = (type: string, summary: string) =>
    by("wording/type", {
      "cases/other": `events:
  - id: limits
    type: ${type}
    date: "2016-05-15"
    participants: [{ role: target, person: second-person }]
    summary: ${summary}
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`,
    });

  it.each([
    ["restriction-ended", "The restrictions of her movement were extended.", 1],
    ["restriction-imposed", "The ban expired.", 1],
    ["restriction-ended", "The restrictions of her movement expired; the ban stayed.", 0],
    ["restriction-imposed", "A ban was imposed.", 0],
  ])("%s: “%s”: %i", (type, summary, count) => {
    expect(limited(type, summary)).toHaveLength(count);
  });
});

describe("the town of a court", () => {
  const at = (unnamed: string) =>
    by("wording/place", {
      "reference/places": `terms:
  - { id: firsttown, label: { en: Firsttown }, definition: A town., kind: city, state: XAA, names: [{ name: Firsttown, verified: press }] }
  - { id: othertown, label: { en: Othertown }, definition: A town., kind: city, state: XAA, names: [{ name: Othertown, verified: press }] }`,
      "cases/other": `events:
  - id: ruling
    type: court-ruling
    date: "2016-05-15"
    place: firsttown
    participants: [{ role: claimant, person: second-person }, { role: court, unnamed: ${unnamed} }]
    outcome: { decision: refused }
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]
  - id: meeting
    type: protest
    date: "2016-05-10"
    place: othertown
    participants: [{ role: organizer, person: second-person }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`,
    });

  it("is the place of the event", () => {
    expect(at("the Othertown city court")).toEqual(["/events/0/place"]);
    expect(at("the Firsttown city court")).toEqual([]);
    expect(at("the Othertown Street branch of a court")).toEqual([]);
  });
});

describe("recommendations counted by their answer", () => {
  it("are that total of the review", () => {
    const counted = (summary: string) =>
      by("wording/items-counted", {
        "sources/un-report": `summary: ${summary}`,
        "reviews/upr-example-2": `totals:\n  received: 2\n  supported: 1\n  noted: 1\n  pending: 0\n  citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }]`,
      });
    expect(counted("The outcome, with 2 supported recommendations.")).toEqual(["/summary"]);
    expect(counted("The outcome, with 2 rejected recommendations.")).toEqual(["/summary"]);
    expect(counted("The outcome, with one accepted recommendations.")).toEqual([]);
    expect(counted("The outcome, with 2 recommendations.")).toEqual([]);
    const apart = (summary: string) =>
      by("wording/items-counted", {
        "sources/un-report": `summary: ${summary}`,
        "reviews/upr-example-2": `totals:\n  supported: 1\n  citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }]`,
      });
    expect(apart("The outcome, with one rejected recommendations.")).toEqual(["/summary"]);
    expect(apart("The outcome, with 5 rejected recommendations.")).toEqual([]);
  });
});

describe("lengths in the note of a status", () => {
  it("are those of the record", () => {
    const noted = (note: string) =>
      by("wording/lengths", {
        "cases/other": `statuses:
  - id: limited
    value: restricted-freedom
    asOf: "2016-05-15"
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: partial, note: "${note}" }]
events:
  - id: sentenced
    type: sentence
    date: "2016-05-15"
    participants: [{ role: defendant, person: second-person }]
    outcome: { restrictedFreedom: { exact: P2Y } }
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`,
      });
    expect(noted("Gives a length of twelve years.")).toHaveLength(1);
    expect(noted("Gives a length of two years.")).toEqual([]);
    expect(noted("Gives it ten days later.")).toEqual([]);
  });
});

describe("the figures of a discrepancy", () => {
  const told = (stated: string, resolution: string, more = "status: open") =>
    by("citations/other-figure", {
      "cases/other": `events:
  - id: meeting
    type: protest
    date: "2016-05-15"
    duration: { exact: PT100H }
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]
    discrepancies:
      - field: duration
        stated: ${JSON.stringify(stated)}
        citations: [{ source: ngo-report, at: { footnote: "1" }, supports: full }]
        ${more}
        resolution: ${JSON.stringify(resolution)}`,
    }).map((pointer) => pointer.slice(pointer.lastIndexOf("/") + 1));

  it.each([
    ["500 hours", "Six reports have 100 hours, one 400.", "stated"],
    ["400 hours", "Six reports have 300 hours, one 400.", "resolution", "status: resolved"],
    ["400 hours", "Another report has the same 400 hours for 14,000 people.", "resolution"],
    ["400 hours from 14 May on", "One report has it on the 24th.", "resolution"],
  ])("%s: “%s”", (stated, resolution, key, more?) => {
    expect(told(stated, resolution, more)).toEqual([key]);
  });

  it.each([
    ["400 hours", "Six reports have 100 hours, one 400."],
    ["many hours", "Six reports have 100 hours, one 400."],
    ["400 hours", "Article 500 of the Code speaks of hours."],
    ["400 hours", "The report on the 24th session has it."],
    ["400 hours from 14 May on", "One report has it on the 14th, one on the 15th."],
  ])("not %s: “%s”", (stated, resolution) => {
    expect(told(stated, resolution)).toEqual([]);
  });

  it("and a day by its number alone in a note are those of the statement", () => {
    const noted = (note: string) =>
      by("citations/other-figure", {
        "cases/other": `events:
  - id: meeting
    type: protest
    date: "2016-05-15/2016-05-20"
    note: ${note}
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`,
      });
    expect(noted("The 27th lies within it.")).toEqual(["/events/0/note"]);
    expect(noted("The 17th lies within it.")).toEqual([]);
    expect(noted("On 4 May they had planned it for the 27th.")).toEqual([]);
    expect(noted("The 27th session had ended.")).toEqual([]);
  });
});

describe("names in two languages", () => {
  it("are about one subject", () => {
    const named = (english: string, other: string) =>
      by("names/translation", {
        "organizations/example-office": `names:
  - { id: en, value: ${english}, lang: en, kind: official, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }
  - { id: other, value: ${other}, lang: ru, kind: official, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`,
      });
    expect(named("Office of Labour", "Управление образования")).toEqual(["/names/1/value"]);
    expect(named("Office of Labour and Education", "Управление образования")).toEqual([]);
    expect(named("Office of Labour", "Еңбек басқармасы")).toEqual([]);
    expect(named("Office of Labour", "Управление")).toEqual([]);
  });
});

describe("words beside a figure", () => {
  it("give the rate of two sums", () => {
    const rate = (note: string) =>
      by("statistics/conversion-rates", {
        "cases/other": `events:
  - id: paid
    type: fine
    date: "2016-05-15"
    outcome: { fine: { amount: { exact: 1300 }, currency: KZT, conversions: [{ amount: { exact: 4 }, currency: EUR, note: "${note}", citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }] } }
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`,
      });
    expect(rate("At 325 tenge to the euro.")).toEqual([]);
    expect(rate("At 352 tenge to the euro.")).toHaveLength(1);
    expect(rate("At 352 tenge to the dollar.")).toEqual([]);
  });

  it("count the years of a span, and no more people than are named", () => {
    const impossible = (summary: string) =>
      by("wording/impossible", { "cases/other": `summary: ${summary}` });
    expect(impossible("In the past four years, 2011 to 2018, they met.")).toEqual(["/summary"]);
    expect(impossible("In the past four years, 2015 to 2018, they met.")).toEqual([]);
    const counted = (summary: string) =>
      by("wording/figures", {
        "cases/other": `kind: individual
people: [second-person]
events:
  - id: meeting
    type: protest
    date: "2016-05-15"
    summary: ${summary}
    participants: [{ role: organizer, person: second-person }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`,
      });
    expect(counted("The five men asked for leave to meet.")).toEqual(["/events/0/summary"]);
    expect(counted("Five men asked for leave to meet.")).toEqual([]);
  });
});
