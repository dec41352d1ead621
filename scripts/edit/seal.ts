import { pointerSteps } from "../diagnostics/pointer.ts";
import type { SpanNode } from "../yaml/compose.ts";
import { parse, spansOf } from "../yaml/read-file.ts";
import { applyEdits, columnOf, endOfLine } from "./text-edits.ts";
import type { TextEdit } from "./text-edits.ts";

/** A citation that gets a seal. */
export interface Seal {
  /** Of the citation. */
  readonly pointer: string;
  readonly passage: string;
}

/**
 * Writes `passage` into citations, in their place. Comments and layout stay.
 *
 * @param text YAML without faults
 * @throws if a citation is not there, or anything else would change
 */
export function withSeals(text: string, seals: readonly Seal[]): string {
  const spans = spansOf(text);
  const edits = seals.map(({ pointer, passage }) => {
    const citation = nodeAt(spans?.root, pointer);
    if (!citation?.keys) throw new Error(`there is no citation at ${pointer}`);
    return insertion(text, citation, citation.keys, `passage: "${passage}"`);
  });
  const after = applyEdits(text, edits);
  const [was, is] = [spans!.value, parse(after, "")];
  if (
    !is.ok ||
    JSON.stringify(is.value, withoutSeals(seals)) !== JSON.stringify(was, withoutSeals(seals))
  )
    throw new Error("more than the seals would change");
  return after;
}

/** Behind all fields but `checked`, as the schema orders them. */
function insertion(
  text: string,
  citation: SpanNode,
  keys: ReadonlyMap<string, SpanNode>,
  field: string,
): TextEdit {
  const last = [...keys].findLast(([key]) => key !== "checked")![1];
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

function withoutSeals(seals: readonly Seal[]): (key: string, value: unknown) => unknown {
  const hashes = new Set(seals.map(({ passage }) => passage));
  return (key, value) =>
    key === "passage" && typeof value === "string" && hashes.has(value) ? undefined : value;
}
