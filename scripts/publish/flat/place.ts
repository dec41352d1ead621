import type { Row } from "../tables/table.ts";

/** The place of a citation in words: `section situation/assembly, paragraph 2`; empty for the whole source. */
export function placeInWords(row: Row, prefix = "at_"): string {
  return Object.entries(row)
    .flatMap(([column, cell]) =>
      column.startsWith(prefix) && cell !== null
        ? `${column.slice(prefix.length).replaceAll("_", " ")} ${String(cell)}`
        : [],
    )
    .join(", ");
}
