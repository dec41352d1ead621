import type {
  Assessment,
  RecommendationGroup,
  RecommendationItem,
  RecommendationSet,
  StateClaim,
} from "../../schema/records.ts";
import { isAddendum, mayBeUprReport } from "../../symbols/un-symbol-facts.ts";
import { parseUnSymbol } from "../../symbols/parse-un-symbol.ts";
import type { Context, Proposed } from "../core/format.ts";
import { statesIn, wordingId } from "../core/merge-joint-rows.ts";
import type { MergedRows } from "../core/merge-joint-rows.ts";
import { present } from "../core/present.ts";
import { citeRows, groupsOf, reportTitle, reviewRecord, stubSource } from "../core/records.ts";
import { compareNumbers, isNumber } from "../core/numbers.ts";
import { PLEDGE } from "./item-of-row.ts";
import type { ItemRow } from "./item-of-row.ts";
import type { SetOfRow } from "./set-of-row.ts";

/** A set with the items of its rows. */
export interface MappedSet extends SetOfRow {
  readonly id: string;
  readonly items: readonly MergedRows<ItemRow>[];
}

/** The records of a set: its document if it does not exist yet, its review, and the set itself. */
export function setRecords(source: string, set: MappedSet, context: Context): Proposed[] {
  const { id, issuer, state, document } = set;
  const review = reviewOf(set);
  const rows = set.items.flatMap((item) => item.rows);
  const adopted = rows.find((row) => row.adopted !== undefined)?.adopted;
  const inOrder = sorted(set.items.map((item) => ({ item, record: itemOf(source, item) })));
  const groups = issuer.kind === "upr-working-group" ? paragraphGroups(source, inOrder) : [];
  const assessments = inOrder.flatMap(({ item, record: { id: of } }) =>
    assessmentsOf(source, of, item, context),
  );
  const stateClaims = inOrder.flatMap(({ item, record: { id: of } }) => claimOf(source, of, item));
  const record: RecommendationSet = {
    ...{ source: document?.id ?? source, issuer, state },
    ...present({
      review: review?.id,
      adopted:
        adopted === undefined
          ? undefined
          : {
              value: adopted,
              citations: citeRows(
                source,
                rows.filter((row) => row.adopted === adopted),
              ),
            },
      ...{ groups, stateClaims, assessments },
    }),
    items: inOrder.map(({ record: item }) =>
      // A pledge is in no group, as nobody asked for it.
      groups.length > 0 && item.kind !== PLEDGE ? { ...item, group: groupOf(item)! } : item,
    ),
  };
  return [
    ...documentRecord(set, context),
    ...(review ? [review] : []),
    { collection: "recommendations", id, record },
  ];
}

interface WithRecord {
  readonly item: MergedRows<ItemRow>;
  readonly record: RecommendationItem;
}

/** By number, if all have numbers as in reports; otherwise in the order of the table. */
function sorted(items: readonly WithRecord[]): readonly WithRecord[] {
  if (!items.every(({ record }) => isNumber(record.number ?? record.id))) return items;
  return [...items].sort((a, b) => compareNumbers(a.record.id, b.record.id));
}

function itemOf(source: string, { rows, note: joining }: MergedRows<ItemRow>): RecommendationItem {
  const { id, number, kind, wording, summary, paragraph, position, positionDate, note } = rows[0]!;
  const citations = citeRows(source, rows);
  const answer = position && {
    id: source.slice(0, 40).replace(/-$/, ""),
    value: position,
    ...present({ date: positionDate }),
    citations,
  };
  return present({
    id: id ?? wordingId(rows),
    ...{ number, kind, from: statesIn(rows), summary, text: wording },
    at: paragraph === undefined ? undefined : { paragraph },
    positions: answer && [answer],
    themes: [...new Set(rows.flatMap((row) => row.themes))],
    affectedPersons: [...new Set(rows.flatMap((row) => row.affectedPersons))],
    sdgs: [...new Set(rows.flatMap((row) => row.sdgs))],
    echoes: [...new Set(rows.flatMap((row) => row.echoes))],
    citations,
    note: [note, joining].filter((each) => each !== undefined).join(" ") || undefined,
  });
}

/** The assessments of an item, one by each assessor. */
function assessmentsOf(
  source: string,
  of: string,
  { rows }: MergedRows<ItemRow>,
  { options }: Context,
): Assessment[] {
  const { assessments, row } = rows[0]!;
  const { assessor: only, assessors = {} } = options.mapping ?? {};
  const citations = citeRows(source, [{ row }]);
  return assessments.flatMap(({ assessor: name, ...assessment }) => {
    const assessor = name === undefined ? only : assessors[name];
    if (!assessor) return [];
    const id = `assessed-${name === undefined ? "" : `${name}-`}${of}`;
    return [{ id, of: [of], ...assessor, ...assessment, citations }];
  });
}

/** What the State claims to have done about an item. */
function claimOf(source: string, of: string, { rows }: MergedRows<ItemRow>): StateClaim[] {
  const { stateClaim, row } = rows[0]!;
  if (!stateClaim) return [];
  return [{ id: `claimed-${of}`, of: [of], ...stateClaim, citations: citeRows(source, [{ row }]) }];
}

/** Why the schema does not accept the item of some rows, and the field at fault. */
export function itemFault(
  { issuer, state }: SetOfRow,
  item: MergedRows<ItemRow>,
  context: Context,
): { readonly field: string; readonly reason: string } | undefined {
  const made = itemOf("source", item);
  const assessments = assessmentsOf("source", made.id, item, context);
  const record = {
    ...{ source: "source", issuer, state, items: [made] },
    ...present({ assessments, stateClaims: claimOf("source", made.id, item) }),
  };
  const [fault] = context.faults("recommendations", record);
  if (!fault) return undefined;
  const pointer = "pointer" in fault.place ? fault.place.pointer : "";
  const [, list, , field = ""] = pointer.split("/");
  const fields: Readonly<Record<string, string>> = {
    ...{ assessments: field === "id" ? "" : field, stateClaims: "stateClaims" },
  };
  return { field: fields[list ?? ""] ?? field, reason: fault.message };
}

/** The paragraph of the report that an item is numbered in: 124 of 124.4. */
function groupOf({ id, number }: RecommendationItem): string | undefined {
  return /^([0-9]+)\.[0-9]+$/.exec(number ?? id)?.[1];
}

/** Only if every item is numbered within a paragraph, as in UPR reports. */
function paragraphGroups(source: string, all: readonly WithRecord[]): RecommendationGroup[] {
  const items = all.filter(({ record }) => record.kind !== PLEDGE);
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
  const isReport = symbol?.ok && mayBeUprReport(symbol.symbol) && !isAddendum(symbol.symbol);
  return reviewRecord({ state, cycle, session, report: isReport ? document!.id : undefined });
}

/** A stub of the document, by the symbol in the table. */
function documentRecord(
  { document, state, issuer }: MappedSet,
  { has, reference }: Context,
): Proposed[] {
  if (document?.symbol === undefined || has("sources", document.id)) return [];
  const { id, symbol } = document;
  const title =
    issuer.kind === "upr-working-group"
      ? reportTitle(reference.nameOf(state))
      : `UN document ${symbol}`;
  return [stubSource(id, { title, state, symbol })];
}
