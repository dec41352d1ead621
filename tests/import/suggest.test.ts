import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { openGiven } from "../../scripts/import/core/given-file.ts";
import { readReference } from "../../scripts/import/core/reference.ts";
import { schemas } from "../schemas.ts";
import { suggestedMapping } from "../../scripts/import/csv/suggest/suggest.ts";
import { casebook } from "../commands/casebook.ts";
import { blocksOf } from "../docs/pages.ts";
import { folder, given } from "./importing.ts";
import { toolTables } from "../tool-tables.ts";

const home = resolve(import.meta.dirname, "../..");
const context = {
  reference: readReference(home, toolTables),
  ...{ named: () => [], has: () => false, schemas },
};

function suggested(...rows: string[]): string {
  const file = openGiven(given("tracker.csv", rows.join("\n")));
  return suggestedMapping(file, context, {})!;
}

/** What is said of one column, with the comment above it. */
function column(text: string, name: string): string {
  const blocks = text.slice(text.indexOf("columns:")).split(/^(?= {2}# \d+:)/m);
  return blocks.find((block) => block.includes(`column: ${name}\n`))!;
}

describe("casebook import csv --suggest", () => {
  it("says what each column seems to be, and why; what it does not know stays empty", () => {
    const text = suggested(
      "No.;Recommendation;Made by;Answer;Answered on;Themes;Country;Owner",
      "140.1;Stop the use of torture;France;Accepted;25/12/2020;Torture;Kazakhstan;Mr A",
      "140.2;Go on with the reform;Holland, Spain;Rejected;03/04/2020;Elections, Sorcery;Kazakhstan;",
    );
    expect(text).toContain("\nreviewed: false\ndelimiter: semicolon # 8 columns, 2 rows\n");
    expect(text).toContain("\nsession: # the session of all rows");
    expect(text).toContain("\nitems: number #");
    expect(column(text, "No.")).toBe(
      "  # 1: heading “No.”; numbers as reports have them, such as 124.4; each once\n  - column: No.\n    is: number\n",
    );
    expect(column(text, "Recommendation")).toContain("is: text\n    language: en\n");
    expect(column(text, "Made by")).toBe(
      '  # 3: heading “Made by”; 2 of 3 values are States of the table\n  - column: Made by\n    is: recommending-states\n    separators: [","]\n    values:\n      Holland: # 1 row\n',
    );
    expect(column(text, "Answer")).toContain(
      "    values:\n      Accepted: supported # 1 row\n      Rejected: # 1 row\n",
    );
    expect(column(text, "Answered on")).toContain("dates: day-first");
    expect(column(text, "Themes")).toContain("Elections: political-participation # 1 row");
    expect(column(text, "Themes")).toContain("Sorcery: # 1 row");
    expect(column(text, "Country")).toContain("all 2 values are States of the table");
    expect(column(text, "Country")).toContain("is: state\n");
    expect(column(text, "Owner")).toContain("not recognised; forms: Aa A (1); empty in 1 row");
    expect(column(text, "Owner")).toContain("is:\n");
    expect(load(text)).toMatchObject({ reviewed: false, session: null });
  });

  it.each([
    [
      "N°;Recommandation;Formulée par;Réponse",
      "115.1;Ratifier la Convention et le Protocole;Pays-Bas, Suisse;Acceptée",
      ["number", "text", "recommending-states", "position"],
      "Acceptée: supported",
    ],
    [
      "No.;Recomendación;Hecha por;Respuesta;Fecha de la respuesta",
      "115.1;Ratificar el Convenio y el Protocolo;Países Bajos;Anotada;5 de marzo de 2020",
      ["number", "text", "recommending-states", "position", "position-date"],
      "Anotada: noted",
    ],
    [
      "№;Рекомендация;Рекомендующее государство;Ответ",
      "115.1;Ратифицировать Конвенцию и Протокол в срок;Нидерланды;Принята к сведению",
      ["number", "text", "recommending-states", "position"],
      "Принята к сведению: noted",
    ],
    [
      "Paragraph,Recommendation,Level",
      "11 (a),Bring the law of assemblies into line,B",
      ["paragraph", "text", "level"],
      "B: # 1 row",
    ],
  ])("knows the columns of %s", (headings, row, kinds, value) => {
    const text = suggested(headings, row);
    expect([...text.matchAll(/^    is: ?(\S*)/gm)].map(([, is]) => is)).toEqual(kinds);
    expect(text).toContain("# These rows seem to be recommendations");
    expect(text).toContain(value);
  });

  it("does not take the sessions of the General Assembly for those of the review", () => {
    const text = suggested("Session;Resolution;Recommendation", "74;74/1;Do it", "75;75/2;Do more");
    expect(column(text, "Session")).toContain("few are sessions of the review");
    expect(column(text, "Session")).toContain("is:\n");
    const ours = suggested("Session;Recommendation", "34;Do it", "20;Do more");
    expect(column(ours, "Session")).toContain("is: session\n");
  });

  it("does not decide on dates that can be read in two ways, or between two columns of one kind", () => {
    const text = suggested(
      "Answer date,From,Made by",
      "03/04/2020,France,Spain",
      "05/06/2020,Peru,Chile",
    );
    expect(column(text, "Answer date")).toContain("every value can be read in two ways");
    expect(column(text, "Answer date")).toContain("dates:\n");
    expect(column(suggested("Response,Answer", "Accepted,Noted"), "Answer")).toContain(
      "position, or is “Response”?\n  - column: Answer\n    is:\n",
    );
  });

  it("leaves out what may name people, and does not say of all of it that it does", () => {
    const text = suggested(
      "Arrested on;Place;Charge;Gender;Employer",
      "2020-01-05;Example Town;hooliganism;male;Morning Press",
      "2020-02-06;Other Town;fraud;female;Evening Courier",
      "2020-03-07;Third Town;theft;male;Second Channel",
    );
    expect(column(text, "Gender")).toContain("because: personal data that no record holds\n");
    expect(column(text, "Employer")).toContain("is: ignored\n");
    expect(column(text, "Employer")).toContain("if it holds none, say what it is\n");
    expect(column(text, "Employer")).not.toContain("Courier");
  });

  it("knows committees, symbols and who recommends", () => {
    const text = suggested(
      "Body\tSymbol\tParagraph\tObservation\tAffected persons",
      "CEDAW\tCEDAW/C/KAZ/CO/5\t12\tThe Committee is concerned about the law\tWomen",
      "Subcommittee\tCEDAW/C/KAZ/CO/5\t13\tThe Committee asks for the law\tChildren",
    );
    expect(text).toContain("delimiter: tab");
    expect(text).not.toContain("\nissuer:");
    expect(column(text, "Body")).toContain(
      "CEDAW: { kind: treaty-body-concluding-observations, committee: CEDAW } # 1 row\n      Subcommittee: # 1 row\n",
    );
    expect(column(text, "Symbol")).toContain("is: document");
    expect(column(text, "Paragraph")).toContain("is: paragraph");
    expect(column(text, "Affected persons")).toContain("Children: children # 1 row");
  });

  it("finds the headings below a title", () => {
    const text = suggested("A tracker of recommendations", "", "No;From", "1.1;Spain", "1.2;Peru");
    expect(text).toContain("delimiter: semicolon # 2 columns, 2 rows\nheadings: 3 #");
    expect(column(text, "From")).toContain("is: recommending-states");
  });

  it("cannot be led to break out of a comment or a line", () => {
    const text = suggested('"a\nb",From', '"x\n- column: y\u001b[2J",Spain', '"# : {",Peru');
    expect(load(text)).toMatchObject({
      columns: [
        { column: "a b", is: null },
        { column: "From", is: "recommending-states" },
      ],
    });
    expect(text).not.toContain("\u001b");
  });

  it("is refused until somebody has reviewed it, and then imported: the example of the page", async () => {
    const root = folder();
    const file = join(root, "tracker.csv");
    const mapping = join(root, "tracker.mapping.yml");
    writeFileSync(file, blocksOf("csv").find(({ page }) => page === "docs/import.md")!.text);
    const args = ["import", "csv", file, "--mapping", mapping];
    expect(await casebook("import", "csv", file)).toMatchObject({
      status: 2,
      err: expect.stringContaining("needs a mapping"),
    });
    expect((await casebook(...args, "--suggest")).status).toBe(0);
    expect(await casebook(...args, "--suggest")).toMatchObject({
      status: 2,
      err: expect.stringContaining("already exists, and is not overwritten"),
    });
    const asSuggested = await casebook(...args, "--out", root);
    expect(asSuggested).toMatchObject({ status: 2, out: "" });
    expect(asSuggested.err).toContain("write “reviewed: true” at its top");
    expect(asSuggested.err).toMatch(/tracker\.mapping\.yml:\d+:\d+ “state” is empty/);
    const filled = readFileSync(mapping, "utf8")
      .replace("\nstate:", "\nstate: KAZ")
      .replace("\nsession:", "\nsession: 34")
      .replace("language:\n", "language: en\n")
      .replace("is:\n", "is: ignored\n")
      .replace("Holland:", "Holland: NLD")
      .replace(/\n +Treaties: #.*/, "");
    writeFileSync(mapping, filled);
    expect((await casebook(...args, "--out", root)).err).toContain("is not reviewed");
    writeFileSync(mapping, filled.replace("reviewed: false", "reviewed: true"));
    expect((await casebook(...args, "--out", root, "--dry-run")).out).toContain("nothing written");
    expect(existsSync(join(root, "data"))).toBe(false);
    const done = await casebook(...args, "--out", root);
    expect(done.out).toContain("column Themes, row 2: “Treaties” no term stands for it");
    expect(done.status).toBe(1);
    expect((await casebook("check", "--root", root, "--today", "2026-11-30")).status).toBe(0);
  });

  it("names a value by its key, also if the key looks like a place in a list", async () => {
    const root = folder();
    const [file, mapping] = [join(root, "t.csv"), join(root, "t.mapping.yml")];
    writeFileSync(file, "Text,S\nx,1\n");
    writeFileSync(
      mapping,
      `reviewed: true
delimiter: comma
source: { title: T, licence: unknown }
issuer: { kind: organization }
items: wording
columns:
  - { column: S, is: session, values: { "1": 7 } }
`,
    );
    const { err } = await casebook("import", "csv", file, "--mapping", mapping);
    expect(err).toContain("Use one of: upr-working-group, ");
    expect(err).toContain(":7:46 “1” is a number; a text is expected here.");
  });

  it("has every fault of a mapping at its line and column", async () => {
    const root = folder();
    const file = join(root, "t.csv");
    const mapping = join(root, "t.mapping.yml");
    writeFileSync(file, "No;Text\n1;One\n");
    writeFileSync(
      mapping,
      `reviewed: true
delimiter: semicolon
source: { title: T, licence: unknown, publisher: nobody }
issuer: { kind: treaty-body-concluding-observations, committee: CEDWA }
session: 5
items: id
columns:
  - { column: No, is: number, dates: day-first }
  - { column: Text, is: text }
  - { column: More, is: number }
  - { column: Answer, is: position, values: { Yes: suported } }
  - { column: Status, is: level }
`,
    );
    const { status, err } = await casebook("import", "csv", file, "--mapping", mapping);
    expect(status).toBe(2);
    const places = [...err.matchAll(/t\.mapping\.yml:(\d+:\d+) (.*)/g)].map(([, at, what]) => [
      at,
      what,
    ]);
    expect(places).toEqual([
      ["3:50", expect.stringContaining("no record data/organizations/nobody.yml")],
      ["4:65", expect.stringContaining("“CEDWA” is not in the table")],
      ["6:8", expect.stringContaining("no column is id")],
      ["7:1", expect.stringContaining("which State")],
      ["8:31", expect.stringContaining("“dates” has no meaning")],
      ["9:5", expect.stringContaining("in which language")],
      ["10:25", expect.stringContaining("“No” is number already")],
      ["11:52", expect.stringContaining("Did you mean “supported”?")],
      ["12:5", expect.stringContaining("Nothing says who assessed it.")],
    ]);
  });
});
