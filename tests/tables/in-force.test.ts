import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { casebook, datasetOf } from "../commands/casebook.ts";
import { checked, checkedByTables, findingsIn, said } from "../rules/dataset.ts";
import { tablesInForce } from "../../scripts/tables/in-force.ts";
import { toolTables } from "../tool-tables.ts";

const tables = "scripts/tables";
const dataset = `title: Example
description: A dataset for tests.
version: "1.0.0"
visibility: public
licence: CC-BY-4.0
`;
const record = (more: string) => `kind: ngo-report
title: A report
language: en
${more}`;

const roles = (rows: string) => `title: Roles
description: The roles of this dataset.
terms:
${rows}`;
const stringer = `  - { id: stringer, label: { en: Stringer }, definition: Paid by the piece. }\n`;
const journalist = `  - id: journalist # as casebook has it
    label: { en: Journalist }
    definition: "Gathers and publishes news, employed or not."
`;

describe("the tables in force", () => {
  it("are those of the tool in a dataset without data/reference: nothing passes for want of one", async () => {
    const root = datasetOf({
      "data/dataset.yml": dataset,
      "data/sources/a.yml": record("state: XXQ\n"),
      "data/cases/b.yml":
        "title: B\nkind: person\nstate: KAZ\nsummary: A case.\nthemes: [nonsense-theme]\n",
    });
    const { status, out } = await casebook("check", "--root", root);
    expect(status).toBe(1);
    expect(out).toContain("“XXQ” is not in the table states.");
    expect(out).toContain("“nonsense-theme” is not in the table themes.");
  });

  it("have the rows that a dataset adds, and those that it replaces with a reason", () => {
    const changed = roles(
      `${stringer}  - { id: lawyer, label: { en: Lawyer }, definition: Pleads., why: A word of ours. }\n`,
    );
    expect(findingsIn({ "reference/roles": changed })).toEqual([]);
    const inForce = tablesInForce(toolTables, [
      {
        name: "roles",
        file: "data/reference/roles.yml",
        value: {
          terms: [
            { id: "stringer", definition: "Paid by the piece." },
            { id: "journalist", definition: "Writes.", why: "A word of ours." },
          ],
        },
      },
    ]).get("roles")!;
    expect(inForce.rows.get("stringer")).toMatchObject({ origin: "dataset", pointer: "/terms/0" });
    expect(inForce.rows.get("journalist")).toMatchObject({
      origin: "replaced",
      row: { definition: "Writes." },
    });
    const released = inForce.value["terms"] as readonly Record<string, unknown>[];
    const ofTool = toolTables.get("roles")!.value["terms"] as readonly unknown[];
    expect(released).toHaveLength(ofTool.length + 1);
    expect(released.some((row) => "why" in row)).toBe(false);
  });

  it("report a row that replaces one without a reason, with both places", () => {
    const found = findingsIn({
      "reference/roles": roles(
        "  - { id: journalist, label: { en: Journalist }, definition: Has a press card. }\n",
      ),
    });
    expect(found.map(said)).toEqual(["data/reference/roles.yml:4:5 error vocabulary/replaced-row"]);
    expect(found[0]?.related.map(({ file }) => file)).toEqual(["casebook:tables/roles.yml"]);
  });

  it("keep each row of the tool: a dataset takes none away", () => {
    const { report } = checked({
      "reference/themes": `title: Themes
description: One theme.
terms:
  - { id: extra-theme, label: { en: Extra }, definition: Made up. }
`,
      "cases/example": "themes: [freedom-of-expression, extra-theme]",
    });
    expect(report.diagnostics.map(said)).toEqual([]);
  });

  it("judge nothing without the tables themselves, and say so as an error", () => {
    const { report } = checkedByTables({}, new Map());
    const missing = report.diagnostics.filter(({ rule }) => rule === "vocabulary/no-table");
    expect(missing.map(({ severity }) => severity)).toContain("error");
    expect(report.summary.skippedRules.length).toBeGreaterThan(0);
    expect(report.summary.errors).toBeGreaterThan(0);
  });

  it("want a table of places before a place", async () => {
    const root = datasetOf({
      "data/dataset.yml": dataset,
      "data/sources/a.yml": record(""),
      "data/cases/b.yml": `title: B
kind: individual
state: KAZ
summary: A case.
events:
  - id: arrest
    type: arrest
    date: "2016"
    places: [nowhere]
    citations: [{ source: a, supports: unchecked }]
`,
    });
    const { status, out } = await casebook("check", "--root", root);
    expect(status).toBe(1);
    expect(out).toContain("“nowhere” is in no table: there is no data/reference/places.yml yet.");
  });

  it("pass every rule as the tables of a dataset", async () => {
    const root = datasetOf({ "data/dataset.yml": dataset, "data/sources/a.yml": record("") });
    mkdirSync(join(root, "data/reference"));
    const names = readdirSync(tables).filter((name) => name.endsWith(".yml"));
    for (const file of names)
      writeFileSync(join(root, "data/reference", file), readFileSync(join(tables, file)));
    const { out } = await casebook("check", "--root", root, "--format", "json");
    const { diagnostics } = JSON.parse(out) as { diagnostics: { file: string; rule: string }[] };
    const about = diagnostics.filter(({ file }) => file.startsWith("data/reference/"));
    expect(new Set(about.map(({ rule }) => rule))).toEqual(new Set(["vocabulary/same-row"]));
    expect(about).toHaveLength(names.length);

    const migrated = await casebook("migrate", "--root", root);
    expect(migrated.status).toBe(0);
    expect(migrated.out).toContain("of data/reference/ taken out, because casebook has them");
    expect(readdirSync(join(root, "data/reference"))).toEqual([]);
  });
});

