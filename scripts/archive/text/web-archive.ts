import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { unzipSync } from "fflate";
import type { WARCRecord } from "warcio";
import { UnreadableDocument } from "./document-text.ts";
import type { DocumentText } from "./document-text.ts";

/** In bytes, unpacked: a page or a document in an archive. */
const LARGEST_PAGE = 256 * 1024 * 1024;
/** In bytes, of all archives in a WACZ. */
const LARGEST_ARCHIVE = 512 * 1024 * 1024;

/** A page or a document, as a server sent it. */
interface Kept {
  readonly address: string;
  readonly mediaType: string;
  readonly encoding?: string;
  readonly bytes: Buffer;
}

/** Reads what a web archive keeps. */
export type ReadKept = (
  bytes: Buffer,
  mediaType: string,
  encoding?: string,
) => Promise<DocumentText>;

/** The text of the main page of a WARC: the first page or PDF that a server sent. */
export async function warcFile(bytes: Buffer, read: ReadKept): Promise<DocumentText> {
  return textOf(await pagesIn([bytes]), undefined, read);
}

/** The text of the main page of a WACZ: the one that it names, or the first in its list of pages. */
export async function waczFile(bytes: Buffer, read: ReadKept): Promise<DocumentText> {
  let size = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        const isWanted =
          /^(?:datapackage\.json|pages\/pages\.jsonl|archive\/[^/]+\.warc(?:\.gz)?)$/.test(name);
        if (isWanted) size += originalSize;
        if (size > LARGEST_ARCHIVE)
          throw new UnreadableDocument(
            `It unpacks to more than ${LARGEST_ARCHIVE / 1024 / 1024} MiB: keep an archive of the one page.`,
          );
        return isWanted;
      },
    });
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    throw new UnreadableDocument(`This zip is damaged: ${(error as Error).message}`);
  }
  const archives = Object.entries(files).filter(([name]) => name.startsWith("archive/"));
  if (archives.length === 0) throw new UnreadableDocument("It is not a WACZ: it holds no WARC.");
  const main = mainAddress(files);
  const sorted = archives.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return textOf(await pagesIn(sorted.map(([, content]) => content)), main, read);
}

/** What the WACZ names as its page (specs.webrecorder.net/wacz: `mainPageUrl`, `pages/pages.jsonl`). */
function mainAddress(files: Readonly<Record<string, Uint8Array>>): string | undefined {
  const lines = Buffer.from(files["pages/pages.jsonl"] ?? [])
    .toString("utf8")
    .split("\n");
  for (const text of [Buffer.from(files["datapackage.json"] ?? []).toString("utf8"), ...lines]) {
    try {
      const { mainPageUrl, url } = JSON.parse(text) as { mainPageUrl?: unknown; url?: unknown };
      if (typeof mainPageUrl === "string") return mainPageUrl;
      if (typeof url === "string") return url;
    } catch {
      // An empty or a damaged line names no page.
    }
  }
  return undefined;
}

async function pagesIn(archives: readonly Uint8Array[]): Promise<Kept[]> {
  const { WARCParser } = await import("warcio");
  const pages: Kept[] = [];
  for (const archive of archives) {
    try {
      for await (const record of new WARCParser(inPieces(archive))) {
        const kept = await keptIn(record);
        if (kept) pages.push(kept);
      }
    } catch (error) {
      if (error instanceof UnreadableDocument) throw error;
      throw new UnreadableDocument(`The WARC is damaged: ${(error as Error).message}`);
    }
  }
  return pages;
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

/** The page or PDF of a record; undefined for pictures, styles, requests and errors. */
async function keptIn(record: WARCRecord): Promise<Kept | undefined> {
  const isResponse = record.warcType === "response";
  if (!isResponse && record.warcType !== "resource") return undefined;
  if (isResponse && record.httpHeaders?.statusCode !== 200) return undefined;
  const headers = isResponse ? record.httpHeaders!.headers : record.warcHeaders.headers;
  const type = headers.get("content-type") ?? "";
  const mediaType = type.replace(/;.*$/s, "").trim().toLowerCase();
  if (!/^(?:text\/html|application\/xhtml\+xml|application\/pdf)$/.test(mediaType))
    return undefined;
  const pieces: Uint8Array[] = [];
  let size = 0;
  // As it was sent: its own packing is undone below, within the limit.
  for await (const piece of record.reader) {
    size += piece.length;
    if (size > LARGEST_PAGE) throw tooLarge();
    pieces.push(piece);
  }
  const encoding = /charset\s*=\s*"?([\w-]+)/i.exec(type)?.[1];
  return {
    address: record.warcTargetURI ?? "",
    mediaType: mediaType === "application/xhtml+xml" ? "text/html" : mediaType,
    ...(encoding !== undefined && { encoding }),
    bytes: unpacked(
      unchunked(Buffer.concat(pieces), headers),
      headers.get("content-encoding") ?? "",
    ),
  };
}

/** A body that was sent in chunks (RFC 9112, 7.1); some archives keep them, some only their header. */
function unchunked(
  body: Buffer,
  headers: { get(name: string): string | null | undefined },
): Buffer {
  if (!/chunked/i.test(headers.get("transfer-encoding") ?? "")) return body;
  const pieces: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const end = body.indexOf("\r\n", at);
    const length = /^[0-9a-f]{1,8}(?:;.*)?$/i.test(body.toString("latin1", at, end < 0 ? at : end))
      ? Number.parseInt(body.toString("latin1", at, end), 16)
      : -1;
    if (length < 0) return body;
    if (length === 0) break;
    pieces.push(body.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(pieces);
}

function unpacked(body: Buffer, encoding: string): Buffer {
  const unpack = {
    gzip: gunzipSync,
    "x-gzip": gunzipSync,
    deflate: inflateSync,
    br: brotliDecompressSync,
  }[encoding.trim().toLowerCase()];
  if (!unpack) return body;
  try {
    return unpack(body, { maxOutputLength: LARGEST_PAGE });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge();
    // Some archives keep the unpacked body with the header of the packed one.
    return body;
  }
}

function tooLarge(): UnreadableDocument {
  return new UnreadableDocument(
    `A page in it unpacks to more than ${LARGEST_PAGE / 1024 / 1024} MiB, as no page does.`,
  );
}

async function textOf(
  pages: readonly Kept[],
  main: string | undefined,
  read: ReadKept,
): Promise<DocumentText> {
  const page = pages.find(({ address }) => address === main) ?? pages[0];
  if (!page)
    throw new UnreadableDocument("The web archive holds no page and no PDF that a server sent.");
  const text = await read(page.bytes, page.mediaType, page.encoding);
  const others = new Set(pages.map(({ address }) => address)).size - 1;
  const isMissing = main !== undefined && page.address !== main;
  return {
    ...text,
    warnings: [
      ...text.warnings,
      ...(isMissing
        ? [`The page that the archive names, ${main}, is not in it; read was ${page.address}.`]
        : []),
      ...(!isMissing && main === undefined && others > 0
        ? [`Of the pages in the archive the first was read: ${page.address}.`]
        : []),
    ],
  };
}
