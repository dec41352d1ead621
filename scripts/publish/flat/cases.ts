import type { Case } from "../../schema/records.ts";
import type { Row } from "../tables/table.ts";
import { column, filled } from "./column.ts";
import { flatTable } from "./flat-table.ts";
import { listCell } from "./known.ts";
import type { RecordView } from "./record-view.ts";
import { lawInWords } from "./told.ts";

/** Every case in one row. */
export const cases = flatTable(
  "cases",
  "Case",
  "Every case: who it is about, what it is about, when it happened, and what hangs on it.",
  [
    filled("id", "text", "Id", "cases/id."),
    filled("title", "text", "Title", "A short title."),
    filled("kind", "text", "Kind", "individual, group, organization or practice."),
    filled("state", "text", "State", "The State, by its name."),
    filled("state_code", "text", "State: code", "ISO 3166-1, three letters."),
    filled("summary", "text", "Summary", "The case in a sentence or two."),
    column("people", "list", "People", "Whose case it is."),
    column("person_ids", "list", "People: ids", "The same, people/id."),
    column("organizations", "list", "Organizations", "Whose case it is."),
    column("themes", "list", "Themes", "By their labels."),
    column("violations", "list", "Violations", "The rights, each with its standing."),
    column("laws", "list", "Laws", "All that the case or one of its events names."),
    column("recommendation_ids", "list", "Recommendations", "Those that bear on it, by id."),
    filled("recommendation_count", "integer", "Number of recommendations", "How many bear on it."),
    filled("event_count", "integer", "Number of events", "How many are told."),
    column("first_day", "day", "First day", "The earliest day that the date of an event can mean."),
    column("last_day", "day", "Last day", "The latest day that the date of an event can mean."),
    filled(
      "source_count",
      "integer",
      "Number of sources",
      "Of all its statements; each counts once.",
    ),
    filled("disagreement_count", "integer", "Disagreements", "Where sources disagree."),
    filled("question_count", "integer", "Open questions", "What is not known."),
    column("status", "list", "How things stood", "Each with its day, in the order of the record."),
    filled("address", "text", "Address", "Its page: on the web, or in the folder of the release."),
  ],
  caseRows,
);

function caseRows(view: RecordView): Row[] {
  const { name, collection, record, rows, statements, known } = view;
  if (collection !== "cases") return [];
  const { title, kind, state, summary, people, organizations, themes, recommendations } =
    record as unknown as Case;
  const violations = statements.filter((each) => each.kind === "violation");
  const laws = new Set([record, ...statements.map(({ value }) => value)].flatMap(lawsOf));
  const days = (column: string) =>
    rows("case_events")
      .flatMap((row) => row[column] ?? [])
      .map(String)
      .toSorted();
  return [
    {
      ...{
        id: name,
        title,
        kind,
        state: known.labelOf("states", state),
        state_code: state,
        summary,
      },
      people: listCell((people ?? []).map((id) => known.titleOf(`people/${id}`))),
      person_ids: listCell((people ?? []).map((id) => `people/${id}`)),
      organizations: listCell(
        (organizations ?? []).map((id) => known.titleOf(`organizations/${id}`)),
      ),
      themes: listCell((themes ?? []).map((id) => known.labelOf("themes", id))),
      violations: listCell(
        violations.map(
          ({ value, standing }) =>
            `${known.labelOf("violation-types", String(value["type"]))} (${String(standing)})`,
        ),
      ),
      laws: listCell([...laws].map((law) => lawInWords(law, known))),
      recommendation_ids: listCell((recommendations ?? []).map((id) => `recommendations/${id}`)),
      recommendation_count: recommendations?.length ?? 0,
      event_count: rows("case_events").length,
      first_day: days("date_earliest")[0] ?? null,
      last_day: days("date_latest").at(-1) ?? null,
      source_count: new Set(
        statements.flatMap(({ citations }) => citations.map(({ row }) => row["source_id"])),
      ).size,
      disagreement_count: rows("discrepancies").length,
      question_count: rows("open_questions").length,
      status: listCell(statements.filter((each) => each.kind === "status").map(({ text }) => text)),
      address: known.addressOf(name),
    },
  ];
}

function lawsOf({ laws }: Readonly<Record<string, unknown>>): string[] {
  return Array.isArray(laws) ? (laws as string[]) : [];
}
