import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { Zip, ZipDeflate, strToU8 } from "fflate";
import { parse } from "yaml";
import { columns, recommendation } from "../import/uhri-file.ts";
import type { Row } from "../import/uhri-file.ts";
import { pick, random } from "../random.ts";

/** Rows of one document, as a report of the review or a committee's observations have them. */
const ROWS_OF_A_DOCUMENT = 60;

/** Made rows of the index: a third of reports of the review, the rest of six committees. */
export function* indexRows(count: number, tables: string): Generator<Row> {
  const next = random(267);
  const rowsOf = <T>(table: string) =>
    (parse(readFileSync(join(tables, `${table}.yml`), "utf8")) as { rows: T[] }).rows;
  const states = rowsOf<{ code: string; name: string }>("states");
  const nameOf = new Map(states.map(({ code, name }) => [code, name]));
  const reports = rowsOf<{ symbol: string; state: string; session: number }>("upr-wg-reports");
  for (let row = 0; row < count; row++) {
    const document = Math.floor(row / ROWS_OF_A_DOCUMENT);
    const number = (row % ROWS_OF_A_DOCUMENT) + 1;
    const text = `${Array.from({ length: 20 + (row % 70) }, () => pick(next, words)).join(" ")}.`;
    const common = {
      Themes: `- ${pick(next, themes)}\n- ${pick(next, themes)}`,
      "Affected Persons": "- Media",
      Sdgs: "- 16 - PEACE, JUSTICE AND STRONG INSTITUTIONS",
      "OHCHR Annotation Id": `${row.toString(16).padStart(8, "0")}-1111-4222-8333-000000000000`,
      "Regions Concerned": "- Asia-Pacific",
    };
    const report = document % 3 === 0 ? reports[document / 3] : undefined;
    if (report)
      yield {
        ...recommendation,
        ...common,
        Text: `${100 + (document % 60)}.${number} Ensure ${text}`,
        "Countries Concerned": `- ${nameOf.get(report.state)}`,
        "Document Symbol": report.symbol,
        "Document Publication Date": null,
        "UPR Reccomending States": `- ${nameOf.get(report.state === "NOR" ? "CHL" : "NOR")}`,
        "UPR Position": row % 4 === 0 ? "- Noted" : "- Supported",
        "UPR Session": String(report.session),
      };
    else {
      const { code, name } = states[document % states.length]!;
      const round = Math.floor(document / states.length);
      const committee = committees[round % committees.length]!;
      yield {
        ...common,
        Text: `${number}. The Committee recommends that the State party ${text}`,
        "Countries Concerned": `- ${name}`,
        "Reccomending Body": `- ${committee}`,
        "Document Symbol": `${committee}/C/${code}/CO/${1 + Math.floor(round / committees.length)}`,
        "Document Publication Date": 43_000 + (document % 900),
        Type: row % 3 === 0 ? "- Concerns/Observations" : "- Recommendations",
      };
    }
  }
}

const committees = ["CCPR", "CEDAW", "CRC", "CAT", "CERD", "CRPD"];
const themes = [
  "Freedom of opinion and expression & access to information",
  "Conditions of detention",
  "Right to peaceful assembly",
];
const words =
  "the State should ensure that all persons have access to remedies and take measures to prevent discrimination against women children and persons with disabilities in law and practice as recommended by others while strengthening independent bodies training of officials and the collection of disaggregated data on the victims’ situation".split(
    " ",
  );

/** Writes rows as a list of records in JSON, a row at a time. */
export function writeJson(path: string, rows: Iterable<Row>): void {
  const file = openSync(path, "w");
  let before = "[\n";
  for (const row of rows) {
    writeSync(file, before + JSON.stringify(row));
    before = ",\n";
  }
  writeSync(file, "\n]\n");
  closeSync(file);
}

/** Writes rows as a workbook with a table of strings, as the index does, a row at a time. */
export function writeWorkbook(path: string, rows: Iterable<Row>): void {
  const file = openSync(path, "w");
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    writeSync(file, piece);
  });
  const part = (name: string, pieces: Iterable<string>) => {
    const entry = new ZipDeflate(name, { level: 6 });
    zip.add(entry);
    for (const piece of pieces) entry.push(strToU8(piece));
    entry.push(new Uint8Array(), true);
  };
  const places = new Map<string, number>();
  const sheets = `<sheets><sheet name="Annotations" sheetId="1" r:id="rId1"/></sheets>`;
  part("xl/workbook.xml", [`<workbook xmlns:r="r">${sheets}</workbook>`]);
  part("xl/_rels/workbook.xml.rels", [
    `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
  ]);
  part("xl/worksheets/sheet1.xml", sheet());
  part("xl/sharedStrings.xml", strings());
  zip.end();
  closeSync(file);

  function* sheet(): Generator<string> {
    yield `<worksheet><sheetData>${rowXml(columns)}`;
    for (const row of rows) yield rowXml(columns.map((column) => row[column] ?? null));
    yield "</sheetData></worksheet>";
  }

  function rowXml(cells: readonly unknown[]): string {
    return `<row>${cells
      .map((cell) => {
        if (typeof cell === "number") return `<c><v>${cell}</v></c>`;
        if (typeof cell !== "string") return "<c/>";
        if (!places.has(cell)) places.set(cell, places.size);
        return `<c t="s"><v>${places.get(cell)}</v></c>`;
      })
      .join("")}</row>`;
  }

  function* strings(): Generator<string> {
    yield "<sst>";
    for (const text of places.keys())
      yield `<si><t xml:space="preserve">${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</t></si>`;
    yield "</sst>";
  }
}
