import type { Column, Table } from "./table.ts";
import { writtenViews } from "./written-views.ts";

/** A view of the SQLite database: its columns, and the query behind it. */
export interface View extends Table {
  readonly query: string;
}

/**
 * The views of the database: a short name for each flat table, unless a table for programs has that name, and
 * some under names of their own.
 */
export function viewsOf(tables: readonly Table[]): View[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const short = tables.flatMap((table): View[] => {
    const name = table.name.replace(/^flat_/, "");
    if (table.flat === undefined || byName.has(name)) return [];
    const { title, description, columns, primaryKey } = table;
    const query = `SELECT * FROM "${table.name}"`;
    return [{ name, title, description, columns, primaryKey, query }];
  });
  const views = [...short];
  for (const { name, description, columns, from, order } of own) {
    const picked = columns.map(([table, column, as]) => {
      const known = byName.get(table)?.columns.find((each) => each.name === column);
      return known && { column: { ...known, name: as ?? column }, sql: `"${table}"."${column}"` };
    });
    // A dataset without the tables, or an older schema, has no such view.
    if (picked.some((each) => each === undefined)) continue;
    const all = picked as { column: Column; sql: string }[];
    const list = all.map(({ column, sql }) => `${sql} AS "${column.name}"`).join(", ");
    views.push({
      ...{ name, title: name, description, columns: all.map(({ column }) => column) },
      ...{ primaryKey: [], query: `SELECT ${list} FROM ${from}${order ?? ""}` },
    });
  }
  const written = writtenViews
    .filter(({ needs }) => needs.every((name) => byName.has(name)))
    .map(({ needs: _, ...view }): View => ({ ...view, title: view.name, primaryKey: [] }));
  return [...views, ...written];
}

/** A column of a view: its table, its name there, and its name in the view where that is another. */
type Picked = readonly [table: string, column: string, as?: string];

const places = ["page", "section", "paragraph", "item", "row", "footnote", "article"];

const own: readonly {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Picked[];
  readonly from: string;
  readonly order?: string;
}[] = [
  {
    name: "case_timeline",
    description: "The events of each case in time, as in the table of events.",
    columns: [
      ["flat_events", "case_id"],
      ["flat_events", "case_title"],
      ["flat_events", "id", "event_id"],
      ["flat_events", "place_in_time"],
      ["flat_events", "order_known_by"],
      ["flat_events", "date"],
      ["flat_events", "date_earliest"],
      ["flat_events", "date_latest"],
      ["flat_events", "type"],
      ["flat_events", "standing", "status"],
      ["flat_events", "event"],
      ["flat_events", "summary"],
      ["flat_events", "place"],
      ["flat_events", "participants"],
      ["flat_events", "decision"],
      ["flat_events", "sources"],
    ],
    from: "flat_events",
    order: ' ORDER BY "flat_events"."case_id", "flat_events"."place_in_time"',
  },
  {
    name: "source_citations",
    description: "Every citation with its source and the statement that rests on it, for programs.",
    columns: [
      ["citations", "source_id"],
      ["sources", "title", "source_title"],
      ["citations", "id", "citation_id"],
      ["citations", "owner_id", "statement_id"],
      ["citations", "owner_field"],
      ["citations", "record_id"],
      ["records", "title", "record_title"],
      ["objects", "table_name"],
      ["objects", "pointer"],
      ["objects", "text"],
      ["citations", "supports"],
      ...[...places, "recommendation", "annex", "timestamp"].map((place): Picked => [
        "citations",
        `at_${place}`,
      ]),
      ["citations", "via_source_id"],
      ...places.map((place): Picked => ["citations", `via_at_${place}`]),
      ["citations", "as_cited"],
      ["citations", "note"],
    ],
    from: `citations JOIN sources ON sources.id = citations.source_id
JOIN objects ON objects.id = citations.owner_id JOIN records ON records.id = citations.record_id`,
  },
];
