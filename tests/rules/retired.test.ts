import { describe, expect, it } from "vitest";
import type { Example } from "../../scripts/rules/rule.ts";
import { findingsIn, said } from "./dataset.ts";

/** What is found, with the words. */
function told(change: Example): string[] {
  return findingsIn(change).map((found) => `${said(found)}: ${found.message} ${found.help ?? ""}`);
}

const moved = (from: string, to: string, kind = "moved") =>
  `  - { from: ${from}, to: [${to}], kind: ${kind}, date: "2020-05-01" }`;
const redirects = (...entries: string[]) => ({ redirects: ["redirects:", ...entries].join("\n") });

describe("redirects", () => {
  it("are followed over several steps, to a record or a part", () => {
    expect(
      told(
        redirects(
          moved("people/a", "people/b"),
          moved("people/b", "people/second-person"),
          moved("recommendations/un-report#old", "recommendations/un-report#1.2"),
        ),
      ),
    ).toEqual([]);
  });

  it("may not lead in a circle, however long", () => {
    expect(
      told(
        redirects(
          moved("people/a", "people/b"),
          moved("people/b", "people/c"),
          moved("people/c", "people/a"),
        ),
      ).map((line) => line.split(": ")[0]),
    ).toEqual(["data/redirects.yml:2:28 error ids/redirect"]);
  });

  it("lead to something that is there: of a chain only the broken link is reported", () => {
    const found = told(
      redirects(moved("people/a", "people/b"), moved("people/b", "people/nobody")),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("“people/b” leads to “people/nobody”, which is neither a record");
  });

  it("lead a part to a part of another collection, and a record to none", () => {
    const part = moved("cases/example#old-claim", "laws/x-law#article-1");
    expect(told(redirects(part)).filter((text) => text.includes("collection"))).toEqual([]);
    for (const to of ["people/first-person", "people/first-person#en"])
      expect(told(redirects(moved("cases/old", to)))).toContainEqual(
        expect.stringContaining("another collection"),
      );
    expect(told(redirects(moved("cases/example#old", "people/first-person")))).toContainEqual(
      expect.stringContaining("another collection"),
    );
  });

  it("may lead to what was withdrawn since", () => {
    expect(
      told({
        ...redirects(moved("people/a", "people/b")),
        tombstones: 'tombstones: [{ record: people/b, date: "2020-05-02", reason: at-risk }]',
      }),
    ).toEqual([]);
  });

  it("name as many new names as their kind says", () => {
    const found = told(
      redirects(
        moved("people/a", "people/first-person", "split"),
        moved("people/b", "people/first-person, people/second-person", "merged"),
      ),
    );
    expect(found).toHaveLength(2);
    expect(found[0]).toContain("is said to be split, but only one new name is given");
    expect(found[1]).toContain("is said to be merged, but several new names are given");
  });

  it("and tombstones name what is gone, and each name once", () => {
    const found = told({
      ...redirects(
        moved("people/second-person", "people/first-person"),
        moved("recommendations/un-report#1.2", "recommendations/un-report#1.1"),
        moved("people/gone", "people/first-person"),
      ),
      tombstones: 'tombstones: [{ record: people/gone, date: "2020-05-02", reason: wrong }]',
    });
    const retired = found.filter((line) => line.includes("ids/retired"));
    expect(retired.map((line) => line.split(": ")[1])).toEqual([
      "“people/second-person” is given up here, but it is still a record. Remove this entry, or give what is there now another id",
      "“recommendations/un-report#1.2” is given up here, but it is still a part of a record. Remove this entry, or give what is there now another id",
      "“people/gone” is listed twice",
    ]);
  });
});

describe("a reference to a name that was given up", () => {
  it("is read as the new name, and the repair writes it", () => {
    const [found, ...more] = findingsIn({
      ...redirects(moved("recommendations/un-report#0.9", "recommendations/un-report#1.1")),
      "cases/example": 'recommendations: ["un-report#0.9"]',
    });
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      rule: "references/redirected",
      severity: "warning",
      message: "“un-report#0.9” is an old name; what it stands for is called “un-report#1.1” now.",
      fix: { safety: "safe", edits: [{ text: '"un-report#1.1"' }] },
    });
  });

  it("goes with its record, where the record as a whole was moved", () => {
    const [found] = findingsIn({
      ...redirects(moved("recommendations/old-report", "recommendations/un-report")),
      "cases/example": 'recommendations: ["old-report#1.2"]',
    });
    expect(found).toMatchObject({ rule: "references/redirected", suggestions: ["un-report#1.2"] });
  });

  it("is an error where it was split: somebody must say which is meant", () => {
    const [found] = findingsIn({
      ...redirects(moved("people/both", "people/first-person, people/second-person", "split")),
      "cases/example": "people: [both]",
    });
    expect(found).toMatchObject({
      rule: "references/unknown",
      message: "“both” was split into “first-person” and “second-person”.",
      suggestions: ["first-person", "second-person"],
    });
  });

  it("is an error where it was withdrawn", () => {
    const [found] = findingsIn({
      tombstones: 'tombstones: [{ record: people/gone, date: "2020-05-02", reason: at-risk }]',
      "cases/example": "people: [gone]",
    });
    expect(found).toMatchObject({
      rule: "references/unknown",
      message: "“gone” was withdrawn (at-risk), so nothing may refer to it.",
    });
  });
});
