import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { monthForms } from "../../scripts/import/core/month-forms.ts";
import { writtenDate } from "../../scripts/import/core/written-date.ts";
import type { Mapping } from "../../scripts/schema/records.ts";
import { blocksOf } from "../docs/pages.ts";
import {
  findings,
  importGiven,
  importInto,
  itemsIn,
  privateCopy,
  recordIn,
  setIn,
} from "./importing.ts";

/** A mapping with columns as YAML; the rest as most tests need it. */
function mapping(columns: string, more: Partial<Mapping> = {}): Mapping {
  return {
    reviewed: true,
    delimiter: "semicolon",
    source: { id: "tracker", title: "A tracker", licence: "own-words" },
    issuer: { kind: "upr-working-group" },
    state: "KAZ",
    session: 34,
    items: "number",
    columns: load(columns) as Mapping["columns"],
    ...more,
  };
}

const plain = mapping(`
- { column: No, is: number }
- { column: Text, is: text, language: en }
- { column: From, is: recommending-states, separators: [","] }
- { column: Answer, is: position, values: { Accepted: supported, "-": leave-out } }
`);
const heading = "No;Text;From;Answer";

function imported(
  rows: string | Uint8Array,
  by = plain,
  more: { root?: string; state?: string } = {},
) {
  return importGiven("csv", "tracker.csv", rows, { mapping: by, ...more });
}

const set = "tracker-upr-kaz-34";
const cited = (row: string) => [{ source: "tracker", at: { row }, supports: "unchecked" }];

