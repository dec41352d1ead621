import type { Row } from "../tables/table.ts";
import { column, dateColumns, filled, recordColumns } from "./column.ts";
import { flatTable } from "./flat-table.ts";
import { flatDateCells } from "./known.ts";
import type { RecordView, Statement } from "./record-view.ts";
import { evidenceCells, evidenceColumns } from "./evidence.ts";

/** Every statement, whatever it is: the row to quote, to count and to check. */
export const statements = flatTable(
  "statements",
  "Statement",
  "Every statement with a citation: events, claims, violations, positions, assessments, names and all others.",
  [
    filled("id", "text", "Id", "Names the statement in the whole release."),
    ...recordColumns,
    filled("kind", "text", "Kind", "What it is: event, claim, violation, position, …"),
    filled("statement", "text", "Statement", "What it says, as a sentence."),
    column(
      "standing",
      "text",
      "Standing",
      "How it is known: alleged, reported and so on. Where the record has no word on it, a charge is alleged and everything else reported. Empty for kinds that have no standing, such as names.",
    ),
    ...dateColumns("date", "Date", "When it happened or stood so."),
    ...evidenceColumns,
    filled(
      "first_released",
      "text",
      "First released",
      "The first version that has it, counted from the earliest release that this one was built with; manifest.json names that one.",
    ),
    filled(
      "last_changed",
      "text",
      "Last changed",
      "The last version that changed it or its citations; the first where none did.",
    ),
    filled("address", "text", "Address", "Its page: on the web, or in the folder of the release."),
    filled("cite_as", "text", "Cite as", "A reference to the statement, with its sources."),
  ],
  (view) => view.statements.map((statement) => statementRow(statement, view)),
);

function statementRow(statement: Statement, { name, record, known }: RecordView): Row {
  const { id, kind, text, standing, date, pointer } = statement;
  const released = known.releasedIn(name, record, pointer);
  const evidence = evidenceCells(statement);
  const address = known.addressOf(id);
  return {
    ...{ id, record_id: name, record_title: known.titleOf(name), kind, statement: text, standing },
    ...flatDateCells("date", date),
    ...evidence,
    ...{ first_released: released.first, last_changed: released.changed, address },
    cite_as: known.citeAs(id, text, (evidence["sources"] ?? []) as readonly string[]),
  };
}
