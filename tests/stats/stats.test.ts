import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { statsMarkdown } from "../../scripts/stats/markdown.ts";
import type { Stats } from "../../scripts/stats/stats.ts";
import { statsText } from "../../scripts/stats/text.ts";
import { casebook, datasetOf } from "../commands/casebook.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const report = `{ source: report, supports: full }`;
const small = {
  "data/dataset.yml": `title: Example
description: A dataset for tests.
version: "1.2.0"
visibility: public
licence: CC-BY-4.0
`,
  "data/sources/report.yml": `kind: un-document
title: The report
retrieved: "2020-01-01"
`,
  "data/sources/page.yml": "kind: news\ntitle: A page\n",
  "data/organizations/somebody.yml": `kind: ngo
stage: stub
names: [{ id: en, value: Somebody, lang: en, kind: preferred, citations: [${report}] }]
`,
  "data/cases/one.yml": `title: One
kind: practice
state: KAZ
summary: Told twice.
themes: [torture, impunity]
claims:
  - id: happens
    text: It happens.
    status: reported
    citations: [{ source: page, supports: unchecked }]
    discrepancies:
      - field: text
        stated: It does not.
        citations: [${report}]
        status: open
        resolution: Nobody has looked.
  - id: often
    text: It happens often.
    status: reported
    citations: [${report}, { source: page, supports: unchecked }]
openQuestions: [{ id: when, text: When did it happen? }]
`,
  "data/cases/two.yml": `title: Two
kind: practice
state: KAZ
summary: Told once.
themes: [torture]
`,
  "data/cases/three.yml": `title: Three
kind: practice
state: KAZ
summary: Told without a theme.
`,
  "data/recommendations/set.yml": `source: report
issuer: { kind: upr-working-group }
state: KAZ
groups: [{ id: "10", position: noted, citations: [${report}] }]
items:
  - id: "10.1"
    summary: Do this.
    group: "10"
  - id: "10.2"
    summary: Do that.
    positions:
      - { id: report, value: pending, citations: [${report}] }
      - { id: addendum, value: supported, citations: [${report}] }
  - id: "10.3"
    summary: Do nothing.
assessments:
  - id: early
    of: ["10.1"]
    by: somebody
    asOf: "2019"
    scale: free-text
    level: implemented
    finding: Done.
    citations: [${report}]
  - id: late
    of: ["10.1", "10.2"]
    ofCount: 4
    note: The report does not say which the other two are.
    by: somebody
    asOf: "2020"
    scale: free-text
    level: regressed
    finding: Undone.
    supersedes: [early]
    citations: [${report}]
`,
  "data/recommendations/demands.yml": `source: report
issuer: { kind: ngo, organizations: [somebody] }
state: KAZ
items: [{ id: "1", summary: Do everything. }]
`,
};

const counts = (list: readonly { key: string; count: number }[]) =>
  Object.fromEntries(list.map(({ key, count }) => [key, count]));

type Figures = Stats & { dataset: unknown; version: number };

async function stats(root: string): Promise<Figures> {
  const run = await casebook("stats", "--root", root, "--format", "json", "--today", "2026-11-30");
  expect(run.err).toBe("");
  return JSON.parse(run.out) as Figures;
}

