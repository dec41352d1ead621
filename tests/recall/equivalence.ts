import { isObject } from "./dataset.ts";
import type { Node } from "./dataset.ts";

/**
 * Whether the value differs from the node's only in the wording of texts of ours, about which the data
 * model says nothing. No text may be missing.
 */
export function differsInWordsOnly(node: Node, value: unknown): boolean {
  if (node.children.length > 0) {
    const own = node.value as object;
    if (Array.isArray(own) !== Array.isArray(value)) return false;
    if (!isObject(value) && !Array.isArray(value)) return false;
    if (Object.keys(own).join("\n") !== Object.keys(value).join("\n")) return false;
    return node.children.every((each, index) =>
      differsInWordsOnly(each, (value as Record<string, unknown>)[each.key ?? index]),
    );
  }
  if (node.value === value) return true;
  return isWords(node) && typeof value === "string" && /^\S/.test(value) && fits(node, value);
}

function isWords({ key, value }: Node): boolean {
  return typeof value === "string" && words.has(key ?? "");
}

function fits({ schema }: Node, text: string): boolean {
  return text.length <= Number(schema["maxLength"] ?? Infinity);
}

const words = new Set(
  "summary note text finding resolution unnamed description definition title stated asCited of measure".split(
    " ",
  ),
);
