import type { SpanNode } from "./compose.ts";
import { lineTable, positionAt } from "../diagnostics/line-table.ts";
import type { LineTable } from "../diagnostics/line-table.ts";
import { spansOf } from "./read-file.ts";
import type { Spans } from "./read-file.ts";

/**
 * The lines (1-based, both ends inclusive) that must never be shown, because they lie inside a
 * value under a key `restricted`. In doubt it hides more: comments after such a value up to the next
 * field, and, if the file has a fault of its form, everything from the first mention on.
 *
 * @param spansOfText where everything in the text is, asked for if the text mentions the word
 */
export function restrictedLines(
  text: string,
  spansOfText: () => Spans | undefined = () => spansOf(text),
): readonly (readonly [number, number])[] {
  const decoded = text.replace(/\\(?:x|u00|U000000)([0-9a-fA-F]{2})/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  if (!/restricted/i.test(decoded)) return [];
  const table = lineTable(text);
  const spans = spansOfText();
  if (!spans?.isSound) return brokenText(text, table);
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
    .flatMap(([name, inner]) =>
      name.trim().toLowerCase() === "restricted" ? [inner] : restrictedNodes(inner),
    )
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

function brokenText(text: string, table: LineTable): readonly (readonly [number, number])[] {
  const mention = text.search(/restricted["']?[ \t]*(?::|$)|\\[xuU]|\?[ \t]+["']?restricted/im);
  return mention < 0 ? [] : [[positionAt(table, mention).line, table.starts.length]];
}