describe("the figures of a small dataset, counted by hand", () => {
  let figures: Figures;
  beforeAll(async () => {
    figures = await stats(datasetOf(small));
  });

  it("say what they are of", () => {
    expect(figures).toMatchObject({ version: 1, dataset: { title: "Example", version: "1.2.0" } });
  });

  it("count records by collection", () => {
    expect(figures.records.total).toBe(8);
    expect(figures.records.stubs).toBe(1);
    expect(figures.records.byCollection).toEqual([
      { key: "cases", count: 3 },
      { key: "recommendations", count: 2 },
      { key: "sources", count: 2 },
      { key: "organizations", count: 1 },
    ]);
  });

  it("count statements: two claims, a discrepancy, a name, a group, two positions, two assessments, four items", () => {
    expect(figures.statements.total).toBe(13);
    expect(counts(figures.statements.byCollection)).toEqual({
      cases: 3,
      organizations: 1,
      recommendations: 9,
    });
  });

  it("count those with an opened source: not the one that rests on unchecked citations alone, nor items without any", () => {
    expect(figures.coverage).toEqual({
      ...{ statements: 13, opened: 13 - figures.citations.uncheckedAlone - 4 },
      ...{ sealed: 0, checked: 0 },
    });
  });

  it("count citations by support, and what rests on unchecked ones alone", () => {
    expect(figures.citations.total).toBe(10);
    expect(counts(figures.citations.bySupport)).toEqual({
      full: 8,
      partial: 0,
      none: 0,
      unchecked: 2,
    });
    expect(figures.citations.uncheckedAlone).toBe(1);
  });

  it("count sources by kind, and those that were opened", () => {
    expect(figures.sources).toEqual({
      total: 2,
      byKind: [
        { key: "news", count: 1 },
        { key: "un-document", count: 1 },
      ],
      opened: 1,
    });
  });

  it("count a case at each of its themes", () => {
    expect(figures.cases).toEqual({
      total: 3,
      byTheme: [
        { key: "torture", count: 2, label: "Torture and ill-treatment" },
        { key: "impunity", count: 1, label: "Impunity" },
      ],
      withoutTheme: 1,
    });
  });

  it("take the last position of a recommendation, or that of its group", () => {
    expect(figures.recommendations.total).toBe(4);
    expect(counts(figures.recommendations.byIssuer)).toEqual({ "upr-working-group": 3, ngo: 1 });
    expect(counts(figures.recommendations.byPosition)).toEqual({
      supported: 1,
      noted: 1,
      pending: 0,
      "no position": 1,
    });
  });

  it("leave out what a later assessment superseded, and demands of NGOs", () => {
    expect(counts(figures.recommendations.byLevel)).toEqual({
      implemented: 0,
      "partially-implemented": 0,
      "not-implemented": 0,
      regressed: 2,
      "no-information": 0,
      "not-assessable": 0,
    });
    expect(figures.recommendations.notAssessed).toBe(1);
    expect(figures.recommendations.unnamed).toBe(2);
  });

  it("count discrepancies and open questions", () => {
    expect(figures.discrepancies).toEqual({
      total: 1,
      byStatus: [
        { key: "open", count: 1 },
        { key: "resolved", count: 0 },
        { key: "compatible", count: 0 },
      ],
      openByCollection: [{ key: "cases", count: 1 }],
    });
    expect(figures.openQuestions).toEqual({
      total: 1,
      byCollection: [{ key: "cases", count: 1 }],
    });
  });
});

describe("the figures of the shipped dataset", () => {
  let figures: Figures;
  beforeAll(async () => {
    figures = await stats(".");
  });
  const sum = (list: readonly { count: number }[]) =>
    list.reduce((all, { count }) => all + count, 0);

  it("agree with what the check counted", async () => {
    const run = await casebook("check", "--format", "json", "--today", "2026-11-30");
    const { summary } = JSON.parse(run.out) as { summary: { records: number } };
    expect(figures.records.total).toBe(summary.records);
    expect(sum(figures.records.byCollection)).toBe(summary.records);
  });

  it("agree with each other", () => {
    const { records, statements, citations, sources, recommendations, discrepancies } = figures;
    expect(sum(statements.byCollection)).toBe(statements.total);
    expect(sum(citations.bySupport)).toBe(citations.total);
    expect(sum(sources.byKind)).toBe(sources.total);
    expect(counts(records.byCollection)["sources"]).toBe(sources.total);
    expect(sum(recommendations.byIssuer)).toBe(recommendations.total);
    expect(sum(discrepancies.byStatus)).toBe(discrepancies.total);
    expect(sum(discrepancies.openByCollection)).toBe(counts(discrepancies.byStatus)["open"]);
    expect(sum(figures.openQuestions.byCollection)).toBe(figures.openQuestions.total);
  });

  it("have the totals of the second review, A/HRC/28/10, paragraphs 124 to 126", () => {
    expect(counts(figures.recommendations.byIssuer)["upr-working-group"]).toBe(194);
    expect(counts(figures.recommendations.byPosition)).toMatchObject({ supported: 143, noted: 51 });
  });

  it("name the themes as the table of themes does", () => {
    expect(figures.cases.byTheme.filter(({ label }) => label === undefined)).toEqual([]);
  });
});

