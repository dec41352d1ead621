import { describe, expect, it } from "vitest";
import type { Example } from "../../scripts/rules/rule.ts";
import { findingsIn } from "./dataset.ts";

const cited =
  'citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]';
const court = `participants: [{ role: claimant, person: second-person }, { role: court, organization: example-office }], ${cited}`;

/** Whether a rule finds something in the example dataset with a change. */
function finds(rule: string, change: Example): boolean {
  return findingsIn(change).some((each) => each.rule === rule);
}

describe("an event told again", () => {
  const again = (date: string, decision: string) =>
    `events:
  - { id: ruling, type: court-ruling, date: "2016-05-15", outcome: { decision: refused }, ${court} }
  - { id: refusal, type: court-ruling, date: "${date}", outcome: { decision: ${decision} }, ${court} }`;
  it.each([
    ["2016-05", "refused", true],
    ["2016", "refused", true],
    ["2016-05", "granted", false],
    ["2016-06", "refused", false],
  ])("in %s, and %s", (date, decision, isFound) => {
    expect(finds("twice/part", { "cases/other": again(date, decision) })).toBe(isFound);
  });
});

describe("a figure told again", () => {
  const figures = (of: string, quantity: string, by: string) =>
    `events:
  - id: meeting
    type: protest
    date: "2016-05-15"
    participants: [{ role: organizer, person: second-person }]
    figures:
      - { id: first, of: journalists who were held, quantity: { at-least: 48 }, by: Example NGO, ${cited} }
      - { id: second, of: ${of}, quantity: ${quantity}, by: ${by}, ${cited} }
    ${cited}`;
  it.each([
    ["reporters detained", "{ at-least: 48 }", "Example NGO", true],
    ["reporters detained", "{ at-least: 48 }", "the police", false],
    ["people released", "{ at-least: 12 }", "Example NGO", false],
    ["people fined", "{ at-least: 48 }", "Example NGO", false],
  ])("%s: %s by %s", (of, quantity, by, isFound) => {
    expect(finds("twice/part", { "cases/other": figures(of, quantity, by) })).toBe(isFound);
  });

  it.each([
    ["capital", false],
    ["coast", true],
  ])("the place %s of “held-capital”", (place, isFound) => {
    const change = {
      "reference/places": `terms:
  - { id: capital, label: { en: Capital }, definition: A town., kind: city, state: XAA, names: [{ name: Capital, verified: press }] }
  - { id: coast, label: { en: Coast }, definition: A town., kind: city, state: XAA, names: [{ name: Coast, verified: press }] }`,
      "cases/other": figures("people", "{ exact: 3 }", "the police").replace(
        "id: second",
        `id: held-capital, place: ${place}`,
      ),
    };
    expect(finds("places/of-figure", change)).toBe(isFound);
  });
});

describe("two demands on one subject", () => {
  const items = (summary: string, themes: string) => ({
    "recommendations/ngo-report": `source: ngo-report
issuer: { kind: ngo, organizations: [example-ngo] }
state: XAA
items:
  - { id: "1", kind: recommendation, summary: Investigate fully how he was detained arbitrarily and act against those responsible., at: { section: demands, item: "1" }, themes: [arbitrary-detention, impunity], ${cited} }
  - { id: "2", kind: recommendation, summary: ${summary}, at: { section: demands, item: "2" }, themes: ${themes}, ${cited} }`,
  });
  it.each([
    [
      "Carry out a full inquiry into his arbitrary detention and act against those responsible.",
      "[arbitrary-detention, impunity]",
      true,
    ],
    [
      "Carry out a full inquiry into his arbitrary detention and act against those responsible.",
      "[arbitrary-detention, torture]",
      false,
    ],
    ["Compensate him.", "[arbitrary-detention, impunity]", false],
  ])("%s %s", (summary, themes, isFound) => {
    expect(finds("twice/part", items(summary, themes))).toBe(isFound);
  });
});

