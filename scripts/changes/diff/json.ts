import type { Compared } from "./blocks.ts";
import type { Meaning } from "./meaning.ts";

/**
 * What a change means, for programs; docs/changes-in-a-pull-request.md describes the fields. Texts of
 * records stand in it as they are. `version` counts up when a field goes or comes to mean another.
 */
export function meaningJson(
  meaning: Meaning,
  { base, head }: Compared,
  tool: { readonly name: string; readonly version: string },
): string {
  return `${JSON.stringify({ version: 1, tool, base, head, ...meaning }, null, 2)}\n`;
}
