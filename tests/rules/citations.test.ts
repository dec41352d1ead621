import { describe, expect, it } from "vitest";
import { annexNumber, printedSpan } from "../../scripts/rules/shared/printed-numbers.ts";
import type { Example } from "../../scripts/rules/rule.ts";
import { checkedShipped, findingsIn, said } from "./dataset.ts";

/** A name of an organization with one citation, on line 6. */
function citing(citation: string, sources: Example = {}): Example {
  return {
    ...sources,
    "organizations/example-office": `names:
  - id: en
    value: Office of Figures
    lang: en
    kind: official
    citations: [{ ${citation} }]`,
  };
}

/** Line and column of a value in the citation of `citing`. */
function placeOf(citation: string, value: string): string {
  return `6:${"    citations: [{ ".length + citation.lastIndexOf(value) + 1}`;
}

function citations(change: Example) {
  return findingsIn(change).filter(({ rule }) => rule.startsWith("citations/"));
}

const office = "data/organizations/example-office.yml";

describe("citations/place: places that the source has", () => {
  it.each([
    "source: un-report, at: { paragraph: '127' }",
    "source: un-report, at: { paragraph: 124-126 }",
    "source: un-report, at: { paragraph: 12 (a)-(c) }",
    "source: un-report, at: { page: '4', paragraph: '12' }",
    "source: un-report, at: { annex: I }",
    "source: un-report, at: { annex: I, paragraph: '3' }",
    "source: un-report, at: { recommendation: '1.2' }",
    "source: un-report, at: { recommendation: 1.1-1.2 }",
    "source: ngo-report, at: { section: arrests, paragraph: 1-3 }",
    "source: ngo-report, at: { section: demands, item: '2' }",
    "source: ngo-report, at: { section: demands }",
    "source: ngo-report, at: { footnote: '3' }",
    "source: ngo-report, at: { page: iv }",
  ])("%s", (citation) => {
    expect(citations(citing(`${citation}, supports: full`)).map(said)).toEqual([]);
  });
});

