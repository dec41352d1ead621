import { addTo } from "../../diagnostics/add-to.ts";
import { capital } from "../../diagnostics/capital.ts";
import { isObject } from "../../diagnostics/is-object.ts";
import type { Shape } from "../../schema/shape.ts";
import type { FieldChange, RecordChange, Values } from "../change.ts";
import {
  citationClauses,
  citationInWords,
  isCitation,
  lostItsLast,
  wholeCitations,
} from "./citation-clauses.ts";
import { byField, changeInWords, exactnessOf, fieldClause, silence } from "./field-clauses.ts";
import { holderName } from "./holder-name.ts";
import { recordPair } from "./record-pair.ts";
import type { RecordPair, Telling } from "./record-pair.ts";
import { and, inWords, spaced } from "./words.ts";

/** What a reviewer should notice. */
export type Mark = "uncited" | "citation-removed" | "more-exact" | "less-exact" | "withheld";

/** One change in words. It contains unescaped texts of the record. */
export interface Sentence {
  /** Full name of the record. */
  readonly record: string;
  /** Pointer of the statement, part or field; empty for the whole record. */
  readonly pointer: string;
  readonly marks: readonly Mark[];
  readonly text: string;
}

/** The change of a record in sentences, one for each statement, part or field. */
export function sentencesOf(change: RecordChange, telling: Telling): Sentence[] {
  const { record } = change;
  const whole = (text: string): Sentence => ({ record, pointer: "", marks: [], text });
  switch (change.change) {
    case "added":
      return [whole(`The record is new.`)];
    case "removed":
      return [whole("The record was removed, without a redirect or a tombstone.")];
    case "withdrawn":
      return [whole(`The record was withdrawn (${spaced(change.why)}).`)];
    case "split":
      return [whole(`The record was split into ${and(change.to)}.`)];
    case "merged":
      return [whole(`A redirect says that the record holds what ${change.from} held, too.`)];
    case "renamed": {
      const known = change.redirected
        ? "a redirect says so"
        : "its content is the same to the letter, but no redirect says so";
      return [
        whole(`The record was called ${change.from} (${known}).`),
        ...fieldSentences(record, change.from, change.fields, telling),
      ];
    }
    case "changed":
      return fieldSentences(record, record, change.fields, telling);
  }
}

function fieldSentences(
  record: string,
  from: string,
  fields: readonly FieldChange[],
  telling: Telling,
): Sentence[] {
  const pair = recordPair(record, from, telling);
  const groups = new Map<string, FieldChange[]>();
  for (const field of wholeQuantities(fields, pair)) {
    const holder = holderOf(field.pointer, pair.shapesOf(field.pointer));
    addTo(groups, holder, field);
  }
  return [...groups].flatMap(([holder, group]) =>
    // Each field of the record itself gets its own sentence.
    holder === ""
      ? byField(group, pair).map((one) => sentence("", one, pair))
      : [sentence(holder, group, pair)],
  );
}

/** Joins the changes within a figure to one change. */
function wholeQuantities(all: readonly FieldChange[], pair: RecordPair): FieldChange[] {
  const seen = new Set<string>();
  return all.flatMap((field) => {
    const at = pair.shapesOf(field.pointer).findIndex(({ keywords }) => keywords["x-quantity"]);
    const steps = field.pointer.split("/");
    const pointer = steps.slice(0, at + 2).join("/");
    if (at < 0 || field.withheld || pointer === field.pointer) return [field];
    if (seen.has(pointer)) return [];
    seen.add(pointer);
    const [before, after] = [pair.valueBefore(pointer), pair.valueAfter(pointer)];
    return [{ ...field, pointer, change: "changed" as const, before, after }];
  });
}

/** The changes of one statement or part as one sentence. */
function sentence(holder: string, group: readonly FieldChange[], pair: RecordPair): Sentence {
  const { shapesOf, valueBefore, valueAfter, before, after } = pair;
  const subject = holderName(holder, {
    shapes: shapesOf(holder),
    at: (pointer) => valueAfter(pointer) ?? valueBefore(pointer),
    isWithheld: group.some(({ withheld }) => withheld === true),
    lookup: (name) => after(name) ?? before(name),
  });
  const text = `${capital(subject)}${predicate(holder, group, pair, subject === "")}`;
  const marks = marksOf(holder, group, pair);
  return { record: pair.record, pointer: holder, marks, text: `${capital(text)}.` };
}

