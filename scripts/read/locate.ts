import type { SpanNode } from "./compose.ts";
import { listIndex, pointerSteps } from "./pointer.ts";

/**
 * Where a pointer leads, in UTF-16 offsets, `end` exclusive. `key`: the key that holds the value (of
 * a list item: the item). A pointer that leads nowhere is placed at its nearest ancestor: at the key
 * that holds it, or at the first key of a list item or of the file.
 */
export function locate(
  root: SpanNode,
  pointer: string,
  at: "key" | "value",
): { readonly start: number; readonly end: number } {
  let node = root;
  let missing = false;
  for (const step of pointerSteps(pointer)) {
    const index = node.items && listIndex(step);
    const next = node.keys?.get(step) ?? (index === undefined ? undefined : node.items?.[index]);
    if (!next) {
      missing = true;
      break;
    }
    node = next;
  }
  if (at === "value" && !missing && !(node.empty && node.key)) return node;
  return node.key ?? node.keys?.values().next().value?.key ?? node;
}

/** The spans of every value under a key `restricted`. */
export function restrictedSpans(node: SpanNode): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const [key, child] of node.keys ?? []) {
    if (key === "restricted") found.push({ start: child.start, end: child.end });
    else found.push(...restrictedSpans(child));
  }
  for (const item of node.items ?? []) found.push(...restrictedSpans(item));
  return found;
}
