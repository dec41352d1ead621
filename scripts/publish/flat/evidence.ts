import { levelOf, levels } from "../../facts/statement.ts";
import type { Row } from "../tables/table.ts";
import { column, filled } from "./column.ts";
import type { Cited, Statement } from "./record-view.ts";

/** What a statement rests on. */
export const evidenceColumns = [
  filled("sources", "list", "Sources", "Each source with its place, and how far it supports this."),
  filled("source_ids", "list", "Source ids", "The same sources, by id."),
  filled("source_count", "integer", "Number of sources", "Each source counts once."),
  filled(
    "publisher_count",
    "integer",
    "Number of publishers",
    "Sources of one publisher do not confirm each other. A source without a publisher counts as one.",
  ),
  column(
    "support",
    "text",
    "Best support",
    "The best that any citation says of its place: full, partial, none (the place does not say it), or unchecked (nobody compared them).",
    { required: true, values: ["full", "partial", "none", "unchecked"] },
  ),
  column(
    "evidence",
    "text",
    "Evidence",
    "What stands behind it, each level including those before. cited: it names a source; opened: somebody opened one; sealed: the hash of what the place says is kept, and the statement has not changed after it was compared; checked: a person compared it with that place, and neither has changed since.",
    { required: true, values: [...levels] },
  ),
];

export function evidenceCells({ citations, value }: Pick<Statement, "citations" | "value">): Row {
  const ids = [...new Set(citations.map(({ row }) => String(row["source_id"])))];
  const publishers = citations.map(({ source, row }) => source.publisherId ?? row["source_id"]);
  const said = new Set(citations.map(({ row }) => String(row["supports"])));
  return {
    sources: citations.map(sourceInWords),
    source_ids: ids,
    source_count: ids.length,
    publisher_count: new Set(publishers).size,
    support: ["full", "partial", "unchecked", "none"].find((each) => said.has(each)) ?? "unchecked",
    evidence: levelOf(value),
  };
}

/** `Amnesty International, Title (EUR 57/…), section x, paragraph 2 [full]` */
export function sourceInWords({ row, source, place }: Cited): string {
  const { title, number, publisher } = source;
  const parts = [publisher, number === null ? title : `${title} (${number})`, place];
  const shown = parts.filter((part) => part !== null && part !== "").join(", ");
  return `${shown} [${String(row["supports"])}]`;
}
