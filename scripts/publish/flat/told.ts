import { holderName } from "../../changes/words/holder-name.ts";
import { and, inWords, small, spaced } from "../../changes/words/words.ts";
import { capital } from "../../diagnostics/capital.ts";
import { isObject } from "../../diagnostics/is-object.ts";
import { pointerOf } from "../../diagnostics/pointer.ts";
import type { Shape } from "../../schema/shape.ts";
import type { SchemaNode } from "../../schema/tree.ts";
import type { ReleasedRecord } from "../release/records.ts";
import { dateInWords } from "./known.ts";
import type { Known } from "./known.ts";

/** One step towards a value: the value and what the schema says of it. */
export interface Step {
  readonly value: ReleasedRecord;
  readonly node: SchemaNode;
  /** The key or index of the step; empty for the record. */
  readonly key: string;
}

/** What a sentence needs beside the statement. */
interface Telling {
  /** Full name of the record. */
  readonly name: string;
  readonly record: ReleasedRecord;
  readonly known: Known;
}

const titles = new Set(["title", "measure", "names"]);

/** The fields that the subject of a sentence says already. */
function saidIn(record: string): ReadonlySet<string> {
  return new Set(record.startsWith("recommendations/") ? ["of", "ofCount", "by"] : []);
}

/** Fields that say how a statement is known, not what it says. */
const aside = new Set([
  ...["id", "citations", "discrepancies", "note", "restricted", "dateBasis", "status", "standing"],
  ...["undated", "follows", "causedBy", "summary", "text", "finding", "outline", "at", "evidence"],
]);

/** A statement as a sentence or two: what its summary says, with everything else that its fields say. */
export function told(way: readonly Step[], telling: Telling): string {
  const { name } = telling;
  const { value, node } = way.at(-1)!;
  const kind = node.keywords["x-statement"];
  if (kind === "claim" && typeof value["text"] === "string") return value["text"];
  if (kind === "event") return eventTold(value, node, telling);
  const own = textOf(value);
  const rest = clauses(value, node, telling, way.length === 1 ? titles : saidIn(name));
  const subject = capital(subjectOf(way, telling));
  const said = [...rest, ...(own === undefined ? [] : [own])].join("; ");
  if (subject === "") return sentence(own ?? said);
  return said === "" ? sentence(subject) : sentence(`${subject}: ${said}`);
}

/** `Arrest, 2016-05-17, Atyrau: Maks Bokayev (detainee). Under Criminal Code, 174. What happened.` */
function eventTold(value: ReleasedRecord, node: SchemaNode, telling: Telling): string {
  const { known } = telling;
  const { type, date, place, places, participants, laws } = value;
  const where = [place, ...(Array.isArray(places) ? (places as unknown[]) : [])]
    .filter((term) => typeof term === "string")
    .map((term) => known.labelOf("places", term));
  const head = [
    capital(String(type).replaceAll("-", " ")),
    typeof date === "string" ? dateInWords(date) : "no date known",
    ...(where.length > 0 ? [and(where)] : []),
  ].join(", ");
  const who = (Array.isArray(participants) ? participants : [])
    .filter(isObject)
    .map((one) => `${whoIs(one, known)} (${String(one["role"]).replaceAll("-", " ")})`);
  const told = new Set(["type", "date", "place", "places", "participants", "laws"]);
  const under = Array.isArray(laws) ? laws.map((law) => lawInWords(String(law), known)) : [];
  return [
    who.length > 0 ? `${head}: ${who.join(", ")}` : head,
    ...(under.length > 0 ? [`Under ${and(under)}`] : []),
    ...clauses(value, node, telling, told).map(capital),
    ...(typeof value["summary"] === "string" ? [value["summary"]] : []),
  ]
    .map(sentence)
    .join(" ");
}

/** Somebody who took part: a name, or what the source says instead. */
export function whoIs(one: ReleasedRecord, { titleOf, labelOf }: Known): string {
  const { person, organization, state, unnamed } = one;
  if (typeof person === "string") return titleOf(`people/${person}`);
  if (typeof organization === "string") return titleOf(`organizations/${organization}`);
  if (typeof state === "string") return labelOf("states", state);
  return typeof unnamed === "string" ? unnamed : "somebody";
}