describe("casebook migrate", () => {
  it("takes out the rows that casebook has, and leaves the others with their comments", async () => {
    const root = datasetOf({
      "data/dataset.yml": dataset,
      "data/sources/a.yml": record(""),
      "data/reference/roles.yml": roles(`  # ours\n${stringer}${journalist}`),
    });
    const { status, out } = await casebook("migrate", "--root", root);
    expect([status, out]).toEqual([0, expect.stringContaining("1 row of data/reference/ taken")]);
    expect(readFileSync(join(root, "data/reference/roles.yml"), "utf8")).toBe(
      roles(`  # ours\n${stringer}`),
    );
  });

  it("takes out copies of older rows, of which casebook says more now, but not what has a reason", async () => {
    const older = `  - { id: torture, label: { en: Torture and ill-treatment } }\n`;
    const own = `  - { id: media, label: { en: Media }, definition: The press., why: A word of ours. }\n`;
    const root = datasetOf({
      "data/dataset.yml": dataset,
      "data/sources/a.yml": record(""),
      "data/reference/themes.yml": roles(older + own),
    });
    const { out: told } = await casebook("check", "--root", root);
    expect(told).toContain("“casebook migrate” takes it out");
    expect((await casebook("migrate", "--root", root)).status).toBe(0);
    expect(readFileSync(join(root, "data/reference/themes.yml"), "utf8")).toBe(roles(own));
  });
});

describe("casebook tables", () => {
  const root = datasetOf({
    "data/dataset.yml": dataset,
    "data/reference/roles.yml": roles(
      `${stringer}  - { id: journalist, label: { en: Reporter }, definition: Reports., why: A word of ours. }\n`,
    ),
  });

  it("lists the tables, with what the dataset has of its own", async () => {
    const { status, out } = await casebook("tables", "--root", root);
    expect(status).toBe(0);
    expect(out).toMatch(/^roles +\d+ rows \(1 of the dataset, 1 replaced\): /m);
    expect(out).toMatch(/^states +195 rows: /m);
  });

  it("prints a table with the origin of each row, and refuses a name that is none", async () => {
    const { out } = await casebook("tables", "roles", "--root", root);
    expect(out).toMatch(/^dataset +stringer +Stringer$/m);
    expect(out).toMatch(/^replaced +journalist +Reporter$/m);
    expect(out).toMatch(/^tool +lawyer /m);
    const json = await casebook("tables", "roles", "--root", root, "--format", "json");
    const [table] = (JSON.parse(json.out) as { tables: { rows: { id: string }[] }[] }).tables;
    expect(table!.rows.find(({ id }) => id === "journalist")).toMatchObject({
      origin: "replaced",
      file: "data/reference/roles.yml",
      why: "A word of ours.",
    });
    expect(await casebook("tables", "rivers", "--root", root)).toMatchObject({ status: 2 });
  });
});
