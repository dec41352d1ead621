import { isObject } from "../../diagnostics/is-object.ts";
import type { Cell, Row } from "../tables/table.ts";
import { column, dateColumns, filled } from "./column.ts";
import { evidenceCells, evidenceColumns } from "./evidence.ts";
import { flatTable } from "./flat-table.ts";
import { flatDateCells, listCell } from "./known.ts";
import type { RecordView } from "./record-view.ts";
import { timelineOf } from "./timeline.ts";
import type { Placed } from "./timeline.ts";
import { lawInWords, whoIs } from "./told.ts";

/** The events of each case as a timeline. */
export const events = flatTable(
  "events",
  "Event",
  "Every event of every case, with a sentence. Rows stand in the order in which the events happened, as far as dates and the record tell.",
  [
    filled("id", "text", "Id", "Names the event in the whole release."),
    filled("case_id", "text", "Case", "The case, cases/id."),
    filled("case_title", "text", "Title of the case", "What people call the case."),
    filled("place_in_time", "integer", "Place in time", "Counts the events of the case from 1."),
    column(
      "order_known_by",
      "text",
      "Order known by",
      "How it is known that it came after the event before it: dates, follows (the record says so), or not-known: then the order of the two is that of the record, and may be wrong. Empty for the first.",
      { values: ["dates", "follows", "not-known"] },
    ),
    filled("type", "text", "Type", "What kind of event it is."),
    filled("event", "text", "Event", "What happened, as a sentence."),
    filled("standing", "text", "Standing", "How it is known; see the table of statements."),
    ...dateColumns("date", "Date", "When it happened; empty where no date is known."),
    column("place", "text", "Place", "Where it happened, no finer than the town."),
    column("participants", "list", "Participants", "Who took part, and as what."),
    column("person_ids", "list", "People", "Those of them who have a record."),
    column("laws", "list", "Laws", "The provisions under which it was done."),
    column("decision", "text", "Decision", "How the body decided."),
    column(
      "imprisonment_days_min",
      "number",
      "Imprisonment: days at least",
      "Length of a sentence.",
    ),
    column(
      "imprisonment_days_max",
      "number",
      "Imprisonment: days at most",
      "Length of a sentence.",
    ),
    column("summary", "text", "Summary", "What the record adds in words of its own."),
    ...evidenceColumns,
    filled("address", "text", "Address", "Its page: on the web, or in the folder of the release."),
  ],
  eventRows,
);

function eventRows(view: RecordView): Row[] {
  const { name, known, statements } = view;
  const all = new Map(
    statements.filter(({ kind }) => kind === "event").map((each) => [each.id, each]),
  );
  if (all.size === 0) return [];
  const outcomes = new Map(
    view.rows("case_event_outcomes").map((row) => [String(row["case_event_id"]), row]),
  );
  return placesOf(view).flatMap(({ id, place, known: how }): Row[] => {
    const statement = all.get(id);
    if (!statement) return [];
    const { value, text, standing, date } = statement;
    const { type, place: where, places, participants, laws, summary } = value;
    const taking = listOf(participants).filter(isObject);
    const outcome = outcomes.get(id);
    return [
      {
        ...{ id, case_id: name, case_title: known.titleOf(name) },
        ...{ place_in_time: place, order_known_by: how, type: type as Cell, event: text, standing },
        ...flatDateCells("date", date),
        place: [where, ...listOf(places)]
          .filter((term) => typeof term === "string")
          .map((term) => known.labelOf("places", term))
          .join(", "),
        participants: listCell(taking.map((one) => `${String(one["role"])}: ${whoIs(one, known)}`)),
        person_ids: listCell(
          taking.flatMap(({ person }) => (typeof person === "string" ? `people/${person}` : [])),
        ),
        laws: listCell(listOf(laws).map((law) => lawInWords(String(law), known))),
        decision: outcome?.["decision"] ?? null,
        imprisonment_days_min: outcome?.["imprisonment_days_min"] ?? null,
        imprisonment_days_max: outcome?.["imprisonment_days_max"] ?? null,
        summary: (summary ?? null) as Cell,
        ...evidenceCells(statement),
        address: known.addressOf(id),
      },
    ].map((row) => ({ ...row, place: row.place === "" ? null : row.place }));
  });
}

/** The events of a case in time. */
function placesOf({ name, record }: RecordView): Placed[] {
  return timelineOf(
    listOf(record["events"])
      .filter(isObject)
      .map(({ id, date, ...event }) => ({
        id: `${name}#${String(id)}`,
        date: typeof date === "string" ? date : null,
        after: listOf(event["follows"]).map((other) =>
          String(other).includes("#") ? `cases/${String(other)}` : `${name}#${String(other)}`,
        ),
      })),
  );
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}
