import { describe, expect, it } from "vitest";
import { github } from "../../scripts/reporters/github.ts";
import { formats } from "../../scripts/reporters/index.ts";
import type { Example } from "../../scripts/rules/rule.ts";
import { caseWith } from "./case-events.ts";
import { checked, findingsIn, said } from "./dataset.ts";

function of(rule: string, change: Example): string[] {
  return findingsIn(change)
    .filter((finding) => finding.rule === rule)
    .map(said);
}

describe("laws/label-conflict", () => {
  const headings = (first: string, second: string, partOf = "") => ({
    "laws/new-code": `provisions:
  - { id: "174", title: ${first} }
  - { id: "400", title: ${second}${partOf} }`,
  });

  it("finds two provisions of a law with one heading, in whatever case and order of words", () => {
    const change = headings("Unlawful meetings", "Meetings unlawful");
    expect(of("laws/label-conflict", change)).toHaveLength(1);
  });

  it("is silent where the headings differ, or one provision is a part of the other", () => {
    expect(of("laws/label-conflict", headings("Incitement", "Unlawful meetings"))).toEqual([]);
    const part = headings("Unlawful meetings", "Unlawful meetings", ', partOf: "174"');
    expect(of("laws/label-conflict", part)).toEqual([]);
  });
});

describe("laws/not-in-force", () => {
  const charge = (law: string, date: string, type = "charge") =>
    caseWith(`id: c, type: ${type}, date: "${date}", laws: ["${law}"]`);

  it.each([
    ["new-code#174", "2014-12-31", "error"],
    ["new-code#174", "2015-01-01", undefined],
    ["new-code", "2014-06", "error"],
    ["new-code", "2014", "error"],
    ["new-code", "2014~", "warning"],
    ["new-code", "2014/2015", undefined],
    ["old-code#164", "2014-12-31", undefined],
    ["old-code#164", "2015-01-01", "warning"],
    ["old-code", "2016", "warning"],
    ["old-code", "1990", "error"],
  ])("%s at %s: %s", (law, date, severity) => {
    const [finding, ...others] = findingsIn(charge(law, date)).filter(
      ({ rule }) => rule === "laws/not-in-force",
    );
    expect(finding?.severity).toBe(severity);
    expect(others).toEqual([]);
    if (severity) {
      expect(finding!.range.start.line).toBe(2);
      expect(finding!.related[0]!.file).toMatch(/^data\/laws\//);
    }
  });

  it("takes the end from what replaced the law, where its own record says none", () => {
    const change = {
      "laws/old-code": 'inForce: { from: "1998-01-01" }',
      ...charge("old-code#164", "2016"),
    };
    const [finding] = findingsIn(change).filter(({ rule }) => rule === "laws/not-in-force");
    expect(finding?.message).toContain("replaced by “new-code#174”");
    expect(finding?.related[0]?.file).toBe("data/laws/new-code.yml");
  });

  it("uses the day of adoption where no day in force is known", () => {
    const adopted = { "laws/lone": 'title: A decree\nkind: decree\nadopted: "2016-03-01"' };
    expect(of("laws/not-in-force", { ...adopted, ...charge("lone", "2016-02") })).toHaveLength(1);
    expect(of("laws/not-in-force", { ...adopted, ...charge("lone", "2016-03") })).toEqual([]);
  });

  it("lets a provision differ from its law, and a part of one from both", () => {
    const provisions = `provisions:
  - { id: "174" }
  - { id: "400", inForce: { from: "2016-01-01" } }
  - { id: "400.2", partOf: "400" }`;
    const change = { "laws/new-code": provisions, "laws/old-code": "title: Old code" };
    expect(of("laws/not-in-force", { ...change, ...charge("new-code#400.2", "2015-06") })).toEqual([
      "data/cases/example.yml:2:52 error laws/not-in-force",
    ]);
    expect(of("laws/not-in-force", { ...change, ...charge("new-code#174", "2015-06") })).toEqual(
      [],
    );
  });

  it("lets an event that is about a law come before it", () => {
    expect(of("laws/not-in-force", charge("new-code", "2014-07", "law-adopted"))).toEqual([]);
  });
});

describe("people/ages-disagree", () => {
  const citations = "citations: [{ source: ngo-report, supports: full }]";
  const ages = (...list: [number, string][]) => ({
    "people/second-person": [
      "ages:",
      ...list.map(([value, asOf]) => `  - { value: ${value}, asOf: "${asOf}", ${citations} }`),
    ].join("\n"),
  });

  it.each([
    [40, "2016-05-16", 41, "2017-05-15", undefined],
    [40, "2016-05-16", 40, "2017-05-15", undefined],
    [40, "2016-05-16", 40, "2017-05-16", "error"],
    [40, "2016", 43, "2018", undefined],
    [40, "2016", 44, "2018", "error"],
    [40, "2016", 44, "2018~", "warning"],
    [40, "2016", 90, "XXXX-04", undefined],
  ])("%i in %s and %i in %s: %s", (first, on, second, then, severity) => {
    expect(of("people/ages-disagree", ages([first, on], [second, then]))).toEqual(
      severity ? [`data/people/second-person.yml:3:14 ${severity} people/ages-disagree`] : [],
    );
  });

  it("never says when somebody was born", () => {
    const [found] = findingsIn(ages([40, "2016"], [44, "2018"]));
    expect(`${found?.message} ${found?.help}`).not.toMatch(/197\d|born/);
  });
});

describe("people/restricted-in-public", () => {
  const secret = "Hidden-value-4711";
  const restricted = { "people/second-person": `restricted: { contact: ${secret} }\nage: 4` };

  it("is said of the key, also in a record with other faults", () => {
    expect(of("people/restricted-in-public", restricted)).toEqual([
      "data/people/second-person.yml:1:1 error people/restricted-in-public",
    ]);
    const inEvent = caseWith(`id: a, type: arrest, date: "2016", restricted: { note: ${secret} }`);
    expect(of("people/restricted-in-public", inEvent)).toEqual([
      "data/cases/example.yml:2:42 error people/restricted-in-public",
    ]);
  });

  it("never shows the value, in a finding or in a format", () => {
    const { report } = checked(restricted);
    expect(JSON.stringify(report.diagnostics)).not.toContain(secret);
    expect(formats.pretty.text(report, { colour: false, width: 100 })).not.toContain(secret);
    expect(formats.json.text(report)).not.toContain(secret);
    expect(JSON.stringify(github(report, { root: "." }))).not.toContain(secret);
  });

  it("takes a dataset that does not say it is private for a public one", () => {
    const rule = "people/restricted-in-public";
    expect(of(rule, { ...restricted, dataset: "visibility: secret" })).toHaveLength(1);
    expect(of(rule, { ...restricted, dataset: "visibility: private" })).toEqual([]);
  });
});

describe("references/self", () => {
  it.each([
    [
      "a case related to itself",
      { "cases/other": "related: [example, other]" },
      "cases/other.yml:1:20",
    ],
    [
      "an event that follows itself",
      caseWith("id: a, type: arrest, follows: [a]"),
      "cases/example.yml:2:38",
    ],
    [
      "the same by its full name",
      caseWith("id: a, type: arrest, follows: [example#a]"),
      "cases/example.yml:2:38",
    ],
    [
      "a law that replaces itself",
      { "laws/old-code": "replaces: [old-code]" },
      "laws/old-code.yml:1:12",
    ],
    [
      "a provision within itself",
      { "laws/old-code": 'provisions: [{ id: "164", partOf: "164" }]' },
      "laws/old-code.yml:1:35",
    ],
    [
      "an organization related to itself",
      {
        "organizations/example-ngo":
          "relations: [{ id: r, type: part-of, organization: example-ngo, citations: [{ source: ngo-report, supports: full }] }]",
      },
      "organizations/example-ngo.yml:1:51",
    ],
  ])("%s", (_, change, place) => {
    expect(of("references/self", change as Example)).toEqual([
      `data/${place} error references/self`,
    ]);
    expect(of("references/cycle", change as Example)).toEqual([]);
  });
});

describe("references/cycle", () => {
  it("shows the whole circle, once", () => {
    const change = caseWith(
      "id: a, type: arrest, follows: [c]",
      "id: b, type: statement, follows: [a]",
      "id: c, type: statement, follows: [b]",
    );
    const [found, ...others] = findingsIn(change).filter(({ rule }) => rule === "references/cycle");
    expect(others).toEqual([]);
    expect(found?.message).toContain(
      "cases/example#a → cases/example#c → cases/example#b → cases/example#a",
    );
    expect([found!, ...found!.related].map(({ range }) => range.start.line)).toEqual([2, 4, 3]);
  });

  it("finds circles through two records, and two circles in one", () => {
    const laws = { "laws/old-code": "replaces: [new-code]" };
    expect(of("references/cycle", laws)).toEqual([
      "data/laws/new-code.yml:6:12 error references/cycle",
    ]);
    const two = caseWith(
      "id: a, type: arrest, follows: [b, c]",
      "id: b, type: statement, follows: [a]",
      "id: c, type: statement, follows: [a]",
    );
    expect(of("references/cycle", two)).toHaveLength(2);
  });

  it("has nothing against two ways to one event", () => {
    const diamond = caseWith(
      'id: a, type: arrest, date: "2016"',
      "id: b, type: statement, follows: [a]",
      "id: c, type: statement, follows: [a]",
      "id: d, type: statement, follows: [b, c]",
    );
    expect(of("references/cycle", diamond)).toEqual([]);
  });

  it("follows a chain of any length", () => {
    const chain = Array.from({ length: 200 }, (_, index) =>
      index === 0
        ? 'id: e0, type: arrest, date: "2016"'
        : `id: e${index}, type: statement, follows: [e${index - 1}]`,
    );
    expect(of("references/cycle", caseWith(...chain))).toEqual([]);
  });
});

describe("references/unknown", () => {
  it("looks for an event in its own case, though another case says the same at the same place", () => {
    const two = (first: string) => `events:
  - { id: ${first}, type: arrest, date: "2016-01", citations: [{ source: ngo-report, supports: full }] }
  - { id: then, type: release, date: "2017-01", follows: [first], citations: [{ source: ngo-report, supports: full }] }`;
    const found = of("references/unknown", {
      "cases/example": two("first"),
      "cases/other": two("begin"),
    });
    expect(found.filter((each) => each.includes("cases/other"))).toEqual([
      "data/cases/other.yml:3:59 error references/unknown",
    ]);
  });
});
