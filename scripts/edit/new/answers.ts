import type { SchemaDocuments } from "../../schema/schema-documents.ts";
import { pointerSteps } from "../../diagnostics/pointer.ts";
import type { RawRecord } from "../../yaml/read-file.ts";
import { fieldAt } from "./field.ts";
import type { Field } from "./field.ts";
import { questions } from "./questions.ts";
import type { Answers, Question, RecordCollection } from "./questions.ts";

/** The questions to ask, given the answers so far, that have no answer yet. */
export function openQuestions(collection: RecordCollection, answers: Answers): readonly Question[] {
  return questions[collection].filter(
    ({ flag, asked }) => answers[flag] === undefined && (asked?.(answers) ?? true),
  );
}

/** The questions that the record needs an answer to. */
export function missing(collection: RecordCollection, answers: Answers): readonly Question[] {
  return openQuestions(collection, answers).filter(({ needed }) => needed?.(answers) ?? false);
}

/** The flags of answers that no question asks for, given the other answers. */
export function needless(collection: RecordCollection, answers: Answers): readonly string[] {
  const wanted = new Map(questions[collection].map((question) => [question.flag, question]));
  return Object.keys(answers).filter((flag) => {
    const question = wanted.get(flag);
    return answers[flag] !== undefined && !(question && (question.asked?.(answers) ?? true));
  });
}

/**
 * The value of an answer in the record.
 *
 * @returns a sentence if the field cannot hold it
 */
export function valueOf(field: Field, answer: string): { readonly value: unknown } | string {
  if (field.isPlace || field.isQuantity) return pairsOf(field, answer);
  if (field.isWhole)
    return /^[0-9]{1,9}$/.test(answer) ? { value: Number(answer) } : "It must be a whole number.";
  if (field.choices && !field.choices.includes(answer))
    return `There is no “${answer}” here: use ${field.choices.join(", ")}.`;
  if (field.pattern && !field.pattern.test(answer))
    return `“${answer}” is not ${field.form ?? "of the form that the schema wants"}.`;
  return { value: answer };
}

/** `section=annex,item=3`, `more-than=550`. */
function pairsOf({ isQuantity }: Field, answer: string): { readonly value: unknown } | string {
  const pairs = answer.split(/,\s*|\s+(?=[a-z-]+=)/).map((pair) => pair.split("="));
  if (pairs.some(({ length }) => length !== 2))
    return isQuantity
      ? "Write how exact it is and the figure, such as exact=34, more-than=550 or words=hundreds."
      : "Write what is counted and the number, such as paragraph=2 or section=annex,item=3.";
  const value = pairs.map(([key = "", text = ""]) => {
    const number = isQuantity && /^-?[0-9]+(?:\.[0-9]+)?$/.test(text);
    return [key.trim(), number ? Number(text) : text.trim()];
  });
  return { value: Object.fromEntries(value) };
}

/**
 * The record made of the answers, with the ids that its parts need. Records of some collections
 * begin as stubs.
 *
 * @param more fields that no question asks for, by key
 * @returns a sentence for each answer that its field cannot hold
 */
export function compose(
  collection: RecordCollection,
  answers: Answers,
  more: RawRecord,
  documents: SchemaDocuments,
): { readonly record: RawRecord } | { readonly faults: readonly string[] } {
  const faults: string[] = [];
  const record: Record<string, unknown> = {};
  for (const { flag, at } of questions[collection]) {
    for (const answer of answers[flag] ?? []) {
      const made = valueOf(fieldAt(collection, at, documents), answer);
      if (typeof made === "string") faults.push(`--${flag}: ${made}`);
      else put(record, at, made.value);
    }
  }
  if (faults.length > 0) return { faults };
  nameParts(collection, record, answers);
  return { record: { ...record, ...more } };
}

function put(record: Record<string, unknown>, pointer: string, value: unknown): void {
  const steps = pointerSteps(pointer);
  const last = steps.pop()!;
  let at = record as Record<string, unknown>;
  for (const [index, step] of steps.entries()) {
    const next = steps[index + 1] ?? last;
    at = (at[step] ??= /^(?:-|[0-9]+)$/.test(next) ? [] : {}) as Record<string, unknown>;
  }
  if (Array.isArray(at)) at.push(value);
  else at[last] = value;
}

/** Adds the ids and kinds that nobody is asked for. */
function nameParts(collection: RecordCollection, record: RawRecord, answers: Answers): void {
  const into = record as Record<string, unknown>;
  const [name] = list(record["names"]);
  if (name) Object.assign(name, { id: name["lang"], kind: "preferred" });
  const [ground] = list(record["naming"]);
  if (ground) Object.assign(ground, { id: "name", fields: ["names", "roles"] });
  const [event] = list(record["events"]);
  if (event) event["id"] = event["type"];
  const [value] = list(record["values"]);
  if (value) value["id"] = `y${answers["period"]?.[0]?.replaceAll(/[^0-9]+/g, "-")}`;
  if (STUBS.has(collection)) into["stage"] = "stub";
}

/** Collections whose new records are stubs: little is known yet. */
const STUBS: ReadonlySet<RecordCollection> = new Set(["cases", "people", "organizations", "laws"]);

function list(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
}
