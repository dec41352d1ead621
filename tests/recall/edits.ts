import { child } from "./dataset.ts";
import type { Node } from "./dataset.ts";

/** A stretch of a file's text and what takes its place. */
export interface Edit {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function replace(node: Node, text: string): Edit {
  return { path: node.file.path, start: node.start, end: node.end, text };
}

/** The value, written as a text in quotation marks. */
export function replaceText(node: Node, text: string): Edit {
  return replace(node, JSON.stringify(text));
}

export function renameKey(node: Node, name: string): Edit {
  const { path, text } = node.file;
  const end = node.entry + /^(?:"[^"]*"|[^:\s]+)/.exec(text.slice(node.entry))![0].length;
  return { path, start: node.entry, end, text: name };
}

/** Takes a field or a list item out; the last one leaves `{}` or `[]`. */
export function remove(node: Node): Edit {
  const parent = node.parent!;
  const siblings = parent.children;
  const index = siblings.indexOf(node);
  const { path } = node.file;
  if (siblings.length === 1) return replace(parent, node.key === undefined ? "[]" : "{}");
  const next = siblings[index + 1];
  if (next) return { path, start: node.entry, end: next.entry, text: "" };
  return { path, start: siblings[index - 1]!.end, end: node.end, text: "" };
}

/** Puts fields before the first of an object; `text` is YAML of one line, `key: value`. */
export function insertField(object: Node, text: string): Edit {
  const at = object.children[0]!.entry;
  const { path } = object.file;
  if (object.braces) return { path, start: at, end: at, text: `${text}, ` };
  return { path, start: at, end: at, text: `${text}\n${" ".repeat(column(object, at))}` };
}

/** Puts an item before the first of a list; `text` is YAML of one line. */
export function insertItem(list: Node, text: string): Edit {
  const at = list.children[0]!.entry;
  const { path } = list.file;
  if (list.braces) return { path, start: at, end: at, text: `${text}, ` };
  const dash = column(list, at) - 2;
  return { path, start: at, end: at, text: `${text}\n${" ".repeat(dash)}- ` };
}

/** The value of a field if the object has it, else the field with that value. */
export function setField(object: Node, key: string, yaml: string): Edit {
  const there = child(object, key);
  return there ? replace(there, yaml) : insertField(object, `${key}: ${yaml}`);
}

export function apply(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((left, { start, end, text: by }) => left.slice(0, start) + by + left.slice(end), text);
}

function column(node: Node, offset: number): number {
  return offset - (node.file.text.lastIndexOf("\n", offset - 1) + 1);
}
