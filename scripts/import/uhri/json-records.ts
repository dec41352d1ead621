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

/** The records of a JSON file. */
export interface JsonRecords {
  /** The keys that any of them has, in the order in which they are met. */
  readonly keys: readonly string[];
  /** Read anew each time, one after the other. */
  readonly rows: () => Iterable<JsonRecord>;
}

/**
 * The records of a JSON file: an array of objects, or an object with one such array under any key.
 * An element that is not an object is a record without fields. Each is parsed by itself, so that a large file is
 * never in memory as values.
 *
 * @param encoding as the user names it; without it what the first bytes say, else UTF-8
 * @throws NotThisFormat when it is not JSON, nests too deep, or does not hold exactly one such array
 */
export function jsonRecords(file: GivenFile, encoding: string | undefined): JsonRecords {
  const pieces = decodedAs(encoding ?? markedEncoding(file.bytes) ?? "utf-8", file);
  const frame: Frame = { text: "", deepest: 0 };
  const keys = new Map<number, Set<string>>();
  for (const { list, text } of objectsIn(pieces, frame)) {
    if (frame.deepest > DEEPEST) continue;
    const known = keys.get(list) ?? new Set();
    keys.set(list, known);
    for (const key of Object.keys(parsed(file, text) as object)) known.add(key);
  }
  if (frame.deepest > DEEPEST)
    throw new NotThisFormat(
      `${file.name} nests its values ${frame.deepest} deep, where ${DEEPEST} is the most.`,
    );
  const records = listIn(file, parsed(file, frame.text));
  if (records.length > MOST_RECORDS)
    throw new NotThisFormat(`${file.name} has more than ${MOST_RECORDS} records, and is not read.`);
  const wanted = records.filter(isObject)[0]?.[LIST] as number | undefined;
  return { keys: [...((wanted !== undefined && keys.get(wanted)) || [])], rows };

  function* rows(): Generator<JsonRecord> {
    let index = 0;
    for (const { list, text } of objectsIn(pieces, { text: "", deepest: 0 })) {
      if (list !== wanted) continue;
      while (!isObject(records[index])) yield { row: ++index, fields: [] };
      yield { row: ++index, fields: Object.entries(parsed(file, text) as object) };
    }
    while (index < records.length) yield { row: ++index, fields: [] };
  }
}

function parsed({ name }: GivenFile, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new NotThisFormat(
      `${name} is neither a workbook (.xlsx) nor JSON: ${(error as Error).message}`,
    );
  }
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

/** What is left of a JSON text without the objects in its lists, and how deep its brackets nest. */
interface Frame {
  /** With `{"list":1}` in place of each object of the first list. */
  text: string;
  deepest: number;
}
const LIST = "list";

/**
 * The objects in the list that a JSON text is, or in the lists that its object holds, as they are written; brackets
 * are counted before a parser sees the text.
 *
 * @param frame filled in; whole when the last object was yielded
 */
function* objectsIn(
  pieces: Iterable<string>,
  frame: Frame,
): Generator<{ readonly list: number; readonly text: string }> {
  let [depth, list, quoted, escaped] = [0, 0, false, false];
  /** The outermost bracket, and the one in it. */
  const open: number[] = [];
  /** Of the object that is read, without the last piece. */
  let begun: string[] | undefined;
  for (const piece of pieces) {
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (quoted) {
        if (escaped) escaped = false;
        else if (code === BACKSLASH) escaped = true;
        else if (code === QUOTE) quoted = false;
      } else if (code === QUOTE) quoted = true;
      else if (code === OPEN_LIST || code === OPEN_OBJECT) {
        if (!begun && code === OPEN_OBJECT && isInList()) {
          frame.text += outside(piece.slice(from, at));
          [begun, from] = [[], at];
        }
        if (code === OPEN_LIST && (depth === 0 || (depth === 1 && open[0] === OPEN_OBJECT))) list++;
        if (depth < 2) open[depth] = code;
        frame.deepest = Math.max(frame.deepest, ++depth);
      } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
        depth--;
        if (!begun || !isInList()) continue;
        yield { list, text: begun.join("") + piece.slice(from, at + 1) };
        frame.text += `{"${LIST}":${list}}`;
        [begun, from] = [undefined, at + 1];
      }
    }
    if (begun) begun.push(piece.slice(from));
    else frame.text += outside(piece.slice(from));
  }
  frame.text += begun?.join("") ?? "";

  function isInList(): boolean {
    return depth === 1 ? open[0] === OPEN_LIST : depth === 2 && open.join() === IN_OBJECT;
  }
}

/** Indents would keep the pieces that they are cut of in memory. */
function outside(text: string): string {
  return text.replace(/\s+/g, " ");
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const IN_OBJECT = [OPEN_OBJECT, OPEN_LIST].join();
