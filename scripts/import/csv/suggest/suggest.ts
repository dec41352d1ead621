import { visible } from "../../../diagnostics/visible.ts";
import { scalarText } from "../../../edit/scalar-text.ts";
import { readTable } from "../../table/read-table.ts";
import type { Delimiter, TableOptions } from "../../table/table.ts";
import { columnFacts } from "./column-facts.ts";
import type { GivenFile } from "../../core/given-file.ts";
import { importLog } from "../../core/import-log.ts";
import { delimiters } from "../columns.ts";
import type { ColumnKind } from "../columns.ts";
import type { Context } from "../../core/format.ts";
import { suggestedCollection } from "./collection.ts";
import { suggestedColumn } from "./column.ts";
import type { SuggestedColumn } from "./column.ts";
import { writtenDate } from "../../core/written-date.ts";
import { suggestedFields } from "./fields.ts";
import { idOf, withoutEntities } from "../../core/text.ts";

type Asked = Pick<Context, "reference" | "named" | "has" | "schemas">;

/**
 * A mapping for a table, as YAML with the evidence for each line. What the table does not show is left
 * empty, so that the mapping cannot be used before somebody has filled it in.
 *
 * @returns undefined for a table without rows
 * @throws NotThisFormat when the file is not a table
 */
export function suggestedMapping(
  file: GivenFile,
  context: Asked,
  options: Pick<TableOptions, "encoding" | "sheet">,
): string | undefined {
  const { reference } = context;
  const { encoding, sheet } = options;
  const table = readTable(file, { ...options, log: importLog() });
  const { headings, headingRow } = table;
  const rows = [...table.rows()];
  if (rows.length === 0) return undefined;
  const isKnown = (text: string) =>
    reference.states(text) !== undefined ||
    reference.anyTheme(text) !== undefined ||
    writtenDate(text, "day-first").ok;
  const facts = columnFacts(headings, rows, isKnown);
  const asked = facts.map((each) => suggestedColumn(each, reference));
  const { collection, why } = suggestedCollection(asked, reference);
  const fields =
    collection === undefined || collection === "recommendations"
      ? undefined
      : suggestedFields(collection, facts, context);
  const columns = fields?.columns ?? withoutTwins(asked);
  const entities = rows.some(({ cells }) =>
    cells.some(({ text }) => withoutEntities(text) !== text),
  );
  const lines = [
    `# What the columns of ${visible(file.name)} seem to be, and why. Nobody has checked it yet. Read it line by line`,
    `# against the table. What is empty was not understood: fill it in, or take the line out; for values,`,
    `# “leave-out” takes them out, and what is not listed is reported. Then write reviewed: true.`,
    `reviewed: false`,
    table.delimiter !== undefined &&
      `delimiter: ${delimiterName(table.delimiter)}${comment(`${headings.length} columns, ${rows.length} rows`)}`,
    sheet !== undefined && `sheet: ${scalarText(sheet, "block")}`,
    headingRow > 1 &&
      `headings: ${headingRow}${comment("the first row that fills most of the columns")}`,
    encoding !== undefined && `encoding: ${scalarText(encoding, "block")}`,
    entities && `htmlEntities: true${comment("cells hold signs such as &amp;")}`,
    `source:`,
    `  id: ${scalarText(idOf(file.name.replace(/\.[a-z0-9]+$/i, "")) || "table", "block")}`,
    `  title: ${scalarText(file.name, "block")}${comment("say what the table is, and who keeps it")}`,
    `  licence: unknown${comment("what may be done with its text; unknown keeps it out of a release")}`,
    ...(collection === "recommendations"
      ? [
          `# These rows seem to be recommendations: ${why}.`,
          ...constants(columns),
          itemsLine(columns),
        ]
      : [`collection:${collection === undefined ? "" : ` ${collection}`}${comment(why)}`]),
    ...(fields && fields.also.length > 0
      ? [
          `also:`,
          ...fields.also.map(
            ({ field, value, why: reason }) =>
              `  ${field}:${value && ` ${value}`}${comment(reason)}`,
          ),
        ]
      : []),
    `columns:`,
    ...columns.flatMap(columnLines),
  ];
  return `${lines.filter((line) => line !== false).join("\n")}\n`;
}

function delimiterName(sign: Delimiter): string {
  return Object.entries(delimiters).find(([, each]) => each === sign)![0];
}

/** Leaves both columns undecided where two seem to be of a kind that only one can be. */
function withoutTwins(columns: readonly SuggestedColumn[]): SuggestedColumn[] {
  const several: ReadonlySet<string> = new Set([
    "ignored",
    "theme",
    "affected-persons",
    "recommending-states",
  ]);
  return columns.map((column) => {
    const { is, language } = column;
    const twin = columns.find(
      (other) => other !== column && other.is === is && other.language === language,
    );
    if (is === undefined || several.has(is) || !twin) return column;
    const { facts, evidence } = column;
    return { facts, evidence: [...evidence, `${is}, or is “${twin.facts.name}”?`] };
  });
}

/** What no column says must be said once for all rows. */
function constants(columns: readonly SuggestedColumn[]): (string | false)[] {
  const has = (is: ColumnKind) => columns.some((column) => column.is === is);
  const issuer =
    has("position") || has("recommending-states")
      ? ` { kind: upr-working-group }${comment("for it has the columns of a review")}`
      : comment("such as { kind: treaty-body-concluding-observations, committee: CEDAW }");
  return [
    !has("issuer") && `issuer:${issuer}`,
    !has("state") && `state:${comment("the State that all rows are made to, such as KAZ")}`,
    !has("session") &&
      !has("document") &&
      `session:${comment("the session of all rows; or document: and its UN symbol")}`,
  ];
}

function itemsLine(columns: readonly SuggestedColumn[]): string {
  const by =
    (["number", "id"] as const).find((is) => columns.some((column) => column.is === is)) ??
    "wording";
  const why = {
    number: "each has the number that the document prints",
    id: "no column is a number of the document",
    wording: "no column is a number or an id",
  };
  return `items: ${by}${comment(why[by])}`;
}

function columnLines(column: SuggestedColumn): string[] {
  const { facts, is, evidence, separators = [], dates, values = [], because } = column;
  const line = (key: string, value: string | null | undefined) =>
    `${key}:${value ? ` ${value}` : ""}`;
  return [
    `  # ${facts.place}: ${evidence.map(onLine).join("; ")}`,
    `  - ${line("column", scalarText(facts.name, "block"))}`,
    `    ${line("is", is)}`,
    ...(is === "text" ? [`    ${line("language", column.language)}`] : []),
    ...(separators.length > 0
      ? [`    separators: [${separators.map((each) => JSON.stringify(each)).join(", ")}]`]
      : []),
    ...(because === undefined ? [] : [`    because: ${because}`]),
    ...(dates === undefined ? [] : [`    ${line("dates", dates)}`]),
    ...(values.length > 0 ? [is === "issuer" ? "    issuers:" : "    values:"] : []),
    ...values.map(({ value, rows, meaning }) => {
      const reading = line(scalarText(value, "block"), meaning);
      return `      ${reading}${comment(`${rows} ${rows === 1 ? "row" : "rows"}`)}`;
    }),
  ];
}

function comment(text: string): string {
  return ` # ${onLine(text)}`;
}

function onLine(text: string): string {
  return visible(text.replace(/\s+/g, " "));
}
