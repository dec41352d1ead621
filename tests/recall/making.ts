import type { Random } from "../random.ts";
import { child, items, textAt } from "./dataset.ts";
import type { Dataset, Node, RecordFile } from "./dataset.ts";
import { pick } from "../random.ts";
import { replace, replaceText, setField } from "./edits.ts";
import { placeOf } from "./fault.ts";
import type { Break, Kind, Place } from "./fault.ts";

export type Value = Record<string, unknown>;

/** A kind of fault at each of some nodes; findings of every group count. */
export function kind(
  name: string,
  breaks: string,
  nodes: (data: Dataset) => readonly Node[],
  make: (node: Node, next: Random, data: Dataset) => Break | undefined,
): Kind {
  return {
    name,
    breaks,
    groups: [],
    candidates: (data) => nodes(data).map((at) => ({ at, make: (next) => make(at, next, data) })),
  };
}

/** Another value in place of the node's. */
export function put(node: Node, value: unknown, ...counterparts: (Node | undefined)[]): Break {
  return { edits: [replace(node, JSON.stringify(value))], counterparts: placesOf(counterparts) };
}

/** A field of an object, set. */
export function set(
  object: Node,
  key: string,
  value: unknown,
  ...counterparts: (Node | undefined)[]
): Break {
  return {
    edits: [setField(object, key, JSON.stringify(value))],
    places: [under(object, key)],
    counterparts: placesOf(counterparts),
    shown: [JSON.stringify(child(object, key)?.value ?? null), `${key}: ${JSON.stringify(value)}`],
  };
}

/** One more item at the end of a list of the object; the list is made if it is missing. */
export function append(
  object: Node,
  key: string,
  item: unknown,
  ...counterparts: (Node | undefined)[]
): Break {
  const list = child(object, key);
  const before = (list?.value ?? []) as unknown[];
  return {
    edits: [setField(object, key, JSON.stringify([...before, item]))],
    places: [under(object, `${key}/${before.length}`)],
    counterparts: placesOf(counterparts),
    shown: ["", JSON.stringify(item)],
  };
}

/** The items of a list in another order, or fewer of them. */
export function relist(list: Node, value: readonly unknown[], ...counterparts: Node[]): Break {
  return {
    edits: [replace(list, JSON.stringify(value))],
    places: [placeOf(list)],
    counterparts: placesOf(counterparts),
    shown: ["", `${list.key} in another order, or shorter`],
  };
}

/** One more record, beside the one that it resembles. */
export function another(file: RecordFile, id: string, value: unknown): Break {
  const path = `data/${file.collection}/${id}.yml`;
  return {
    files: [{ path, bytes: `${JSON.stringify(value, null, 2)}\n` }],
    places: [
      { path, pointer: "" },
      { path: file.path, pointer: "" },
    ],
    shown: [file.path, path],
  };
}

export function under({ file, pointer }: Node, key: string): Place {
  return { path: file.path, pointer: `${pointer}/${key}` };
}

export function recordsOf(data: Dataset, ...collections: readonly string[]): Node[] {
  return data.files
    .filter(({ collection }) => collections.includes(collection))
    .map(({ root }) => root);
}

/** The items of a list of every record of some collections. */
export function listed(data: Dataset, key: string, ...collections: readonly string[]): Node[] {
  return recordsOf(data, ...collections).flatMap((root) => items(root, key));
}

/** The events of all cases, or those of some types. */
export function caseEvents(data: Dataset, ...types: readonly string[]): Node[] {
  const events = listed(data, "events", "cases");
  return types.length === 0
    ? events
    : events.filter((event) => types.includes(textAt(event, "type")!));
}

/** The organizations of some kinds. */
export function organizationsOf(data: Dataset, ...kinds: readonly string[]): Node[] {
  return recordsOf(data, "organizations").filter((root) => kinds.includes(textAt(root, "kind")!));
}

/** The collections that make claims. */
export const claiming = ["cases", "laws", "organizations", "people", "statistics"];

/** What the records state in sentences: claims and violations. */
export function statements(data: Dataset): Node[] {
  return [...listed(data, "claims", ...claiming), ...listed(data, "violations", "cases")];
}

/** The first citation of a statement, in a list. */
export function cited(node: Node): unknown[] {
  return (copyOf(node)["citations"] as unknown[]).slice(0, 1);
}

/** The collections with texts of ours, but the sources. */
export const written = [
  "cases",
  "laws",
  "organizations",
  "people",
  "recommendations",
  "statistics",
  "reviews",
];

/** The texts in fields of these names. */
export function textsOf(
  data: Dataset,
  collections: readonly string[],
  ...keys: readonly string[]
): Node[] {
  return data.nodes.filter(
    ({ key, value, file }) =>
      keys.includes(key ?? "") &&
      typeof value === "string" &&
      collections.includes(file.collection),
  );
}

/** One more sentence at the end of a text of ours. */
export function oneMore(
  name: string,
  breaks: string,
  collections: readonly string[],
  ...sentences: readonly string[]
): Kind {
  return kind(
    name,
    breaks,
    (data) => textsOf(data, collections, "summary", "note", "text", "finding", "resolution"),
    (node, next) => {
      const more = pick(next, sentences);
      const before = String(node.value)
        .slice(0, 100)
        .replace(/[\s,;:.]+$/u, "");
      return { edits: [replaceText(node, `${before}. ${more}`)], shown: ["…", more] };
    },
  );
}

export function valuesAt(node: Node | undefined, key: string): string[] {
  return items(node, key).flatMap(({ value }) => (typeof value === "string" ? [value] : []));
}

export function copyOf(node: Node): Value {
  return structuredClone(node.value) as Value;
}

/** The sources that bear the whole statement out. */
export function fullSources(data: Dataset, statement: Node): Node[] {
  return items(statement, "citations")
    .filter((each) => textAt(each, "supports") === "full")
    .flatMap((each) => data.record("sources", textAt(each, "source") ?? "")?.root ?? []);
}

/** The year at the beginning of an EDTF text, if it is plain. */
export function yearOf(date: unknown): number | undefined {
  const year = /^\[?(?:\.\.)?(\d{4})/.exec(String(date))?.[1];
  return year === undefined ? undefined : Number(year);
}

function placesOf(nodes: readonly (Node | undefined)[]): Place[] {
  return nodes.flatMap((node) => (node ? [placeOf(node)] : []));
}
