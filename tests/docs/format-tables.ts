import { allFlatTables } from "../../scripts/publish/flat/flat-tables.ts";
import { formats, lastFormats } from "../../scripts/publish/formats/formats.ts";
import { site } from "../../scripts/site/site.ts";

/** The files of a release and what they hold, as a Markdown table. */
export function filesOfRelease(): string {
  return table(
    ["in `dist/`", "holds"],
    files().map(({ path, holds }) => [code(path), holds]),
  );
}

/** Which files are for whom, as a Markdown table. */
export function formatsByUse(): string {
  const byUse = new Map<string, string[]>();
  for (const { use, path } of files())
    if (use) byUse.set(use, [...(byUse.get(use) ?? []), code(path)]);
  return table(
    ["you work with", "take"],
    [...byUse].map(([use, paths]) => [use, paths.join(", ")]),
  );
}

/** The flat tables and what they hold, as a Markdown table. */
export function flatTables(): string {
  return table(
    ["in `flat/`", "holds"],
    allFlatTables.map(({ table: { flat, description } }) => [code(flat!), description]),
  );
}

function files() {
  return [...formats, site({}), ...lastFormats].flatMap((each) => each.files);
}

function code(path: string): string {
  return `\`${path}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
