import { SaxesParser } from "saxes";
import { declaresType, inflated } from "../core/bounded-zip.ts";
import { NotThisFormat } from "../core/not-this-format.ts";
import type { GivenFile } from "../core/given-file.ts";

/** What a reader of XML is told, with names without their prefixes. */
export interface XmlReader {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** The attributes of an element by their names, with or without prefixes. */
export type Attributes = (name: string) => string | undefined;

/**
 * Reads one part of an office file as XML, piece by piece, and yields after each piece, so that the
 * caller can hand on what its reader has gathered.
 *
 * @throws NotThisFormat when the part is not XML, or declares a document type
 */
export function* readPart(file: GivenFile, part: string, reader: XmlReader): Generator<void> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("error", ({ message }) => {
    throw new NotThisFormat(`${file.name} is damaged: ${part}: ${message}`);
  });
  parser.on("doctype", () => {
    throw declaresType(file, part);
  });
  parser.on("opentag", ({ name, attributes }) =>
    reader.open?.(localName(name), (wanted) => valueOf(attributes, wanted)),
  );
  parser.on("closetag", ({ name }) => reader.close?.(localName(name)));
  if (reader.text) {
    parser.on("text", reader.text);
    parser.on("cdata", reader.text);
  }
  let found = false;
  let open = 0;
  for (const { bytes } of inflated(file, (path) => path === part)) {
    found = true;
    const xml = decode(bytes);
    refuseLongText(xml);
    parser.write(xml);
    yield;
  }
  if (!found) return;
  parser.close();
  yield;

  /** The parser keeps a text until the next tag. */
  function refuseLongText(xml: string): void {
    const last = xml.lastIndexOf("<");
    const first = last < 0 ? xml.length : xml.indexOf("<");
    const isLong = open + first > LONGEST_TEXT || (xml.length > LONGEST_TEXT && hasLongGap(xml));
    open = last < 0 ? open + xml.length : xml.length - last;
    if (isLong)
      throw new NotThisFormat(
        `${file.name} holds a text of more than ${LONGEST_TEXT} characters in ${part}, and is not read.`,
      );
  }

  function decode(bytes: Uint8Array): string {
    try {
      return decoder.decode(bytes, { stream: true });
    } catch {
      throw new NotThisFormat(`${file.name} is damaged: ${part} is not UTF-8.`);
    }
  }
}

/** Characters between two tags; a cell of Excel holds 32,767 at most. */
const LONGEST_TEXT = 200_000;

function hasLongGap(xml: string): boolean {
  for (let at = xml.indexOf("<"), next; at >= 0; at = next) {
    next = xml.indexOf("<", at + 1);
    if (next - at > LONGEST_TEXT) return true;
  }
  return false;
}

/** Reads a small part to its end. */
export function readWhole(file: GivenFile, part: string, reader: XmlReader): void {
  for (const _ of readPart(file, part, reader));
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function valueOf(
  attributes: Readonly<Record<string, unknown>>,
  wanted: string,
): string | undefined {
  for (const [name, value] of Object.entries(attributes))
    if (name === wanted || localName(name) === wanted) return value as string;
  return undefined;
}
