import { expect, test } from "vitest";
import { kindOfFile } from "../../scripts/archive/text/kind-of-file.ts";
import { readDocument } from "../../scripts/archive/text/read-document.ts";
import { docxOf, pdfOf } from "./document-files.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

test("a Word document has the numbers that Word counts, and nothing that was deleted", async () => {
  const run = (text: string, format = "") =>
    `<w:r><w:rPr>${format}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const item = (level: number, text: string) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr></w:pPr>${run(text)}</w:p>`;
  const level = (at: number, format: string, text: string, start = 1) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:numbering ${NS}><w:abstractNum w:abstractNumId="3">${level(0, "decimal", "%1.", 124)}${level(1, "decimal", "%1.%2")}${level(2, "lowerLetter", "(%3)")}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>`;
  const file = docxOf(
    [
      item(0, "The recommendations"),
      item(1, "Adopt a law"),
      item(2, "on torture"),
      item(2, "on arrest"),
      item(1, "End it"),
      item(0, "Others"),
      item(1, "Begin"),
      `<w:p>${run("On the 5")}${run("th", '<w:vertAlign w:val="superscript"/>')}${run(" it came")}${run("2", '<w:vertAlign w:val="superscript"/>')}<w:del>${run("never")}</w:del>${run(" hidden", "<w:vanish/>")}${run(".")}</w:p>`,
      `<w:tbl><w:tr><w:tc><w:p>${run("A cell")}</w:p></w:tc><w:tc><w:p>${run("Another")}</w:p></w:tc></w:tr></w:tbl>`,
    ].join(""),
    { "word/numbering.xml": numbering },
  );
  const { blocks } = await readDocument(file, DOCX);
  expect(blocks.map(({ text, noteMarks }) => `${text} ${noteMarks}`)).toEqual([
    "124. The recommendations none",
    "124.1 Adopt a law none",
    "(a) on torture none",
    "(b) on arrest none",
    "124.2 End it none",
    "125. Others none",
    "125.1 Begin none",
    "On the 5th it came. removed",
    "A cell none",
    "Another none",
  ]);
});

test("a page of news has its paragraphs, and nothing from around them", async () => {
  const { blocks } = await readDocument(
    Buffer.from(`<!doctype html><html><head><title>News</title></head><body>
<div role="banner">Our site</div><nav>Home <a href="#x">1</a></nav>
<article><header><h1>Activist released</h1><p>By the desk</p></header>
<p>She left the prison<sup>*</sup> in Kostanai<br>on <b>4 May</b>.</p><p hidden>never</p>
<ul><li>First<ol start="3"><li>Inner</li></ol></li><li>Second</li></ul>
<blockquote>“I am&nbsp;free.”</blockquote><div>Loose text<p>and a paragraph</p>and a rest</div>
<figure><img alt="no"><figcaption>At the gate</figcaption></figure>
<aside><p>She is 44.</p></aside>${"<p>More.</p>".repeat(50)}</article>
<aside>Read also</aside><footer>About us</footer><script>let a = "<p>no</p>"</script></body></html>`),
    "text/html",
  );
  expect(blocks.slice(0, 13).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    "heading: Activist released",
    "paragraph: By the desk",
    "paragraph: She left the prison in Kostanai on 4 May.",
    "paragraph: • First",
    "paragraph: 3. Inner",
    "paragraph: • Second",
    "paragraph: “I am free.”",
    "paragraph: Loose text",
    "paragraph: and a paragraph",
    "paragraph: and a rest",
    "paragraph: At the gate",
    "paragraph: She is 44.",
    "paragraph: More.",
  ]);
  expect(blocks).toHaveLength(62);
});

test("a saved part of a page is a page, whatever it begins with", () => {
  for (const start of ["<script>", "<nav>", "<h2>", "<ul>", "<span>", "<!-- saved --><section>"])
    expect(kindOfFile(Buffer.from(`${start}Text`), "page.html")?.mediaType).toBe("text/html");
  expect(kindOfFile(Buffer.from("<nothing> of it"), "notes.txt")?.mediaType).toBe("text/plain");
});

test("a page in the encoding that it names, and one in that of its server", async () => {
  const cyrillic = Buffer.from("cff0e8ece5f0", "hex");
  const page = Buffer.concat([
    Buffer.from('<html><head><meta charset="windows-1251"></head><body><p>'),
    cyrillic,
  ]);
  expect((await readDocument(page, "text/html")).blocks.map(({ text }) => text)).toEqual([
    "Пример",
  ]);
});

test("a PDF keeps ordinals and units, and takes raised marks off", async () => {
  const raised = (text: string, x: number) =>
    `/F1 6 Tf 1 0 0 1 ${x} 703.5 Tm (${text}) Tj /F1 10 Tf`;
  const content = `BT /F1 10 Tf 1 0 0 1 40 700 Tm (On the 5) Tj ${raised("th", 88)} 1 0 0 1 95.2 700 Tm ( of May it took 12 km) Tj ${raised("2", 221.2)} 1 0 0 1 224.8 700 Tm ( of land.) Tj ${raised("14", 278.8)} ET`;
  const { blocks } = await readDocument(pdfOf([content]), "application/pdf");
  expect(blocks).toEqual([
    { kind: "paragraph", text: "On the 5th of May it took 12 km² of land.", noteMarks: "removed" },
  ]);
});
