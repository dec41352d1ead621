import type { Compared } from "./blocks.ts";
import type { ChangeReport } from "./change-report.ts";

/**
 * The meaning of a change for programs; docs/changes-in-a-pull-request.md describes the fields. Texts of
 * records are unchanged. `version` increases when a field is removed or changes its meaning.
 */
export function reportJson(
  meaning: ChangeReport,
  { base, head }: Compared,
  tool: { readonly name: string; readonly version: string },
): string {
  return `${JSON.stringify({ version: 1, tool, base, head, ...meaning }, null, 2)}\n`;
}