describe("an event told in another case", () => {
  const told = (type: string, date: string) => ({
    "cases/other": `events:
  - { id: held, type: ${type}, date: "${date}", toldIn: ["example#arrested"], participants: [{ role: detainee, person: second-person }], ${cited} }`,
  });
  it.each([
    ["arrest", "2016-05-16", false],
    ["administrative-detention", "2016-05-17", false],
    ["arrest", "2016-05-21", true],
    ["arrest", "2016-06", false],
    ["release-from-custody", "2016-05-16", true],
  ])("%s of %s", (type, date, isFound) => {
    expect(finds("dates/told-in", told(type, date))).toBe(isFound);
  });
});

describe("what a source says of itself", () => {
  it.each([
    ["Not opened; known from a report. The whole text was read.", "", true],
    ["The page was opened and read.", "", true],
    ["Known from a report; the number was not in the part that was read.", "", false],
    ["It was read by the lawyers at the trial.", "", false],
    ["The page was opened and read.", 'retrieved: "2020-01-15"', false],
  ])("%s %s", (note, retrieved, isFound) => {
    const source = `title: A page\nkind: news\nurls: ["https://example.org/page"]\nnote: "${note}"\n${retrieved}`;
    expect(finds("sources/own-words", { "sources/page": source })).toBe(isFound);
  });

  it.each([
    ["news", true],
    ["ngo-report", true],
    ["legislation", false],
  ])("the licence of official texts of a source of the kind %s", (kind, isFound) => {
    const source = `title: A page\nkind: ${kind}\nlicence: official-text\nurls: ["https://example.org/page"]`;
    expect(finds("sources/kind", { "sources/page": source })).toBe(isFound);
  });

  it.each([
    ["Communication No. 45/2012", false],
    ["Communication No. 54/2012", true],
    ["the views on her complaint", false],
  ])("a document that is cited as “%s”", (as, isFound) => {
    const change = {
      "sources/views":
        "title: Views\nkind: treaty-body-decision\nsymbol: CEDAW/C/61/D/45/2012\nlanguage: en\nlicence: un-document\nurls: []",
      "sources/ngo-report": `cites: [{ at: { footnote: "1" }, source: views, asCited: ${as} }]`,
    };
    expect(finds("citations/as-cited", change)).toBe(isFound);
  });
});

describe("a law and the document with its text", () => {
  const law = (number: string, rest = "") => ({
    "sources/new-code-text":
      'title: The new code\nkind: legislation\notherNumbers: [Law No. 226-V]\ndate: "2014-07-03"\nlanguage: en\nlicence: official-text\nurls: ["https://example.org/new-code"]',
    "laws/new-code": `number: "${number}"\nsource: new-code-text\n${rest}`,
  });
  it.each([
    ["226-V", "", false],
    ["226-v", "", false],
    ["226", "", false],
    ["262-V", "", true],
    [
      "262-V",
      `discrepancies: [{ field: number, stated: 226-V, status: open, resolution: The gazette has another., ${cited} }]`,
      false,
    ],
  ])("number %s %s", (number, rest, isFound) => {
    expect(finds("laws/day-of-text", law(number, rest))).toBe(isFound);
  });

  it.each([
    ["old-code", "new-code", true],
    ["new-code", "old-code", false],
  ])("“%s” amends “%s”", (one, two, isFound) => {
    const other = two === "new-code" ? 'adopted: "1997-07-16"\n' : "";
    const change = { [`laws/${one}`]: `${other}amends: [${two}]` };
    expect(finds("laws/replaces-later", change)).toBe(isFound);
  });
});

describe("a ground for naming and its note", () => {
  it.each([
    ["consent-documented", "Named in public appeals of two organizations.", true],
    ["consent-documented", "A signed statement of 2019 is kept.", false],
    ["already-widely-public", "She agreed in writing in 2019.", true],
    ["already-widely-public", "Named in reports, to which she agreed.", false],
  ])("%s: %s", (ground, note, isFound) => {
    const person = `naming:\n  - { id: name, fields: [names, roles], ground: ${ground}, note: "${note}", decided: "2020-01-15", reviewBy: "2022-01-15", ${cited} }`;
    expect(finds("people/ground", { "people/second-person": person })).toBe(isFound);
  });
});

