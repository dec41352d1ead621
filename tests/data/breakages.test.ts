import { describe, expect, it } from "vitest";
import type { Diagnostic, Report } from "../../scripts/diagnostics/diagnostic.ts";
import { pretty } from "../../scripts/reporters/pretty.ts";
import { visible } from "../../scripts/diagnostics/visible.ts";
import { rules } from "../../scripts/rules/index.ts";
import { schemas } from "../schemas.ts";
import { dayNumber } from "../../scripts/time/calendar.ts";
import { datasetInMemory } from "../dataset/in-memory.ts";
import { toolTables } from "../tool-tables.ts";

/**
 * What is found after one slip in a real record. Each slip replaces a text that occurs once in a file;
 * the golden file holds every finding that the slip brings. Whole messages are golden in docs/rules/.
 */
const slips: readonly (readonly [name: string, file: string, was: string | RegExp, is: string])[] =
  [
    [
      "a dropped citation",
      "cases/kz-bokayev-ayan",
      /(restrictionsFor: \{ exact: P3Y \}\n)    citations:\n(?: {6,}.*\n)+/,
      "$1",
    ],
    [
      "a mistyped source",
      "cases/kz-bokayev-ayan",
      "      - source: ai-usa-ua-115-16\n        supports: partial\n        note: Gives the day of the first",
      "      - source: ai-usa-ua-115-61\n        supports: partial\n        note: Gives the day of the first",
    ],
    [
      "two events swapped in time",
      "cases/kz-bokayev-ayan",
      'type: sentence\n    date: "2016-11-28"',
      'type: sentence\n    date: "2016-04-28"',
    ],
    [
      "a date that cannot be",
      "cases/kz-bokayev-ayan",
      'type: sentence\n    date: "2016-11-28"',
      'type: sentence\n    date: "2016-11-31"',
    ],
    ["a date without quotes", "reviews/upr-kaz-2", 'value: "2014-10-30"', "value: 2014"],
    ["the wrong review date", "reviews/upr-kaz-2", 'value: "2014-10-30"', 'value: "2015-03-19"'],
    [
      "a symbol of the wrong cycle",
      "reviews/upr-kaz-2",
      "report: a-hrc-28-10",
      "report: a-hrc-14-10",
    ],
    ["a mistyped symbol", "sources/a-hrc-28-10", "symbol: A/HRC/28/10", "symbol: A/HRC28/10"],
    ["a duplicate number", "recommendations/a-hrc-28-10", '- id: "124.40"', '- id: "124.4"'],
    ["a number without quotes", "recommendations/a-hrc-28-10", '- id: "124.40"', "- id: 124.40"],
    ["totals that do not add up", "reviews/upr-kaz-2", "supported: 143", "supported: 134"],
    [
      "a wrong position",
      "recommendations/a-hrc-28-10",
      /(- id: "124\.40"[\s\S]*?value: )supported/,
      "$1noted",
    ],
    [
      "a wrong tag",
      "recommendations/a-hrc-28-10",
      "kind: upr-working-group",
      "kind: upr-workinggroup",
    ],
    [
      "an unknown key",
      "cases/kz-bokayev-ayan",
      "kind: individual",
      "kind: individual\nstatsu: closed",
    ],
    ["a missing field", "sources/a-hrc-14-10", /^title: .*\n/m, ""],
    [
      "a mistyped theme",
      "recommendations/a-hrc-28-10",
      "themes: [freedom-of-expression, media]",
      "themes: [freedom-of-expresion, media]",
    ],
    ["a State that is none", "recommendations/a-hrc-28-10", "from: [NOR]", "from: [NWY]"],
    [
      "an article of another law",
      "cases/kz-bokayev-ayan",
      "- kz-criminal-code-2014#274",
      "- kz-criminal-code-2014#724",
    ],
    [
      "a paragraph beyond the end",
      "reviews/upr-kaz-2",
      'paragraph: "124-126"',
      'paragraph: "124-326"',
    ],
    [
      "a person in a source's place",
      "cases/kz-bokayev-ayan",
      "      - source: fidh-bokayev-2016-10-11\n        supports: partial\n        note: Gives the day and the town",
      "      - source: maks-bokayev\n        supports: partial\n        note: Gives the day and the town",
    ],
    [
      "an article of the old code",
      "cases/kz-bokayev-ayan",
      "- kz-criminal-code-2014#174",
      "- kz-criminal-code-1997#164",
    ],
    ["a tab", "sources/a-hrc-14-10", "\ntitle: ", "\n\ttitle: "],
    [
      "a deep nest of brackets",
      "sources/a-hrc-14-10",
      /^title: .*$/m,
      `title: ${"[".repeat(2000)}`,
    ],
    [
      "a conflict that git left",
      "sources/a-hrc-14-10",
      /^language: en\n/m,
      "<<<<<<< HEAD\nlanguage: en\n=======\nlanguage: ru\n>>>>>>> other\n",
    ],
    [
      "an invisible character",
      "cases/kz-bokayev-ayan",
      "title: Two defenders",
      "title: Two defe\u202enders",
    ],
    [
      "a key written twice",
      "cases/kz-bokayev-ayan",
      "kind: individual",
      "kind: individual\nkind: group",
    ],
    [
      "a chain that bites its tail",
      "cases/kz-bokayev-ayan",
      'date: "2016-05-17"',
      'date: "2016-05-17"\n    follows: [sentenced]',
    ],
  ];

