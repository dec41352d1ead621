import { xmlParts } from "../core/bounded-zip.ts";
import { NotThisFormat } from "../core/not-this-format.ts";
import type { GivenFile } from "../core/given-file.ts";

/** A row of a Word table; each cell by its paragraphs. */
export interface WordRow {
  /** From 1, headings counted. */
  readonly row: number;
  readonly cells: readonly (readonly string[])[];
}

export interface WordTable {
  readonly rows: readonly WordRow[];
  /** The texts of the page headers, each on a line. */
  readonly header: string;
}

/**
 * The table of a Word document that holds exactly one.
 *
 * @throws NotThisFormat when it is not a Word document, or does not have exactly one table
 */
export async function wordTable(file: GivenFile): Promise<WordTable> {
  const { texts, packed } = xmlParts(file);
  if (!texts.has("word/document.xml"))
    throw new NotThisFormat(`${file.name} is not a Word document.`);
  // As large as the rest of the program, and only used here.
  const [{ default: mammoth }, { parseHTML }] = await Promise.all([
    import("mammoth"),
    import("linkedom"),
  ]);
  const { value: html } = await mammoth.convertToHtml(
    { buffer: packed },
    {
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
    },
  );
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const tables = [...document.querySelectorAll("table")];
  if (tables.length !== 1)
    throw new NotThisFormat(
      `${file.name} has ${tables.length} tables, where a list of recommendations has one.`,
    );
  const rows = [...tables[0]!.querySelectorAll("tr")].map((row, index) => ({
    row: index + 1,
    cells: [...row.querySelectorAll("td, th")].map(paragraphs),
  }));
  const headers = [...texts].filter(([path]) => /^word\/header[0-9]*\.xml$/.test(path));
  return { rows, header: headers.map(([, text]) => textOfXml(text, parseHTML)).join("\n") };
}

/** The part of an element that is used here. */
interface Cell {
  readonly textContent: string | null;
  querySelectorAll(selector: string): Iterable<{ tagName: string; textContent: string | null }>;
}

/** The paragraphs of a cell that are not empty; list items get a dash, as other lists have them typed. */
function paragraphs(cell: Cell): string[] {
  const blocks = [...cell.querySelectorAll("p, li")];
  const texts =
    blocks.length === 0
      ? [cell.textContent]
      : blocks.map(({ tagName, textContent }) =>
          tagName === "LI" ? `- ${textContent}` : textContent,
        );
  return texts
    .map((text) => (text ?? "").replace(/\s+/g, " ").trim())
    .filter((text) => text !== "" && text !== "-");
}

/** The text of an XML part: Word divides it into runs at will. */
function textOfXml(xml: string, parseHTML: (typeof import("linkedom"))["parseHTML"]): string {
  const { document } = parseHTML("<html></html>");
  const element = document.createElement("p");
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text]) => {
      element.innerHTML = text!;
      return element.textContent;
    })
    .join("");
}
