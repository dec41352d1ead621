import { gzipSync, strToU8, zipSync } from "fflate";

/**
 * One document, to be made into files of every kind. `{1}` in a text is the raised mark of note 1; an item
 * is indented.
 */
export interface Written {
  readonly head: string;
  readonly parts: readonly Part[];
}
export interface Part {
  readonly kind: "heading" | "paragraph" | "item";
  readonly text: string;
  /** The notes whose marks the text has, in order. */
  readonly notes?: readonly string[];
}

/** In characters and lines. */
const WIDTH = 84;
const HEIGHT = 44;

interface Run {
  readonly text: string;
  readonly column: number;
  readonly raised?: true;
}
interface PrintedLine {
  readonly runs: readonly Run[];
  readonly size: number;
}
type Page = (PrintedLine | undefined)[];

/** The document on pages, with notes at their feet; undefined is an empty line. */
function pagesOf({ head, parts }: Written): Page[] {
  const pages: Page[] = [];
  let body: Page = [];
  let notes: Page = [];
  const full = () => body.length + notes.length + 6 > HEIGHT;
  const turn = () => {
    const room = HEIGHT - 5 - body.length - notes.length;
    const number = String(pages.length + 1);
    pages.push([
      ...[line(head, pages.length % 2 ? 0 : WIDTH - head.length), undefined, undefined],
      ...body,
      ...Array<undefined>(Math.max(1, room)).fill(undefined),
      ...notes,
      ...[undefined, line(number, pages.length % 2 ? 0 : WIDTH - 2)],
    ]);
    body = [];
    notes = [];
  };
  for (const part of parts) {
    const isHeading = part.kind === "heading";
    if (isHeading) body.push(undefined);
    const left = isHeading ? 2 : part.kind === "item" ? 14 : 8;
    let note = 0;
    for (const words of wrapped(part.text, WIDTH - left)) {
      if (full()) turn();
      body.push({ runs: runsOf(words, left), size: isHeading ? 12 : 10 });
      for (const [, mark = ""] of words.matchAll(/\{(\d+)\}/g)) {
        const [first = "", ...rest] = wrapped(part.notes?.[note++] ?? "", WIDTH - 12);
        const start = [
          { text: mark, column: 8, raised: true as const },
          { text: first, column: 12 },
        ];
        notes.push({ runs: start, size: 8 });
        notes.push(...rest.map((text) => ({ runs: [{ text, column: 12 }], size: 8 })));
      }
    }
    if (isHeading) body.push(undefined);
  }
  turn();
  return pages;
}

function line(text: string, column: number): PrintedLine {
  return { runs: [{ text, column }], size: 10 };
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** The pieces of a line, plain and raised. */
function runsOf(text: string, left: number): Run[] {
  const runs: Run[] = [];
  let column = left;
  for (const piece of text.split(/(\{\d+\})/)) {
    const mark = /^\{(\d+)\}$/.exec(piece)?.[1];
    if (piece === "") continue;
    runs.push(mark === undefined ? { text: piece, column } : { text: mark, column, raised: true });
    column += (mark ?? piece).length;
  }
  return runs;
}

/** As `pdftotext -layout` writes it; marks raised, or plain digits. */
export function asText(document: Written, marks: "raised" | "plain" = "raised"): Buffer {
  const pages = pagesOf(document).map((lines) =>
    lines
      .map((line) => {
        let text = "";
        for (const { text: piece, column, raised } of line?.runs ?? [])
          text = text.padEnd(column) + (raised && marks === "raised" ? superscript(piece) : piece);
        return text;
      })
      .join("\n"),
  );
  return Buffer.from(pages.map((page) => `${page}\n\f`).join(""));
}

function superscript(digits: string): string {
  return digits.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]!);
}

/** In Courier, whose letters are all 0.6 of their size wide; WinAnsi has the letters of Western Europe. */
export function asPdf(document: Written): Buffer {
  const contents = pagesOf(document).map((lines) =>
    lines
      .flatMap((line, row) => {
        const y = 800 - row * 12;
        return (line?.runs ?? []).map(({ text, column, raised }) => {
          const size = raised ? line!.size * 0.6 : line!.size;
          const x = 40 + column * line!.size * 0.6;
          return `/F1 ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${y + (raised ? line!.size * 0.35 : 0)} Tm (${winAnsi(text)}) Tj`;
        });
      })
      .join("\n"),
  );
  return pdfOf(contents.map((text) => `BT\n${text}\nET`));
}

function winAnsi(text: string): string {
  const bytes: Readonly<Record<string, number>> = {
    "’": 0x92,
    "“": 0x93,
    "”": 0x94,
    "–": 0x96,
    "•": 0x95,
  };
  return [...text]
    .map((letter) => String.fromCharCode(bytes[letter] ?? letter.charCodeAt(0)))
    .join("")
    .replace(/[\\()]/g, "\\$&");
}

