import { describe, expect, it } from "vitest";
import { reportMarkdown } from "../../scripts/changes/report/markdown.ts";
import { changeReport } from "../../scripts/changes/report/change-report.ts";
import type { ChangeReport } from "../../scripts/changes/report/change-report.ts";
import { reportText } from "../../scripts/changes/report/text.ts";
import { readRevision } from "../../scripts/dataset/revision.ts";
import { folderSnapshot } from "../../scripts/dataset/snapshot.ts";
import { statementHash } from "../../scripts/facts/statement.ts";
import { schemas } from "../schemas.ts";
import { repositoryOf } from "../git-repository.ts";
import type { Repository } from "../git-repository.ts";
import { toolTables } from "../tool-tables.ts";

export function reportIn({ root }: Repository, base = "HEAD", head?: string): ChangeReport {
  const side = (name: string) => {
    const reading = readRevision(root, name, process.env);
    if (!reading.ok) throw new Error(reading.reason);
    return reading.revision;
  };
  return changeReport(side(base), head === undefined ? folderSnapshot(root, "sha1") : side(head), {
    schemas,
    toolTables,
  });
}

const report = `kind: ngo-submission
title: A report
publisher: example-ngo
copies: [{ sha256: ${"a".repeat(64)}, mediaType: application/pdf }]
outline: [{ id: s, title: S, paragraphs: 3 }]
`;
const set = `source: report
issuer: { kind: upr-working-group }
state: XAA
items:
  - id: "1.1"
    from: [XBB]
    summary: Free them.
    positions:
      - id: report
        value: supported
        citations: [{ source: report, at: { paragraph: "1" }, supports: full }]
assessments:
  - id: ngo-2019
    of: ["1.1"]
    by: example-ngo
    asOf: "2019~"
    scale: free-text
    level: partially-implemented
    finding: Some are free.
    citations: [{ source: report, at: { paragraph: "1" }, supports: full }]
`;
const dataset = {
  "data/dataset.yml": "title: Example\nversion: 0.1.0\nvisibility: public\n",
  "data/reference/states.yml": "key: code\nrows: [{ code: XBB, name: Bexland }]\n",
  "data/organizations/example-ngo.yml":
    "kind: ngo\nnames: [{ id: en, value: Example NGO, lang: en, kind: official }]\n",
  "data/sources/report.yml": report,
  "data/sources/page.yml": "kind: news\ntitle: A page\n",
  "data/recommendations/report.yml": set,
  "data/cases/arrest.yml": `title: An arrest
kind: individual
state: XAA
themes: [a, b]
recommendations: ["report#1.1"]
events:
  - id: arrested
    type: arrest
    date: "2016-05"
    outcome: { imprisonment: { exact: P5Y } }
    citations:
      - { source: report, at: { paragraph: "1" }, supports: full }
      - { source: page, supports: unchecked }
`,
};

const CASE = "data/cases/arrest.yml";
const SET = "data/recommendations/report.yml";

/** The sentences about one change of the dataset. */
function told(files: Readonly<Record<string, string | null>>): string[] {
  const repository = repositoryOf(dataset);
  repository.write(files);
  return reportIn(repository).told.flatMap(({ sentences }) => sentences.map(({ text }) => text));
}

const edited = (path: keyof typeof dataset, from: string, to: string) => ({
  [path]: dataset[path].replace(from, to),
});

