import type { OriginalText, RecommendationItem, RecommendationSet } from "../../schema/records.ts";
import type { Context, Format, Proposed } from "../core/format.ts";
import type { GivenFile } from "../core/given-file.ts";
import { groupBy } from "../core/group-by.ts";
import type { Language } from "../core/language.ts";
import { mergeJointRows, statesIn, wordingId } from "../core/merge-joint-rows.ts";
import type { MergedRows, JointRow } from "../core/merge-joint-rows.ts";
import { NotThisFormat } from "../core/not-this-format.ts";
import { present } from "../core/present.ts";
import { citeRows, fileSource, reviewId, reviewRecord } from "../core/records.ts";
import { rowLog, wordingFault } from "../core/row-log.ts";
import type { KnownPosition } from "../core/row-log.ts";
import { idOf, withoutEntities } from "../core/text.ts";
import { readTable } from "../table/read-table.ts";
import type { TableRow } from "../table/table.ts";

const columns = [
  "To",
  "To-Rgrp",
  "To-Org",
  "Text",
  "From",
  "From-Rgrp",
  "From-Org",
  "Response",
  "Action",
  "Issue",
  "Session",
] as const;
type Column = (typeof columns)[number];

interface Row extends JointRow {
  readonly to: string;
  readonly session: number;
  readonly cycle: number;
  readonly themes: readonly string[];
  /** What the State promises of its own accord: the file has it as a row from the State to itself. */
  readonly pledge: boolean;
}

/**
 * The export of UPR Info: a row is one recommendation by one State. It has no numbers, dates or
 * symbols: a set is what one State received at one session, and the ids of its items are ours.
 */
export const uprInfo: Format = {
  name: "upr-info",
  reads: "a CSV export of UPR Info",
  read(file, context) {
    const { log, options } = context;
    const read = readTable(file, { ...options, delimiter: ",", headings: 1, log });
    const missing = columns.filter((column, index) => read.headings[index]?.trim() !== column);
    if (missing.length > 0)
      throw new NotThisFormat(
        `${file.name} is not a UPR Info export: it lacks the ${missing.length === 1 ? "column" : "columns"} ${missing.join(", ")}, or has them in other places. The columns are ${columns.join(", ")}.`,
      );
    const table = [...read.rows()];
    log.read({ file: file.name, sha256: file.sha256, rows: table.length });
    const rows = table.flatMap((row) => readRow(file.name, row, context) ?? []);
    for (const [column, reason] of leftOut) log.leaveOut({ file: file.name, column, reason });
    const source = options.source ?? `upr-info-${idOf(file.name.replace(/\.csv$/i, ""))}`;
    const sets = groupBy(rows, ({ to, session }) => `${to} ${session}`);
    return [
      sourceRecord(file, source, table.at(-1)?.row ?? 1, options.language ?? "en"),
      ...[...sets.values()].flatMap((set) => setRecords(file.name, source, set, context)),
    ];
  },
};

const leftOut: readonly (readonly [Column, string])[] = [
  ["To-Rgrp", "the regional group is in the table of States"],
  ["To-Org", "records have no field for memberships of a State"],
  ["From-Rgrp", "the regional group is in the table of States"],
  ["From-Org", "records have no field for memberships of a State"],
  ["Action", "the rank of the verb is UPR Info's own; records have no field for it"],
];

function readRow(file: string, { row, cells }: TableRow, context: Context): Row | undefined {
  const { reference } = context;
  const log = rowLog<Column>(context, file, row, { titleOf: (column) => column });
  if (!log.hasWidth(cells.length, columns.length)) return undefined;
  const cell = (column: Column) => cells[columns.indexOf(column)]!.text.trim();
  const refuse = (column: Column, reason: string) => log.refuse(column, cell(column), reason);
  const state = (column: Column) =>
    log.state(column, withoutEntities(cell(column)), { from: cell(column) });
  const to = state("To");
  const doubt = (column: Column) => reference.noState(withoutEntities(cell(column)));
  if (to === undefined)
    return refuse("To", doubt("To") ?? "the State under review is not understood");
  if (!log.isWanted([to])) return undefined;
  const session = Number(cell("Session"));
  const cycle = reference.cycleOf(session);
  if (cycle === undefined) return refuse("Session", "no session of the table of sessions");
  const text = withoutEntities(cell("Text")).trim();
  const fault = text === "" ? "there is no text" : wordingFault(text, /[\x00-\x1f\x7f-\x9f]/);
  if (fault !== undefined) return log.refuse("Text", undefined, fault);
  if (text !== cell("Text")) log.note("Text", "HTML entities in the text are resolved");
  const from = state("From");
  const pledge = from === to && /^voluntary pledges?$/i.test(cell("Response"));
  if (pledge)
    log.map(
      "Response",
      "kind",
      cell("Response"),
      "pledge",
      "the State promises it of its own accord",
    );
  if (from === to && !pledge)
    return refuse("From", "the State under review is said to recommend to itself");
  if (from === undefined)
    log.notUnderstood(
      "From",
      cell("From"),
      `${doubt("From") ?? "no State of the table"}; the recommendation is imported without one`,
    );
  const issues = cell("Issue")
    .split(",")
    .map((issue) => issue.trim());
  return {
    ...{ row, to, session, cycle, text, pledge },
    from: from === undefined || pledge ? [] : [from],
    position: pledge
      ? undefined
      : log.position("Response", cell("Response"), positions[cell("Response")]),
    themes: log.terms(
      "Issue",
      issues.filter((issue) => issue !== ""),
      {
        ...{ kind: "theme", table: "themes", read: reference.issues },
        unknown: () => "no theme of the table themes stands for this issue",
      },
    ),
  };
}

const positions: Readonly<Record<string, KnownPosition>> = {
  Accepted: { value: "supported", why: "UPR Info writes accepted for what the State supports" },
  Noted: { value: "noted", why: "" },
};

function sourceRecord(file: GivenFile, id: string, rows: number, language: Language): Proposed {
  return fileSource(file, id, {
    title: `UPR Info, recommendations and responses: ${file.name}`,
    language,
    licence: "unknown",
    summary:
      "A table of recommendations of the Universal Periodic Review: State, wording, recommending State, response, issues and session of each.",
    ...{ rows, mediaType: "text/csv" },
  });
}

function setRecords(
  file: string,
  source: string,
  rows: readonly Row[],
  { log, numberedList, options }: Context,
): Proposed[] {
  const { to: state, session, cycle } = rows[0]!;
  const review = reviewId(state, cycle);
  const items = mergeJointRows(rows, numberedList(review), (note) => log.note({ file, ...note }));
  const record: RecommendationSet = {
    source,
    issuer: { kind: "upr-working-group" },
    state,
    review,
    items: items.map((item) => itemOf(source, item, options.language ?? "en")),
    note: "Imported from an export that gives no numbers: the ids of the items are made of their wording and are no numbers of the report.",
  };
  return [
    reviewRecord({ state, cycle, session }),
    { collection: "recommendations", id: `upr-info-${state.toLowerCase()}-${session}`, record },
  ];
}

function itemOf(
  source: string,
  { rows, note }: MergedRows<Row>,
  language: Language,
): RecommendationItem {
  const { text, position, pledge } = rows[0]!;
  const citations = citeRows(source, rows);
  return present({
    id: wordingId(rows),
    kind: pledge ? ("pledge" as const) : undefined,
    from: statesIn(rows),
    text: { [language]: text } as OriginalText,
    positions: position && [{ id: "upr-info", value: position, citations }],
    themes: [...new Set(rows.flatMap(({ themes }) => themes))],
    ...{ citations, note },
  });
}
