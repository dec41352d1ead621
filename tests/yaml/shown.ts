import type { Finding } from "../../scripts/diagnostics/finding.ts";
import { lineTable, positionAt } from "../../scripts/diagnostics/line-table.ts";

/** A finding as `line:column rule “what is underlined”`. */
export function shown(text: string, finding: Finding): string {
  const { place } = finding;
  if (!("start" in place)) return finding.rule;
  const { line, column } = positionAt(lineTable(text), place.start);
  return `${line}:${column} ${finding.rule} “${text.slice(place.start, place.end)}”`;
}
