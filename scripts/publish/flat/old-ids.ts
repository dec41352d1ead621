import type { Release } from "../release/release.ts";
import type { Cell, Row } from "../tables/table.ts";
import { column, dateColumns, filled } from "./column.ts";
import { flatTable } from "./flat-table.ts";
import { flatDateCells } from "./known.ts";

/** Ids of earlier releases and where they are found now. */
export const oldIds = flatTable(
  "old-ids",
  "Old id",
  "Ids of earlier releases that are no longer in use: where each is found now, or that it was withdrawn.",
  [
    filled("id", "text", "Old id", "As an earlier release had it."),
    column(
      "kind",
      "text",
      "What became of it",
      "moved, merged or split; withdrawn: it is published no longer.",
      {
        required: true,
      },
    ),
    column("new_ids", "list", "New ids", "Where it is found now; empty where it was withdrawn."),
    ...dateColumns("date", "Date", "The day of the change."),
    column("reason", "text", "Reason", "Why, as far as it may be said."),
  ],
  () => [],
);

export function oldIdRows({ redirects, tombstones }: Release): Row[] {
  const moved = redirects.map((entry) => ({
    ...{ id: entry["from"] as string, kind: entry["kind"] as Cell, new_ids: entry["to"] as Cell },
    ...flatDateCells("date", entry["date"] ?? entry["on"]),
    reason: (entry["reason"] ?? null) as Cell,
  }));
  const withdrawn = tombstones.map((entry) => ({
    ...{ id: entry["record"] as string, kind: "withdrawn" },
    ...flatDateCells("date", entry["date"] ?? entry["on"]),
    reason: (entry["reason"] ?? null) as Cell,
  }));
  return [...moved, ...withdrawn].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