describe("a change in plain sentences", () => {
  it.each<[string, Readonly<Record<string, string | null>>, string[]]>([
    [
      "an assessment and its new source",
      {
        [SET]: set
          .replace("partially-implemented", "not-implemented")
          .replace(/(finding.*\n.*)}\]/, "$1}, { source: page, supports: unchecked }]"),
      },
      [
        "Recommendation 1.1 (Bexland): Example NGO's assessment changed from partially implemented to not implemented, now citing “A page”.",
      ],
    ],
    [
      "a position",
      edited(SET, "value: supported", "value: noted"),
      [
        "Recommendation 1.1 (Bexland): the State's position “report” changed from supported to noted.",
      ],
    ],
    [
      "a date that becomes more exact",
      edited(CASE, '"2016-05"', '"2016-05-16"'),
      ["Event “arrested”: date changed from May 2016 to 2016-05-16, which is more exact."],
    ],
    [
      "a date that becomes less exact",
      edited(CASE, '"2016-05"', '"2016~"'),
      ["Event “arrested”: date changed from May 2016 to about 2016, which is less exact."],
    ],
    [
      "another date",
      edited(CASE, '"2016-05"', '"2017-05"'),
      ["Event “arrested”: date changed from May 2016 to May 2017."],
    ],
    [
      "a figure given in another way",
      edited(CASE, "exact: P5Y", "at-least: P4Y"),
      ["Event “arrested”: outcome › imprisonment changed from 5 years to at least 4 years."],
    ],
    [
      "a citation that went away",
      edited(CASE, "      - { source: page, supports: unchecked }\n", ""),
      ["Event “arrested”: no longer citing “A page”."],
    ],
    [
      "a citation that was compared",
      edited(CASE, "supports: unchecked", "supports: full"),
      ["Event “arrested”: the support of “A page” changed from unchecked to full."],
    ],
    ["an entry of a list", edited(CASE, "[a, b]", "[b, c]"), ["Themes: added c; removed a."]],
    [
      "a text",
      edited(CASE, "An arrest", "Arrest"),
      ["Title changed from “An arrest” to “Arrest”."],
    ],
    [
      "a part that is new",
      {
        [CASE]: `${dataset[CASE]}  - id: freed
    type: release
    citations: [{ source: page, supports: unchecked }]
`,
      },
      ["Event “freed” is new: release, citing “A page”."],
    ],
    [
      "a record under another name, by a redirect",
      {
        [CASE]: null,
        "data/cases/held.yml": dataset[CASE],
        "data/redirects.yml":
          'redirects: [{ from: cases/arrest, to: [cases/held], kind: moved, date: "2026-01-01" }]\n',
      },
      ["The record was called cases/arrest (a redirect says so)."],
    ],
    [
      "a record under another name, without a word",
      { [CASE]: null, "data/cases/held.yml": dataset[CASE] },
      [
        "The record was called cases/arrest (its content is the same to the letter, but no redirect says so).",
      ],
    ],
    [
      "a record that is gone, and another that is new: nothing is guessed",
      { [CASE]: null, "data/cases/held.yml": dataset[CASE].replace("An arrest", "Arrest") },
      ["The record was removed, without a redirect or a tombstone.", "The record is new."],
    ],
    [
      "a record that was withdrawn",
      {
        [CASE]: null,
        "data/tombstones.yml":
          'tombstones: [{ record: cases/arrest, date: "2026-01-01", reason: at-risk }]\n',
      },
      ["The record was withdrawn (at risk)."],
    ],
  ])("tells of %s", (_, files, sentences) => {
    expect(told(files)).toEqual(sentences);
  });

  it("tells of a text that only its Unicode form changed", () => {
    const titled = (form: string) => edited(CASE, "An arrest", "Музей Ёлка".normalize(form));
    const repository = repositoryOf({ ...dataset, ...titled("NFD") });
    repository.write(titled("NFC"));
    const [change] = reportIn(repository).told;
    expect(change!.sentences.map(({ text }) => text)).toEqual([
      "Title is stored in another Unicode form, and reads the same.",
    ]);
  });

  it.each([
    ["the title, which names the package", "title: Another\n", "major"],
    ["the title, where the dataset has a name", "title: Another\nname: example\n", "patch"],
  ])("asks for the step that a build asks for: %s", (_, title, step) => {
    const repository = repositoryOf({
      ...dataset,
      "data/dataset.yml": `${dataset["data/dataset.yml"]}${step === "patch" ? "name: example\n" : ""}`,
    });
    repository.write({ "data/dataset.yml": `${title}version: 0.1.0\nvisibility: public\n` });
    const { level, settings } = reportIn(repository);
    expect(level).toBe(step);
    expect(settings[0]!.fields.map(({ pointer }) => pointer)).toEqual(
      step === "major" ? ["/name", "/title"] : ["/title"],
    );
  });

  it("does not show what could lead to a person", () => {
    const [text] = told(edited(CASE, "An arrest", "Call +7 701 234 56 78, mail x@example.org"));
    expect(text).not.toMatch(/example\.org|701/);
    expect(text).toContain("not shown");
  });
});

