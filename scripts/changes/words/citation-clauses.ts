import { isObject } from "../../diagnostics/is-object.ts";
import { pointerSteps } from "../../diagnostics/pointer.ts";
import type { FieldChange, Values } from "../change.ts";
import { silence } from "./field-clauses.ts";
import type { RecordPair } from "./record-pair.ts";
import { and, inWords, spaced, titleOf } from "./words.ts";
import type { Lookup } from "./words.ts";

/** Whether a change is in a citation of the statement at `holder`. */
export function isCitation({ pointer }: FieldChange, holder: string): boolean {
  return pointer.startsWith(`${holder}/citations/`);
}

/** The changes of the citations of a statement, one clause each. */
export function citationClauses(
  group: readonly FieldChange[],
  holder: string,
  pair: RecordPair,
): string[] {
  const list = `${holder}/citations`;
  const named = (kind: FieldChange["change"], key: "before" | "after", lookup: Lookup) =>
    wholeCitations(group, holder, kind).map((field) =>
      field.withheld || !isObject(field[key]) ? "a source" : citationInWords(field[key], lookup),
    );
  const added = named("added", "after", pair.after);
  const removed = named("removed", "before", pair.before);
  const inner = group.filter(
    (field) => isCitation(field, holder) && depthBelow(field.pointer, list) > 1,
  );
  return [
    ...(added.length > 0 ? [`now citing ${and(added)}`] : []),
    ...(removed.length > 0 ? [`no longer citing ${and(removed)}`] : []),
    ...(lostItsLast(group, holder, pair) ? ["so that it has no citation any more"] : []),
    ...inner.map((field) => innerClause(field, list, pair)),
  ];
}

/** The changes of whole citations of a statement. */
export function wholeCitations(
  group: readonly FieldChange[],
  holder: string,
  kind: FieldChange["change"],
): FieldChange[] {
  return group.filter(
    (field) =>
      field.change === kind &&
      isCitation(field, holder) &&
      depthBelow(field.pointer, `${holder}/citations`) === 1,
  );
}

/** Whether a statement has lost all its citations. */
export function lostItsLast(
  group: readonly FieldChange[],
  holder: string,
  { valueAfter }: RecordPair,
): boolean {
  const left = valueAfter(`${holder}/citations`);
  return (
    wholeCitations(group, holder, "removed").length > 0 &&
    (!Array.isArray(left) || left.length === 0)
  );
}

/** `Title of the source (section follow-up/expression, paragraph 2)`. */
export function citationInWords(citation: Values, lookup: Lookup): string {
  const id = String(citation["source"]);
  const source = lookup(`sources/${id}`);
  const title = source ? titleOf(`sources/${id}`, source, lookup) : id;
  const { at } = citation;
  const place = isObject(at)
    ? Object.entries(at).map(([key, value]) => `${key} ${inWords(value, { enum: [] }, lookup)}`)
    : [];
  return `“${title}”${place.length > 0 ? ` (${place.join(", ")})` : ""}`;
}

/** A changed field of a citation that stays. */
function innerClause(field: FieldChange, list: string, pair: RecordPair): string {
  const step = field.pointer.slice(list.length + 1).split("/", 1)[0]!;
  const citation = pair.valueAfter(`${list}/${step}`) ?? pair.valueBefore(`${list}/${step}`);
  const name = isObject(citation) ? citationInWords(citation, pair.after) : "a citation";
  const key = pointerSteps(field.pointer).at(-1)!;
  if (field.withheld) return `something of the citation of ${name} ${silence(field)}`;
  if (key === "supports")
    return `the support of ${name} changed from ${String(field.before)} to ${String(field.after)}`;
  if (isComparison(field, list)) return comparisonClause(field, name);
  const verb =
    field.before === undefined
      ? "is new"
      : field.after === undefined
        ? "is gone"
        : "reads otherwise";
  return `${spaced(key)} of the citation of ${name} ${verb}`;
}

/** Whether a change is in an entry under `checked`. */
function isComparison({ pointer }: FieldChange, list: string): boolean {
  return pointer.slice(list.length + 1).split("/")[1] === "checked";
}

/** A person who compared the statement with a place, and what became of that entry. */
function comparisonClause({ before, after }: FieldChange, place: string): string {
  const who = (entry: unknown) => (isObject(entry) ? String(entry["by"]) : "somebody");
  if (before === undefined) return `${who(after)} compared it with ${place}`;
  if (after === undefined) return `the comparison of ${who(before)} with ${place} was taken out`;
  return `a comparison with ${place} reads otherwise`;
}

function depthBelow(pointer: string, list: string): number {
  return pointer.slice(list.length).split("/").length - 1;
}
