import { pointerSteps } from "../../diagnostics/pointer.ts";
import type { KeyOf } from "../../diagnostics/pointer.ts";
import { shapesAlong } from "../../schema/shape.ts";
import type { Shape } from "../../schema/shape.ts";
import type { SchemaDocuments } from "../../schema/schema-documents.ts";
import type { FieldChange, RecordChange, Values } from "../change.ts";
import { exactness } from "./exactness.ts";
import { holderName } from "./holder-name.ts";
import { valueAt } from "../value-at.ts";
import { and, bothQuoted, inWords, isObject, small, spaced, titleOf } from "./words.ts";
import type { Lookup } from "./words.ts";

/** What a reviewer should see at once. */
export type Mark = "uncited" | "citation-removed" | "more-exact" | "less-exact" | "withheld";

/** One change in plain words. Texts of the record stand in it as they are: escape it. */
export interface Sentence {
  /** Full name of the record. */
  readonly record: string;
  /** Of the statement or part that it is about, or of the field; empty for the record as a whole. */
  readonly pointer: string;
  readonly marks: readonly Mark[];
  readonly text: string;
}

/** What the sentences are made with. */
export interface Telling {
  readonly documents: SchemaDocuments;
  readonly keyOf: (record: string) => KeyOf;
  readonly before: Lookup;
  readonly after: Lookup;
}