describe("silence", () => {
  it("is what order, layout, comments and quotation marks deserve", () => {
    const repository = repositoryOf(dataset);
    const [first, second] = dataset[CASE].split("events:\n");
    repository.write({
      [CASE]: `# A remark\nevents:\n${second}${first}`.replace("[a, b]", '[ "b", a ]'),
    });
    const meaning = reportIn(repository);
    expect([meaning.changes, meaning.level]).toEqual([[], "none"]);
    const compared = { base: { revision: "main", commit: "0" }, head: null };
    expect(reportText(meaning, compared)).toBe("No change in meaning since main.\n");
    expect(reportMarkdown(meaning, compared)).toBe("No change in meaning since main.\n");
  });
});

describe("what follows", () => {
  it("is which figures move, what is checked, and who refers to it", () => {
    const repository = repositoryOf(dataset);
    repository.write(edited(SET, "level: partially-implemented", "level: not-implemented"));
    repository.write(edited("data/sources/page.yml", "A page", "Another page"));
    const { moved, coverage, citedBy, records } = reportIn(repository);
    expect(moved).toEqual([
      {
        figure: "recommendations by level of implementation",
        key: "partially-implemented",
        by: -1,
      },
      { figure: "recommendations by level of implementation", key: "not-implemented", by: 1 },
    ]);
    expect(coverage.touched).toEqual({ statements: 1, opened: 1, sealed: 0, checked: 0 });
    expect(records).toEqual({ before: 5, after: 5 });
    expect(citedBy).toEqual([{ record: "sources/page", by: ["cases/arrest"] }]);
  });
});

describe("evidence", () => {
  const citation = { source: "report", at: { paragraph: "1" }, supports: "full" };
  const [seal, copy] = ["b".repeat(64), "a".repeat(64)];
  const event = {
    ...{ type: "arrest", date: "2016-05", outcome: { imprisonment: { exact: "P5Y" } } },
  };
  const statement = statementHash(citation, event);
  const checked = (passage: string, more = "") =>
    edited(
      CASE,
      'paragraph: "1" }, supports: full }',
      `paragraph: "1" }, supports: full, passage: ${passage}${more} }`,
    );
  const mark = `, checked: [{ by: second-reader, date: "2020-01-01", copy: ${copy}, passage: ${seal}, statement: ${statement} }]`;

  it("is where to read what changed, what is no longer checked, and what is now", () => {
    const repository = repositoryOf(dataset);
    repository.write(checked(seal, mark));
    const { evidence, coverage, told } = reportIn(repository);
    expect(told[0]!.sentences[0]!.text).toContain("second-reader compared it with “A report”");
    expect(evidence.gained).toEqual([
      { statement: "cases/arrest#arrested", by: ["second-reader"] },
    ]);
    expect(coverage.touched).toEqual({ statements: 1, opened: 1, sealed: 1, checked: 1 });
    repository.commit();
    repository.write({
      [CASE]: checked(seal, mark)[CASE]!.replace('"2016-05"', '"2016-06"'),
    });
    const lost = reportIn(repository);
    expect(lost.evidence).toEqual({
      ...{ lost: ["cases/arrest#arrested"], gained: [] },
      places: [
        {
          statement: "cases/arrest#arrested",
          citations: [
            { source: "report", at: { paragraph: "1" }, passage: seal },
            { source: "page" },
          ],
        },
      ],
    });
    const compared = { base: { revision: "main", commit: "0" }, head: null };
    for (const text of [reportText(lost, compared), reportMarkdown(lost, compared)]) {
      expect(text).toContain("no longer checked, because it or its place changed: cases/arrest");
      expect(text).toContain("casebook evidence --changed-since main");
      expect(text).toMatch(/report, paragraph 1 .*sealed b{12}/);
    }
  });
});

describe("what cannot be read", () => {
  it("is named, and nothing is concluded of it", () => {
    const repository = repositoryOf(dataset);
    repository.write({ [CASE]: `${dataset[CASE]}  bad: [\n`, "data/cases/a/b.txt": "x" });
    const { changes, unreadable } = reportIn(repository);
    expect(changes).toEqual([]);
    expect(unreadable.map(({ file, side }) => [file, side])).toEqual([
      ["data/cases/a/b.txt", "head"],
      [CASE, "head"],
    ]);
    repository.commit();
    repository.write({ [CASE]: dataset[CASE] });
    expect(reportIn(repository).unreadable.map(({ file, side }) => [file, side])).toEqual([
      [CASE, "base"],
    ]);
  });
});

