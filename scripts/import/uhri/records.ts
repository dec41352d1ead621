import { isObject } from "../../diagnostics/is-object.ts";
import type {
  Issuer,
  OriginalText,
  RecommendationItem,
  RecommendationSet,
} from "../../schema/records.ts";
import { communicationNumberOf, yearOf } from "../../symbols/un-symbol-facts.ts";
import type { Context, Proposed } from "../core/format.ts";
import { codeOf } from "./document.ts";
import { present } from "../core/present.ts";
import { citeRows, groupsOf, reportTitle, stubSource } from "../core/records.ts";
import { idOf } from "../core/text.ts";
import { reviewOf } from "./review-record.ts";
import type { DocumentSet, NamedAnnotation } from "./sets.ts";

/** The records of what one document says to one State: the document, the review and the set. */
export function documentRecords(
  file: string,
  source: string,
  set: DocumentSet,
  context: Context,
): Proposed[] {
  const { id, state, items } = set;
  const [first] = items;
  const { symbol, body } = first!;
  const document = idOf(symbol.text);
  const review = body.kind === "upr" ? reviewOf(file, document, set, context) : undefined;
  if (body.kind !== "upr") logAnswers(file, body.code, items, context);
  const record: RecommendationSet = {
    source: document,
    issuer: issuerOf(first!),
    state,
    ...(review && isPart(file, review.id, set, context) ? { stage: "draft" } : {}),
    ...(review ? { review: review.id } : {}),
    ...(body.kind === "upr" ? groupsIn(source, items) : {}),
    items: items.map((item) => itemOf(source, item, body.kind === "upr")),
    ...noteOn(items, context),
  };
  return [
    ...documentRecord(file, source, document, set, context),
    ...(review ? [review] : []),
    { collection: "recommendations", id, record },
  ];
}

/**
 * An export holds the results of some search. A new set is incomplete if the dataset counts another
 * number of recommendations for the review.
 */
function isPart(
  file: string,
  review: string,
  { id, items }: DocumentSet,
  context: Context,
): boolean {
  const totals = context.record("reviews", review)?.value?.["totals"];
  const received = isObject(totals) ? totals["received"] : undefined;
  if (typeof received !== "number" || received === items.length) return false;
  if (context.record("recommendations", id)) return false;
  context.log.note({
    file,
    reason: `${id} has ${items.length} of the ${received} recommendations that ${review} counts, and is marked as a draft`,
  });
  return true;
}

/** Rows of one document that name another body than its first row: only the review has States and answers. */
function logAnswers(
  file: string,
  body: string,
  items: readonly NamedAnnotation[],
  { log }: Context,
): void {
  for (const { row, position, from } of items)
    for (const value of [...from, position])
      if (value !== undefined)
        log.notUnderstood({
          ...{ file, row, value },
          reason: `the document is of ${body} by an earlier row, and only the review has it`,
        });
}

/** A stub, as nobody opened the document; nothing if the dataset has a record of it. */
function documentRecord(
  file: string,
  source: string,
  id: string,
  { state, shared, items }: DocumentSet,
  { reference, has, log }: Context,
): Proposed[] {
  if (has("sources", id)) return [];
  const { symbol, body } = items[0]!;
  const about = shared ? "several States" : reference.nameOf(state);
  const year = symbol.parsed && yearOf(symbol.parsed);
  const isEarlier = (date: string) => year !== undefined && Number(date.slice(0, 4)) < year;
  for (const { row, published } of items)
    if (published !== undefined && isEarlier(published))
      log.notUnderstood({
        ...{ file, row, value: published },
        reason: `earlier than the year in ${symbol.text}`,
      });
  const all = new Set(items.flatMap(({ published }) => published ?? []));
  const dates = [...all].filter((date) => !isEarlier(date));
  const dated = items.find(({ published }) => published === dates[0]);
  if (dates.length > 1)
    for (const { row, published } of items)
      if (published !== undefined)
        log.notUnderstood({
          ...{ file, row, value: published },
          reason: `one of several dates of ${symbol.text}; its source has none`,
        });
  return [
    stubSource(id, {
      title:
        body.kind === "upr"
          ? reportTitle(about)
          : `${reference.bodyOf(body.code)} on ${about}: ${symbol.text}`,
      ...(shared ? {} : { state }),
      ...(symbol.malformed ? { otherNumbers: [symbol.text] } : { symbol: symbol.text }),
      ...(dates.length === 1
        ? {
            date: dates[0]!,
            note: `Dated by the Universal Human Rights Index: ${source}, row ${dated!.row}.`,
          }
        : {}),
      language: items[0]!.language,
    }),
  ];
}

function issuerOf({ body, symbol }: NamedAnnotation): Issuer {
  if (body.kind === "upr") return { kind: "upr-working-group" };
  if (body.kind === "mandate") return { kind: "special-procedure", mandate: body.code };
  const communication = symbol.parsed && communicationNumberOf(symbol.parsed);
  return communication === undefined
    ? { kind: "treaty-body-concluding-observations", committee: body.code }
    : { kind: "treaty-body-views", committee: body.code, communication };
}

function groupsIn(source: string, items: readonly NamedAnnotation[]) {
  const numbered = items.flatMap(({ number, row }) =>
    number?.includes(".") ? [{ number, row }] : [],
  );
  return numbered.length > 0 ? { groups: groupsOf(source, numbered) } : {};
}

function noteOn(items: readonly NamedAnnotation[], { reference }: Context): { note?: string } {
  const [, ...others] = new Set(
    items.flatMap(({ body, otherBodies }) => [codeOf(body), ...otherBodies]),
  );
  const names = others.filter((code) => code !== "UPR").map(reference.bodyOf);
  if (names.length === 0) return {};
  const note = `The index names other bodies beside the issuer: ${names.join("; ")}.`;
  return { note: note.slice(0, 800) };
}

function itemOf(source: string, annotation: NamedAnnotation, review: boolean): RecommendationItem {
  const { item, number, shares, kind, text, from, position, notes } = annotation;
  const { themes, affectedPersons, sdgs } = annotation;
  const citations = citeRows(source, [annotation]);
  const shared = shares ? [`The index has several entries under the number ${number}.`] : [];
  const at =
    number === undefined || (review && !shares)
      ? undefined
      : review
        ? { recommendation: number }
        : { paragraph: number };
  return present({
    ...{
      id: item,
      kind,
      from: review ? from : [],
      text: { [annotation.language]: text } as OriginalText,
      at,
    },
    group: review && number?.includes(".") ? number.slice(0, number.indexOf(".")) : undefined,
    positions: review && position ? [{ id: "uhri", value: position, citations }] : undefined,
    ...{ themes, affectedPersons, sdgs, citations },
    note: [...shared, ...notes].join(" ") || undefined,
  });
}
