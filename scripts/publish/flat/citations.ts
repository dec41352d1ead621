import type { Row } from "../tables/table.ts";
import { column, filled, recordColumns } from "./column.ts";
import { flatTable } from "./flat-table.ts";
import { dateInWords } from "./known.ts";
import { placeInWords } from "./place.ts";
import type { RecordView } from "./record-view.ts";

/** Every citation with the statement and the source in words. */
export const citations = flatTable(
  "citations",
  "Citation",
  "Every citation: which statement rests on which place of which source, and how far the place supports it. What speaks for a value in a disagreement stands in disagreements.",
  [
    filled("id", "text", "Id", "Names the citation. It may change in the next release."),
    filled("statement_id", "text", "Statement", "What rests on it."),
    ...recordColumns,
    filled("statement_kind", "text", "Kind of statement", "event, claim, violation, position, …"),
    filled("statement", "text", "Statement", "What it says, as a sentence."),
    filled("source_id", "text", "Source", "sources/id."),
    filled("source_title", "text", "Title of the source", "As its record has it."),
    filled("source_kind", "text", "Kind of source", "What kind of document it is."),
    column("source_number", "text", "Number of the source", "Its UN symbol or index number."),
    column("publisher", "text", "Publisher", "Who published the source."),
    column("source_date", "text", "Date of the source", "In words."),
    column("place", "text", "Place", "The place in the source; empty where the whole is meant."),
    column(
      "supports",
      "text",
      "Supports",
      "full: the place says all of the statement; partial: a part; none: it does not say it; unchecked: nobody compared them.",
      { required: true, values: ["full", "partial", "none", "unchecked"] },
    ),
    column(
      "via",
      "text",
      "Known through",
      "The document that told of the source, where that was not opened.",
    ),
    column("note", "text", "Note", "What the place says and what it does not."),
    column("source_address", "text", "Address of the source", "Where the source is found."),
    filled("address", "text", "Address", "The page of the statement."),
  ],
  citationRows,
);

function citationRows({ name, statements, known }: RecordView): Row[] {
  return statements.flatMap((statement) =>
    statement.citations.map(({ row, source, place }) => {
      const via = row["via_source_id"];
      const viaPlace = placeInWords(row, "via_at_");
      return {
        ...{ id: row["id"]!, statement_id: statement.id },
        ...{ record_id: name, record_title: known.titleOf(name) },
        ...{ statement_kind: statement.kind, statement: statement.text },
        ...{ source_id: row["source_id"]!, source_title: source.title, source_kind: source.kind },
        ...{ source_number: source.number, publisher: source.publisher },
        source_date: source.date === null ? null : dateInWords(source.date),
        place: place === "" ? null : place,
        supports: row["supports"]!,
        via:
          typeof via === "string"
            ? [known.titleOf(via), ...(viaPlace === "" ? [] : [viaPlace])].join(", ")
            : null,
        note: row["note"] ?? null,
        source_address: source.address,
        address: known.addressOf(statement.id),
      };
    }),
  );
}