describe("casebook stats", () => {
  it("writes a page of text, and the same figures in Markdown for GitHub", async () => {
    const root = datasetOf(small);
    const text = (await casebook("stats", "--root", root)).out;
    expect(text).toContain("Example 1.2.0\n\nRecords: 8\n  cases");
    const markdown = (await casebook("stats", "--root", root, "--format", "markdown")).out;
    expect(markdown).toContain('```mermaid\npie showData\n  "full" : 8\n  "unchecked" : 2\n```');
    expect(markdown).toContain("| Torture and ill-treatment | 2 | ████████████████████ |");
    expect(markdown).toContain("| Impunity | 1 | ██████████ |");
    expect(markdown).toContain("| no position | 1 |");
    expect(markdown).toContain("| pending | 0 |  |");
  });

  it("writes to a file", async () => {
    const out = join(temporaryFolder("casebook-"), "page.md");
    const root = datasetOf(small);
    const run = await casebook("stats", "--root", root, "--format", "markdown", "--out", out);
    expect(run).toEqual({ status: 0, out: "", err: "" });
    expect(readFileSync(out, "utf8")).toBe(
      (await casebook("stats", "--root", root, "--format", "markdown")).out,
    );
  });

  it("writes the coverage as Shields.io reads it", async () => {
    const badge = join(temporaryFolder("casebook-"), "badge.json");
    const run = await casebook("stats", "--root", datasetOf(small), "--badge", badge);
    expect(run.status).toBe(0);
    expect(JSON.parse(readFileSync(badge, "utf8"))).toEqual({
      schemaVersion: 1,
      label: "statements",
      message: "opened 61.5 %, sealed 0 %, checked 0 %",
      color: "blue",
    });
    expect(run.out).toContain("Statements by what stands behind them");
  });

  it("counts nothing of a dataset that fails the check", async () => {
    const root = datasetOf({ ...small, "data/sources/page.yml": "kind: news\n" });
    const run = await casebook("stats", "--root", root);
    expect(run).toMatchObject({ status: 1, out: "" });
    expect(run.err).toContain("run casebook check");
  });

  it("says that there is nothing to count", async () => {
    const run = await casebook("stats", "--root", temporaryFolder("casebook-"));
    expect(run).toMatchObject({ status: 4, out: "" });
    expect(run.err).toContain("nothing to count");
  });

  it.each([
    [["--format", "xml"], "text, json, markdown"],
    [["--out", "package.json/page.txt"], "package.json/page.txt cannot be written"],
  ])("refuses %j", async (args, message) => {
    const run = await casebook("stats", "--root", datasetOf(small), ...args);
    expect(run.status).toBe(2);
    expect(run.err).toContain(message);
  });
});

describe("a page of figures", () => {
  const hostile = [
    {
      title: "Themes",
      shape: "parts",
      counts: [{ key: "x", label: 'a | <b> "c"\n```\u001b[31m', count: 3 }],
      notes: [],
    },
  ] as const;

  it("shows text of the data as text", () => {
    const subject = { title: "[x](http://example.org) \u202e", version: "1" };
    const markdown = statsMarkdown(subject, hostile);
    expect(markdown).not.toMatch(/<b>|\]\(|\| a \| /);
    expect(markdown).toContain("| a &#124; &#60;b&#62; ");
    expect(markdown).toContain('  "a |  b   c \\u{A}```\\u{1B}[31m" : 3');
    expect(statsText(subject, hostile)).not.toMatch(/[\u001b\u202e]/);
  });
});