describe("the title of a group and what the State claims", () => {
  it.each([
    ["Supported, and already implemented", "already-implemented", false],
    ["Supported, and already implemented", "none", true],
    ["Supported, and under way", "already-implemented", true],
    ["Supported", "already-implemented", false],
    ["Supported, to be implemented", "none", false],
  ])("%s: %s", (title, claim, isFound) => {
    const groups = `groups:\n  - { id: "1", title: "${title}", position: supported, stateClaim: ${claim}, count: 2, citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }] }`;
    expect(finds("upr/claim-group", { "recommendations/un-report": groups })).toBe(isFound);
  });
});

describe("what a claim says that an organization is", () => {
  it.each([
    ["It was the ruling party.", "ngo", true],
    ["It was the ruling party.", "political-party", false],
    ["It is a group of lawyers who watch the courts.", "ngo", false],
  ])("%s: %s", (text, kind, isFound) => {
    const body = `kind: ${kind}\nclaims: [{ id: what, text: ${text}, status: reported, ${cited} }]`;
    expect(finds("names/kind-word", { "organizations/example-ngo": body })).toBe(isFound);
  });
});

describe("an item that echoes another", () => {
  it.each([
    ["first-person", false],
    ["second-person", true],
  ])("about %s", (person, isFound) => {
    const change = {
      "recommendations/un-report": `items:
  - { id: "1.1", from: [XAB], summary: Release him., people: [first-person], group: "1", positions: [{ id: report, value: supported, citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }] }], themes: [freedom-of-expression] }
  - { id: "1.2", from: [XAB], summary: Make peaceful meetings lawful., group: "1", positions: [{ id: report, value: supported, citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }] }], themes: [peaceful-assembly] }`,
      "recommendations/ngo-report": `source: ngo-report
issuer: { kind: ngo, organizations: [example-ngo] }
state: XAA
items:
  - { id: "1", summary: Release the journalist at once., people: [${person}], echoes: ["un-report#1.1"], at: { section: demands, item: "1" }, themes: [freedom-of-expression], ${cited} }`,
    };
    expect(finds("whose/item", change)).toBe(isFound);
  });
});

describe("how many items an assessment is about", () => {
  it.each([
    [5, "It does not say which five.", false],
    [3, "It does not say which five.", true],
    [3, "The report speaks of five recommendations.", true],
    [5, "The report speaks of five recommendations.", false],
  ])("%i: %s", (count, note, isFound) => {
    const change = {
      "recommendations/un-report": `openQuestions:
  - { id: which, about: ngo-2019, text: Which are meant?, ${cited} }
assessments:
  - { id: ngo-2019, ofCount: ${count}, by: example-ngo, asOf: "2019-06-30", scale: free-text, level: not-implemented, finding: Nothing was changed., note: ${note}, ${cited} }`,
    };
    const rules = ["assessments/count-note", "wording/list-counted"];
    expect(rules.some((rule) => finds(rule, change))).toBe(isFound);
  });
});

describe("a record in the folder of another collection", () => {
  const meeting = `title: A rally in the snow
kind: group
state: XAA
summary: A rally in the snow was forbidden.
people: [second-person]
themes: [peaceful-assembly]
events:
  - { id: rally, type: protest, date: "2017-09-23", participants: [{ role: organizer, person: second-person }], laws: [new-code#400], ${cited} }`;
  const found = (change: Example) => findingsIn(change).map(({ rule, file }) => `${rule} ${file}`);

  it("is one finding, and what names it finds it", () => {
    const change = {
      "people/snow-rally": meeting,
      "cases/other": "related: [snow-rally]",
    };
    expect(found(change)).toEqual(["schema/wrong-folder data/people/snow-rally.yml"]);
  });

  it("does not take the place of the record that is there", () => {
    expect(found({ "laws/other": meeting })).toContain("schema/wrong-folder data/laws/other.yml");
  });
});

