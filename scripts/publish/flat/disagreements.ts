import { isObject } from "../../diagnostics/is-object.ts";
import { nodeBelow } from "../../schema/tree.ts";
import type { Cell, Row } from "../tables/table.ts";
import { column, filled, recordColumns } from "./column.ts";
import { sourceInWords } from "./evidence.ts";
import { flatTable } from "./flat-table.ts";
import { listCell } from "./known.ts";
import type { RecordView } from "./record-view.ts";
import { told, words } from "./told.ts";
import type { Step } from "./told.ts";
import { parseDate } from "../../time/partial-date.ts";
import { dateBounds } from "../tables/date-cells.ts";
import { quantityBounds } from "../tables/quantity-cells.ts";

const typed = (name: string, title: string) => [
  column(
    `${name}_min`,
    "number",
    `${title}: at least`,
    "Where the value is a figure; days where it is a length of time.",
  ),
  column(
    `${name}_max`,
    "number",
    `${title}: at most`,
    "Where the value is a figure; days where it is a length of time.",
  ),
  column(`${name}_earliest`, "day", `${title}: earliest day`, "Where the value is a date."),
  column(`${name}_latest`, "day", `${title}: latest day`, "Where the value is a date."),
];

/** Where sources disagree: the two values side by side. */
export const disagreements = flatTable(
  "disagreements",
  "Disagreement",
  "Where a source states another value than the record has: both values, who says each, and whether it is settled.",
  [
    filled("id", "text", "Id", "Names the disagreement. It may change in the next release."),
    filled("statement_id", "text", "About", "The statement, part or record whose field it is."),
    ...recordColumns,
    filled("about", "text", "About, in words", "What that says."),
    filled("field", "text", "Field", "The field, as a path from there."),
    column(
      "stands",
      "text",
      "The value that stands",
      "What the record has there, in words; empty where the field is left out.",
    ),
    ...typed("stands", "The value that stands"),
    column("stands_sources", "list", "Who says it", "The sources of the statement."),
    filled("stated", "text", "The other value", "As the other source has it."),
    ...typed("stated", "The other value"),
    column("stated_sources", "list", "Who says the other", "The sources of the other value."),
    column(
      "status",
      "text",
      "Status",
      "resolved: the record has the right value; open: the likeliest; other words: see the schema.",
      { required: true },
    ),
    column("evidence", "list", "Evidence", "What shows which value is right."),
    filled(
      "resolution",
      "text",
      "Resolution",
      "Why the field holds what it holds, or what would settle it.",
    ),
    filled("address", "text", "Address", "The page of the statement."),
  ],
  (view) => view.rows("discrepancies").map((row) => disagreementRow(row, view)),
);

function disagreementRow(row: Row, view: RecordView): Row {
  const { name, record, known } = view;
  const [id, owner, field] = [row["id"], row["owner_id"], row["field"]].map(String) as [
    string,
    string,
    string,
  ];
  const way = view.wayTo(owner);
  const stands = fieldAt(way.at(-1)!, field);
  const own = view.wayTo(id).at(-1)!;
  const other = own.value["statedValue"];
  return {
    ...{ id, statement_id: owner, record_id: name, record_title: known.titleOf(name) },
    about: way.length === 1 ? known.titleOf(name) : told(way, { name, record, known }),
    field,
    stands: stands === undefined ? null : words(stands.value, stands.node, known),
    ...(stands === undefined ? {} : typedCells("stands", stands.value)),
    stands_sources: listCell(view.citedBy(owner, "citations").map(sourceInWords)),
    stated: row["stated"]!,
    ...typedCells("stated", other),
    stated_sources: listCell(view.citedBy(id, "citations").map(sourceInWords)),
    status: row["status"]!,
    evidence: listCell(view.citedBy(id, "evidence").map(sourceInWords)),
    resolution: row["resolution"]!,
    address: known.addressOf(owner),
  };
}

/** The value at a path of a disagreement; an item of a list is named by its id. */
function fieldAt({ value, node }: Step, path: string) {
  let at: unknown = value;
  let here: Step["node"] | undefined = node;
  for (const step of path.split("/")) {
    if (Array.isArray(at)) at = at.find((item) => isObject(item) && item["id"] === step);
    else at = isObject(at) ? at[step] : undefined;
    here = here && nodeBelow(here, step);
    if (at === undefined || here === undefined) return undefined;
  }
  return { value: at, node: here };
}

function typedCells(name: string, value: unknown): Row {
  if (typeof value === "number") return { [`${name}_min`]: value, [`${name}_max`]: value };
  if (typeof value === "string" && isDate(value)) {
    const { earliest, latest } = dateBounds(value);
    return { [`${name}_earliest`]: earliest, [`${name}_latest`]: latest };
  }
  const bounds: { min: Cell; max: Cell } | undefined = quantityBounds(value);
  return bounds ? { [`${name}_min`]: bounds.min, [`${name}_max`]: bounds.max } : {};
}

/** Only texts in the form of a date are read as one: a number of a document may look like a year. */
function isDate(text: string): boolean {
  return /^[[\d.X]/.test(text) && parseDate(text).ok;
}
