import { strToU8, zipSync } from "fflate";

/** A row: the heading of a theme, or four cells of paragraphs. */
export type ListRow = string | readonly (readonly string[])[];

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document as OHCHR publishes it: one table, and the review in the header of the pages. */
export function wordList(
  header: string,
  titles: readonly string[],
  rows: readonly ListRow[],
): Uint8Array {
  const heading = row(
    titles.map((title) => cell([title])),
    "<w:trPr><w:tblHeader/></w:trPr>",
  );
  const body = rows.map((each) =>
    typeof each === "string"
      ? row([cell([each], '<w:gridSpan w:val="4"/>')])
      : row(each.map((paragraphs) => cell(paragraphs))),
  );
  return officeFile({
    "word/document.xml": `<w:document ${namespace}><w:body><w:tbl>${heading}${body.join("")}</w:tbl></w:body></w:document>`,
    "word/header1.xml": `<w:hdr ${namespace}><w:p>${runs(header)}</w:p></w:hdr>`,
  });
}

/** A zip of these parts with what makes it a Word document. */
export function officeFile(parts: Readonly<Record<string, string>>): Uint8Array {
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const all = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(Object.entries(all).map(([path, text]) => [path, strToU8(text)])),
    { mtime: "2020-01-01" },
  );
}

function row(cells: readonly string[], properties = ""): string {
  return `<w:tr>${properties}${cells.join("")}</w:tr>`;
}

function cell(paragraphs: readonly string[], properties = ""): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs.map((text) => `<w:p>${runs(text)}</w:p>`).join("") || "<w:p/>"}</w:tc>`;
}

/** Word divides a text into runs as it likes. */
function runs(text: string): string {
  const half = text.length >> 1;
  return [text.slice(0, half), text.slice(half)]
    .map(
      (part) =>
        `<w:r><w:t xml:space="preserve">${part.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</w:t></w:r>`,
    )
    .join("");
}
