import type { RecommendationItem, RecommendationSet, StatePosition } from "../../schema/records.ts";
import { citeRows } from "../core/cite.ts";
import { NotThisFormat } from "../core/format.ts";
import type { Context, Proposed } from "../core/format.ts";
import type { GivenFile } from "../core/given-file.ts";
import { groupsOf } from "../core/number-groups.ts";
import { idOf } from "../core/text.ts";
import type { Entry } from "./row.ts";

/** Which review a list is of. */
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
    context.wishes.source ?? idOf(`ohchr-list-${state}-${session ?? file.sha256.slice(0, 8)}`);
  const name = context.reference.nameOf(state);
  const list: Proposed = {
    collection: "sources",
    id: source,
    record: {
      kind: "dataset",
      title: `OHCHR, thematic list of recommendations: ${name}${session === undefined ? "" : `, session ${session}`}`,
      state,
      language: "en",
      extent: { rows },
      copies: [
        {
          sha256: file.sha256,
          mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        },
      ],
      licence: "unknown",
      summary: `A table of the recommendations by theme: number, wording, States, answer and its place, themes and affected persons.`,
    },
  };
  if (entries.length === 0) return [list];
  const report = reportOf(file, review, entries, context);
  const id = `upr-${state.toLowerCase()}-${cycle}`;
  const set: RecommendationSet = {
    source: report.id,
    issuer: { kind: "upr-working-group" },
    state,
    ...(cycle === undefined ? {} : { review: id }),
    groups: groupsOf(source, entries),
    items: entries.map((entry) => itemOf(source, report.symbol, entry)),
  };
  return [
    list,
    ...documents(name, state, report, entries, context),
    ...(cycle === undefined
      ? []
      : [
          {
            collection: "reviews",
            id,
            record: { state, cycle, session: session!, report: report.id },
          } as const,
        ]),
    { collection: "recommendations", id: report.id, record: set },
  ];
}

/**
 * The report that the numbers are those of: the document in which the answers stand, or which that is
 * an addendum to.
 */
function reportOf(
  file: GivenFile,
  { state, session }: Review,
  entries: readonly Entry[],
  { reference, ledger }: Context,
) {
  const counts = new Map<string, number[]>();
  for (const { row, place } of entries) {
    if (!place) continue;
    const report = place.symbol.replace(/\/Add\.[0-9]+.*$/, "");
    counts.set(report, [...(counts.get(report) ?? []), row]);
  }
  const known = session === undefined ? undefined : reference.reportOf(state, session);
  const [most, ...others] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  const symbol = most?.[0] ?? known;
  if (symbol === undefined)
    throw new NotThisFormat(
      `No row of ${file.name} says in which document the position stands, so its report is not known.`,
    );
  for (const [other, rows] of [
    ...others,
    ...(known !== undefined && known !== symbol ? [[symbol, most![1]] as const] : []),
  ])
    for (const row of rows)
      ledger.notUnderstood({
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
  const title = `Report of the Working Group on the Universal Periodic Review, ${name}`;
  const common = {
    kind: "un-document",
    stage: "stub",
    state,
    language: "en",
    licence: "un-document",
  } as const;
  const symbols = [...new Set(entries.flatMap(({ place }) => place?.symbol ?? []))].sort();
  return [report.symbol, ...symbols.filter((symbol) => symbol !== report.symbol)]
    .filter((symbol) => !has("sources", idOf(symbol)))
    .map((symbol) => ({
      collection: "sources",
      id: idOf(symbol),
      record: {
        ...common,
        title: symbol.startsWith(`${report.symbol}/Add.`) ? `${title}: addendum` : title,
        symbol,
        ...(symbol.startsWith(`${report.symbol}/`) ? { partOf: report.id } : {}),
      },
    }));
}

function itemOf(source: string, report: string, entry: Entry): RecommendationItem {
  const { row, number, from, text, merged, position, place, themes, affectedPersons, sdgs } = entry;
  const citations = citeRows(source, [row]);
  const at = place?.paragraph === undefined ? {} : { at: { paragraph: place.paragraph } };
  const answer: StatePosition | undefined = position && {
    id: place && place.symbol !== report ? "addendum" : "report",
    value: position,
    citations: [
      ...citations,
      ...(place
        ? [
            {
              source: idOf(place.symbol),
              ...at,
              supports: "unchecked" as const,
              via: { source, at: { row: String(row) } },
            },
          ]
        : []),
    ],
  };
  return {
    id: number,
    ...(from.length > 0 ? { from: [...from] } : {}),
    text: { en: text },
    group: number.slice(0, number.indexOf(".")),
    ...(answer ? { positions: [answer] } : {}),
    ...(themes.length > 0 ? { themes: [...themes] } : {}),
    ...(affectedPersons.length > 0 ? { affectedPersons: [...affectedPersons] } : {}),
    ...(sdgs.length > 0 ? { sdgs: [...sdgs] } : {}),
    citations,
    ...(merged
      ? {
          note: "The report puts several texts under this number, each with its own States behind it.",
        }
      : {}),
  };
}
