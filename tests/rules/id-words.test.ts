import { describe, expect, it } from "vitest";
import { findingsIn } from "./dataset.ts";

/** Whether the rule finds something in a source of 2012 whose id names that year. */
function isFound(title: string, date = "2012-03-01"): boolean {
  const source = `kind: academic\ntitle: "${title}"\ndate: "${date}"\nurls: ["https://example.org/cole"]\n`;
  return findingsIn({ "sources/cole-2012": source }).some(({ rule }) => rule === "names/id-words");
}

describe("the year of an id, against the title", () => {
  // Titles of published works.
  it.each([
    "Human rights as myth and ceremony? Reevaluating the effectiveness of human rights treaties, 1981–2007",
    "2011 Human Rights Report: China",
    "Armed Conflict 1946–2012: A New Dataset",
    "A plan for the year 2013",
  ])("%s: nothing, if it is dated 2012", (title) => {
    expect(isFound(title)).toBe(false);
  });

  it.each(["A report of the year 2015", "The elections of 2016 and 2019"])("%s", (title) => {
    expect(isFound(title)).toBe(true);
  });

  it("that is not the year of the date stands in the title", () => {
    expect(isFound("A report of the year 2011", "2011-03-01")).toBe(true);
    expect(isFound("A report of the year 2012", "2011-03-01")).toBe(false);
  });
});

describe("the document of a set", () => {
  const set = (citations: string) => `source: upr-info-1-5
issuer: { kind: upr-working-group }
state: NOR
items:
  - { id: one, text: { en: Let people meet }, from: [SWE]${citations} }
`;

  it("has the number of its id, unless it is a table whose rows the items name", () => {
    const found = (text: string) =>
      findingsIn({ "recommendations/upr-info-nor-18": text }).map(({ rule }) => rule);
    expect(found(set(""))).toContain("names/id-words");
    const cited = ', citations: [{ source: upr-info-1-5, at: { row: "7" }, supports: unchecked }]';
    expect(found(set(cited))).not.toContain("names/id-words");
  });
});

describe("the words of an id", () => {
  const isMissing = (id: string, state: string) =>
    findingsIn({
      [`organizations/${id}`]: `kind: ngo\nstate: ${state}\nnames: [{ id: en, value: Our Directory, lang: en, kind: preferred, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }] }]`,
    }).some(({ rule }) => rule === "names/id-words");

  it.each([
    ["directory-exampleland-12", "XAA", false],
    ["directory-sampleland-12", "XAA", true],
    ["directory-elsewhere-12", "XAA", true],
  ])("may be any of the name of its State: %s", (id, state, expected) => {
    expect(isMissing(id, state)).toBe(expected);
  });
});
