import { objectsIn } from "../../diagnostics/is-object.ts";
import type { Row } from "../tables/table.ts";
import { column, dateColumns, filled } from "./column.ts";
import { flatTable } from "./flat-table.ts";
import { flatDateCells } from "./known.ts";
import type { RecordView } from "./record-view.ts";

/** The roles of people against whom a law is used in an event. */
const against = new Set(["defendant", "detainee", "suspect", "respondent", "target"]);

/** Which provisions were used against which people. */
export const peopleAndLaws = flatTable(
  "people-and-laws",
  "Law used against a person",
  "Which provision was used against which person, in which event: a row for each. One act that two cases tell of has two rows.",
  [
    filled("id", "text", "Id", "Event, person and provision."),
    filled("person_id", "text", "Person", "people/id."),
    filled("person", "text", "Name", "The preferred form of the name."),
    filled("law_id", "text", "Law", "laws/id."),
    filled("law", "text", "Title of the law", "As its record has it."),
    column(
      "provision_id",
      "text",
      "Provision",
      "laws/id#provision; empty where the law as a whole is meant.",
    ),
    column("provision", "text", "Number of the provision", "As the law prints it."),
    column("provision_title", "text", "Title of the provision", "As its record has it."),
    filled("role", "text", "Role", "What the person was in the event."),
    filled("event_id", "text", "Event", "The event, cases/id#event."),
    filled("event_type", "text", "Type of event", "charge, verdict, arrest and so on."),
    filled("event", "text", "Event, in words", "What happened."),
    filled("standing", "text", "Standing", "How the event is known; see the table of statements."),
    ...dateColumns("date", "Date", "When it happened; empty where no date is known."),
    filled("case_id", "text", "Case", "cases/id."),
    filled("case_title", "text", "Title of the case", "What people call it."),
    filled("source_count", "integer", "Number of sources", "Of the event; each counts once."),
    filled("address", "text", "Address", "The page of the event."),
  ],
  rowsOf,
);

function rowsOf({ name, statements, known }: RecordView): Row[] {
  const rows = new Map<string, Row>();
  for (const statement of statements) {
    if (statement.kind !== "event") continue;
    const { id, value, text, standing, date, citations } = statement;
    const people = objectsIn(value["participants"]).filter(
      (one) => typeof one["person"] === "string" && against.has(String(one["role"])),
    );
    for (const { person, role } of people) {
      for (const law of Array.isArray(value["laws"]) ? (value["laws"] as string[]) : []) {
        const [lawId = "", provision] = law.split("#");
        const pair = `${id}/${String(person)}/${law.replace("#", "/")}`;
        const row = {
          ...{ id: pair, person_id: `people/${String(person)}` },
          ...{ person: known.titleOf(`people/${String(person)}`), law_id: `laws/${lawId}` },
          law: known.titleOf(`laws/${lawId}`),
          ...(provision === undefined ? {} : provisionCells(lawId, provision, known)),
          ...{ role: String(role), event_id: id, event_type: String(value["type"]), event: text },
          standing,
          ...flatDateCells("date", date),
          ...{ case_id: name, case_title: known.titleOf(name) },
          source_count: new Set(citations.map(({ row }) => row["source_id"])).size,
          address: known.addressOf(id),
        };
        // Somebody with two roles in an event is one person.
        rows.set(pair, rows.get(pair) ?? row);
      }
    }
  }
  return [...rows.values()];
}

function provisionCells(law: string, id: string, { provisionOf }: RecordView["known"]): Row {
  const { number, title } = provisionOf(`laws/${law}`, id);
  return { provision_id: `laws/${law}#${id}`, provision: number ?? id, provision_title: title };
}