describe("citations/place: places that it has not", () => {
  it.each([
    ["source: un-report, at: { paragraph: '128' }", "'128'", "error", "paragraphs 1 to 127"],
    ["source: un-report, at: { paragraph: 126-130 }", "126-130", "error", "paragraphs 1 to 127"],
    ["source: un-report, at: { paragraph: '0' }", "'0'", "error", "paragraphs 1 to 127"],
    ["source: un-report, at: { paragraph: 126-124 }", "126-124", "error", "ends before it begins"],
    ["source: un-report, at: { paragraph: '12, 14' }", "'12, 14'", "warning", "several places"],
    ["source: un-report, at: { paragraph: twelve }", "twelve", "warning", "cannot be compared"],
    ["source: un-report, at: { footnote: '2' }", "'2'", "error", "footnotes 1 to 1"],
    ["source: un-report, at: { page: '29' }", "'29'", "warning", "pages 1 to 28"],
    ["source: un-report, at: { annex: II }", "II", "error", "no annex II"],
    ["source: un-report, at: { recommendation: '1.3' }", "'1.3'", "error", "recommendation 1.3"],
    ["source: ngo-report, at: { section: arests }", "arests", "error", "no section “arests”"],
    ["source: ngo-report, at: { paragraph: '1' }", "'1'", "error", "no section is named"],
    [
      "source: ngo-report, at: { section: arrests, paragraph: '4' }",
      "'4'",
      "error",
      "1 to 3 in this section",
    ],
    [
      "source: ngo-report, at: { section: demands, paragraph: '1' }",
      "'1'",
      "warning",
      "gives the section “demands” no paragraphs",
    ],
    [
      "source: ngo-report, at: { section: arrests, footnote: '1' }",
      "'1'",
      "warning",
      "do not go together",
    ],
    ["source: ngo-report, at: { timestamp: 1m30 }", "1m30", "error", "not a time in a recording"],
  ])("%s", (citation, value, severity, message) => {
    const found = citations(citing(`${citation}, supports: full`));
    const place = placeOf(citation, value);
    expect(found.map(said)).toEqual([`${office}:${place} ${severity} citations/place`]);
    expect(found[0]?.message).toContain(message);
  });

  it("shows the extent that the place exceeds", () => {
    const [found] = citations(citing("source: un-report, at: { footnote: '2' }, supports: full"));
    expect(found?.related).toMatchObject([
      { file: "data/sources/un-report.yml", range: { start: { line: 8 } } },
    ]);
  });

  it("offers the section that was probably meant", () => {
    const [found] = citations(
      citing("source: ngo-report, at: { section: arests }, supports: full"),
    );
    expect(found?.suggestions).toEqual(["arrests"]);
  });

  it("puts a hyphen for a dash, for sure", () => {
    const [found] = citations(
      citing("source: un-report, at: { paragraph: 12–14 }, supports: full"),
    );
    expect(found?.fix).toMatchObject({ safety: "safe", edits: [{ text: '"12-14"' }] });
  });

  it("looks at the document through which a source is known", () => {
    const citation =
      "source: un-report, supports: unchecked, via: { source: ngo-report, at: { footnote: '9' } }";
    expect(citations(citing(citation)).map(said)).toEqual([
      `${office}:${placeOf(citation, "'9'")} error citations/place`,
    ]);
  });

  it.each([
    ["paragraph: '%'", "/extent/paragraphs", ["128", "129", "130-140"]],
    ["footnote: '%'", "/extent/footnotes", ["2", "3", "2"]],
    ["annex: %", "/extent/annexes", ["II", "III", "IV"]],
  ])("tells of the extent once if three places exceed it: %s", (at, pointer, numbers) => {
    const found = citations({
      "organizations/example-office": `names:\n${numbers
        .map(
          (number, index) =>
            `  - { id: n${index}, value: Office of Figures ${index}, lang: en, kind: variant, citations: [{ source: un-report, at: { ${at.replace("%", number)} }, supports: full }] }`,
        )
        .join("\n")}`,
    });
    expect(found.map(({ record, pointer }) => [record, pointer])).toEqual([
      ["sources/un-report", pointer],
    ]);
    expect(found[0]?.related).toHaveLength(new Set(numbers).size);
  });

  it("tells of the outline once if three places name a section that it has lost", () => {
    const found = citations({
      "organizations/example-office": `names:\n${[1, 2, 3]
        .map(
          (paragraph) =>
            `  - { id: n${paragraph}, value: Office of Figures ${paragraph}, lang: en, kind: variant, citations: [{ source: ngo-report, at: { section: lost, paragraph: '${paragraph}' }, supports: full }] }`,
        )
        .join("\n")}`,
    });
    expect(found.map(({ record, message }) => [record, message])).toEqual([
      ["sources/ngo-report", expect.stringContaining("3 references to it name: section “lost”.")],
    ]);
  });

  it("looks at the places at which a source cites others, and at those of items", () => {
    const found = citations({
      "sources/ngo-report": "cites: [{ source: un-report, at: { footnote: '4' } }]",
      "recommendations/un-report":
        "items: [{ id: '1.1', from: [XAB], summary: Let journalists work., at: { paragraph: '200' } }]",
    });
    const places = found.filter(({ rule }) => rule === "citations/place");
    expect(places.map(said)).toEqual([
      "data/recommendations/un-report.yml:1:84 error citations/place",
      "data/sources/ngo-report.yml:1:46 error citations/place",
    ]);
  });

  it("compares with the end of a recording", () => {
    const film = `title: A film\nkind: photo-video\nretrieved: "2020-01-15"\nextent: { duration: PT12M }`;
    const at = (time: string) =>
      citations(
        citing(`source: film, at: { timestamp: '${time}' }, supports: full`, {
          "sources/film": film,
        }),
      ).map(said);
    expect(at("00:11:30-00:12:00")).toEqual([]);
    expect(at("00:11:30-00:12:01")).toEqual([`${office}:6:50 error citations/place`]);
  });
});

