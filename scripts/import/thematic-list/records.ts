import type { Citation, RecommendationItem, RecommendationSet } from "../../schema/records.ts";
import type { Context, Proposed } from "../core/format.ts";
import type { GivenFile } from "../core/given-file.ts";
import { groupBy } from "../core/group-by.ts";
import { NotThisFormat } from "../core/not-this-format.ts";
import { present } from "../core/present.ts";
import {
  citeRows,
  fileSource,
  groupsOf,
  reportTitle,
  reviewRecord,
  stubSource,
} from "../core/records.ts";
import { idOf } from "../core/text.ts";
import type { Entry, Place } from "./row.ts";

/** The review of a list. */
export interface Review {
  readonly state: string;
  readonly cycle?: number;
  readonly session?: number;
}

/**
 * The records of a list: its source, the report and the documents that hold the answers, the review
 * and the set, with the items in the order of their numbers.
 *
 * @param rows the last row of the table
 */
export function records(
  file: GivenFile,
  review: Review,
  entries: readonly Entry[],
  rows: number,
  context: Context,
): Proposed[] {
  const { state, cycle, session } = review;
  const source =
    context.options.source ?? idOf(`ohchr-list-${state}-${session ?? file.sha256.slice(0, 8)}`);
  const name = context.reference.nameOf(state);
  const list = fileSource(file, source, {
    title: `OHCHR, thematic list of recommendations: ${name}${session === undefined ? "" : `, session ${session}`}`,
    state,
    language: "en",
    licence: "unknown",
    summary: `A table of the recommendations by theme: number, wording, States, answer and its place, themes and affected persons.`,
    rows,
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  });
  if (entries.length === 0) return [list];
  const report = reportOf(file, review, entries, context);
  const reviews =
    cycle === undefined || session === undefined
      ? []
      : [reviewRecord({ state, cycle, session, report: report.id })];
  const set: RecommendationSet = {
    source: report.id,
    issuer: { kind: "upr-working-group" },
    state,
    ...present({ review: reviews[0]?.id }),
    groups: groupsOf(source, entries),
    items: entries.map((entry) => itemOf(source, report.symbol, entry)),
  };
  return [
    list,
    ...documents(name, state, report, entries, context),
    ...reviews,
    { collection: "recommendations", id: report.id, record: set },
  ];
}

/**
 * The report that the numbers belong to: the document with the answers, or the one it is an addendum to.
 */
function reportOf(
  file: GivenFile,
  { state, session }: Review,
  entries: readonly Entry[],
  { reference, log }: Context,
) {
  const placed = entries.flatMap(({ row, place }) =>
    place ? { row, report: place.symbol.replace(/\/Add\.[0-9]+.*$/, "") } : [],
  );
  const counts = groupBy(placed, ({ report }) => report);
  const known = session === undefined ? undefined : reference.reportOf(state, session);
  const [most, ...others] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  const symbol = most?.[0] ?? known;
  if (symbol === undefined)
    throw new NotThisFormat(
      `No row of ${file.name} names the document with the position, so its report is not known.`,
    );
  for (const [other, rows] of [
    ...others,
    ...(known !== undefined && known !== symbol ? [[symbol, most![1]] as const] : []),
  ])
    for (const { row } of rows)
      log.notUnderstood({
        file: file.name,
        row,
        column: "Recommendation",
        value: other,
        reason: `another document than the report of this review, ${known ?? symbol}`,
      });
  return { symbol, id: idOf(symbol) };
}

function documents(
  name: string,
  state: string,
  report: { symbol: string; id: string },
  entries: readonly Entry[],
  { has }: Context,
): Proposed[] {
  const title = reportTitle(name);
  const symbols = [...new Set(entries.flatMap(({ place }) => place?.symbol ?? []))].sort();
  return [report.symbol, ...symbols.filter((symbol) => symbol !== report.symbol)]
    .filter((symbol) => !has("sources", idOf(symbol)))
    .map((symbol) =>
      stubSource(idOf(symbol), {
        ...{ state, symbol, language: "en" },
        title: symbol.startsWith(`${report.symbol}/Add.`) ? `${title}: addendum` : title,
        ...(symbol.startsWith(`${report.symbol}/`) ? { partOf: report.id } : {}),
      }),
    );
}

function itemOf(source: string, report: string, entry: Entry): RecommendationItem {
  const { row, number, text, merged, position, place } = entry;
  const { from, themes, affectedPersons, sdgs } = entry;
  const citations = citeRows(source, [entry]);
  return present({
    ...{ id: number, from, text: { en: text } },
    group: number.slice(0, number.indexOf(".")),
    positions: position && [
      {
        id: place && place.symbol !== report ? "addendum" : "report",
        value: position,
        citations: place ? [...citations, placeCited(source, row, place)] : citations,
      },
    ],
    ...{ themes, affectedPersons, sdgs, citations },
    note: merged
      ? "The report puts several texts under this number, each with its own States behind it."
      : undefined,
  });
}

/** The place that the list gives for the answer; nobody checked it. */
function placeCited(source: string, row: number, { symbol, paragraph }: Place): Citation {
  return {
    source: idOf(symbol),
    ...(paragraph === undefined ? {} : { at: { paragraph } }),
    supports: "unchecked",
    via: { source, at: { row: String(row) } },
  };
}
