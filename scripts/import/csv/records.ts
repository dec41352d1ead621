import type {
  Assessment,
  RecommendationGroup,
  RecommendationItem,
  RecommendationSet,
} from "../../schema/records.ts";
import { isAddendum, mayBeUprReport } from "../../symbols/un-symbol-facts.ts";
import { parseUnSymbol } from "../../symbols/parse-un-symbol.ts";
import { citeRows } from "../core/cite.ts";
import type { Context, Proposed } from "../core/format.ts";
import { statesIn, wordingId } from "../core/merge-joint-rows.ts";
import type { Joined } from "../core/merge-joint-rows.ts";
import { groupsOf } from "../core/number-groups.ts";
import { compareNumbers, isNumber } from "../core/numbers.ts";
import type { ItemRow } from "./item-of-row.ts";
import type { SetOfRow } from "./set-of-row.ts";

/** The items that the rows of one set make, and which set that is. */
export interface MappedSet extends SetOfRow {
  readonly id: string;
  readonly items: readonly Joined<ItemRow>[];
}

/** The records of a set: its document where it is not there, its review, and the set itself. */
export function setRecords(source: string, set: MappedSet, context: Context): Proposed[] {
  const { id, issuer, state, document } = set;
  const review = reviewOf(set);
  const rows = set.items.flatMap((item) => item.rows);
  const adopted = rows.find((row) => row.adopted !== undefined)?.adopted;
  const inOrder = sorted(set.items.map((item) => ({ item, record: itemOf(source, item) })));
  const groups = issuer.kind === "upr-working-group" ? paragraphGroups(source, inOrder) : [];
  const assessments = inOrder.flatMap(({ item, record: { id: of } }) =>
    assessmentOf(source, of, item, context),
  );
  const record: RecommendationSet = {
    source: document?.id ?? source,
    issuer,
    state,
    ...(review ? { review: review.id } : {}),
    ...(adopted === undefined
      ? {}
      : {
          adopted: {
            value: adopted,
            citations: citeRows(
              source,
              rows.filter((row) => row.adopted === adopted).map(({ row }) => row),
            ),
          },
        }),
    ...(groups.length > 0 ? { groups } : {}),
    items: inOrder.map(({ record: item }) =>
      groups.length > 0 ? { ...item, group: groupOf(item)! } : item,
    ),
    ...(assessments.length > 0 ? { assessments } : {}),
  };
  return [
    ...documentRecord(set, context),
    ...(review ? [review] : []),
    { collection: "recommendations", id, record },
  ];
}

interface WithRecord {
  readonly item: Joined<ItemRow>;
  readonly record: RecommendationItem;
}

/** By their numbers, where all have such as reports print; else as they stand in the table. */
function sorted(items: readonly WithRecord[]): readonly WithRecord[] {
  if (!items.every(({ record }) => isNumber(record.number ?? record.id))) return items;
  return [...items].sort((a, b) => compareNumbers(a.record.id, b.record.id));
}

function itemOf(source: string, { rows, note: joining }: Joined<ItemRow>): RecommendationItem {
  const { id, number, kind, wording, summary, paragraph, position, positionDate, note } = rows[0]!;
  const citations = citeRows(
    source,
    rows.map(({ row }) => row),
  );
  const from = statesIn(rows);
  const themes = [...new Set(rows.flatMap((row) => row.themes))];
  const affectedPersons = [...new Set(rows.flatMap((row) => row.affectedPersons))];
  const notes = [note, joining].filter((each) => each !== undefined);
  return {
    id: id ?? wordingId(rows),
    ...(number === undefined ? {} : { number }),
    ...(kind === undefined ? {} : { kind }),
    ...(from.length > 0 ? { from } : {}),
    ...(summary === undefined ? {} : { summary }),
    ...(wording ? { text: wording } : {}),
    ...(paragraph === undefined ? {} : { at: { paragraph } }),
    ...(position
      ? {
          positions: [
            {
              id: source.slice(0, 40).replace(/-$/, ""),
              value: position,
              ...(positionDate === undefined ? {} : { on: positionDate }),
              citations,
            },
          ],
        }
      : {}),
    ...(themes.length > 0 ? { themes } : {}),
    ...(affectedPersons.length > 0 ? { affectedPersons } : {}),
    citations,
    ...(notes.length > 0 ? { note: notes.join(" ") } : {}),
  };
}

/** What the table's assessor found on an item. */
function assessmentOf(
  source: string,
  of: string,
  { rows }: Joined<ItemRow>,
  { wishes }: Context,
): Assessment[] {
  const { assessment, row } = rows[0]!;
  const assessor = wishes.mapping?.assessor;
  if (!assessment || !assessor) return [];
  const { by, on, scale, note } = assessor;
  return [
    {
      ...{ id: `assessed-${of}`, of: [of], by, on, scale },
      ...assessment,
      citations: citeRows(source, [row]),
      ...(note === undefined ? {} : { note }),
    },
  ];
}

/** Why rows make no item that its schema accepts, and the field that does not fit. */
export function itemFault(
  { issuer, state }: SetOfRow,
  item: Joined<ItemRow>,
  context: Context,
): { readonly field: string; readonly reason: string } | undefined {
  const made = itemOf("source", item);
  const assessments = assessmentOf("source", made.id, item, context);
  const record = {
    ...{ source: "source", issuer, state, items: [made] },
    ...(assessments.length > 0 ? { assessments } : {}),
  };
  const [fault] = context.faults("recommendations", record);
  if (!fault) return undefined;
  const pointer = "pointer" in fault.place ? fault.place.pointer : "";
  const [, list, , field = ""] = pointer.split("/");
  return { field: list === "assessments" && field === "id" ? "" : field, reason: fault.message };
}

/** The paragraph of the report that an item is numbered in: 124 of 124.4. */
function groupOf({ id, number }: RecommendationItem): string | undefined {
  return /^([0-9]+)\.[0-9]+$/.exec(number ?? id)?.[1];
}

/** Only where every item is numbered within a paragraph, as reports of the UPR number them. */
function paragraphGroups(source: string, items: readonly WithRecord[]): RecommendationGroup[] {
  if (!items.every(({ record }) => groupOf(record) !== undefined)) return [];
  const numbered = items.flatMap(({ item, record }) =>
    item.rows.map(({ row }) => ({ number: record.number ?? record.id, row })),
  );
  return groupsOf(source, numbered);
}

function reviewOf({ issuer, state, session, cycle, document }: MappedSet) {
  if (issuer.kind !== "upr-working-group" || session === undefined || cycle === undefined)
    return undefined;
  const symbol = document?.symbol === undefined ? undefined : parseUnSymbol(document.symbol);
  const report =
    symbol?.ok && mayBeUprReport(symbol.symbol) && !isAddendum(symbol.symbol)
      ? { report: document!.id }
      : {};
  return {
    collection: "reviews",
    id: `upr-${state.toLowerCase()}-${cycle}`,
    record: { state, cycle, session, ...report },
  } as const;
}

/** A document that nobody opened, by the symbol that the table gives it. */
function documentRecord(
  { document, state, issuer }: MappedSet,
  { has, reference }: Context,
): Proposed[] {
  if (document?.symbol === undefined || has("sources", document.id)) return [];
  const { id, symbol } = document;
  const title =
    issuer.kind === "upr-working-group"
      ? `Report of the Working Group on the Universal Periodic Review, ${reference.nameOf(state)}`
      : `UN document ${symbol}`;
  return [
    {
      collection: "sources",
      id,
      record: { kind: "un-document", title, stage: "stub", state, symbol, licence: "un-document" },
    },
  ];
}
