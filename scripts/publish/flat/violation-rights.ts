import type { Row } from "../tables/table.ts";
import { column, filled } from "./column.ts";
import { flatTable } from "./flat-table.ts";
import type { RecordView } from "./record-view.ts";
import { pairsOf } from "./treaties.ts";

/** Which article of which treaty a violation touches. */
export const violationRights = flatTable(
  "violation-rights",
  "Article that a violation touches",
  "Which article of which treaty each violation touches, on what that rests, and whether the treaty bound the State.",
  [
    filled("id", "text", "Id", "Violation, basis, treaty and article."),
    filled("case_id", "text", "Case", "cases/id."),
    filled("case_title", "text", "Title of the case", "What people call it."),
    filled("violation_id", "text", "Violation", "The violation, cases/id#violation."),
    filled("type", "text", "Type", "The kind of violation."),
    filled("status", "text", "Standing", "How the violation is known."),
    filled("treaty", "text", "Treaty", "By its short name, such as ICCPR."),
    filled("article", "text", "Article", "By its number, such as 19 or 14(3)."),
    column("article_title", "text", "Title of the article", "What the article is about."),
    column(
      "basis",
      "text",
      "Basis",
      "Whether a body named the article, or we classify the type of violation so.",
      {
        required: true,
        values: ["our classification", "named by a body"],
      },
    ),
    column(
      "in_force",
      "text",
      "In force",
      "Whether the treaty bound the State by the last day of the violation: yes; no: everything was over before; unknown: no record of a law has the day, or the violation has no event; declaration: it binds nobody.",
      { required: true, values: ["yes", "no", "unknown", "declaration"] },
    ),
    filled("address", "text", "Address", "The page of the violation."),
  ],
  rowsOf,
);

function rowsOf({ name, collection, record, rows, statements, known }: RecordView): Row[] {
  if (collection !== "cases") return [];
  const ends = new Map(rows("case_events").map((event) => [event["id"], event["date_latest"]]));
  const found = statements.filter(({ kind }) => kind === "violation");
  const all = found.flatMap(({ id, value, standing }) => {
    const type = String(value["type"]);
    const events = Array.isArray(value["events"]) ? value["events"] : [];
    // A day that is not known may be any.
    const days = events.map((event) =>
      String(ends.get(`${name}#${String(event)}`) ?? "9999-12-31"),
    );
    const lastDay = days.toSorted().at(-1);
    return [
      ...known.treaties.touchedBy(type).map((right) => ({ ...right, basis: "our classification" })),
      ...pairsOf(value["rights"]).map((right) => ({ ...right, basis: "named by a body" })),
    ].map(({ treaty, article, basis }): Row => ({
      id: `${id}/${basis.slice(0, basis.indexOf(" "))}/${treaty}/${article}`,
      ...{ case_id: name, case_title: known.titleOf(name), violation_id: id, type },
      ...{ status: standing, treaty, article, basis },
      article_title: known.treaties.titleOf(treaty, article),
      in_force: known.treaties.inForce(treaty, String(record["state"]), lastDay),
      address: known.addressOf(id),
    }));
  });
  return [...new Map(all.map((row) => [row["id"], row])).values()];
}
