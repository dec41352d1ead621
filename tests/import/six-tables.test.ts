import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { casebook } from "../commands/casebook.ts";
import { blocksOf } from "../docs/pages.ts";
import { findings, folder, given, recordIn } from "./importing.ts";

/**
 * A table of one of the kinds that organizations keep, with invented data; what a person changes in the mapping that
 * --suggest writes; and what comes of it.
 */
interface Kept {
  readonly kind: string;
  readonly table: string;
  /** A piece of the suggested mapping, and what the person writes in its place. */
  readonly edits: readonly (readonly [suggested: string, written: string])[];
  readonly report: string;
  readonly record: readonly [collection: string, id: string, like: object];
  readonly status: 0 | 1;
}

const common = [["licence: unknown", "licence: own-words"]] as const;
const reviewed = ["reviewed: false", "reviewed: true"] as const;

const tables: readonly Kept[] = [
  {
    kind: "political prisoners",
    table: `No.,Name,Gender,Date of birth,Arrested,Charges,Sentence,Sentenced on,Status,As of,Source
1,Person One,male,01/02/1980,13/04/2021,extremism; calls for unrest,5 years,20/09/2021,in prison,2023-01,https://example.org/prisoners/1
2,Person Two,female,03/04/1990,25/05/2021,extremism,2 years and 6 months,,released,2023-01,https://example.org/prisoners/2
3,Person Three,male,05/06/1975,30/06/2022,fraud,,,awaiting trial,2023-02,
`,
    edits: [
      ["  kind: #", "  kind: individual #"],
      ["  state: #", "  state: KAZ #"],
      ["      in prison: #", "      in prison: imprisoned #"],
      ["      released: #", "      released: free #"],
      ["      awaiting trial: #", "      awaiting trial: detained #"],
    ],
    report: "3 rows read: 3 written",
    record: [
      "cases",
      "table-1",
      {
        title: "Case 1 of the list",
        statuses: [{ value: "imprisoned", asOf: "2023-01" }],
        events: [
          { date: "2021-04-13", participants: [{ role: "detainee", unnamed: /row 2/ }] },
          { type: "charge", offences: ["extremism", "calls for unrest"] },
          { type: "sentence", date: "2021-09-20", outcome: { imprisonment: { exact: "P5Y" } } },
        ],
      },
    ],
    status: 0,
  },
  {
    kind: "attacks on journalists",
    table: `Journalist;Nationality;Country;Type of attack;Date;Suspects;Description;Link
Person One;Kazakhstan;Kazakhstan;beating;2020-05-01;unknown men;Two men beat a reporter at a protest.;https://example.org/attacks/1
Person Two;Kazakhstan;Kazakhstan;threat;2020-06;;A letter threatened a reporter.;https://example.org/attacks/2
Person Three;France;Kazakhstan;beating;2021;;Person Three was hurt at a protest.;
`,
    edits: [
      ["  kind: #", "  kind: individual #"],
      ["  violations.row.status: #", "  violations.row.status: reported #"],
      ["      beating: #", "      beating: expression #"],
      ["      threat: #", "      threat: leave-out #"],
    ],
    report: "3 rows read: 2 written, 1 refused",
    record: [
      "cases",
      "table-row-2",
      {
        state: "KAZ",
        violations: [{ type: "expression", status: "reported" }],
        events: [{ type: "attack" }],
      },
    ],
    status: 1,
  },
  {
    kind: "follow-up of concluding observations",
    table: `Paragraph;Recommendation;Treaty body;Country;Document;Assessment;Deadline
12;Bring the law on peaceful assembly into line with the Covenant;Human Rights Committee;Kazakhstan;CCPR/C/KAZ/CO/2;Not implemented;2018
18;Investigate every complaint of torture;Human Rights Committee;Kazakhstan;CCPR/C/KAZ/CO/2;Partially implemented;
`,
    edits: [
      [
        "items: wording",
        'assessor: { by: example-ngo, asOf: "2019", scale: free-text }\nitems: number',
      ],
      ["    is: paragraph", "    is: number"],
    ],
    report: "2 rows read: 2 written",
    record: [
      "recommendations",
      "ccpr-c-kaz-co-2",
      {
        items: [{ id: "12", note: "Deadline, by the table: 2018." }, { id: "18" }],
        assessments: [{ level: "not-implemented" }, { level: "partially-implemented" }],
      },
    ],
    status: 0,
  },
  {
    kind: "a ministry's tracker",
    table: `A tracker kept by a ministry;;;;;
Rec. No.;Recommendation;Recommending State;Position;SDG;Responsible
140.1;Ratify the Optional Protocol to the Convention;France;Supported;16;Ministry of Justice
140.2;Ensure the access of women to justice;Spain, Peru;Noted;5.2, 16.3;Supreme Court
140.3;The State commits itself to a national plan;;Voluntary pledge;;Ministry of Justice
`,
    edits: [
      ["state: #", "state: KAZ #"],
      ["session: #", "session: 34 #"],
    ],
    report: "3 rows read: 3 written",
    record: [
      "recommendations",
      "table-upr-kaz-34",
      {
        items: [
          { id: "140.1", sdgs: ["16"], note: "Responsible, by the table: Ministry of Justice." },
          { id: "140.2", from: ["ESP", "PER"], sdgs: ["5.2", "16.3"] },
          { id: "140.3", kind: "pledge" },
        ],
      },
    ],
    status: 0,
  },
  {
    kind: "a reference library",
    table: `Key;Item Type;Title;Author;Publication year;Url;Access Date;DOI
A1;report;A report on prisons;"Author, A.";2019;https://example.org/library/1;2020-01-02;
A2;journalArticle;An article on assembly;"Author, B.; Author, C.";2020;https://example.org/library/2;;10.1000/made.up
A3;webpage;A page;;;https://example.org/library/3;2021-03-04;
`,
    edits: [
      ["      report: #", "      report: ngo-report #"],
      ["      journalArticle: #", "      journalArticle: academic #"],
      ["      webpage: #", "      webpage: web-page #"],
    ],
    report: "3 rows read: 3 written",
    record: [
      "sources",
      "table-a2",
      {
        kind: "academic",
        date: "2020",
        authors: ["Author, B.", "Author, C."],
        doi: "10.1000/made.up",
      },
    ],
    status: 0,
  },
  {
    kind: "detention cases with several events",
    table: `Case number,Act,Date,Victim,Perpetrator,Charge,Source
D-1,arrest,2020-01-05,Person One,City police,,https://example.org/d/1
D-1,charge,2020-01-08,Person One,,hooliganism,https://example.org/d/1
D-1,release,2020-02-01,Person One,,,https://example.org/d/2
D-2,arrest,2021-03-03,Person Two; Person Three,City police,,https://example.org/d/3
D-2,sentence,2021-06-03,Person Two,,hooliganism,
`,
    edits: [
      ["  kind: #", "  kind: group #"],
      ["  state: #", "  state: KAZ #"],
      ["      release: #", "      release: release-from-custody #"],
    ],
    report: "5 rows read: 5 written",
    record: [
      "cases",
      "table-d-2",
      {
        summary: "Charge: hooliganism.",
        events: [
          { id: "row-5", type: "arrest", date: "2021-03-03" },
          { id: "row-6", type: "sentence" },
        ],
      },
    ],
    status: 1,
  },
];

