import type { SpanNode } from "./compose.ts";
import { lineTable, positionAt } from "../diagnostics/line-table.ts";
import { isRestrictedName } from "../diagnostics/restricted-name.ts";
import { spansOf } from "./read-file.ts";
import type { Spans } from "./read-file.ts";

/**
 * The lines (1-based, both ends inclusive) that must never be shown, because they lie inside a
 * value under a key `restricted`, or one that was meant to be. In doubt it hides more: comments after such a value up to the next
 * field, and, if the file has a fault of its form, everything from the first mention on.
 *
 * @param spansOfText where everything in the text is, asked for if the text mentions the word
 */
export function restrictedLines(
  text: string,
  spansOfText: () => Spans | undefined = () => spansOf(text),
): readonly (readonly [number, number])[] {
  const mention = firstMention(text);
  if (mention < 0) return [];
  const table = lineTable(text);
  const spans = spansOfText();
  if (!spans?.isSound) return [[positionAt(table, mention).line, table.starts.length]];
  const starts = tokenStarts(spans.root);
  let at = 0;
  return restrictedNodes(spans.root).map((node) => {
    const behindKey = text.slice(node.key!.end).search(/[\r\n]/);
    const rest = text.slice(node.key!.end, behindKey < 0 ? undefined : node.key!.end + behindKey);
    const keyLine = positionAt(table, node.key!.start).line;
    // `restricted:` alone on its line reveals nothing.
    const first = /^[ \t]*:?[ \t]*$/.test(rest) ? keyLine + 1 : keyLine;
    while (at < starts.length && starts[at]! < node.end) at++;
    const next = starts[at];
    const end = positionAt(table, next ?? text.length);
    const last =
      next !== undefined && positionAt(table, node.end).line < end.line ? end.line - 1 : end.line;
    return [first, Math.max(first, last)] as const;
  });
}

function restrictedNodes(node: SpanNode): SpanNode[] {
  return [...(node.keys ?? [])]
    .flatMap(([name, inner]) => (isRestrictedName(name) ? [inner] : restrictedNodes(inner)))
    .concat((node.items ?? []).flatMap(restrictedNodes));
}

/** The starts of the keys and list items of a file, in its order. */
function tokenStarts(node: SpanNode): number[] {
  const starts: number[] = [];
  visit(node);
  return starts;

  function visit(inner: SpanNode): void {
    if (!inner.empty) starts.push(inner.key?.start ?? inner.start);
    for (const value of inner.keys?.values() ?? []) visit(value);
    for (const item of inner.items ?? []) visit(item);
  }
}

/** Where a name stands that may be meant; less than 0 if there is none. */
function firstMention(text: string): number {
  const known = new Map<string, boolean>();
  for (const { 0: written, index } of text.matchAll(NAMES)) {
    let isMeant = known.get(written);
    if (isMeant === undefined) known.set(written, (isMeant = isRestrictedName(decoded(written))));
    if (isMeant) return index;
  }
  return -1;
}

/** Words that stand before a colon, at the end of a line or behind a question mark, as names do. */
const NAMES =
  /(?<![^\s:{}[\],"'#?])[^\s:{}[\],"'#?]{7,80}(?=[ \t]*["']?[ \t]*(?::|$))|(?<=\?[ \t]+["']?)[^\s"']{7,80}/gm;

function decoded(name: string): string {
  return name.replace(/\\(?:x|u|U0000)([0-9a-fA-F]{2,4})/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}
