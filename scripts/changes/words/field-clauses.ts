import { addTo } from "../../diagnostics/add-to.ts";
import { pointerSteps } from "../../diagnostics/pointer.ts";
import type { Shape } from "../../schema/shape.ts";
import type { FieldChange } from "../change.ts";
import { exactness } from "./exactness.ts";
import type { RecordPair } from "./record-pair.ts";
import { and, bothQuoted, inWords, small, spaced } from "./words.ts";
import type { Lookup } from "./words.ts";

/** Groups the changed items of each list of texts; every other change is alone. */
export function byField(fields: readonly FieldChange[], pair: RecordPair): FieldChange[][] {
  const groups = new Map<string, FieldChange[]>();
  for (const field of fields) {
    const { pointer } = field;
    const key = isPlainItem(field, pair) ? pointer.slice(0, pointer.lastIndexOf("/")) : pointer;
    addTo(groups, key, field);
  }
  return [...groups.values()];
}

/**
 * A group of changes in words.
 *
 * @param fields as `byField` gives them
 * @param holder pointer of the statement or part around them, which the clause does not name
 */
export function fieldClause(
  fields: readonly FieldChange[],
  holder: string,
  pair: RecordPair,
): string {
  const [field] = fields as [FieldChange];
  const shapes = pair.shapesOf(field.pointer);
  const steps = pointerSteps(field.pointer.slice(holder.length));
  const known = shapes.slice(pointerSteps(holder).length);
  if (!isPlainItem(field, pair)) {
    const label = labelOf(steps, known);
    return `${label} ${field.withheld ? silence(field) : changeInWords(field, pair)}`;
  }
  const label = labelOf(steps.slice(0, -1), known.slice(0, -1));
  if (field.withheld) return `something of ${label} ${silence(field)}`;
  const named = (kind: FieldChange["change"], key: "before" | "after", lookup: Lookup) => {
    const mine = fields.filter(({ change }) => change === kind);
    const words = mine.map((one) => inWords(one[key], shapes.at(-1)?.keywords ?? {}, lookup));
    return words.length > 0 ? [`${kind} ${and(words)}`] : [];
  };
  const { before, after } = pair;
  return `${label}: ${[...named("added", "after", after), ...named("removed", "before", before)].join("; ")}`;
}

/** `changed from 2016 to 16 May 2016, which is more exact`; without the name of the field. */
export function changeInWords(field: FieldChange, pair: RecordPair): string {
  const { pointer, before: old, after: now } = field;
  const keywords = pair.shapesOf(pointer).at(-1)?.keywords ?? {};
  if (old === undefined) return `was added: ${inWords(now, keywords, pair.after)}`;
  if (now === undefined) return `was removed (it was ${inWords(old, keywords, pair.before)})`;
  if (isAlike(old, now)) return "is stored in another Unicode form, and reads the same";
  const [from, to] =
    typeof old === "string" && typeof now === "string" && isFreeText(keywords)
      ? bothQuoted(old, now)
      : [inWords(old, keywords, pair.before), inWords(now, keywords, pair.after)];
  const step = exactnessOf(field, pair);
  return `changed from ${from} to ${to}${step ? `, which is ${step} exact` : ""}`;
}

/** Two texts that nobody can tell apart: accents joined to their letters in one, and apart in the other. */
function isAlike(old: unknown, now: unknown): boolean {
  return (
    typeof old === "string" &&
    typeof now === "string" &&
    old.normalize("NFC") === now.normalize("NFC")
  );
}

/** Whether a date became more or less exact; undefined for everything else. */
export function exactnessOf(
  { pointer, before, after }: FieldChange,
  { shapesOf }: RecordPair,
): "more" | "less" | undefined {
  if (typeof before !== "string" || typeof after !== "string") return undefined;
  return shapesOf(pointer).at(-1)?.keywords["x-edtf"] ? exactness(before, after) : undefined;
}

/** The clause for a change whose values are withheld. */
export function silence({ change, reason }: FieldChange): string {
  if (change === "removed") return "was withdrawn";
  return reason === "redaction" ? "was redacted" : "changed; what stood there is not repeated";
}

function isPlainItem({ pointer, before, after }: FieldChange, { shapesOf }: RecordPair): boolean {
  return shapesOf(pointer).at(-1)?.item === true && typeof (after ?? before ?? "") !== "object";
}

/** `summary`, `outcome › imprisonment`; an item of a list by its singular. */
function labelOf(steps: readonly string[], shapes: readonly Shape[]): string {
  const labels: string[] = [];
  for (const [index, step] of steps.entries()) {
    const { title, item } = shapes[index] ?? {};
    const last = index === steps.length - 1;
    if (item) labels.pop();
    if (item && !last) labels.push(`${small(title ?? "item")} ${step}`);
    else labels.push(small(title ?? spaced(step)));
  }
  return labels.join(" › ");
}

function isFreeText(keywords: Shape["keywords"]): boolean {
  return ["x-edtf", "x-duration", "x-term", "x-ref", "enum", "const"].every(
    (key) => keywords[key] === undefined,
  );
}
