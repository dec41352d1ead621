import { describe, expect, it } from "vitest";
import { findingsIn } from "./dataset.ts";

// What lists of real cases say in their words, with other names: no rule doubts it. Beside it what is wrong.
const places = `title: Places
description: Made up for the tests.
terms:
  - { id: capital, label: { en: Capital }, definition: The capital of Exampleland., kind: city, state: XAA, names: [{ name: Capital, verified: press }] }
  - { id: harbourtown, label: { en: Harbourtown }, definition: A town of Exampleland., kind: city, state: XAA, names: [{ name: Harbourtown, verified: press }] }
`;
const cited =
  'citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]';

function rulesOn(record: string): string[] {
  const findings = findingsIn({ "reference/places": places, "cases/other": record });
  return findings.filter(({ file }) => file === "data/cases/other.yml").map(({ rule }) => rule);
}

/** The case of the example with other words and one event. */
function told(summary: string, event: string, words: string): string[] {
  return rulesOn(`title: A meeting broken up
summary: ${summary}
events:
  - { id: broken-up, ${event}, summary: "${words}", participants: [{ role: organizer, person: second-person }], ${cited} }`);
}

const meeting = 'type: protest, date: "2016-05-15", place: capital';
const brokenUp = "A meeting was broken up by police.";

describe("the words of an event", () => {
  it.each([
    "Police broke up a meeting in a village near Harbourtown.",
    "Police broke up a meeting 20 kilometers south of Harbourtown.",
    "Police broke up a meeting in a suburb of Harbourtown.",
    "Police broke up a meeting, as the Harbourtown daily News reported.",
    "Police broke up a meeting, and took the organizer to Harbourtown.",
    "Police broke up a meeting on Harbourtown Avenue.",
    "Police broke up a meeting in Harbourtown Park.",
    "Police broke up a meeting. A year before, in April 2014, another had been allowed.",
    "Police broke up a meeting. In 2011 nobody had hindered one.",
    "Police broke up a meeting, 100 metres from the house of the Radio Free Mountain station.",
    "Police broke up a meeting of guests from Sampleland.",
    "Police broke up a meeting, as Radio Mountain (106.3 FM) reported.",
  ])("may go beyond the fields: %s", (words) => {
    expect(told(brokenUp, meeting, words)).toEqual([]);
  });

  it.each([
    ["Police broke up a meeting in Harbourtown.", "wording/place"],
    ["Police took the organizer before a judge at Harbourtown City Court.", "wording/place"],
    ["Police broke up a meeting of First Person.", "wording/named"],
  ])("are held to the fields: %s", (words, rule) => {
    expect(told(brokenUp, meeting, words)).toEqual([rule]);
  });
});

describe("words that sum up a case, which have no source of their own", () => {
  it.each([
    ["A meeting near Harbourtown was broken up by police.", ["wording/name-nowhere"]],
    [
      "A meeting on Harbourtown Avenue was broken up by police.",
      ["wording/name-nowhere", "wording/name-nowhere"],
    ],
    ["A meeting in Harbourtown was broken up by police.", ["wording/named"]],
    ["A meeting was broken up by police in 2011.", ["wording/nowhere"]],
    ["A meeting was broken up by police, until 2018-03-04.", ["wording/beyond-statements"]],
    ["A meeting was broken up by police on 2016-05-15.", []],
    ["A meeting was broken up by police. A bystander was killed.", ["wording/accusation"]],
  ])("%s", (summary, rules) => {
    expect(told(summary, meeting, "Police broke up a meeting.")).toEqual(rules);
  });

  it("may say “killed” of a death for which somebody is accused", () => {
    const accused = `title: A bystander killed
kind: group
summary: A bystander was killed at a meeting.
events:
  - { id: died, type: death, status: alleged, date: "2016-05-15", participants: [{ role: victim, unnamed: a bystander }, { role: alleged-perpetrator, unnamed: the guard }, { role: organizer, person: second-person }], ${cited} }`;
    expect(rulesOn(accused)).not.toContain("wording/accusation");
    expect(rulesOn(accused.replace("alleged-perpetrator", "witness"))).toContain(
      "wording/accusation",
    );
  });

  it.each(["correspondent", "columnist", "photographer of a newspaper", "radio producer"])(
    "may call a %s a journalist",
    (calling) => {
      const rules = told(
        "A meeting of a journalist was broken up by police.",
        meeting,
        `Police broke up a meeting of a ${calling}.`,
      );
      expect(rules).toEqual([]);
    },
  );
});

describe("a description of people without a record", () => {
  const named = (unnamed: string) =>
    told(brokenUp, `${meeting}`, "Police broke up a meeting.").concat(
      rulesOn(`title: A meeting broken up
summary: ${brokenUp}
events:
  - { id: broken-up, ${meeting}, participants: [{ role: organizer, person: second-person }, { role: witness, unnamed: ${unnamed} }], ${cited} }`),
    );

  it.each([
    "Political Group",
    "Military Officials",
    "Local Residents",
    "Unknown Men",
    "Prison Guard",
  ])("may have capitals, as tables write them: %s", (unnamed) => {
    expect(named(unnamed)).toEqual([]);
  });

  it.each(["Third Person", "Other O. Name"])("is no name: %s", (unnamed) => {
    expect(named(unnamed)).toEqual(["people/unnamed-named"]);
  });
});