describe("what is restricted", () => {
  const secret = "The lake house of the family";
  const with_ = (text: string) => ({
    [CASE]: `${dataset[CASE]}restricted: { summary: ${text} }\n`,
  });
  const shown = (meaning: ChangeReport) =>
    ["main", "x"].map((revision) => {
      const compared = { base: { revision, commit: "0" }, head: null };
      return (
        reportText(meaning, compared) + reportMarkdown(meaning, compared) + JSON.stringify(meaning)
      );
    });

  it("is never shown, and its change is told", () => {
    const repository = repositoryOf({ ...dataset, ...with_(secret) });
    repository.write(with_("Somewhere else than before"));
    const meaning = reportIn(repository);
    expect([meaning.changes, meaning.withheld]).toEqual([[], ["cases/arrest"]]);
    for (const text of shown(meaning)) expect(text).not.toMatch(/lake house|Somewhere/);
  });

  it("is the whole record under an embargo", () => {
    const under = `${dataset[CASE]}embargo: { until: "2030-01-01", reason: ${secret} }\n`;
    const repository = repositoryOf({ ...dataset, [CASE]: under });
    repository.write({ [CASE]: under.replace("An arrest", "Arrest in town") });
    const meaning = reportIn(repository);
    expect([meaning.changes, meaning.withheld]).toEqual([[], ["cases/arrest"]]);
    for (const text of shown(meaning)) expect(text).not.toMatch(/lake house|in town/);
  });
});

describe("the text of a record", () => {
  it("can give no command to a terminal, a runner or a page", () => {
    const title = "::error::x ##[warning] \\u001b[31m <img> [x](y) @team #1 \\u202e";
    const repository = repositoryOf(dataset);
    repository.write(edited(CASE, "title: An arrest", `title: "${title}"`));
    const compared = { base: { revision: "main", commit: "0" }, head: null };
    const meaning = reportIn(repository);
    const text = reportText(meaning, compared);
    expect(text).not.toMatch(/[\u001b\u202e]|##\[|^\s*::/m);
    expect(reportMarkdown(meaning, compared)).not.toMatch(/[<>@[\]\u001b\u202e]|##\[|^\s*::/m);
  });

  it("is cut where a comment would grow too long, and what is left out is counted", () => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [
        `data/cases/c${index}.yml`,
        dataset[CASE].replace("An arrest", `Arrest ${"x".repeat(100)} ${index}`),
      ]),
    );
    const repository = repositoryOf(dataset);
    repository.write(many);
    const compared = { base: { revision: "main", commit: "0" }, head: null };
    const text = reportMarkdown(reportIn(repository), compared, 20_000);
    expect(Buffer.byteLength(text)).toBeLessThan(20_000);
    const [, left] = /And (\d+) more records/.exec(text) ?? [];
    expect(Number(left) + [...text.matchAll(/^#### Case/gm)].length).toBe(400);
  });

  it("is cut within a record that has too much to tell", () => {
    const event = (index: number, date: string) =>
      `  - { id: e${index}, type: arrest, date: "${date}", citations: [{ source: page, supports: unchecked }] }\n`;
    const many = (date: string) =>
      dataset[CASE] + Array.from({ length: 400 }, (_, index) => event(index, date)).join("");
    const repository = repositoryOf({ ...dataset, [CASE]: many("2016-05") });
    repository.write({ [CASE]: many("2016-06") });
    const compared = { base: { revision: "main", commit: "0" }, head: null };
    const text = reportMarkdown(reportIn(repository), compared, 10_000);
    expect(Buffer.byteLength(text)).toBeLessThan(10_000);
    const [, left] = /and (\d+) more, which/.exec(text) ?? [];
    expect(Number(left) + [...text.matchAll(/^- Event/gm)].length).toBe(400);
  });

  it("counts what is left out of a list beside the records", () => {
    const repository = repositoryOf(dataset);
    repository.write(
      Object.fromEntries(
        Array.from({ length: 40 }, (_, index) => [`data/cases/c${index}.yml`, "title: [\n"]),
      ),
    );
    const compared = { base: { revision: "main", commit: "0" }, head: null };
    const text = reportMarkdown(reportIn(repository), compared);
    expect(text.match(/^- .*data\/cases\/c/gm)).toHaveLength(30);
    expect(text).toContain("- and 10 more, which");
  });
});