/** A PDF of pages with these contents; `more` goes into its catalogue. */
export function pdfOf(contents: readonly string[], more = ""): Buffer {
  const count = contents.length;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${more} >>`,
    `<< /Type /Pages /Kids [${contents.map((_, at) => `${4 + at * 2} 0 R`).join(" ")}] /Count ${count} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ...contents.flatMap((text, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`,
      `<< /Length ${Buffer.byteLength(text, "latin1")} >>\nstream\n${text}\nendstream`,
    ]),
  ];
  let file = "%PDF-1.4\n";
  const places: number[] = [];
  for (const [at, object] of objects.entries()) {
    places.push(file.length);
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

/** A page as sites have it, with navigation and scripts around the text. */
export function asHtml({ head, parts }: Written): Buffer {
  const notes = parts.flatMap(({ notes = [] }) => notes);
  const body = parts.map(({ kind, text }) => {
    const inner = escaped(text).replace(/\{(\d+)\}/g, '<sup><a href="#n$1" id="r$1">$1</a></sup>');
    return kind === "heading" ? `<h2>${inner}</h2>` : `<p>${inner}</p>`;
  });
  return Buffer.from(`<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${head}</title>
<script>document.write("<p>never</p>")</script><style>p { color: red }</style></head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/en">English</a></li></ul></nav></header>
<main><article>
${body.join("\n")}
<section class="footnotes"><ol>${notes.map((note, at) => `<li id="n${at + 1}">${escaped(note)} <a href="#r${at + 1}">↩</a></li>`).join("")}</ol></section>
</article></main><footer><p>Contact us</p></footer></body></html>`);
}

/** As Word writes it: styles for headings, footnotes in a part of their own. */
export function asDocx({ parts }: Written): Buffer {
  let number = 0;
  const body = parts.map(({ kind, text }) => {
    const runs = text
      .split(/(\{\d+\})/)
      .map((piece) =>
        /^\{\d+\}$/.test(piece)
          ? `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${++number}"/></w:r>`
          : `<w:r><w:t xml:space="preserve">${escaped(piece)}</w:t></w:r>`,
      );
    const style = kind === "heading" ? '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' : "";
    return `<w:p>${style}${runs.join("")}</w:p>`;
  });
  const notes = parts
    .flatMap(({ notes = [] }) => notes)
    .map(
      (note, at) =>
        `<w:footnote w:id="${at + 1}"><w:p><w:r><w:t>${escaped(note)}</w:t></w:r></w:p></w:footnote>`,
    );
  return docxOf(body.join(""), {
    "word/footnotes.xml": `<w:footnotes ${NS}>${notes.join("")}</w:footnotes>`,
  });
}

const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A Word document with this body, and these further parts. */
export function docxOf(body: string, more: Readonly<Record<string, string>> = {}): Buffer {
  const xml = (text: string) =>
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
  const parts = Object.keys(more).map((path) => /([a-z]+)\.xml$/.exec(path)![1]!);
  return Buffer.from(
    zipSync({
      "[Content_Types].xml": xml(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/>${parts.map((part) => `<Override PartName="/word/${part}.xml" ContentType="${TYPE}.${part}+xml"/>`).join("")}</Types>`,
      ),
      "_rels/.rels": xml(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      "word/_rels/document.xml.rels": xml(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="${RELATION}/styles" Target="styles.xml"/>${parts.map((part) => `<Relationship Id="${part}" Type="${RELATION}/${part}" Target="${part}.xml"/>`).join("")}</Relationships>`,
      ),
      "word/styles.xml": xml(
        `<w:styles ${NS}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
      ),
      "word/document.xml": xml(`<w:document ${NS}><w:body>${body}</w:body></w:document>`),
      ...Object.fromEntries(Object.entries(more).map(([path, text]) => [path, xml(text)])),
    }),
  );
}

/** A web archive of one page and a picture of it. */
export function asWarc(html: Buffer, address = "https://example.org/report"): Buffer {
  const record = (type: string, uri: string, headers: string, body: Buffer) => {
    const block = Buffer.concat([Buffer.from(headers), body]);
    return Buffer.from(
      gzipSync(
        Buffer.concat([
          Buffer.from(
            `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nWARC-Date: 2026-11-23T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-0000000000${(uri.length % 90) + 10}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}\r\n\r\n`,
          ),
          block,
          Buffer.from("\r\n\r\n"),
        ]),
      ),
    );
  };
  const http = (type: string, length: number) =>
    `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n`;
  const picture = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([
    record("response", "https://example.org/logo.png", http("image/png", picture.length), picture),
    record("response", address, http("text/html; charset=utf-8", html.length), html),
  ]);
}

/** The same in a WACZ, whose list of pages names the page. */
export function asWacz(html: Buffer, address = "https://example.org/report"): Buffer {
  const page = JSON.stringify({
    id: "p",
    url: address,
    title: "Report",
    ts: "2026-11-23T10:00:00Z",
  });
  return Buffer.from(
    zipSync(
      {
        "datapackage.json": strToU8(
          JSON.stringify({ profile: "data-package", wacz_version: "1.1.1", mainPageUrl: address }),
        ),
        "pages/pages.jsonl": strToU8(`{"format":"json-pages-1.0","id":"pages"}\n${page}\n`),
        "archive/data.warc.gz": asWarc(html, address),
      },
      { level: 0 },
    ),
  );
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