/** What became of a record, in plain sentences: one for each statement, part or field. */
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
      return [whole(`The record holds what ${change.from} held, too.`)];
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
  const { documents, keyOf, before, after } = telling;
  const was = before(from) ?? {};
  const is = after(record) ?? {};
  const collection = record.slice(0, record.indexOf("/"));
  const schema = `${collection === "reference" ? record : collection}.schema.json`;
  const shapesOf = (pointer: string) => shapesAlong(documents, schema, pointerSteps(pointer));
  const groups = new Map<string, FieldChange[]>();
  for (const field of wholeQuantities(fields)) {
    const holder = holderOf(field.pointer, shapesOf(field.pointer));
    groups.set(holder, [...(groups.get(holder) ?? []), field]);
  }
  return [...groups].flatMap(([holder, group]) =>
    // Of the record itself each field has a sentence of its own.
    holder === "" ? byField(group).map((one) => sentence("", one)) : [sentence(holder, group)],
  );

  /** A figure is one value, in whichever way it is given. */
  function wholeQuantities(all: readonly FieldChange[]): FieldChange[] {
    const seen = new Set<string>();
    return all.flatMap((field) => {
      const at = shapesOf(field.pointer).findIndex(({ keywords }) => keywords["x-quantity"]);
      const pointer = field.pointer
        .split("/")
        .slice(0, at + 2)
        .join("/");
      if (at < 0 || field.withheld || pointer === field.pointer) return [field];
      if (seen.has(pointer)) return [];
      seen.add(pointer);
      const [old, now] = [valueIn(was, pointer), valueIn(is, pointer)];
      return [{ ...field, pointer, change: "changed" as const, before: old, after: now }];
    });
  }

  function valueIn(value: Values, pointer: string): unknown {
    return valueAt(value, pointer, keyOf(record));
  }

  function sentence(holder: string, group: readonly FieldChange[]): Sentence {
    const subject = holderName(holder, {
      shapes: shapesOf(holder),
      at: (pointer) => valueIn(is, pointer) ?? valueIn(was, pointer),
      secret: group.some(({ withheld }) => withheld === true),
      lookup: (name) => after(name) ?? before(name),
    });
    const marks = new Set<Mark>();
    const [whole] = group.filter(({ pointer }) => pointer === holder);
    const isMain = (field: FieldChange) =>
      holder !== "" && field.pointer === `${holder}/${mainField(shapesOf(holder).at(-1))}`;
    const own = group.filter((field) => !isCitation(field, holder));
    const [main] = own.filter(isMain).map((field) => changeInWords(field));
    const others = byField(own.filter((field) => !isMain(field))).map((one) => clause(one, holder));
    const fields = [...(main === undefined ? [] : [main]), ...others].join("; ");
    const told = [fields, ...citationClauses(group, holder, marks)].filter((text) => text !== "");
    for (const { pointer, before: old, after: now } of group) {
      const shape = shapesOf(pointer).at(-1);
      const step =
        shape?.keywords["x-edtf"] && typeof old === "string" && typeof now === "string"
          ? exactness(old, now)
          : undefined;
      if (step) marks.add(`${step}-exact`);
    }
    if (group.some(({ withheld }) => withheld)) marks.add("withheld");
    const start = capital(subject);
    const text = whole
      ? `${start} ${wholeClause(whole, holder, marks)}`
      : main === undefined
        ? `${start === "" ? "" : `${start}: `}${told.join(", ")}`
        : `${start} ${told.join(", ")}`;
    return { record, pointer: holder, marks: [...marks], text: `${capital(text)}.` };
  }

  /** A statement or part that is new or gone. */
  function wholeClause(field: FieldChange, holder: string, marks: Set<Mark>): string {
    if (field.withheld) return silence(field);
    if (field.change === "renamed") return `was called ${String(field.before)}`;
    const shapes = shapesOf(holder);
    const value = field.change === "added" ? field.after : field.before;
    const main = mainField(shapes.at(-1));
    const words =
      isObject(value) && main !== undefined && value[main] !== undefined
        ? `: ${inWords(value[main], shapesOf(`${holder}/${main}`).at(-1)?.keywords ?? {}, field.change === "added" ? after : before)}`
        : "";
    if (field.change === "removed") return `was removed${words}`;
    const citations =
      isObject(value) && Array.isArray(value["citations"]) ? value["citations"] : [];
    const named = citations.filter(isObject).map((one) => citationInWords(one, after));
    if (shapes.at(-1)?.keywords["x-statement"] && named.length === 0) marks.add("uncited");
    return `is new${words}${named.length > 0 ? `, citing ${and(named)}` : ""}`;
  }

  /** One field, or what came and went of one list. */
  function clause(fields: readonly FieldChange[], holder: string): string {
    const [field] = fields as [FieldChange];
    const shapes = shapesOf(field.pointer);
    const steps = pointerSteps(field.pointer.slice(holder.length));
    const known = shapes.slice(pointerSteps(holder).length);
    if (!isPlainItem(field)) {
      const label = labelOf(steps, known);
      if (field.withheld) return `${label} ${silence(field)}`;
      return `${label} ${changeInWords(field)}`;
    }
    const named = (kind: FieldChange["change"], key: "before" | "after", lookup: Lookup) => {
      const mine = fields.filter(({ change }) => change === kind);
      const words = mine.map((one) => inWords(one[key], shapes.at(-1)?.keywords ?? {}, lookup));
      return words.length > 0 ? [`${kind} ${and(words)}`] : [];
    };
    const label = labelOf(steps.slice(0, -1), known.slice(0, -1));
    if (field.withheld) return `something of ${label} ${silence(field)}`;
    return `${label}: ${[...named("added", "after", after), ...named("removed", "before", before)].join("; ")}`;
  }

  function changeInWords({ pointer, before: old, after: now }: FieldChange): string {
    const keywords = shapesOf(pointer).at(-1)?.keywords ?? {};
    if (old === undefined) return `was added: ${inWords(now, keywords, after)}`;
    if (now === undefined) return `was removed (it was ${inWords(old, keywords, before)})`;
    const texts = typeof old === "string" && typeof now === "string";
    const [from, to] =
      texts && isFreeText(keywords)
        ? bothQuoted(old, now)
        : [inWords(old, keywords, before), inWords(now, keywords, after)];
    const step = texts && keywords["x-edtf"] ? exactness(old, now) : undefined;
    return `changed from ${from} to ${to}${step ? `, which is ${step} exact` : ""}`;
  }

  /** The items of a list of texts together, everything else by itself. */
  function byField(fields: readonly FieldChange[]): FieldChange[][] {
    const groups = new Map<string, FieldChange[]>();
    for (const field of fields) {
      const { pointer } = field;
      const key = isPlainItem(field) ? pointer.slice(0, pointer.lastIndexOf("/")) : pointer;
      groups.set(key, [...(groups.get(key) ?? []), field]);
    }
    return [...groups.values()];
  }

  function isPlainItem({ pointer, before: old, after: now }: FieldChange): boolean {
    return shapesOf(pointer).at(-1)?.item === true && typeof (now ?? old ?? "") !== "object";
  }

  function citationClauses(
    group: readonly FieldChange[],
    holder: string,
    marks: Set<Mark>,
  ): string[] {
    const mine = group.filter((field) => isCitation(field, holder));
    const list = `${holder}/citations`;
    const of = (kind: FieldChange["change"], key: "before" | "after", lookup: Lookup) =>
      mine
        .filter(({ pointer, change }) => change === kind && depthBelow(pointer, list) === 1)
        .map((field) =>
          field.withheld || !isObject(field[key])
            ? "a source"
            : citationInWords(field[key], lookup),
        );
    const [added, removed] = [of("added", "after", after), of("removed", "before", before)];
    const inner = mine.filter(({ pointer }) => depthBelow(pointer, list) > 1);
    const left = valueIn(is, list);
    const uncited = removed.length > 0 && (!Array.isArray(left) || left.length === 0);
    if (removed.length > 0) marks.add("citation-removed");
    if (uncited) marks.add("uncited");
    return [
      ...(added.length > 0 ? [`now citing ${and(added)}`] : []),
      ...(removed.length > 0 ? [`no longer citing ${and(removed)}`] : []),
      ...(uncited ? ["so that it has no citation any more"] : []),
      ...inner.map((field) => innerCitation(field, list)),
    ];
  }

  /** Something of a citation that stays: how far it supports, a note. */
  function innerCitation(field: FieldChange, list: string): string {
    const step = field.pointer.slice(list.length + 1).split("/", 1)[0]!;
    const citation = valueIn(is, `${list}/${step}`) ?? valueIn(was, `${list}/${step}`);
    const name = isObject(citation) ? citationInWords(citation, after) : "a citation";
    const key = pointerSteps(field.pointer).at(-1)!;
    if (field.withheld) return `something of the citation of ${name} ${silence(field)}`;
    if (key === "supports")
      return `the support of ${name} changed from ${String(field.before)} to ${String(field.after)}`;
    const verb =
      field.before === undefined
        ? "is new"
        : field.after === undefined
          ? "is gone"
          : "reads otherwise";
    return `${spaced(key)} of the citation of ${name} ${verb}`;
  }
}

