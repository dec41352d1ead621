import { strToU8, zipSync } from "fflate";

/** A cell: a text, a number, a number shown as a date, or the last result of a formula. */
export type Cell =
  | string
  | number
  | null
  | { readonly date: number }
  | { readonly formula: string; readonly result: string }
  | { readonly error: string };

/** The columns of the index, as its workbook spells them. */
export const columns = [
  "Text",
  "Countries Concerned",
  "Reccomending Body",
  "Document Symbol",
  "Themes",
  "Affected Persons",
  "Sdgs",
  "Document Publication Date",
  "UPR Reccomending States",
  "UPR Position",
  "Type",
  "OHCHR Annotation Id",
  "UPR Session",
  "Regions Concerned",
  "Recommending Regions",
  "Date of publication on UHRI",
] as const;

/** A row by the names of its columns; what is left out is empty. */
export type Row = Partial<Record<(typeof columns)[number], Cell>>;

/** A recommendation of the review of Kazakhstan, session 34, made up. */
export const recommendation: Row = {
  Text: "139.5 Let journalists work without fear (Norway) (Chile);",
  "Countries Concerned": "- Kazakhstan",
  "Reccomending Body": "- UPR",
  "Document Symbol": "A/HRC/43/10",
  Themes: "- Freedom of opinion and expression & access to information",
  "Affected Persons": "- Media",
  Sdgs: "- 16 - PEACE, JUSTICE AND STRONG INSTITUTIONS",
  "Document Publication Date": 43819,
  "UPR Reccomending States": "- Norway\n- Chile",
  "UPR Position": "- Supported",
  Type: "- Recommendations",
  "OHCHR Annotation Id": "0a0a0a0a-1111-4222-8333-444444444444",
  "UPR Session": "34",
  "Regions Concerned": "- Asia-Pacific",
  "Date of publication on UHRI": { date: 43900.5 },
};

/** An observation of a committee, made up. */
export const observation: Row = {
  Text: "23. The Committee is concerned that people are held in secret.",
  "Countries Concerned": "- Kazakhstan",
  "Reccomending Body": "- CAT",
  "Document Symbol": "CAT/C/KAZ/CO/4",
  Themes: "- Conditions of detention",
  "Document Publication Date": { date: 45058 },
  Type: "- Concerns/Observations",
  "OHCHR Annotation Id": "0b0b0b0b-1111-4222-8333-444444444444",
  "Regions Concerned": "- Asia-Pacific",
};

export interface Shape {
  /** The first row; without it the columns as the index has them. */
  readonly headings?: readonly Cell[];
  /** Rows above the headings. */
  readonly above?: readonly (readonly Cell[])[];
  readonly date1904?: boolean;
  readonly merged?: readonly string[];
  /** Parts besides, or in place of, those that make a workbook. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Further sheets, by their names. */
  readonly sheets?: Readonly<Record<string, readonly (readonly Cell[])[]>>;
}

/** A workbook after the description of the export: one sheet, texts in the table of strings. */
export function uhriWorkbook(rows: readonly Row[], shape: Shape = {}): Uint8Array {
  const table = rows.map((row) => columns.map((column) => row[column] ?? null));
  return workbookOf([...(shape.above ?? []), shape.headings ?? columns, ...table], shape);
}

/** A workbook whose first sheet has these cells. */
export function workbookOf(cells: readonly (readonly Cell[])[], shape: Shape = {}): Uint8Array {
  const strings: string[] = [];
  const sheets: Record<string, readonly (readonly Cell[])[]> = {
    Annotations: cells,
    ...shape.sheets,
  };
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${office}.sheet.main+xml"/></Types>`,
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office2}"><workbookPr${shape.date1904 ? ' date1904="1"' : ""}/><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ...names.map((_, at): [string, string] => ["worksheet", `worksheets/sheet${at + 1}.xml`]),
      ["sharedStrings", "sharedStrings.xml"],
      ["styles", "styles.xml"],
    ]),
    // Style 1 shows a number as a day.
    "xl/styles.xml": `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  for (const [at, name] of names.entries())
    parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheets[name]!, strings, shape.merged);
  parts["xl/sharedStrings.xml"] =
    `<sst xmlns="${main}">${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`;
  return zipped({ ...parts, ...shape.parts });
}

/** A zip of these parts, with the same bytes at any time. */
export function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
    { mtime: "2020-01-01" },
  );
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const office2 = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function relations(targets: readonly (readonly [string, string])[]): string {
  const all = targets.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${office2}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
}

function sheetXml(
  rows: readonly (readonly Cell[])[],
  strings: string[],
  merged: readonly string[] = [],
): string {
  const body = rows.map((cells, at) => {
    const all = cells.map((cell, column) =>
      cell === null ? "" : cellXml(`${String.fromCharCode(65 + column)}${at + 1}`, cell, strings),
    );
    return `<row r="${at + 1}">${all.join("")}</row>`;
  });
  const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`).join("");
  return `<worksheet xmlns="${main}"><sheetData>${body.join("")}</sheetData>${ranges === "" ? "" : `<mergeCells>${ranges}</mergeCells>`}</worksheet>`;
}

function cellXml(address: string, cell: Exclude<Cell, null>, strings: string[]): string {
  if (typeof cell === "number") return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === "string")
    return `<c r="${address}" t="s"><v>${strings.push(cell) - 1}</v></c>`;
  if ("date" in cell) return `<c r="${address}" s="1"><v>${cell.date}</v></c>`;
  if ("error" in cell) return `<c r="${address}" t="e"><v>${cell.error}</v></c>`;
  return `<c r="${address}" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.result)}</v></c>`;
}

function escaped(text: string): string {
  return text
    .replace(
      /[\x00-\x08\x0b\x0c\x0e-\x1f]/g,
      (control) => `_x${control.charCodeAt(0).toString(16).padStart(4, "0")}_`,
    )
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;");
}