/** A private dataset with one organization, as the lists of an organization go into one first. */
function dataset(): string {
  const root = folder();
  const files = {
    "data/dataset.yml": `title: Lists of ours\ndescription: Tables of an organization.\nversion: 0.1.0\nvisibility: private\nlicence: LicenseRef-not-licensed\n`,
    "data/organizations/example-ngo.yml": `kind: ngo\nnames:\n  - { id: en, value: Example NGO, lang: en, kind: preferred, citations: [{ source: a-page, supports: unchecked }] }\nstage: stub\n`,
    "data/sources/a-page.yml": `kind: web-page\ntitle: A page\nurls: ["https://example.org/"]\nstage: stub\n`,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const errors = (root: string) =>
  findings(root)
    .filter(({ severity }) => severity === "error")
    .map(({ file, message }) => `${file}: ${message}`);

describe("six tables of the kinds that organizations keep", () => {
  it.each(tables)("$kind: from a suggestion through a reviewed mapping", async (kept) => {
    const root = dataset();
    const table = given("table.csv", kept.table);
    const { out } = await casebook("import", "csv", table, "--suggest", "--out", root);
    expect(out).not.toMatch(/Person|19(?:75|80|90)/);
    let mapping = out;
    for (const [suggested, written] of [...common, ...kept.edits, reviewed]) {
      expect(mapping).toContain(suggested);
      mapping = mapping.replace(suggested, written);
    }
    const path = given("table.yml", mapping);
    const run = await casebook("import", "csv", table, "--mapping", path, "--out", root);
    expect(run.err).toBe("");
    expect(run.out).toContain(`table.csv: ${kept.report}`);
    expect(run.status, run.out).toBe(kept.status);
    const [collection, id, like] = kept.record;
    expect(recordIn(root, collection, id)).toMatchObject(matching(like) as object);
    expect(errors(root)).toEqual([]);
  });

  it("stand in docs/import.md with what a person does by hand", () => {
    const page = readFileSync("docs/import.md", "utf8");
    const rows = [...page.matchAll(/^\| ([a-z][^|]*?) +\| (\d+) +\| (\d+) +\|/gm)].map(
      ([, kind, count, edits]) => [kind, Number(count), Number(edits)],
    );
    const made = tables.map(({ kind, report, edits }) => [
      kind,
      Number(/^\d+/.exec(report)![0]),
      edits.length + common.length + 1,
    ]);
    expect(rows).toEqual(made);
  });
});

describe("the examples of other systems in docs/import.md", () => {
  const csv = blocksOf("csv").filter(({ page }) => page === "docs/import.md");
  const yaml = blocksOf("yaml").filter(
    ({ page, text }) => page === "docs/import.md" && text.startsWith("reviewed: true\n"),
  );

  it.each([
    ["acts with victims, perpetrators, sources and interventions", 1, "events-2020-e-1"],
    ["an export of an Uwazi collection", 2, "uwazi-export-row-2"],
  ])("%s", async (_, index, id) => {
    const root = dataset();
    const table = given("table.csv", csv[index]!.text);
    const mapping = given("table.yml", yaml[index]!.text);
    const run = await casebook("import", "csv", table, "--mapping", mapping, "--out", root);
    expect(run.err).toBe("");
    expect(run.out).toMatch(/(\d) rows read: \1 written\n/);
    expect(recordIn(root, "cases", id)).toMatchObject({ state: "KAZ", stage: "stub" });
    expect(JSON.stringify(recordIn(root, "cases", id))).not.toContain("Person");
    expect(errors(root)).toEqual([]);
  });
});

/** Expressions become matchers of texts. */
function matching(value: unknown): unknown {
  if (value instanceof RegExp) return expect.stringMatching(value);
  if (Array.isArray(value)) return value.map(matching);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, matching(each)]));
}
