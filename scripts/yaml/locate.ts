import type { SpanNode } from "./compose.ts";
import { listIndex, pointerSteps } from "../diagnostics/pointer.ts";

/** A place in a text: UTF-16 offsets, `end` exclusive. */
export interface Located {
  readonly start: number;
  readonly end: number;
  /**
   * What is there: the value or key that was asked for; `key` also for a value that is left out
   * (`key:`), and the dash for such an item; `ancestor` if the pointer leads nowhere. A repair must
   * replace only what it asked for.
   */
  readonly of: "value" | "key" | "dash" | "ancestor";
}

/**
 * The place of a JSON pointer in the text of `root` (see `spansOf`).
 *
 * At `key`: the name of the field; for a list item, its value. At `value`: the whole value, over
 * several lines if it has them (`firstLine` in line-table.ts cuts it). A pointer that leads
 * nowhere is placed at its nearest existing ancestor: at the key that holds it; for the root, at
 * its first key; for a list item, at its first key or its value.
 */
export function locate(root: SpanNode, pointer: string, at: "key" | "value" = "value"): Located {
  let node = root;
  for (const step of pointerSteps(pointer)) {
    const next = child(node, step);
    if (!next) return { ...handle(node), of: "ancestor" };
    node = next;
  }
  if (at === "key" && node.key) return { start: node.key.start, end: node.key.end, of: "key" };
  if (!node.empty) return { start: node.start, end: node.end, of: "value" };
  if (node.key) return { start: node.key.start, end: node.key.end, of: "key" };
  return { start: Math.max(0, node.start - 1), end: node.end, of: "dash" };
}

/** The span of the value itself; empty if it is left out, undefined if it does not exist. */
export function spanAt(
  root: SpanNode,
  pointer: string,
): { readonly start: number; readonly end: number } | undefined {
  let node: SpanNode | undefined = root;
  for (const step of pointerSteps(pointer)) node = node && child(node, step);
  return node && { start: node.start, end: node.end };
}

/**
 * The text in a span, as written in the file: the digits of a number (`124.40` for the value 124.4),
 * a text with its quotes, nothing for a value that is left out.
 */
export function sourceAt(
  text: string,
  span: { readonly start: number; readonly end: number },
): string {
  return text.slice(span.start, span.end);
}

function child(node: SpanNode, step: string): SpanNode | undefined {
  if (node.keys) return node.keys.get(step);
  const index = listIndex(step);
  return index === undefined ? undefined : node.items?.[index];
}

/** What to underline for a value as a whole. */
function handle(node: SpanNode): { readonly start: number; readonly end: number } {
  if (node.key) return { start: node.key.start, end: node.key.end };
  const first = node.keys?.values().next().value;
  if (first?.key) return { start: first.key.start, end: first.key.end };
  if (node.items?.[0]) return handle(node.items[0]);
  return { start: node.empty ? Math.max(0, node.start - 1) : node.start, end: node.end };
}
