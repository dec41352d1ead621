import { isZip } from "../core/bounded-zip.ts";

/** Why a file is no table that can be read, and what to do; undefined for a file that may be one. */
export function otherFile(name: string, bytes: Buffer): string | undefined {
  const begins = (...codes: number[]) => codes.every((code, at) => bytes[at] === code);
  const head = bytes.subarray(0, 4096);
  const start = head
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart();
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) {
    const locked = bytes.includes(Buffer.from("EncryptedPackage", "utf16le"));
    return locked
      ? `${name} is a workbook with a password: open it, take the password off (File, Info, Protect Workbook), and save it.`
      : `${name} is an Excel file of the old kind (.xls): open it in Excel or LibreOffice and save it as .xlsx.`;
  }
  if (isZip(bytes)) return undefined;
  if (/^(?:<!doctype html|<html|<head|<body|<table|<meta)/i.test(start))
    return `${name} is a web page${/\.xls$/i.test(name) ? " under the name of a workbook" : ""}: open it in Excel or LibreOffice and save it as .xlsx.`;
  if (/^<\?xml/.test(start) && /urn:schemas-microsoft-com:office:spreadsheet/.test(start))
    return `${name} is a workbook in the XML of Excel 2003: open it in Excel or LibreOffice and save it as .xlsx.`;
  if (start.startsWith("<?xml")) return `${name} is XML: save the table as .csv or .xlsx.`;
  if (start.startsWith("%PDF-"))
    return `${name} is a PDF: ask for the table that it was printed from, or copy it into a spreadsheet and compare every row.`;
  if (start.startsWith("{\\rtf"))
    return `${name} is a text of a word processor: copy its table into a spreadsheet and save it as .xlsx.`;
  if (begins(0x1f, 0x8b) || start.startsWith("Rar!") || begins(0x37, 0x7a, 0xbc, 0xaf))
    return `${name} is packed: unpack it first.`;
  if (begins(0x53, 0x51, 0x4c, 0x69, 0x74, 0x65))
    return `${name} is a database of SQLite: export the table as .csv.`;
  if (begins(0x50, 0x41, 0x52, 0x31)) return `${name} is a Parquet file: export the table as .csv.`;
  if (begins(0x89, 0x50, 0x4e, 0x47) || begins(0xff, 0xd8, 0xff)) return `${name} is a picture.`;
  if (start.startsWith("[") && /^\[\s*[[{"]/.test(start))
    return `${name} is a list in JSON: write one object a line (.jsonl; “jq -c '.[]'” does it), or save the table as .csv.`;
  return undefined;
}

/** What a zip holds that is neither an Excel workbook nor an OpenDocument spreadsheet. */
export function otherZip(name: string, paths: ReadonlySet<string>): string {
  const has = (path: string) => paths.has(path);
  if (has("xl/workbook.bin"))
    return `${name} is a binary workbook (.xlsb): open it in Excel or LibreOffice and save it as .xlsx.`;
  if (has("word/document.xml"))
    return `${name} is a Word document: copy its table into a spreadsheet and save that as .xlsx; the list that OHCHR publishes after a review has an importer of its own, ohchr-thematic-list.`;
  if ([...paths].some((path) => path.startsWith("Index/") || path.endsWith(".iwa")))
    return `${name} is a document of Apple: export it from Numbers as .xlsx or .csv.`;
  return `${name} is a zip without a table that can be read: unpack it, and import the tables in it one by one.`;
}