const dataset = datasetInMemory({
  ...{
    root: ".",
    schemas,
    toolTables,
    rules,
    today: dayNumber(2026, 11, 30),
  },
  tool: { name: "casebook", version: "0.0.0" },
});

/** The report without its closing counts, which every new record would change. */
function findingsOf(report: Report): string {
  return pretty(report, { colour: false, width: 100 }).replace(/\n\d+ files, [\s\S]*$/, "\n");
}

describe("the shipped data", () => {
  it("gives the findings of its golden file, none of them an error", async () => {
    const found = dataset.check().report;
    expect(found.summary).toMatchObject({ errors: 0, skippedRules: [] });
    const shown = findingsOf(found);
    await expect(shown).toMatchFileSnapshot("../golden/shipped.txt");
  });

  it("is found to have a file with a name that is no id", () => {
    const from = "data/sources/a-hrc-14-10.yml";
    const renamed = new Map([
      [from, null],
      ["data/sources/A_HRC_14.yml", dataset.text(from)!],
    ]);
    const found = dataset
      .check(renamed)
      .report.diagnostics.map(({ file, rule }) => `${file} ${rule}`);
    expect(found).toContain("data/sources/A_HRC_14.yml ids/file-name");
  });
});

describe("after one slip", () => {
  it.each(slips)("%s", async (name, file, was, is) => {
    const path = `data/${file}.yml`;
    const text = dataset.text(path)!;
    const broken = text.replace(was, is);
    expect(broken, "the slip changes the file").not.toBe(text);
    const before = new Set(
      dataset.check().report.diagnostics.map(({ fingerprint }) => fingerprint),
    );
    const { diagnostics } = dataset.check(new Map([[path, broken]])).report;
    const added = diagnostics.filter(({ fingerprint }) => !before.has(fingerprint));
    await expect(added.map(outline).join("")).toMatchFileSnapshot(
      `../golden/slips/${name.toLowerCase().replaceAll(/[^a-z]+/g, "-")}.txt`,
    );
  });
});

/** Rule, place, what the message begins with, and what a program could do with the finding. */
function outline(finding: Diagnostic): string {
  const { rule, severity, message, related, suggestions, fix } = finding;
  return [
    `${placeIn(finding)} ${severity} ${rule}`,
    `  ${/^.*?[.:;](?=\s|$)/su.exec(visible(message))?.[0] ?? visible(message)}`,
    ...(suggestions.length > 0 ? [`  suggests: ${suggestions.map(visible).join(", ")}`] : []),
    ...(fix ? [`  repair: ${fix.safety}`] : []),
    ...related.map((each) => `  see ${placeIn(each)}`),
    "",
  ].join("\n");
}

function placeIn({ file, range: { start, end } }: Pick<Diagnostic, "file" | "range">): string {
  return `${file}:${start.line}:${start.column}-${end.line}:${end.column}`;
}