describe("citations/place: no place at all", () => {
  it("is a warning where the source has places", () => {
    for (const source of ["un-report", "ngo-report"]) {
      expect(citations(citing(`source: ${source}, supports: full`)).map(said)).toEqual([
        `${office}:6:17 warning citations/place`,
      ]);
    }
  });

  it("is fine for a source that nobody opened, and for a page without parts", () => {
    expect(citations(citing("source: un-report, supports: unchecked"))).toEqual([]);
    const page = { "sources/page": 'title: A page\nkind: news\nretrieved: "2020-01-15"' };
    expect(citations(citing("source: page, supports: full", page))).toEqual([]);
  });

  it("says once of a source that its record does not tell how far it goes", () => {
    const page = { "sources/page": 'title: A page\nkind: news\nretrieved: "2020-01-15"' };
    const found = citations(
      citing(
        "source: page, at: { paragraph: '3' }, supports: full }, { source: page, at: { paragraph: '4' }, supports: full",
        page,
      ),
    );
    expect(found.map(said)).toEqual(["data/sources/page.yml:1:1 info citations/place"]);
  });
});

describe("citations/unopened-source", () => {
  const page = { "sources/page": "title: A page\nkind: news" };

  it.each([
    ["full", "supports: full"],
    ["partial", "supports: partial, note: Only the year."],
    ["none", "supports: none, note: It says the opposite."],
  ])("refuses “%s” of a source that nobody opened", (supports, text) => {
    const found = citations(citing(`source: page, ${text}`, page)).filter(
      ({ rule }) => rule === "citations/unopened-source",
    );
    expect(found.map(said)).toEqual([`${office}:6:43 error citations/unopened-source`]);
    expect(found[0]?.suggestions).toEqual(["unchecked"]);
    expect(found[0]?.fix).toMatchObject({ safety: "unsafe", edits: [{ text: "unchecked" }] });
    expect(found[0]?.message).toContain(`“${supports}”`);
  });

  it.each([
    'retrieved: "2020-01-15"',
    `copies: [{ sha256: ${"a".repeat(64)}, mediaType: text/html }]`,
  ])("accepts it of a source with %s", (opened) => {
    const read = { "sources/page": `title: A page\nkind: news\n${opened}` };
    expect(citations(citing("source: page, supports: full", read))).toEqual([]);
  });
});

describe("citations/no-support: several citations of one statement", () => {
  const unsupported = (...supports: string[]) =>
    citations(
      citing(
        supports
          .map((each) => `source: un-report, at: { paragraph: "2" }, supports: ${each}, note: So.`)
          .join(" }, { "),
      ),
    ).filter(({ rule }) => rule === "citations/no-support");

  // Neither the first nor the last decides.
  it.each([
    [["full", "none"]],
    [["none", "full"]],
    [["none", "partial", "none"]],
    [["none", "unchecked"]],
  ])("accepts %j", (supports) => {
    expect(unsupported(...supports)).toEqual([]);
  });

  it("refuses none of all", () => {
    expect(unsupported("none", "none").map(said)).toEqual([
      `${office}:6:5 error citations/no-support`,
    ]);
  });
});

describe("printed numbers", () => {
  it("are read as far as they are numbers", () => {
    expect(printedSpan("7.3-7.5")).toEqual({ from: 7, to: 7 });
    expect(printedSpan("19(3)")).toEqual({ from: 19, to: 19 });
    expect(printedSpan("1-2-3")).toBeUndefined();
    expect(["3", "II", "B", "I", "C", "second"].map(annexNumber)).toEqual([
      [3],
      [2],
      [2],
      [1, 9],
      [3],
      [],
    ]);
  });
});

describe("the shipped data", () => {
  it("cites places that are there, of sources that somebody opened", () => {
    const { report } = checkedShipped();
    const found = report.diagnostics.filter(
      ({ rule, severity }) => rule.startsWith("citations/") && severity !== "info",
    );
    expect(found.map(said)).toEqual([]);
  });
});