/** What is said of a change whose values must not be told. */
function silence({ change, reason }: FieldChange): string {
  if (change === "removed") return "was withdrawn";
  return reason === "redaction" ? "was redacted" : "changed; what stood there is not repeated";
}

/** `Title of the source (section follow-up/expression, paragraph 2)`. */
function citationInWords(citation: Values, lookup: Lookup): string {
  const id = String(citation["source"]);
  const source = lookup(`sources/${id}`);
  const title = source ? titleOf(`sources/${id}`, source, lookup) : id;
  const { at } = citation;
  const place = isObject(at)
    ? Object.entries(at).map(([key, value]) => `${key} ${inWords(value, { enum: [] }, lookup)}`)
    : [];
  return `“${title}”${place.length > 0 ? ` (${place.join(", ")})` : ""}`;
}

/** Where the innermost statement or part begins that a pointer leads into; empty for the record. */
function holderOf(pointer: string, shapes: readonly Shape[]): string {
  const steps = pointer.split("/").slice(1);
  for (let at = shapes.length; at > 0; at--) {
    const { keywords } = shapes[at - 1]!;
    const listed = shapes[at - 1]!.item && shapes[at - 2]?.keywords["x-part"] !== undefined;
    if (keywords["x-statement"] || listed) return `/${steps.slice(0, at).join("/")}`;
  }
  return "";
}

function isCitation({ pointer }: FieldChange, holder: string): boolean {
  return pointer.startsWith(`${holder}/citations/`);
}

function depthBelow(pointer: string, list: string): number {
  return pointer.slice(list.length).split("/").length - 1;
}

/** The field that says what a statement states, so that it need not be named. */
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

/** `summary`, `outcome › imprisonment`; an item of a list by what one of them is called. */
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

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