describe("the body that is banned", () => {
  const banned = (target: string, claimant: string) =>
    `organizations: [example-ngo]
events:
  - { id: banned, type: organization-banned, date: "2016-05-15", participants: [{ role: target, organization: ${target} }, { role: claimant, organization: ${claimant} }], outcome: { designation: extremist }, ${cited} }`;
  it.each([
    ["example-ngo", "example-office", false],
    ["example-office", "example-ngo", true],
  ])("%s at the request of %s", (target, claimant, isFound) => {
    expect(finds("whose/sides", { "cases/other": banned(target, claimant) })).toBe(isFound);
  });
});

describe("the court of an appeal", () => {
  const appeal = (between: string, last: string) =>
    `events:
  - { id: first, type: court-ruling, date: "2016-05-15", participants: [{ role: claimant, person: second-person }, { role: court, unnamed: the court of the old town }], ${cited} }
  - { id: appeal, type: appeal-decision, date: "2016-06-15", follows: [first], participants: [{ role: claimant, person: second-person }, { role: court, unnamed: ${between} }], ${cited} }
  - { id: last, type: cassation-decision, date: "2016-07-15", follows: [appeal], participants: [{ role: claimant, person: second-person }, { role: court, unnamed: ${last} }], ${cited} }`;
  it.each([
    ["the regional court of appeal", "the court of the old town", true],
    ["a court", "the court of the old town", false],
    ["the regional court of appeal", "the court of the capital", false],
  ])("%s, then %s", (between, last, isFound) => {
    expect(finds("whose/instance", { "cases/other": appeal(between, last) })).toBe(isFound);
  });
});

describe("a step told again some days later", () => {
  const again = (date: string, decision: string) =>
    `events:
  - { id: ruling, type: court-ruling, date: "2016-05-15", outcome: { decision: refused }, ${court} }
  - { id: appeal, type: appeal-decision, date: "2016-07-15", follows: [ruling], outcome: { decision: upheld }, ${court} }
  - { id: second, type: appeal-decision, date: "${date}", follows: [ruling], outcome: { decision: ${decision} }, ${court} }`;
  it.each([
    ["2016-07-16", "upheld", true],
    ["2016-07-16", "sent-back", false],
    ["2017-07-16", "upheld", false],
  ])("%s, %s", (date, decision, isFound) => {
    expect(finds("twice/part", { "cases/other": again(date, decision) })).toBe(isFound);
  });

  it.each([
    ["May 16, 2016", true],
    ["on 16 May of 2016", true],
    ["17 May 2016", false],
  ])("another value of the day, “16 May 2016” and “%s”", (stated, isFound) => {
    const rest = `status: open, resolution: The day is not sure., ${cited}`;
    const event = `events:
  - { id: meeting, type: protest, date: "2016-05-15", participants: [{ role: organizer, person: second-person }], discrepancies: [{ field: date, stated: 16 May 2016, ${rest} }, { field: date, stated: "${stated}", ${rest} }], ${cited} }`;
    expect(finds("twice/part", { "cases/other": event })).toBe(isFound);
  });
});

describe("the producer of a series", () => {
  const series = (producer: string) => ({
    ...Object.fromEntries(
      ["first-count", "second-count"].map((id) => [
        `statistics/${id}`,
        count("example-office", "[example-complaints]"),
      ]),
    ),
    "statistics/example-complaints": `producer: ${producer}\nseries: [first-count, second-count]\nopenQuestions: [{ id: origin, text: Where are the figures from?, ${cited} }]`,
  });
  const count = (producer: string, ids: string) => `measure: Complaints that were made
producer: ${producer}
state: XAA
unit: complaints
series: ${ids}
themes: [freedom-of-expression]
values: [{ id: y2016, period: "2016", value: { exact: 7 }, ${cited} }]
openQuestions: [{ id: origin, text: Where are the figures from?, ${cited} }]`;
  it.each([
    ["example-office", false],
    ["example-ngo", true],
  ])("%s", (producer, isFound) => {
    expect(finds("statistics/second-hand", series(producer))).toBe(isFound);
  });
});

