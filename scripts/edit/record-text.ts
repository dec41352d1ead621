import type { SchemaDocuments } from "../schema/schema-documents.ts";
import { schemaRoot } from "../schema/tree.ts";
import type { SchemaNode } from "../schema/tree.ts";
import { scalarText } from "./scalar-text.ts";

/** The width of a line in columns, as in `.oxfmtrc.json` for data. */
const WIDTH = 120;

/**
 * The YAML text of a record, laid out as the formatter would: keys in the order of the schema,
 * places and citations on one line if they fit, parts and everything else with an id on lines of
 * their own, long texts folded. Undefined keys are left out; keys that the schema does not know
 * come last.
 *
 * @param record JSON values
 * @param schema the path of its schema among `documents`: `cases.schema.json`
 */
export function recordText(
  record: Readonly<Record<string, unknown>>,
  schema: string,
  documents: SchemaDocuments,
): string {
  const root = schemaRoot(documents, schema);
  if (!root) throw new Error(`no schema ${schema}`);
  return `${mapLines(inOrder(record, root) as Mapping, 0).join("\n")}\n`;
}

type Mapping = Readonly<Record<string, unknown>>;

/** A copy in which every object has its keys in the order of the schema. */
function inOrder(value: unknown, node: SchemaNode | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => inOrder(item, node?.items));
  if (!isMapping(value)) return value;
  const keys = new Set([...(node?.properties.keys() ?? []), ...Object.keys(value)]);
  const kept = [...keys].filter((key) => Object.hasOwn(value, key) && value[key] !== undefined);
  return Object.fromEntries(
    kept.map((key) => [key, inOrder(value[key], node?.properties.get(key))]),
  );
}

/** The lines of an object as a block, each with its indent. */
function mapLines(map: Mapping, indent: number): string[] {
  return Object.entries(map).flatMap(([key, value]) => entryLines(key, value, indent));
}

function entryLines(key: string, value: unknown, indent: number): string[] {
  const start = `${" ".repeat(indent)}${scalarText(key, "block")}:`;
  if (typeof value === "string" && !fits(`${start} ${scalarText(value, "block")}`)) {
    const folded = foldedLines(value, indent + 2);
    return folded ? [`${start} >-`, ...folded] : [`${start} ${scalarText(value, "block")}`];
  }
  const isList = Array.isArray(value);
  if (isList && !isOneLine(value)) return [start, ...listLines(value, indent + 2)];
  const line = `${start} ${flow(value, "block")}`;
  if (typeof value !== "object" || value === null || isEmpty(value) || fits(line)) return [line];
  return [
    start,
    ...(isList ? listLines(value, indent + 2) : mapLines(value as Mapping, indent + 2)),
  ];
}

function listLines(list: readonly unknown[], indent: number): string[] {
  const dash = `${" ".repeat(indent)}- `;
  return list.flatMap((item) => {
    if (!isMapping(item) || isEmpty(item)) return [dash + flow(item, "block")];
    const line = hasName(item) ? undefined : dash + flow(item, "block");
    if (line !== undefined && fits(line)) return [line];
    const [first = "", ...rest] = mapLines(item, indent + 2);
    return [dash + first.trimStart(), ...rest];
  });
}

/** Whether a list may be on one line: plain values, or one object without a name. */
function isOneLine(list: readonly unknown[]): boolean {
  return list.every((item) => !isMapping(item) || (list.length === 1 && !hasName(item)));
}

/** Parts and entries with a name have lines of their own. */
function hasName(item: Mapping): boolean {
  return "id" in item || "field" in item;
}

/** A value on one line. */
function flow(value: unknown, place: "block" | "flow"): string {
  if (typeof value === "string") return scalarText(value, place);
  if (Array.isArray(value)) return `[${value.map((item) => flow(item, "flow")).join(", ")}]`;
  if (!isMapping(value)) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).map(
    ([key, item]) => `${scalarText(key, "flow")}: ${flow(item, "flow")}`,
  );
  return entries.length > 0 ? `{ ${entries.join(", ")} }` : "{}";
}

/** The lines of a text as a folded block; undefined if folding would change the text. */
function foldedLines(text: string, indent: number): string[] | undefined {
  if (!/^\S+(?: \S+)*$/u.test(text)) return undefined;
  const lines: string[] = [];
  let [line, width] = ["", indent];
  for (const word of text.split(" ")) {
    const added = columns(word) + (line === "" ? 0 : 1);
    if (line !== "" && width + added > WIDTH) {
      lines.push(line);
      [line, width] = [word, indent + added - 1];
    } else [line, width] = [line === "" ? word : `${line} ${word}`, width + added];
  }
  return [...lines, line].map((each) => " ".repeat(indent) + each);
}

function fits(line: string): boolean {
  return columns(line) <= WIDTH;
}

/** The width of a line in columns. Characters from U+1100 on count as two. */
function columns(line: string): number {
  if (!/[\u1100-\uffff]/.test(line)) return line.length;
  let count = 0;
  for (const character of line) count += character.codePointAt(0)! < 0x1100 ? 1 : 2;
  return count;
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