describe("casebook import csv", () => {
  it("reads the example of the page, and its records pass the check", async () => {
    const [table] = blocksOf("csv").filter(({ page }) => page === "docs/import.md");
    const [written] = blocksOf("yaml").filter(({ page }) => page === "docs/import.md");
    const { root, log } = await imported(table!.text, load(written!.text) as Mapping);
    expect(log.refused).toEqual([]);
    expect(log.notUnderstood).toEqual([]);
    const at = (row: string) => [{ source: "kz-tracker", at: { row }, supports: "unchecked" }];
    expect(setIn(root, "kz-tracker-upr-kaz-34")).toEqual({
      stage: "stub",
      source: "kz-tracker",
      issuer: { kind: "upr-working-group" },
      state: "KAZ",
      review: "upr-kaz-3",
      groups: [{ id: "140", citations: at("2-3") }],
      items: [
        {
          id: "140.2",
          from: ["FRA", "NLD"],
          text: { en: "Ratify the Optional Protocol" },
          group: "140",
          positions: [{ id: "kz-tracker", value: "noted", date: "2020-04-03", citations: at("2") }],
          themes: ["treaty-ratification"],
          citations: at("2"),
        },
        {
          id: "140.10",
          from: ["BRA"],
          text: { en: "Abolish the death penalty" },
          group: "140",
          positions: [
            { id: "kz-tracker", value: "supported", date: "2020-04-25", citations: at("3") },
          ],
          themes: ["death-penalty"],
          citations: at("3"),
        },
      ],
    });
    expect(recordIn(root, "reviews", "upr-kaz-3")).toEqual({ state: "KAZ", cycle: 3, session: 34 });
    expect(log.leftOut).toMatchObject([
      { column: "Owner", reason: "records have no field for it" },
    ]);
    expect(findings(root)).toEqual([]);
  });

  it("puts rows to the set of their document, or of their committee, State and session", async () => {
    const by = mapping(
      `
- { column: "§", is: number }
- { column: Text, is: text, language: en }
- { column: Country, is: state }
- { column: Symbol, is: document }
- { column: Session, is: session }
- { column: Adopted, is: adoption-date, dates: day-first }
- column: Body
  is: issuer
  issuers:
    CEDAW: { kind: treaty-body-concluding-observations, committee: CEDAW }
    UPR: { kind: upr-working-group }
`,
      {},
    );
    const { issuer: _issuer, state: _state, session: _session, ...rest } = by;
    const { root, log } = await imported(
      [
        "§;Text;Country;Symbol;Session;Adopted;Body",
        "12 (a);Stop it;Kazakhstan;CEDAW/C/KAZ/CO/5;;05/11/2019;CEDAW",
        "13;Go on;Kazakhstan;CEDAW C KAZ CO 5;;05/11/2019;CEDAW",
        "9;Stop;Spain;;74;;CEDAW",
        "1.1;Look;Spain;A/HRC/44/7/Add.1;35;;UPR",
        "14;Wait;Kazakhstan;CEDAW/C/KAZ/CO/5;74;;CEDAW",
        "15;Wait;Spain;a report;;;CEDAW",
        "16;Wait;Spain;;;;CEDAW",
        "17;Wait;Spain;;74;;SPT",
      ].join("\n"),
      rest,
    );
    expect(setIn(root, "cedaw-c-kaz-co-5")).toMatchObject({
      source: "cedaw-c-kaz-co-5",
      issuer: { kind: "treaty-body-concluding-observations", committee: "CEDAW" },
      state: "KAZ",
      adopted: { value: "2019-11-05", citations: cited("2-3") },
      items: [{ id: "12.a", number: "12 (a)", text: { en: "Stop it" } }, { id: "13" }],
    });
    expect(recordIn(root, "sources", "cedaw-c-kaz-co-5")).toEqual({
      ...{ kind: "un-document", title: "UN document CEDAW/C/KAZ/CO/5", stage: "stub" },
      ...{ state: "KAZ", symbol: "CEDAW/C/KAZ/CO/5", licence: "un-document" },
    });
    expect(setIn(root, "tracker-cedaw-esp-74").issuer).toMatchObject({ session: 74 });
    expect(recordIn(root, "reviews", "upr-esp-3")).toMatchObject({ report: "a-hrc-44-7" });
    expect(log.refused.map(({ rows, column, reason }) => [...rows, column, reason])).toEqual([
      [6, "Symbol", "the same document is of another State, issuer or session in row 2"],
      [7, "Symbol", expect.stringContaining("neither a UN symbol nor the id of a source")],
      [8, undefined, "nothing says which document or session it is of"],
      [9, "Body", "the mapping does not say who is meant"],
    ]);
    expect(findings(root).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("says what it reads otherwise than it is written, and what it does not understand", async () => {
    const { root, log } = await imported(
      `${heading}\n1.1;One;Iran,Atlantis;Accepted\n1.2;Two;France;Perhaps\n1.3;Three;Spain;-`,
    );
    const mapped = log.mapped.map(({ kind, from, to, rows }) => [kind, from, to, ...rows]);
    expect(mapped).toEqual([
      ["State", "Iran", "IRN", 2],
      ["position", "Accepted", "supported", 2],
    ]);
    expect(log.notUnderstood.map(({ column, value, rows }) => [column, value, ...rows])).toEqual([
      ["From", "Atlantis", 2],
      ["Answer", "Perhaps", 3],
    ]);
    expect(log.leftOut).toMatchObject([{ column: "Answer", value: "-" }]);
    expect(itemsIn(root, set).map(({ from, positions }) => [from, positions?.[0]?.value])).toEqual([
      [["IRN"], "supported"],
      [["FRA"], undefined],
      [["ESP"], undefined],
    ]);
  });

  it.each([
    ["1.1;One;France", undefined, "3 cells, where the heading has 4"],
    ["1.1;One;France;;", undefined, "5 cells, where the heading has 4"],
    [";One;France;", undefined, "there is no number"],
    ["A/HRC;One;France;", "No", expect.stringContaining("no number of an item")],
    ["1.1;;France;", undefined, "there is no text"],
    ["1.1;One;Kazakhstan;", "From", expect.stringContaining("recommend to itself")],
    ["1.1;a\0b;France;", "Text", expect.stringContaining("U+0000")],
    [`1.1;${"x".repeat(6001)};France;`, "Text", expect.stringContaining("6000")],
  ])("refuses a row, with its number, column and reason: %.40s", async (bad, column, reason) => {
    const { root, log } = await imported(`${heading}\n1.9;Nine;Spain;\n${bad}`);
    expect(log.refused).toMatchObject([{ rows: [3], ...(column && { column }), reason }]);
    expect(itemsIn(root, set)).toHaveLength(1);
  });

  it("takes the States in brackets off the wording, where they are those of the column", async () => {
    const { root, log } = await imported(
      [
        heading,
        "1.1;Ratify the Covenant (Spain);Spain;",
        "1.2;Ratify the Covenant (France) (Congo);;",
        "1.3;Ratify ICRMW (Peru);Spain;",
        "1.4;Ratify (ICRMW);Spain;",
        "1.5;Ratify (Spain); and act (Peru);Spain, Peru;",
      ]
        .map((line) =>
          line
            .replace("1.5;Ratify (Spain);", '1.5;"Ratify (Spain);')
            .replace("(Peru);Spain, P", '(Peru)";Spain, P'),
        )
        .join("\n"),
    );
    expect(log.refused).toEqual([]);
    expect(itemsIn(root, set).map(({ from, text }) => [from, text])).toEqual([
      [["ESP"], { en: "Ratify the Covenant" }],
      [["FRA", "COG"], { en: "Ratify the Covenant" }],
      [["ESP"], { en: "Ratify ICRMW (Peru)" }],
      [["ESP"], { en: "Ratify (ICRMW)" }],
      [["ESP", "PER"], { en: "Ratify (Spain); and act (Peru)" }],
    ]);
    expect(log.notes.map(({ rows }) => rows)).toEqual([[4, 6]]);
  });

  it.each([
    ["fr", "Ratifier le Pacte (Suisse et Pays-Bas) ;", ["CHE", "NLD"], "Ratifier le Pacte"],
    [
      "es",
      "Ratificar el Pacto (Alemania, Trinidad y Tobago y Chile);",
      ["DEU", "TTO", "CHL"],
      "Ratificar el Pacto",
    ],
    [
      "es",
      "Ratificar el Pacto (Alemania; Chile y Perú);",
      ["DEU", "CHL", "PER"],
      "Ratificar el Pacto",
    ],
    ["ru", "Ратифицировать Пакт (Чили и Перу);", ["CHL", "PER"], "Ратифицировать Пакт"],
    ["kk", "Пактіні ратификациялау (Чили, Перу)", ["CHL", "PER"], "Пактіні ратификациялау"],
    ["ar", "التصديق على العهد (تشيلي، بيرو)؛", ["CHL", "PER"], "التصديق على العهد"],
    ["zh", "批准该公约（智利、秘鲁）；", ["CHL", "PER"], "批准该公约"],
  ])("takes States in brackets off a wording in %s: %s", async (language, text, from, wording) => {
    const columns = `
- { column: No, is: number }
- { column: Text, is: text, language: ${language} }
`;
    const { root } = await imported(`No\tText\n1.1\t${text}`, {
      ...mapping(columns),
      delimiter: "tab",
    });
    const [item] = itemsIn(root, set);
    expect([item?.from, item?.text]).toEqual([from, { [language]: wording }]);
  });

  it("takes neither of two recommendations under one number", async () => {
    const { root, log } = await imported(
      `${heading}\n115.6;Wording of 115.60;Spain;\n115.6;Wording of 115.6;Spain;\n115.7;Seven;Spain;`,
    );
    expect(
      log.refused.map(({ rows, column, reason }) => [rows, column, reason.slice(0, 19)]),
    ).toEqual([
      [[2], "No", "also stands in row "],
      [[3], "No", "also stands in row "],
    ]);
    expect(itemsIn(root, set)).toMatchObject([{ id: "115.7" }]);
  });

  it("refuses a row that a spreadsheet has damaged, with row and column", async () => {
    const { root, log } = await imported(
      `${heading}\n12-Apr;One;Spain;\n1.4E+02;Two;Spain;\n3;#REF!;Spain;\n4;Four;#N/A;\n5;Five;Spain;`,
    );
    expect(log.refused.map(({ rows, column, value }) => [rows[0], column, value])).toEqual([
      [2, "No", "12-Apr"],
      [3, "No", "1.4E+02"],
      [4, "Text", "#REF!"],
      [5, "From", "#N/A"],
    ]);
    expect(itemsIn(root, set)).toMatchObject([{ id: "5" }]);
  });

  it("begins at the row of the headings, and says that something stands above it", async () => {
    const { root, log } = await imported(`A tracker;;;\n;;;\n${heading}\n1.1;One;Spain;`, {
      ...plain,
      headings: 3,
    });
    expect(itemsIn(root, set)).toMatchObject([{ id: "1.1", citations: cited("4") }]);
    expect(log.files).toMatchObject([{ rows: 1 }]);
    expect(log.leftOut).toMatchObject([{ reason: "the rows above the headings" }]);
  });

  it("drops nothing silently where rows are joined, or an answer is not known", async () => {
    const by = mapping(
      `
- { column: Text, is: text, language: en }
- { column: From, is: recommending-states }
- { column: Answer, is: position }
- { column: On, is: position-date }
- { column: Remark, is: note }
- { column: Adopted, is: adoption-date }
`,
      { items: "wording" },
    );
    const { root, log } = await imported(
      [
        "Text;From;Answer;On;Remark;Adopted",
        "One;France;noted;2020-01-01;Mine;2020-06-01",
        "One;Spain;noted;2020-01-02;;2020-06-02",
        "One;Peru;noted;2020-01-01;Yours;",
        "Two;Peru;;2020-01-03;;",
      ].join("\n"),
      by,
    );
    expect(itemsIn(root, set)).toMatchObject([
      {
        from: ["FRA", "ESP", "PER"],
        positions: [{ date: "2020-01-01" }],
        note: expect.stringMatching(/^Mine Joined from/),
      },
      { from: ["PER"] },
    ]);
    expect(log.notUnderstood.map(({ rows, column, value }) => [...rows, column, value])).toEqual([
      [3, "Adopted", "2020-06-02"],
      [5, "On", "2020-01-03"],
      [3, "On", "2020-01-02"],
      [4, "Remark", "Yours"],
    ]);
  });

  it("refuses a row whose document or session cannot be that of its State", async () => {
    const by = mapping(`
- { column: No, is: number }
- { column: Text, is: text, language: en }
- { column: State, is: state }
- { column: Session, is: session }
- { column: Symbol, is: document }
- column: Body
  is: issuer
  issuers:
    CAT: { kind: treaty-body-concluding-observations, committee: CAT }
    UPR: { kind: upr-working-group }
`);
    const { issuer: _issuer, state: _state, session: _session, ...rest } = by;
    const { root, log } = await imported(
      [
        "No;Text;State;Session;Symbol;Body",
        "1.1;One;Kazakhstan;20;A/HRC/28/10;UPR",
        "1.2;Two;Kazakhstan;19;;UPR",
        "1.3;Two;Kazakhstan;20;A/HRC/14/10;UPR",
        "4;Two;Spain;;CAT/C/KAZ/CO/3;CAT",
        "5;Two;Kazakhstan;;CEDAW/C/KAZ/CO/5;CAT",
      ].join("\n"),
      rest,
    );
    expect(log.refused.map(({ rows, column, reason }) => [...rows, column, reason])).toEqual([
      [3, "Session", "KAZ was not reviewed at session 19: in cycle 2 its turn was session 20"],
      [4, "Symbol", "no report of session 20, whose reports begin with A/HRC/28/"],
      [5, "Symbol", "the symbol names the State KAZ, and the row is about ESP"],
      [6, "Symbol", "a document of CEDAW, and the row is of CAT"],
    ]);
    expect(findings(root).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("takes out what only says where a line may break, and refuses what else cannot be seen", async () => {
    const { root, log } = await imported(
      `${heading}\n1.1;free\u00addom\u200b;Spain;\n1.2;free\u202edom;Spain;`,
    );
    expect(itemsIn(root, set).map(({ text }) => text?.en)).toEqual(["freedom"]);
    expect(log.notes).toMatchObject([{ rows: [2], column: "Text" }]);
    expect(log.refused).toMatchObject([
      { rows: [3], column: "Text", reason: expect.stringContaining("U+202E") },
    ]);
  });

  it("refuses rows that each make an item, and joined none", async () => {
    const by = mapping(
      "[{ column: Text, is: text, language: en }, { column: From, is: recommending-states }, { column: Remark, is: note }]",
      { items: "wording" },
    );
    const long = "x".repeat(800);
    const { root, log } = await imported(
      `Text;From;Remark\nOne;France;${long}\nOne;Spain;${long}\nTwo;Peru;${long}`,
      by,
    );
    expect(log.refused).toMatchObject([{ rows: [2, 3], column: "Remark" }]);
    expect(itemsIn(root, set)).toMatchObject([{ from: ["PER"] }]);
  });

  it("takes a session for a document only of those who speak to a State once a session", async () => {
    const columns = `
- { column: No, is: number }
- { column: Text, is: text, language: en }
- { column: Session, is: session }
`;
    const of = async (issuer: Mapping["issuer"]) => {
      const { session: _session, ...by } = mapping(columns, { issuer: issuer! });
      const { log, outcomes } = await imported("No;Text;Session\n1;One;5", by);
      return [log.refused[0]?.reason, outcomes.map(({ path }) => path).at(-1)];
    };
    const cat = { kind: "treaty-body-concluding-observations", committee: "CAT" } as const;
    expect(await of(cat)).toEqual([undefined, "data/recommendations/tracker-cat-kaz-5.yml"]);
    expect(await of({ ...cat, session: 4 })).toEqual([
      "the mapping gives the issuer another session",
      "data/sources/tracker.yml",
    ]);
    expect(await of({ kind: "special-procedure", mandate: "SR-FOAA" })).toEqual([
      "nothing says which document or session it is of",
      "data/sources/tracker.yml",
    ]);
  });

  it("takes the rows of one number together, if only their States differ", async () => {
    const { root, log } = await imported(
      `${heading}\n1.1;One;France;Accepted\n1.2;Two;Peru;\n1.1;One;Spain;Accepted`,
    );
    expect(itemsIn(root, set).map(({ id, from }) => [id, ...from!])).toEqual([
      ["1.1", "FRA", "ESP"],
      ["1.2", "PER"],
    ]);
    expect(itemsIn(root, set)[0]!.citations).toEqual([...cited("2"), ...cited("4")]);
    expect(log.notes).toMatchObject([{ rows: [4], column: "No" }]);
  });

  it("never guesses whether 03/04/2020 begins with the day", async () => {
    const columns = (dates: string) => `
- { column: No, is: number }
- { column: Text, is: text, language: en }
- { column: From, is: recommending-states }
- { column: Answer, is: position }
- { column: On, is: position-date${dates} }
`;
    const rows = `${heading};On\n1.1;One;Spain;noted;03/04/2020\n1.2;Two;Spain;noted;4 March 2020\n1.3;Three;Spain;noted;2020-05`;
    const on = async (dates: string) => {
      const { root, log } = await imported(rows, mapping(columns(dates)));
      const days = itemsIn(root, set).map(({ positions }) => positions?.[0]?.date);
      return [...days, ...log.notUnderstood.map(({ rows: [row] }) => row)];
    };
    expect(await on("")).toEqual([undefined, "2020-03-04", "2020-05", 2]);
    expect(await on(", dates: day-first")).toEqual(["2020-04-03", "2020-03-04", "2020-05"]);
    expect(await on(", dates: month-first")).toEqual(["2020-03-04", "2020-03-04", "2020-05"]);
  });

  it.each([
    ["1er août 2019", "2019-08-01"],
    ["5 de marzo de 2020", "2020-03-05"],
    ["marzo de 2020", "2020-03"],
    ["5 марта 2020 г.", "2020-03-05"],
    ["2020 ж. 5 наурыз", "2020-03-05"],
    ["2020 жылғы наурыз", "2020-03"],
    ["٥ مارس ٢٠٢٠", "2020-03-05"],
    ["5 كانون الثاني 2020", "2020-01-05"],
    ["2020年3月5日", "2020-03-05"],
  ])("reads a month in words, %s", (text, date) => {
    const found = writtenDate(text, undefined);
    expect(found).toMatchObject({ ok: true, date });
  });

  it.each([
    ...["5-7 mars 2020", "31 juin 2020", "5 mars 20", "5 mars", "vers mars 2020"],
    ...["март-апрель 2020", "mars 2019 2020", "5 mars 2020, 12:30"],
  ])("does not read %s: it is not one date", (text) => {
    expect(writtenDate(text, undefined)).toMatchObject({ ok: false });
  });

  it("has names of months that mean one month in all languages", () => {
    const forms = monthForms.flatMap((each) => each.split("|"));
    expect(new Set(forms).size).toBe(forms.length);
    expect(monthForms).toHaveLength(12);
  });

  it("puts girls among children, and among women and girls", async () => {
    const { root, log } = await imported(
      "No;Text;Who\n140.1;Let girls go to school;Girls",
      mapping(`
- { column: No, is: number }
- { column: Text, is: text, language: en }
- { column: Who, is: affected-persons }
`),
    );
    expect(itemsIn(root, set)).toMatchObject([{ affectedPersons: ["children", "women"] }]);
    expect(log.mapped).toMatchObject([{ from: "Girls", to: "children, women" }]);
  });

  it("keeps formulas as text and line breaks as blanks, reads a byte order mark and UTF-16", async () => {
    const text = `\ufeff${heading}\r\n1.1;"=HYPERLINK(""http://example.org"")";Spain;\r\n1.2;"Two\nlines; three";Peru;\r\n`;
    for (const bytes of [text, Buffer.from(text, "utf16le")]) {
      const { root, log } = await imported(bytes);
      expect(itemsIn(root, set).map((item) => item.text?.en)).toEqual([
        '=HYPERLINK("http://example.org")',
        "Two lines; three",
      ]);
      expect(log.notes.map(({ rows, column }) => [...rows, column])).toEqual([
        [2, "Text"],
        [3, "Text"],
      ]);
    }
  });

  it("names a column without a heading, or with that of another, by its place", async () => {
    const by = mapping(`
- { column: No, is: number }
- { column: Text, is: text, language: en }
- { column: Text (column 3), is: text, language: ru }
- { column: (column 4), is: recommending-states }
`);
    const { root } = await imported("No;Text;Text;\n1.1;One;Один;Spain", by);
    expect(itemsIn(root, set)).toMatchObject([{ text: { en: "One", ru: "Один" }, from: ["ESP"] }]);
  });

  it.each([
    ["has another column", "No;Text;From;Answer;Owner\n", "does not say what the column “Owner”"],
    ["lacks a column", "No;Text;From\n", "has no column “Answer”"],
    ["holds an open quote", `${heading}\n1.1;"never`, "opens in row 2, column 2 is never closed"],
    [
      "holds a stray quote",
      `${heading}\n1.1;a "b" c;;`,
      "in row 2, column 2 there is a quotation mark",
    ],
    ["holds a huge row", `${heading}\n1.1;${"x".repeat(200_001)}`, "row 2 has more than 200000"],
    ["is of an unknown encoding", Uint8Array.of(0xe9, 0x0a), "is not UTF-8"],
    ["is empty", "", "is empty"],
    ["is blank", "\n\n", "has no row 1"],
  ])("refuses a file that %s", async (_, bytes, message) => {
    await expect(imported(bytes)).rejects.toThrow(message);
  });

  it("writes the same bytes the second time, and leaves alone what a person wrote", async () => {
    const rows = `${heading}\n1.1;One;Spain;Accepted\n`;
    const { root } = await imported(rows);
    const again = await imported(rows, plain, { root });
    expect(again.paths).toEqual([]);
    const path = join(root, "data/recommendations", `${set}.yml`);
    writeFileSync(path, readFileSync(path, "utf8").replace("supported", "noted # by the addendum"));
    const longer = `${rows}1.2;Two;Peru;\n`;
    await expect(imported(longer, plain, { root })).rejects.toThrow("an earlier edition");
    const source = join(root, "data/sources/tracker.yml");
    const copy = createHash("sha256").update(longer).digest("hex");
    const edition = readFileSync(source, "utf8")
      .replace("rows: 2", "rows: 3")
      .replace("copies: [", `copies: [{ sha256: "${copy}", mediaType: text/csv }, `);
    writeFileSync(source, edition);
    const { outcomes } = await imported(longer, plain, { root });
    expect(readFileSync(path, "utf8")).toContain("noted # by the addendum");
    expect(itemsIn(root, set)).toHaveLength(2);
    expect(outcomes.flatMap(({ differences }) => differences)).toContainEqual({
      at: "/items/1.1/positions/tracker/value",
      stands: "noted",
      wouldBe: "supported",
    });
    expect(findings(root).filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe("the assessments in a table", () => {
  const by = mapping(
    `
- { column: No, is: number }
- { column: Text, is: text, language: en }
- { column: From, is: recommending-states }
- { column: Status, is: level, values: { Done: implemented, "No": not-implemented } }
- { column: Mark, is: grade }
- { column: Found, is: finding }
`,
    {
      assessor: {
        by: "amnesty-international",
        asOf: "2026-03",
        scale: "other",
        note: "Marks 0 to 5.",
      },
    },
  );

  it("are those of the assessor that the mapping names, each cited to its row", async () => {
    const root = privateCopy();
    const rows = [
      "No;Text;From;Status;Mark;Found",
      "1.1;One;Spain;Done;5;The law was changed.",
      "1.2;Two;Peru;Perhaps;;Nothing is known.",
      "1.3;Three;Peru;No;;",
      "1.4;Four;Peru;;;",
    ].join("\n");
    const { log } = await imported(rows, by, { root });
    expect(setIn(root, set).assessments).toEqual([
      {
        ...{ id: "assessed-1.1", of: ["1.1"], by: "amnesty-international", asOf: "2026-03" },
        ...{ scale: "other", grade: "5", level: "implemented", finding: "The law was changed." },
        ...{ citations: cited("2"), note: "Marks 0 to 5." },
      },
      expect.objectContaining({ id: "assessed-1.3", level: "not-implemented" }),
    ]);
    expect(itemsIn(root, set)[1]!.note).toBe("Finding, by the table: Nothing is known.");
    expect(log.notUnderstood.map(({ rows: [row], column, value }) => [row, column, value])).toEqual(
      [[3, "Status", "Perhaps"]],
    );
    expect(findings(root).filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe("the columns of a tracker", () => {
  it("are goals, echoes, claims of the State, several assessors, and what only a note can hold", async () => {
    const root = privateCopy();
    const one = { by: "amnesty-international", asOf: "2026", scale: "free-text" } as const;
    const { log } = await imported(
      [
        "Id;Text;Answer;Goals;Echo;Claim;Said;Ours;Theirs;Who;By",
        "REC_0012;One;Noted;5.2, 16;a-hrc-28-10#124.4;in-process;A plan exists.;implemented;not-implemented;A ministry;2027",
        "2023/45;Two;Pledge;99;nowhere#1;;;;;;",
        "a:health:2;Three;;;;;Said so;;;;",
      ].join("\n"),
      mapping(
        `
- { column: Id, is: id }
- { column: Text, is: text, language: en }
- { column: Answer, is: position, values: { Noted: noted, Pledge: pledge } }
- { column: Goals, is: sdg, separators: [","] }
- { column: Echo, is: echoes }
- { column: Claim, is: state-claim }
- { column: Said, is: state-claim-text }
- { column: Ours, is: level, assessor: ours }
- { column: Theirs, is: level, assessor: theirs }
- { column: Who, is: responsible }
- { column: By, is: deadline }
`,
        { items: "id", assessors: { ours: one, theirs: { ...one, asOf: "2025" } } },
      ),
      { root },
    );
    const { items, assessments, stateClaims } = setIn(root, set);
    expect(items).toMatchObject([
      {
        ...{ id: "REC.0012", sdgs: ["5.2", "16"], echoes: ["a-hrc-28-10#124.4"] },
        note: "Responsible, by the table: A ministry. Deadline, by the table: 2027.",
      },
      { id: "2023.45", kind: "pledge" },
      { id: "a.health.2" },
    ]);
    expect(items[1]!.positions).toBeUndefined();
    expect(stateClaims).toMatchObject([
      { id: "claimed-REC.0012", value: "in-process", text: "A plan exists." },
    ]);
    expect(assessments).toMatchObject([
      { id: "assessed-ours-REC.0012", level: "implemented", asOf: "2026" },
      { id: "assessed-theirs-REC.0012", level: "not-implemented", asOf: "2025" },
    ]);
    expect(log.notUnderstood.map(({ column, rows }) => [column, ...rows])).toEqual([
      ["Goals", 3],
      ["Echo", 3],
      ["Said", 4],
    ]);
    expect(findings(root).filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

const shared = join(import.meta.dirname, "../../../shared/data/upr-info/17-20.csv");

describe.skipIf(!existsSync(shared))(
  "the export of UPR Info by a mapping (skipped where it is not at hand)",
  () => {
    it("gives the items that the importer of UPR Info gives", async () => {
      const root = privateCopy();
      const { issuer, reviewed, source } = plain;
      const by: Mapping = {
        ...{ reviewed, issuer: issuer!, source, delimiter: "comma", htmlEntities: true },
        items: "wording",
        columns: load(`
- { column: To, is: state }
- { column: To-Rgrp, is: ignored }
- { column: To-Org, is: ignored }
- { column: Text, is: text, language: en }
- { column: From, is: recommending-states }
- { column: From-Rgrp, is: ignored }
- { column: From-Org, is: ignored }
- { column: Response, is: position, values: { Accepted: supported, Noted: noted } }
- { column: Action, is: ignored }
- { column: Issue, is: theme, separators: [","] }
- { column: Session, is: session }
`) as Mapping["columns"],
      };
      await importInto(root, "upr-info", [shared], { state: "KAZ" });
      await importInto(root, "csv", [shared], { state: "KAZ", mapping: by });
      const said = (id: string) =>
        itemsIn(root, id).map((item) => ({
          ...item,
          positions: item.positions?.map(({ value }) => value),
          citations: item.citations?.map(({ at }) => at?.row),
        }));
      expect(said("tracker-upr-kaz-20")).toHaveLength(194);
      expect(said("tracker-upr-kaz-20")).toEqual(said("upr-info-kaz-20"));
    });
  },
);
