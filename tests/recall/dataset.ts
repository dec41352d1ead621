import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { ParsedNode } from "yaml";
import { schemaOf, stepInto } from "./schema.ts";
import type { Schema } from "./schema.ts";

/** One file of the dataset, as an independent parser reads it. */
export interface RecordFile {
  /** Relative to the dataset's root: `data/cases/kz-x.yml`. */
  readonly path: string;
  readonly collection: string;
  readonly id: string;
  readonly text: string;
  readonly root: Node;
}

/** A value in a file, with its place in the text and what the schema says of it. */
export interface Node {
  readonly file: RecordFile;
  readonly pointer: string;
  readonly value: unknown;
  readonly schema: Schema;
  /** UTF-16 offsets of the value, `end` exclusive; white space after it is left out. */
  readonly start: number;
  readonly end: number;
  /** Where the key or the value of this entry begins; the dash of an item lies before it. */
  readonly entry: number;
  readonly parent: Node | undefined;
  /** The name of the field that holds it; undefined for items. */
  readonly key: string | undefined;
  readonly braces: boolean;
  /** Fields or items, in the order of the file. */
  readonly children: readonly Node[];
}

export interface Dataset {
  readonly files: readonly RecordFile[];
  /** Every value of every file, depth first. */
  readonly nodes: readonly Node[];
  record(collection: string, id: string): RecordFile | undefined;
}

/** Reads the dataset in `root/data`. */
export function loadDataset(root: string): Dataset {
  const paths = readdirSync(join(root, "data"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".yml"))
    .map((path) => `data/${path}`)
    .sort();
  const files = paths.map((path) => fileOf(path, readFileSync(join(root, path), "utf8")));
  const byName = new Map(files.map((file) => [`${file.collection}/${file.id}`, file]));
  return {
    files,
    nodes: files.flatMap((file) => below(file.root)),
    record: (collection, id) => byName.get(`${collection}/${id}`),
  };
}

export function fileOf(path: string, text: string): RecordFile {
  const steps = path.slice("data/".length, -".yml".length).split("/");
  const id = steps.pop()!;
  const collection = steps.join("/");
  const file = { path, collection, id, text } as {
    -readonly [K in keyof RecordFile]: RecordFile[K];
  };
  const document = parseDocument(text, { strict: false, logLevel: "silent" });
  if (!document.contents) throw new Error(`${path} holds nothing`);
  const schema = schemaOf(collection === "reference" ? `reference/${id}` : collection || id);
  const value = document.contents.toJSON() as unknown;
  file.root = nodeOf(file, document.contents, value, "", schema, undefined, undefined, undefined);
  return file;
}

/** The node and all below it, depth first. */
export function below(node: Node): Node[] {
  return [node, ...node.children.flatMap(below)];
}

export function child(node: Node | undefined, key: string): Node | undefined {
  return node?.children.find((each) => each.key === key);
}

/** The node at a path of names and indexes below this one. */
export function reach(
  node: Node | undefined,
  ...steps: readonly (string | number)[]
): Node | undefined {
  return steps.reduce<Node | undefined>(
    (at, step) => (typeof step === "number" ? at?.children[step] : child(at, step)),
    node,
  );
}

export function textAt(
  node: Node | undefined,
  ...steps: readonly (string | number)[]
): string | undefined {
  const value = reach(node, ...steps)?.value;
  return typeof value === "string" ? value : undefined;
}

export function items(node: Node | undefined, key: string): readonly Node[] {
  const list = child(node, key);
  return list && Array.isArray(list.value) ? list.children : [];
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Parses the text anew, with the independent parser; undefined where it is no YAML. */
export function valueOf(text: string): { readonly value: unknown } | undefined {
  const document = parseDocument(text, { logLevel: "silent" });
  if (document.errors.length || document.warnings.length) return undefined;
  try {
    return { value: document.toJS() };
  } catch {
    return undefined;
  }
}

function nodeOf(
  file: RecordFile,
  parsed: ParsedNode,
  value: unknown,
  pointer: string,
  schema: Schema,
  parent: Node | undefined,
  key: string | undefined,
  keyStart: number | undefined,
): Node {
  const { text } = file;
  const [start, valueEnd] = parsed.range;
  const end = start + text.slice(start, valueEnd).trimEnd().length;
  const children: Node[] = [];
  const node: Node = {
    file,
    pointer,
    value,
    schema,
    start,
    end,
    entry: keyStart ?? start,
    parent,
    key,
    braces: "{[".includes(text[start]!) && !isScalar(parsed),
    children,
  };
  if (isMap(parsed)) {
    for (const pair of parsed.items) {
      if (!pair.value) continue;
      const keyNode = pair.key as ParsedNode & { value?: unknown };
      const name = String(keyNode.value);
      const at = `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      const below = stepInto(schema, value, name);
      const held = (value as Record<string, unknown>)[name];
      const inner = pair.value as ParsedNode;
      children.push(nodeOf(file, inner, held, at, below, node, name, keyNode.range[0]));
    }
  } else if (isSeq(parsed)) {
    for (const [index, item] of parsed.items.entries()) {
      const below = stepInto(schema, value, index);
      const held = (value as unknown[])[index];
      const at = `${pointer}/${index}`;
      const inner = item as ParsedNode;
      children.push(nodeOf(file, inner, held, at, below, node, undefined, undefined));
    }
  }
  return node;
}
