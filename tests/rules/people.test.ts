import { describe, expect, it } from "vitest";
import { json } from "../../scripts/reporters/json.ts";
import { checked, findingsIn, said } from "./dataset.ts";

const cited =
  'citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]';
const value = "+7 701 111 22 33";

describe("people/personal-data", () => {
  it("finds it in every text of every record, the list of reasons of an event too", () => {
    const found = findingsIn({
      "cases/other": `events:\n  - { id: m, type: protest, date: "2016-05", grounds: ["call ${value}"], ${cited} }`,
      "laws/old-code": `note: Ask someone@mail.example.`,
    });
    expect(found.map(said)).toEqual([
      "data/cases/other.yml:2:56 error people/personal-data",
      "data/laws/old-code.yml:1:7 error people/personal-data",
    ]);
  });

  it("finds it in a record with another fault", () => {
    const found = findingsIn({ "cases/other": `sumary: call ${value}` });
    expect(found.map(({ rule }) => rule)).toContain("people/personal-data");
  });

  it("shows the value in no output, neither its own finding nor another of that line", () => {
    const change = {
      "cases/other": `events:\n  - { id: m, type: protest, date: "call ${value}", grounds: ["call ${value}"], ${cited} }`,
    };
    const { report } = checked(change);
    expect(report.diagnostics.map(({ rule }) => rule)).toContain("people/personal-data");
    const shown = json(report);
    expect(shown).not.toContain("701");
    expect(report.texts.get("data/cases/other.yml")?.hidden).toContainEqual([2, 2]);
  });
});

describe("people/minor", () => {
  const age = (text: string) => `ages:\n  - { value: ${text}, ${cited.replace('"2"', '"1"')} }`;

  it("finds the event of a person who was a child then", () => {
    expect(findingsIn({ "people/first-person": age('18, asOf: "2018-01-01"') }).map(said)).toEqual([
      "data/cases/example.yml:24:46 error people/minor",
      "data/cases/example.yml:30:45 error people/minor",
      "data/cases/example.yml:37:47 error people/minor",
    ]);
  });

  it("only warns where the ages leave it open", () => {
    const found = findingsIn({ "people/first-person": age('19, asOf: "2018"') });
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(["warning"]));
  });

  it("gives no age", () => {
    const [found] = findingsIn({ "people/first-person": age('17, asOf: "2016-05-16"') });
    expect(found?.rule).toBe("people/minor");
    expect(`${found?.message} ${found?.help}`).not.toContain("17");
  });
});

describe("what a note tells of somebody", () => {
  const rulesOf = (note: string, field = "note") =>
    findingsIn({ "cases/other": `${field}: ${JSON.stringify(note)}` }).map(({ rule }) => rule);

  it.each([
    "She is a Jehovah's Witness.",
    "The director is an ethnic German.",
    "Its treasurer is a lesbian.",
    "He converted to Islam.",
  ])("is not for a public record: %s", (note) => {
    expect(rulesOf(note)).toContain("people/intimate");
  });

  it("may be what the case is about", () => {
    expect(
      rulesOf("Police broke up a meeting of a believer: she is a Baptist.", "summary"),
    ).not.toContain("people/intimate");
    expect(rulesOf("His wife wrote to the court.")).not.toContain("people/intimate");
  });
});
