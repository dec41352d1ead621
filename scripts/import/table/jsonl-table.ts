import { isObject } from "../../diagnostics/is-object.ts";
import { refuseDepth } from "../core/json-depth.ts";
import { NotThisFormat } from "../core/not-this-format.ts";
import type { GivenFile } from "../core/given-file.ts";
import { decoded } from "./decoded.ts";
import type { RowSource } from "./row-source.ts";
import { MOST_COLUMNS } from "./table.ts";
import type { TableCell, TableOptions, TableRow } from "./table.ts";

const LONGEST_LINE = 1_000_000;

/**
 * The objects of JSON lines, one a line. The headings are the keys of all objects, in the order in which
 * they come; within an object they are joined by points (`place.name`). A list of texts or numbers has
 * one entry a line; another list is its JSON.
 */
export function jsonlTable(file: GivenFile, options: TableOptions): RowSource {
  const pieces = decoded(file, options.encoding, options.log);
  const keys = new Map<string, number>();
  for (const { fields } of objectsIn(file.name, pieces))
    for (const key of fields.keys()) if (!keys.has(key)) keys.set(key, keys.size);
  if (keys.size > MOST_COLUMNS)
    throw new NotThisFormat(`${file.name} has ${keys.size} keys; ${MOST_COLUMNS} are the most.`);
  return {
    ...{ kind: "jsonl", mediaType: "application/jsonl", headings: [...keys.keys()] },
    *rows() {
      for (const { line, fields } of objectsIn(file.name, pieces)) yield rowOf(line, fields);
    },
  };

  function rowOf(row: number, fields: ReadonlyMap<string, TableCell>): TableRow {
    return { row, cells: [...keys.keys()].map((key) => fields.get(key) ?? empty) };
  }
}

const empty: TableCell = { text: "", kind: "empty" };

interface JsonLine {
  readonly line: number;
  readonly fields: ReadonlyMap<string, TableCell>;
}

function* objectsIn(name: string, pieces: Iterable<string>): Generator<JsonLine> {
  let line = 0;
  for (const text of linesOf(name, pieces)) {
    line++;
    if (text.trim() === "") continue;
    refuseDepth(`${name}, line ${line},`, text);
    let value: unknown;
    try {
      value = JSON.parse(withNumbersAsWritten(text));
    } catch (error) {
      throw new NotThisFormat(
        `${name} is not JSON lines: line ${line}: ${(error as Error).message}`,
      );
    }
    if (!isObject(value))
      throw new NotThisFormat(`${name} is not JSON lines: line ${line} is not an object.`);
    const fields = new Map<string, TableCell>();
    addFields(value, "", fields, 0);
    yield { line, fields };
  }
}

function* linesOf(name: string, pieces: Iterable<string>): Generator<string> {
  let rest = "";
  for (const piece of pieces) {
    const lines = (rest + piece).split(/\r?\n/);
    rest = lines.pop()!;
    if (rest.length > LONGEST_LINE)
      throw new NotThisFormat(
        `${name} has a line of more than ${LONGEST_LINE} characters; of JSON lines each is one object.`,
      );
    yield* lines;
  }
  if (rest !== "") yield rest;
}

/** A number beside its digits: a program reads 115.60 as 115.6. */
interface WrittenNumber {
  readonly [NUMBER]: string;
}
const NUMBER = "\u0000number";

function withNumbersAsWritten(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"|-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/g, (token) =>
    token.startsWith('"') ? token : `{"\\u0000number":"${token}"}`,
  );
}

function isWrittenNumber(value: object): value is WrittenNumber {
  return NUMBER in value;
}

const DEEPEST = 8;

function addFields(value: object, path: string, into: Map<string, TableCell>, depth: number): void {
  for (const [key, each] of Object.entries(value) as [string, unknown][]) {
    const name = path === "" ? key : `${path}.${key}`;
    if (isObject(each) && !isWrittenNumber(each) && depth < DEEPEST)
      addFields(each, name, into, depth + 1);
    else into.set(name, cellOf(each));
  }
}

function cellOf(value: unknown): TableCell {
  if (value === null || value === "") return empty;
  if (typeof value === "string") return { text: value, kind: "text" };
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE", kind: "boolean" };
  if (Array.isArray(value) && value.every((each) => !isObject(each) || isWrittenNumber(each))) {
    const text = value.map((each) => cellOf(each).text).join("\n");
    return text === "" ? empty : { text, kind: "text" };
  }
  if (isObject(value) && isWrittenNumber(value)) return { text: value[NUMBER], kind: "number" };
  return { text: JSON.stringify(value, plainNumber), kind: "text" };
}

function plainNumber(_: string, value: unknown): unknown {
  return isObject(value) && isWrittenNumber(value) ? Number(value[NUMBER]) : value;
}
