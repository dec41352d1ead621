import { constants, gunzipSync } from "node:zlib";
import { UnreadableDocument } from "./document-text.ts";

/** A kind of file, as its first bytes and its name tell it. */
export interface FileKind {
  readonly mediaType: string;
  /** What people call it, with its article. */
  readonly name: string;
  /** Endings of names, the usual one first, without the dot. */
  readonly endings: readonly string[];
  readonly begins: (bytes: Buffer) => boolean;
  /** Whether `readDocument` takes text from it. */
  readonly hasText: boolean;
}

/** The media type of Word documents. */
export const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * The kinds that people keep, the surest first. PDF may have up to 1,024 bytes before its header (PDF
 * reference 1.7, appendix H, note 13); WACZ is a zip with `datapackage.json` (specs.webrecorder.net/wacz).
 */
export const fileKinds: readonly FileKind[] = [
  {
    ...{ mediaType: "application/pdf", name: "a PDF", endings: ["pdf"], hasText: true },
    begins: (bytes) => bytes.subarray(0, 1024).includes("%PDF-"),
  },
  {
    ...{ mediaType: WORD, name: "a Word document (.docx)", endings: ["docx"], hasText: true },
    begins: (bytes) => isZip(bytes) && bytes.includes("word/document.xml"),
  },
  {
    ...{ mediaType: "application/wacz", name: "a web archive (WACZ)", endings: ["wacz"] },
    ...{ hasText: true, begins: (bytes) => isZip(bytes) && bytes.includes("datapackage.json") },
  },
  {
    ...{
      mediaType: "application/warc",
      name: "a web archive (WARC)",
      endings: ["warc", "warc.gz"],
    },
    ...{ hasText: true, begins: isWarc },
  },
  {
    ...{ mediaType: "text/html", name: "a web page (HTML)", endings: ["html", "htm", "xhtml"] },
    ...{ hasText: true, begins: isHtml },
  },
  picture("image/jpeg", "a photograph (JPEG)", ["jpg", "jpeg"], "ffd8ff"),
  picture("image/png", "a picture (PNG)", ["png"], "89504e470d0a1a0a"),
  picture(
    "application/msword",
    "a Word document of the old kind (.doc)",
    ["doc"],
    "d0cf11e0a1b11ae1",
  ),
  {
    ...{ mediaType: "text/plain", name: "a plain text", endings: ["txt", "text", "md"] },
    ...{ hasText: true, begins: isText },
  },
];

function picture(mediaType: string, name: string, endings: string[], magic: string): FileKind {
  const begins = (bytes: Buffer) => bytes.toString("hex", 0, magic.length / 2) === magic;
  return { mediaType, name, endings, begins, hasText: false };
}

/** The kind that the bytes of a file show; undefined for one that is not in the list. */
export function kindOfBytes(bytes: Buffer): FileKind | undefined {
  return fileKinds.find(({ begins }) => begins(bytes));
}

/** The kind with a media type; parameters are ignored. */
export function kindOfMediaType(mediaType: string): FileKind | undefined {
  const plain = mediaType.replace(/;.*$/s, "").trim().toLowerCase();
  return fileKinds.find((kind) => kind.mediaType === (ALSO[plain] ?? plain));
}

/** Other names of the same kinds. */
const ALSO: Readonly<Record<string, string>> = {
  "application/xhtml+xml": "text/html",
  "application/wacz+zip": "application/wacz",
  "application/warc+gzip": "application/warc",
  "text/markdown": "text/plain",
};

/**
 * The kind of a file by its bytes, which its name must not contradict.
 *
 * @param name without the folder
 * @throws UnreadableDocument if the name says another kind
 */
export function kindOfFile(bytes: Buffer, name: string): FileKind | undefined {
  const kind = kindOfBytes(bytes);
  const said = fileKinds.find(({ endings }) =>
    endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`)),
  );
  if (said && said !== kind)
    throw new UnreadableDocument(
      `${name} is not ${said.name}, as its name says: it is ${kind?.name ?? "of a kind that is not known"}. Open it and look: a download that failed often leaves a page of the server.`,
    );
  return kind;
}

function isZip(bytes: Buffer): boolean {
  return bytes.toString("latin1", 0, 2) === "PK";
}

/** Plain or packed. */
function isWarc(bytes: Buffer): boolean {
  const start = bytes.toString("hex", 0, 3) === "1f8b08" ? unpackedStart(bytes) : bytes;
  return start?.toString("latin1", 0, 5) === "WARC/";
}

/** What the first bytes of a gzip file unpack to; undefined if they are damaged. */
function unpackedStart(bytes: Buffer): Buffer | undefined {
  try {
    return gunzipSync(bytes.subarray(0, 512), { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return undefined;
  }
}

function isHtml(bytes: Buffer): boolean {
  const start = textStart(bytes).replace(/^(?:\s|<\?xml[^>]*>|<!--.*?-->)*/s, "");
  return /^<(?:!doctype html|html|head|body|title|meta|link|script|style|noscript|base|header|main|nav|article|section|div|span|p|h[1-6]|ul|ol|dl|table|form|center|font|a|b|i|img|br|hr|pre|blockquote)\b/i.test(
    start,
  );
}

/** Whether the beginning is text: no control characters, as other kinds of files have them. */
function isText(bytes: Buffer): boolean {
  const start = textStart(bytes);
  return start !== "" && !/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(start);
}

/** The first characters; what is not UTF-16 by its mark is read as if each byte were one. */
function textStart(bytes: Buffer): string {
  const start = bytes.subarray(0, 4096);
  const mark = start.toString("hex", 0, 2);
  if (mark === "fffe") return start.toString("utf16le", 2);
  if (mark === "feff")
    return Buffer.from(start.subarray(2, start.length & ~1))
      .swap16()
      .toString("utf16le");
  return start.toString("latin1").replace(/^ï»¿/, "");
}
