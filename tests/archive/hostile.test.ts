import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync, strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { textTaker } from "../../scripts/bin/take-text.ts";
import { readDocument } from "../../scripts/archive/text/read-document.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { docxOf, pdfOf } from "./document-files.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const page = "BT /F1 10 Tf 40 800 Td (A page of text.) Tj ET";
const paragraph = "<w:p><w:r><w:t>A paragraph.</w:t></w:r></w:p>";

test.each<readonly [what: string, bytes: () => Buffer, type: string, sentence: string]>([
  [
    "a PDF with a password",
    locked,
    "application/pdf",
    "This PDF asks for a password: save it without one",
  ],
  [
    "a PDF of 10,000 pages",
    () => pdfOf(Array<string>(10_000).fill(page)),
    "application/pdf",
    "It has 10,000 pages, and up to 5,000 are read. Divide it into its documents.",
  ],
  ["half a PDF", () => pdfOf([page]).subarray(0, 300), "application/pdf", "damaged"],
  [
    "a page named as a PDF",
    () => Buffer.from("<html>"),
    "application/pdf",
    "It is not a PDF, but a web page (HTML).",
  ],
  [
    "a Word document that is a bomb",
    () => docxOf(" ".repeat(15_000_000)),
    DOCX,
    "inflates to more than",
  ],
  [
    "a Word document with entities",
    () => docxOf("", { "word/footnotes.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
    DOCX,
    "declares a document type in word/footnotes.xml",
  ],
  [
    "a Word document nested too deeply",
    () => docxOf("<w:sdt>".repeat(600) + paragraph + "</w:sdt>".repeat(600)),
    DOCX,
    "nests elements more than 250 deep",
  ],
  ["a Word document with damaged XML", () => docxOf("<w:p>"), DOCX, "Its XML is damaged"],
  [
    "a page nested too deeply",
    () => Buffer.from(`<html><body>${"<div>".repeat(20_000)}deep`),
    "text/html",
    "nested more than 500 deep",
  ],
  [
    "a page of a hundred thousand open elements",
    () => Buffer.from(`<html><body>${"<div>".repeat(100_000)}x`),
    "text/html",
    "Its elements are nested more than 500 deep",
  ],
  [
    "a page in another encoding than it says",
    () => Buffer.from('<html><meta charset="utf-8"><p>\u00cf\u00f0\u00e8', "latin1"),
    "text/html",
    "The text is not in UTF-8",
  ],
  [
    "a page in an encoding that does not exist",
    () => Buffer.from('<html><meta charset="utf-9"><p>A'),
    "text/html",
    "The text is not in UTF-9",
  ],
  [
    "something else that is packed",
    () => Buffer.from(gzipSync(strToU8("a,b\n1,2\n"))),
    "application/warc",
    "It is not a web archive (WARC), but of a kind that is not known.",
  ],
  ["a web archive that is a bomb", bomb, "application/wacz", "It unpacks to more than 512 MiB"],
  [
    "a web archive without a page",
    () => Buffer.from(zipSync({ "datapackage.json": strToU8("{}") })),
    "application/wacz",
    "It is not a WACZ: it holds no WARC.",
  ],
])("%s is refused in one sentence", async (_, bytes, type, sentence) => {
  await expect(readDocument(bytes(), type)).rejects.toThrow(sentence);
});

test("a PDF with scripts is read, and nothing of it runs", async () => {
  const script = "<< /S /JavaScript /JS (globalThis.ran = true; app.alert\\(1\\)) >>";
  const { blocks } = await readDocument(
    pdfOf(
      [page, page],
      `/OpenAction ${script} /Names << /JavaScript << /Names [(a) ${script}] >> >>`,
    ),
    "application/pdf",
  );
  expect(blocks.map(({ text }) => text)).toEqual(["A page of text.", "A page of text."]);
  expect("ran" in globalThis).toBe(false);
});

test("a PDF of pictures says that it has no text", async () => {
  const { blocks, warnings } = await readDocument(pdfOf(["", ""]), "application/pdf");
  expect([blocks, warnings]).toEqual([
    [],
    ["It holds pictures of pages and no text: read it by eye, or add a copy with a text layer."],
  ]);
});

test("a page that a script would fill says what to do", async () => {
  const html = '<!doctype html><div id="app"></div><script src="app.js"></script>';
  const { blocks, warnings } = await readDocument(Buffer.from(html), "text/html");
  expect([blocks, warnings]).toEqual([[], [expect.stringContaining("print it as a PDF")]]);
});

test("a reader that takes more memory than it may is ended, and says so", async () => {
  const file = join(temporaryFolder(), "text.txt");
  writeFileSync(file, "A text.\n");
  const reader = resolve("build/read-document.js");
  expect((await textTaker(reader)(file, "text/plain")).blocks).toHaveLength(1);
  await expect(textTaker(reader, 1)(file, "text/plain")).rejects.toThrow("it was given up");
});

/** Without the key that its password makes. */
function locked(): Buffer {
  const text = pdfOf([page]).toString("latin1");
  const bytes = "<" + "ab".repeat(32) + ">";
  return Buffer.from(
    text.replace(
      "/Root 1 0 R",
      `/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${bytes} /U ${bytes} >>`,
    ),
    "latin1",
  );
}

/** A zip whose directory says that its archive has 600 MiB. */
function bomb(): Buffer {
  const zip = Buffer.from(
    zipSync({ "datapackage.json": strToU8("{}"), "archive/data.warc": new Uint8Array(10) }),
  );
  const directory = zip.lastIndexOf(Buffer.from("504b0102", "hex"));
  zip.writeUInt32LE(600 * 1024 * 1024, directory + 24);
  return zip;
}
