import { describe, expect, it } from "vitest";
import { findingsIn, said } from "./dataset.ts";

const cited =
  'citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]';

/** What the rules on standing say of a violation of the example case, with these fields beside its own. */
function of(fields: string, rest = ""): string[] {
  const found = findingsIn({
    "cases/example": `violations:
  - { id: detention, type: arbitrary-detention, people: [first-person], ${fields}, ${cited} }
${rest}`,
  });
  return found.filter(({ rule }) => /^standing|^people.involved/.test(rule)).map(said);
}

function answer(fields: string): string {
  return `responses:
  - { id: answer, to: [detention], actor: { state: XAA }, text: It was lawful., ${fields}, ${cited} }`;
}

describe("the standing of a statement", () => {
  it.each([
    ["found by nobody", "status: found", ["warning standing/voice-missing"]],
    [
      "found, where the record names another voice only",
      `status: found, standing: [{ stance: asserts, person: first-person, ${cited} }]`,
      ["error standing/voice-missing"],
    ],
    ["found by a court", "status: found, standing: [{ stance: finds, event: sentenced }]", []],
    [
      "found by an arrest",
      "status: found, standing: [{ stance: finds, event: arrested }]",
      ["error standing/not-a-decision"],
    ],
    [
      "found, and denied afterwards",
      `status: found, standing: [{ stance: finds, event: sentenced }, { stance: denies, state: XAA, date: "2019", ${cited} }]`,
      [],
    ],
    [
      "found, and called contested",
      `status: contested, standing: [{ stance: finds, event: sentenced }, { stance: denies, state: XAA, ${cited} }]`,
      ["warning standing/voice-ignored"],
    ],
    [
      "of two owners",
      `status: contested, standing: [{ stance: denies, state: XAA, organization: example-office, ${cited} }]`,
      ["error standing/whose"],
    ],
    [
      "without a place to look it up",
      "status: contested, standing: [{ stance: denies, state: XAA }]",
      ["error standing/whose"],
    ],
  ])("%s", (_, fields, found) => {
    expect(of(fields).map((line) => line.replace(/^\S+ /, ""))).toEqual(found);
  });

  it("is not contested by an answer that is older, and is by one that is not, or has no day", () => {
    const contested = "status: contested, events: [arrested]";
    const older = answer('stance: denies, date: "2015-01"');
    expect(of(contested, older)).toEqual([expect.stringContaining("standing/older-denial")]);
    expect(of(contested, answer('stance: denies, date: "2017"'))).toEqual([]);
    expect(of(contested, answer("stance: denies"))).toEqual([]);
    expect(of("status: reported, events: [arrested]", older)).toEqual([]);
    expect(of("status: reported, events: [arrested]", answer("stance: denies"))).toEqual([
      expect.stringContaining("standing/voice-ignored"),
    ]);
  });

  it("is not contested by who explains", () => {
    expect(of("status: reported", answer("stance: explains"))).toEqual([]);
    expect(of("status: contested", answer("stance: explains"))).toEqual([
      expect.stringContaining("standing/voice-missing"),
    ]);
  });
});

describe("involvement", () => {
  const part = (who: string, status = "alleged") =>
    `status: reported, events: [sentenced], involvement: [{ ${who}, status: ${status}, ${cited} }]`;

  it.each([
    ["of a State", part("state: XAA"), []],
    ["of nobody", part("degree: ordered"), ["error standing/involvement"]],
    ["of two", part("state: XAA, unnamed: an officer"), ["error standing/involvement"]],
    ["that nobody established", part("state: XAA", "found"), ["error standing/involvement"]],
    ["of a person without a conviction", part("person: second-person"), ["error people/involved"]],
  ])("%s", (_, fields, found) => {
    expect(of(fields).map((line) => line.replace(/^\S+ /, ""))).toEqual(found);
  });

  it("does not repeat a participant of an event of the violation", () => {
    const repeated = findingsIn({
      "cases/example": `violations:
  - { id: detention, type: arbitrary-detention, people: [first-person], ${part("organization: example-office")}, ${cited} }
events:
  - id: sentenced
    type: sentence
    date: "2016-11-28"
    participants: [{ role: defendant, person: first-person }, { role: court, organization: example-office }]
    ${cited}`,
    });
    expect(repeated.filter(({ rule }) => rule === "standing/involvement")).toHaveLength(1);
  });
});

describe("an answer to a statement of another record", () => {
  const claim = (status: string, more = "") =>
    `claims:
  - { id: closed, text: The office keeps no figures of deaths., status: ${status}, asOf: "2019", ${cited} }
${more}`;
  const answers = (stance: string, date: string, to = "organizations/example-office#closed") =>
    `responses:
  - { id: state, to: ["${to}"], actor: { state: XAA }, date: "${date}", stance: ${stance}, text: The office keeps figures., ${cited} }`;
  const said = (office: string, other: string) =>
    findingsIn({ "organizations/example-office": office, "cases/other": other })
      .filter(({ rule }) => /^standing|^whose|^references|^twice/.test(rule))
      .map(({ file, pointer, rule }) => `${rule} ${file} ${pointer}`);

  it("is its voice", () => {
    expect(said(claim("contested"), answers("denies", "2019-10"))).toEqual([]);
    expect(said(claim("contested"), answers("explains", "2019-10"))).toEqual([
      "standing/voice-missing data/organizations/example-office.yml /claims/0/status",
    ]);
    expect(said(claim("contested"), answers("denies", "2014-10"))).toEqual([
      "standing/older-denial data/organizations/example-office.yml /claims/0/status",
    ]);
    expect(said(claim("reported"), answers("denies", "2019-10"))).toEqual([
      "standing/voice-ignored data/organizations/example-office.yml /claims/0/status",
    ]);
    expect(said(claim("reported"), answers("denies", "2014-10"))).toEqual([]);
  });

  it("must name one that is there, of a State that answers", () => {
    const nowhere = answers("explains", "2019", "organizations/example-office#opened");
    expect(said(claim("reported"), nowhere)).toEqual([
      "references/unknown data/cases/other.yml /responses/0/to/0",
    ]);
    const another = answers("explains", "2019").replace("XAA", "XAB");
    expect(said(claim("reported"), another)).toEqual([
      "whose/answer data/cases/other.yml /responses/0/actor/state",
    ]);
  });

  it("of an event without a standing is its voice too", () => {
    const denied = `responses:
  - { id: state, to: ["cases/example#sentenced"], actor: { state: XAA }, date: "2019", stance: denies, text: Nobody was sentenced., ${cited} }`;
    const found = findingsIn({ "organizations/example-office": denied });
    expect(found.filter(({ rule }) => rule === "standing/voice-ignored")).toHaveLength(1);
  });

  it("is written in one record", () => {
    const words =
      "The delegation said that the office keeps figures of all deaths and prints them.";
    const twice = answers("explains", "2019").replace("The office keeps figures.", words);
    const own = twice
      .replace("organizations/example-office#closed", "closed")
      .replace("prints them", "prints them every year");
    expect(said(claim("reported", own), twice)).toEqual([
      expect.stringMatching(/^twice\/record .*\/responses\/0\/text$/),
    ]);
  });
});
