import { isObject } from "../diagnostics/is-object.ts";
import { pointerSteps } from "../diagnostics/pointer.ts";
import type { SpanNode } from "../yaml/compose.ts";
import { parse, spansOf } from "../yaml/read-file.ts";
import { applyEdits, columnOf, endOfLine } from "./text-edits.ts";
import type { TextEdit } from "./text-edits.ts";

/** A field that a citation gets, in place of the one of that name that it may have. */
export interface CitationField {
  /** Of the citation. */
  readonly pointer: string;
  readonly key: "passage" | "statement" | "checked";
  /** On one line. */
  readonly yaml: string;
}

/**
 * Writes fields into citations. Comments and layout stay, but for those inside a value that is replaced.
 *
 * @param text YAML without faults
 * @throws if a citation is not there, or anything else would change
 */
export function withCitationFields(text: string, fields: readonly CitationField[]): string {
  const spans = spansOf(text);
  const edits = fields.map((field) => {
    const citation = nodeAt(spans?.root, field.pointer);
    if (!citation?.keys) throw new Error(`there is no citation at ${field.pointer}`);
    const old = citation.keys.get(field.key);
    return old
      ? { start: old.start, end: old.end, text: field.yaml }
      : insertion(text, citation, citation.keys, field);
  });
  const after = applyEdits(text, edits);
  const is = parse(after, "");
  const rest = (value: unknown) => JSON.stringify(without(value, "", fields));
  if (!is.ok || rest(is.value) !== rest(spans!.value))
    throw new Error("more than the fields of citations would change");
  return after;
}

/** Behind all fields but `checked`, as the schema orders them. */
function insertion(
  text: string,
  citation: SpanNode,
  keys: ReadonlyMap<string, SpanNode>,
  { key, yaml }: CitationField,
): TextEdit {
  const last = [...keys].findLast(([each]) => each !== "checked")![1];
  const field = `${key}: ${yaml}`;
  if (text[citation.start] === "{") return { start: last.end, end: last.end, text: `, ${field}` };
  const at = endOfLine(text, last.end);
  const indent = " ".repeat(columnOf(text, [...keys.values()][0]!.key!.start));
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  return { start: at, end: at, text: `${lineEnd}${indent}${field}` };
}

function nodeAt(root: SpanNode | undefined, pointer: string): SpanNode | undefined {
  return pointerSteps(pointer).reduce<SpanNode | undefined>(
    (node, step) => node?.keys?.get(step) ?? node?.items?.[Number(step)],
    root,
  );
}

/** A value without the fields that were written. */
function without(value: unknown, pointer: string, fields: readonly CitationField[]): unknown {
  if (Array.isArray(value))
    return value.map((each, index) => without(each, `${pointer}/${index}`, fields));
  if (!isObject(value)) return value;
  const written = fields.filter((field) => field.pointer === pointer).map(({ key }) => key);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !(written as string[]).includes(key))
      .map(([key, each]) => [key, without(each, `${pointer}/${key}`, fields)]),
  );
}
