import { objectsIn } from "../../diagnostics/is-object.ts";
import type { Row } from "../tables/table.ts";
import { column, filled } from "./column.ts";
import { flatTable } from "./flat-table.ts";
import { flatDateCells, listCell } from "./known.ts";
import type { Known } from "./known.ts";
import type { RecordView, Statement } from "./record-view.ts";

type Values = Readonly<Record<string, unknown>>;

/** Every recommendation in one row, with its answer, what became of it, and what hangs on it. */
export const recommendations = flatTable(
  "recommendations",
  "Recommendation",
  "Every recommendation: who made it, what the State answered, what each assessor found, and the cases and demands that take it up.",
  [
    filled("id", "text", "Id", "recommendations/set#item."),
    filled(
      "recommendation_set_id",
      "text",
      "Document: id",
      "The set it stands in, recommendations/id.",
    ),
    filled("document", "text", "Document", "The title and number of its document."),
    filled(
      "number",
      "text",
      "Number",
      "As printed; the id of the item where the document prints none.",
    ),
    column("kind", "text", "Kind", "What it is, where it is no recommendation."),
    column("states", "list", "States", "The States that made it, by name."),
    column("state_codes", "list", "States: codes", "The same by ISO 3166-1."),
    filled("of_state", "text", "To the State", "Whom it was made to."),
    column("summary", "text", "Summary", "What it asks, in words of the dataset."),
    column("themes", "list", "Themes", "By their labels."),
    column("theme_ids", "list", "Themes: ids", "The same by id."),
    column("position", "text", "Position", "The last answer of the State: supported, noted, …"),
    column(
      "position_date",
      "text",
      "Date of the position",
      "When the State answered, as EDTF; empty where the record does not say.",
    ),
    column(
      "state_claim",
      "text",
      "Claim of the State",
      "What the State said of it in its answer: already-implemented, in-process, …",
    ),
    column("assessment_id", "text", "Latest assessment", "The last that no other replaced."),
    column(
      "level",
      "text",
      "Level",
      "What the latest assessment found, on the scale of the dataset.",
    ),
    column("assessed_by_id", "text", "Assessed by: id", "organizations/id."),
    column("assessed_by", "text", "Assessed by", "Who assessed it last."),
    column("assessed_on", "text", "Assessed on", "When, as EDTF."),
    column("finding", "text", "Finding", "What the latest assessment found, in words."),
    filled(
      "assessments",
      "integer",
      "Number of assessments",
      "Those that name this recommendation.",
    ),
    column(
      "all_assessments",
      "list",
      "All assessments",
      "Each with its assessor, date, level and finding.",
    ),
    column(
      "unplaced_findings",
      "list",
      "Findings on the document",
      "Findings on recommendations of the document that the source counts and does not name (“five of these”): they may be about this one.",
    ),
    filled("cases", "integer", "Number of cases", "Those that bear on it."),
    column("case_ids", "list", "Cases", "cases/id."),
    column("case_titles", "list", "Titles of the cases", "What people call them."),
    column(
      "demand_ids",
      "list",
      "Demands that echo it",
      "Recommendations and demands of others that take it up.",
    ),
    filled("address", "text", "Address", "Its page: on the web, or in the folder of the release."),
  ],
  recommendationRows,
);

function recommendationRows(view: RecordView): Row[] {
  const { name, collection, record, known, rows } = view;
  if (collection !== "recommendations") return [];
  const groups = new Map(objectsIn(record["groups"]).map((group) => [String(group["id"]), group]));
  const assessments = view.statements.filter(({ kind }) => kind === "assessment");
  const replaced = new Set(assessments.flatMap(({ value }) => textsOf(value["supersedes"])));
  const about = new Map<string, Statement[]>();
  for (const each of assessments)
    for (const id of textsOf(each.value["of"])) about.set(id, [...(about.get(id) ?? []), each]);
  const unplaced = assessments.filter(({ value }) => !isPlaced(value));
  const inbound = new Map<string, { cases: string[]; demands: string[] }>();
  for (const { from, at, part } of known.inboundOf(name)) {
    if (part === undefined) continue;
    const links = inbound.get(part) ?? { cases: [], demands: [] };
    inbound.set(part, links);
    if (/^\/recommendations\/\d+$/.test(at) && from.startsWith("cases/")) links.cases.push(from);
    const item = /^\/items\/(\d+)\/echoes\/\d+$/.exec(at)?.[1];
    if (item !== undefined) links.demands.push(known.partOf(from, "items", Number(item)));
  }
  const items = objectsIn(record["items"]);
  return rows("recommendation_items").map((row, index) => {
    const item = items[index]!;
    const id = String(item["id"]);
    const mine = about.get(id) ?? [];
    const latest = latestOf(mine.filter(({ value }) => !replaced.has(String(value["id"]))));
    const position = objectsIn(item["positions"]).at(-1);
    const group = groups.get(String(item["group"]));
    const [states, themes] = [textsOf(item["from"]), textsOf(item["themes"])];
    const links = inbound.get(id);
    return {
      ...{ id: row["id"]!, recommendation_set_id: name, document: known.titleOf(name) },
      ...{ number: String(item["number"] ?? id), kind: (item["kind"] as string) ?? null },
      states: listCell(states.map((code) => known.labelOf("states", code))),
      state_codes: listCell(states),
      of_state: known.labelOf("states", String(record["state"])),
      summary: (item["summary"] as string) ?? null,
      themes: listCell(themes.map((theme) => known.labelOf("themes", theme))),
      theme_ids: listCell(themes),
      position: (position?.["value"] ?? group?.["position"] ?? null) as string | null,
      position_date: (position?.["date"] ?? position?.["on"] ?? null) as string | null,
      state_claim: (group?.["stateClaim"] ?? null) as string | null,
      ...latestCells(latest, known),
      assessments: mine.length,
      all_assessments: listCell(mine.map(({ text }) => text)),
      unplaced_findings: listCell(
        unplaced.filter((each) => !mine.includes(each)).map(({ text }) => text),
      ),
      cases: links?.cases.length ?? 0,
      case_ids: listCell(links?.cases ?? []),
      case_titles: listCell((links?.cases ?? []).map(known.titleOf)),
      demand_ids: listCell(links?.demands ?? []),
      address: known.addressOf(String(row["id"])),
    };
  });
}

/** Whether an assessment names every recommendation that it is about. */
function isPlaced({ of, ofCount }: Values): boolean {
  return typeof ofCount !== "number" || textsOf(of).length >= ofCount;
}

/** The last by date; of two with one date the later in the record. */
function latestOf(all: readonly Statement[]): Statement | undefined {
  return all.reduce<Statement | undefined>(
    (last, each) => (last && lastDay(last) > lastDay(each) ? last : each),
    undefined,
  );
}

function lastDay({ date }: Statement): string {
  return String(flatDateCells("date", date)["date_latest"] ?? "");
}

function latestCells(latest: Statement | undefined, { titleOf }: Known): Row {
  if (!latest) return {};
  const { by, level, finding } = latest.value;
  return {
    assessment_id: latest.id,
    level: (level as string) ?? null,
    assessed_by_id: `organizations/${String(by)}`,
    assessed_by: titleOf(`organizations/${String(by)}`),
    assessed_on: latest.date,
    finding: (finding as string) ?? null,
  };
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? (value as string[]) : [];
}