describe("the day on which a ground is weighed again", () => {
  it.each([
    ["2022-01-15", false],
    ["2034-01-15", false],
    ["2070-01-15", true],
  ])("%s", (day, isFound) => {
    const person = `naming:\n  - { id: name, fields: [names, roles], ground: public-office, decided: "2020-01-15", reviewBy: "${day}", ${cited} }`;
    expect(finds("people/ground-review", { "people/second-person": person })).toBe(isFound);
  });
});

describe("the year in a title", () => {
  it.each([
    ["Report on the year, June 2018", "2018-06", false],
    ["Report on the year, June 2018", "2008-06", true],
    ["Opinions adopted at its session, April 2017", "2018-04", true],
    ["Opinions adopted at its session, April 2017", "2018-06", false],
    ["Rapport No. 386, Juin 2018", "2008-06", true],
    ["The strategy until 2050", "2018-06", false],
    ["Observation adopted 2007, published 2008", "2007", false],
  ])("%s, dated %s", (title, date, isFound) => {
    const source = `title: "${title}"\nkind: ngo-report\ndate: "${date}"\nlanguage: en\nurls: ["https://example.org/page"]`;
    expect(finds("sources/own-words", { "sources/page": source })).toBe(isFound);
  });
});

describe("a type that its id spells out", () => {
  it.each([
    ["restriction-ended", false],
    ["restriction-imposed", true],
  ])("“persons-restriction-ended”: %s", (type, isFound) => {
    const event = `events:\n  - { id: persons-restriction-ended, type: ${type}, date: "2016-05-15", participants: [{ role: defendant, person: second-person }], outcome: { restrictions: [no travel] }, ${cited} }`;
    expect(finds("wording/id", { "cases/other": event })).toBe(isFound);
  });
});

describe("an address", () => {
  it.each([
    ["https://example.org/page", false],
    ["https://example.org/page_(town)", false],
    ["https://example.org/page.", true],
    ["https://example.org/page),", true],
    ["https://example.org/page)", true],
    ["https://example.org/page?id=1&amp;mode=2", true],
  ])("%s", (url, isFound) => {
    const source = `title: A page\nkind: ngo-report\ndate: "2018"\nurls: ["${url}"]`;
    expect(finds("wording/unfinished", { "sources/page": source })).toBe(isFound);
  });
});

describe("the day on which a new code takes over", () => {
  it.each([
    ["2014-12-31", false],
    ["2013-12-31", true],
  ])("after %s", (until, isFound) => {
    const change = { "laws/old-code": `inForce: { until: "${until}" }` };
    expect(finds("laws/replaces-later", change)).toBe(isFound);
  });
});

describe("two conversions of one sum", () => {
  it.each([
    [9000, false],
    [90000, true],
    [900, true],
  ])("8300 euros and %i dollars", (dollars, isFound) => {
    const event = `events:\n  - { id: fined, type: fine, date: "2016-05-15", participants: [{ role: defendant, person: second-person }], outcome: { fine: { amount: { exact: 3000000 }, currency: KZT, conversions: [{ amount: { exact: 8300 }, currency: EUR, ${cited} }, { amount: { exact: ${dollars} }, currency: USD, ${cited} }] } }, ${cited} }`;
    expect(finds("statistics/conversion-rates", { "cases/other": event })).toBe(isFound);
  });
});

describe("words that take sides", () => {
  it.each([
    ["The ringleaders of the riots deserved it.", true],
    ["It is a gang of thieves.", true],
    ["She was brave.", true],
    ["The court called the accusations absurd.", false],
    ["She deserves compensation, the committee found.", false],
    ["The Government called them “thieves”.", false],
  ])("%s", (text, isFound) => {
    expect(finds("wording/neutral", { "cases/other": `note: ${JSON.stringify(text)}` })).toBe(
      isFound,
    );
  });
});
