import type { SpanNode } from "../yaml/compose.ts";
import { spansOf } from "../yaml/read-file.ts";
import { editedSpans } from "./text-edits.ts";
import type { TextEdit } from "./text-edits.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Whether edits change only the values and keys that they touch. A text that is not YAML before the
 * edits has no values to compare; one that is not YAML afterwards has lost them.
 */
export function onlyTheseEdits(before: string, after: string, edits: readonly TextEdit[]): boolean {
  const was = spansOf(before);
  if (!was) return true;
  const is = spansOf(after);
  if (!is) return false;
  const left = shape(was.root, was.value, edits);
  const right = shape(is.root, is.value, editedSpans(edits));
  return JSON.stringify(left) === JSON.stringify(right);
}

/**
 * A value in which everything that the edits touch is masked, with fields in the order of the file.
 */
function shape(node: SpanNode, value: unknown, edited: readonly Span[]): unknown {
  if (node.keys) {
    return [...node.keys].map(([name, child]) => [
      child.key && touched(child.key, edited) ? MASK : name,
      shape(child, (value as Record<string, unknown>)[name], edited),
    ]);
  }
  if (node.items) {
    const list = value as readonly unknown[];
    return { items: node.items.map((item, index) => shape(item, list[index], edited)) };
  }
  return touched(node, edited) ? MASK : { value };
}

const MASK = "touched";

function touched(span: Span, edited: readonly Span[]): boolean {
  return edited.some(({ start, end }) => start <= span.end && end >= span.start);
}
