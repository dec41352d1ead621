import { isObject } from "../../diagnostics/is-object.ts";
import { decodedAs, markedEncoding } from "../table/decoded.ts";
import { NotThisFormat } from "../core/not-this-format.ts";
import type { GivenFile } from "../core/given-file.ts";

/** A record of a JSON file, by its number from 1. */
export interface JsonRecord {
  readonly row: number;
  readonly fields: readonly (readonly [string, unknown])[];
}

const MOST_RECORDS = 1_000_000;
const DEEPEST = 32;

/**
 * The records of a JSON file: an array of objects, or an object with one such array under any key.
 * An element that is not an object is a record without fields.
 *
 * @param encoding as the user names it; without it what the first bytes say, else UTF-8
 * @throws NotThisFormat when it is not JSON, nests too deep, or does not hold exactly one such array
 */
export function jsonRecords(file: GivenFile, encoding: string | undefined): JsonRecord[] {
  const text = textOf(file, encoding);
  const deep = deepest(text);
  if (deep > DEEPEST)
    throw new NotThisFormat(
      `${file.name} nests its values ${deep} deep, where ${DEEPEST} is the most.`,
    );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new NotThisFormat(
      `${file.name} is neither a workbook (.xlsx) nor JSON: ${(error as Error).message}`,
    );
  }
  const records = listIn(file, value);
  if (records.length > MOST_RECORDS)
    throw new NotThisFormat(`${file.name} has more than ${MOST_RECORDS} records, and is not read.`);
  return records.map((record, index) => ({
    row: index + 1,
    fields: isObject(record) ? Object.entries(record) : [],
  }));
}

function listIn({ name }: GivenFile, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const lists = isObject(value)
    ? Object.entries(value).filter(
        (entry): entry is [string, unknown[]] =>
          Array.isArray(entry[1]) && entry[1].every(isObject),
      )
    : [];
  const [only, ...others] = lists.filter(([, list]) => list.length > 0);
  if (others.length > 0)
    throw new NotThisFormat(
      `${name} holds several lists, ${[only!, ...others].map(([key]) => key).join(", ")}: leave the one of the annotations.`,
    );
  const list = only ?? lists[0];
  if (!list) throw new NotThisFormat(`${name} holds no list of records.`);
  return list[1];
}

function textOf(file: GivenFile, encoding: string | undefined): string {
  return [...decodedAs(encoding ?? markedEncoding(file.bytes) ?? "utf-8", file)].join("");
}

/** How deep brackets nest, those within strings aside; counted before a parser sees the text. */
function deepest(text: string): number {
  let [depth, most, quoted] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === BACKSLASH) at++;
      else if (code === QUOTE) quoted = false;
    } else if (code === QUOTE) quoted = true;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) most = Math.max(most, ++depth);
    else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth--;
  }
  return most;
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