function predicate(
  holder: string,
  group: readonly FieldChange[],
  pair: RecordPair,
  isNameless: boolean,
): string {
  const whole = wholeChange(holder, group);
  if (whole) return ` ${wholeClause(whole, holder, pair)}`;
  const main = mainField(pair.shapesOf(holder).at(-1));
  const isMain = ({ pointer }: FieldChange) => holder !== "" && pointer === `${holder}/${main}`;
  const own = group.filter((field) => !isCitation(field, holder));
  const [first] = own.filter(isMain).map((field) => changeInWords(field, pair));
  const others = byField(
    own.filter((field) => !isMain(field)),
    pair,
  ).map((one) => fieldClause(one, holder, pair));
  const fields = [...(first === undefined ? [] : [first]), ...others].join("; ");
  const clauses = [fields, ...citationClauses(group, holder, pair)].filter((text) => text !== "");
  const start = first !== undefined ? " " : isNameless ? "" : ": ";
  return `${start}${clauses.join(", ")}`;
}

/** A new or removed statement or part. */
function wholeClause(field: FieldChange, holder: string, pair: RecordPair): string {
  if (field.withheld) return silence(field);
  if (field.change === "renamed") return `was called ${String(field.before)}`;
  const { shapesOf, before, after } = pair;
  const value = valueOf(field);
  const lookup = field.change === "added" ? after : before;
  const main = mainField(shapesOf(holder).at(-1));
  const words =
    isObject(value) && main !== undefined && value[main] !== undefined
      ? `: ${inWords(value[main], shapesOf(`${holder}/${main}`).at(-1)?.keywords ?? {}, lookup)}`
      : "";
  if (field.movedTo) return `was moved to ${and(field.movedTo)}, as a redirect says${words}`;
  if (field.change === "removed") return `was removed${words}`;
  const named = citationsOf(value).map((one) => citationInWords(one, after));
  return `is new${words}${named.length > 0 ? `, citing ${and(named)}` : ""}`;
}

function marksOf(holder: string, group: readonly FieldChange[], pair: RecordPair): Mark[] {
  const whole = wholeChange(holder, group);
  const kind = pair.shapesOf(holder).at(-1)?.keywords["x-statement"];
  const isUncited =
    whole !== undefined &&
    isNew(whole) &&
    kind !== undefined &&
    // An item is a number of its own document.
    kind !== "item" &&
    citationsOf(valueOf(whole)).length === 0;
  const marks: (Mark | false)[] = [
    wholeCitations(group, holder, "removed").length > 0 && "citation-removed",
    lostItsLast(group, holder, pair) && "uncited",
    ...group.map((field) => {
      const step = exactnessOf(field, pair);
      return step !== undefined && (`${step}-exact` as const);
    }),
    group.some(({ withheld }) => withheld) && "withheld",
    isUncited && "uncited",
  ];
  return [...new Set(marks.filter((mark) => mark !== false))];
}

/** The change of the whole statement or part, if there is one. */
function wholeChange(holder: string, group: readonly FieldChange[]): FieldChange | undefined {
  return group.find(({ pointer }) => pointer === holder);
}

function isNew({ change, withheld }: FieldChange): boolean {
  return !withheld && change !== "renamed" && change !== "removed";
}

function valueOf({ change, before, after }: FieldChange): unknown {
  return change === "added" ? after : before;
}

function citationsOf(value: unknown): Values[] {
  const { citations } = isObject(value) ? value : {};
  return Array.isArray(citations) ? citations.filter(isObject) : [];
}

/** Pointer of the innermost statement or part around a pointer; empty for the record. */
function holderOf(pointer: string, shapes: readonly Shape[]): string {
  const steps = pointer.split("/").slice(1);
  for (let at = shapes.length; at > 0; at--) {
    const { keywords } = shapes[at - 1]!;
    const listed = shapes[at - 1]!.item && shapes[at - 2]?.keywords["x-part"] !== undefined;
    if (keywords["x-statement"] || listed) return `/${steps.slice(0, at).join("/")}`;
  }
  return "";
}

/** The field with the content of a statement; sentences do not name it. */
function mainField(shape: Shape | undefined): string | undefined {
  const kind = shape?.keywords["x-statement"];
  return typeof kind === "string" ? mainFields[kind] : undefined;
}

const mainFields: Readonly<Record<string, string>> = {
  assessment: "level",
  position: "value",
  stateClaim: "value",
  status: "value",
  group: "position",
  claim: "text",
  name: "value",
  role: "value",
  age: "value",
  value: "quantity",
  violation: "type",
  event: "type",
  date: "value",
};
