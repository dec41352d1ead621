import type { Random } from "../../random.ts";
import { child, items, textAt } from "../dataset.ts";
import type { Dataset, Node, RecordFile } from "../dataset.ts";
import { replace, setField } from "../edits.ts";
import { placeOf } from "../fault.ts";
import type { Break, Kind, Place } from "../fault.ts";

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

export function caseEvents(data: Dataset): Node[] {
  return listed(data, "events", "cases");
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