/** `Criminal Code of the Republic of Kazakhstan, 174` */
export function lawInWords(law: string, { titleOf }: Known): string {
  const [id = "", provision] = law.split("#");
  const title = titleOf(`laws/${id}`);
  return provision === undefined ? title : `${title}, ${provision}`;
}

/** What the fields of a statement say, one clause a field. */
function clauses(
  value: ReleasedRecord,
  node: SchemaNode,
  { known }: Telling,
  told: ReadonlySet<string> = new Set(),
): string[] {
  return [...node.properties].flatMap(([key, child]) => {
    const field = value[key];
    if (field === undefined || aside.has(key) || told.has(key) || isOther(child)) return [];
    const said = words(field, child, known);
    if (said === "") return [];
    // A value needs no name: the subject of the sentence says what it is of.
    return mainFields.has(key) ? [said] : [`${nameOf(key, child)} ${said}`];
  });
}

/** Whether a field holds statements or parts, which have sentences of their own. */
function isOther({ keywords, items }: SchemaNode): boolean {
  return [keywords["x-part"], keywords["x-statement"], items?.keywords["x-statement"]].some(
    (each) => each !== undefined,
  );
}

const mainFields = new Set(["type", "value", "level", "title", "quantity", "position"]);

function nameOf(key: string, { keywords, definition }: SchemaNode): string {
  const title = definition === undefined ? keywords["title"] : undefined;
  return small(typeof title === "string" ? title : spaced(key));
}

/** A value in words: terms by their labels, records by their titles, figures and dates spelt out. */
export function words(value: unknown, node: SchemaNode, known: Known): string {
  if (Array.isArray(value)) {
    const { items } = node;
    return items ? value.map((one) => words(one, items, known)).join(", ") : "";
  }
  if (!isObject(value) || node.keywords["x-quantity"])
    return inWords(value, node.keywords, known.lookup);
  return [...node.properties]
    .flatMap(([key, child]) =>
      value[key] === undefined || aside.has(key)
        ? []
        : `${nameOf(key, child)} ${words(value[key], child, known)}`,
    )
    .join(", ");
}

/**
 * What a sentence is about: “Recommendation 124.4 (Brazil): the State's position”, and within any other record
 * its title and the parts on the way, “Criminal Code: provision 174: penalty”.
 */
function subjectOf(way: readonly Step[], telling: Telling): string {
  const { name, known } = telling;
  const inner = way.slice(1);
  if (name.startsWith("recommendations/") && inner.length > 0)
    return holderOf(way, telling).replace(/ “[^”]*”/g, "");
  const parts = inner.map(({ node, value, key }) => {
    const title = node.keywords["title"];
    const called = small(typeof title === "string" ? title : spaced(key));
    const number = value["number"] ?? value["id"];
    return typeof number === "string" && /^\d/.test(number) ? `${called} ${number}` : called;
  });
  return [known.titleOf(name), ...parts].join(": ");
}

/** The name that reports of changes give to a part of a set of recommendations. */
function holderOf(way: readonly Step[], { record, known }: Telling): string {
  const steps: string[] = [];
  const shapes: Shape[] = [];
  for (const [index, { node, value, key }] of way.entries()) {
    if (index === 0) continue;
    const isItem = /^\d+$/.test(key);
    const list = isItem
      ? [...way[index - 1]!.node.properties].find(([, each]) => each.items === node)
      : undefined;
    if (list) {
      steps.push(list[0]);
      shapes.push({ item: false, keywords: list[1].keywords });
    }
    const { title } = node.keywords as { title?: string };
    steps.push(isItem && typeof value["id"] === "string" ? value["id"] : key);
    shapes.push({
      item: isItem,
      keywords: node.keywords,
      ...(title === undefined ? {} : { title }),
    });
  }
  return holderName(pointerOf(steps), {
    shapes,
    at(pointer) {
      const [, list, id, ...more] = pointer.split("/");
      if (list !== "items" || more.length > 0)
        return way.find(({ value }) => value["id"] === (more.at(-1) ?? id))?.value;
      const { items } = record;
      return Array.isArray(items)
        ? items.find((item) => isObject(item) && item["id"] === id)
        : undefined;
    },
    isWithheld: false,
    lookup: known.lookup,
  });
}

function textOf(value: ReleasedRecord): string | undefined {
  for (const field of ["finding", "text", "summary"])
    if (typeof value[field] === "string") return value[field];
  return undefined;
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
