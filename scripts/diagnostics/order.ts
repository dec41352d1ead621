import type { Diagnostic, Position } from "./diagnostic.ts";

/**
 * The stable order of a report, for `Array.prototype.sort`: file, position, rule, message.
 *
 * Texts are compared by UTF-16 code unit, never by locale: the same report must come out the same
 * on every machine. Of two ranges with one start, the shorter comes first.
 */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    byCodeUnit(a.file, b.file) ||
    byPosition(a.range.start, b.range.start) ||
    byPosition(a.range.end, b.range.end) ||
    byCodeUnit(a.rule, b.rule) ||
    byCodeUnit(a.message, b.message)
  );
}

/** Compares two texts by UTF-16 code unit. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byPosition(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}
