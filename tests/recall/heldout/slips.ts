import { child, isObject } from "../dataset.ts";
import type { Dataset, Node } from "../dataset.ts";
import { remove, replace, replaceText } from "../edits.ts";
import { placeOf } from "../fault.ts";
import type { Break, Candidate, Kind } from "../fault.ts";
import { another, append, copyOf, put, set, under } from "../making.ts";
import type { Value } from "../making.ts";

/** One mistake in one place of the shipped data. A place that is gone throws, and names itself. */
export type Slip = (data: Dataset) => Candidate;

/** A kind of mistake, with what a reviewer of the files would see, and the places where it is made. */
export function kind(name: string, breaks: string, ...slips: readonly Slip[]): Kind {
  return { name, breaks, groups: [], candidates: (data) => slips.map((slip) => slip(data)) };
}

/**
 * Another value at a path such as `cases/kz-knprk/events/dissolved/date`, whose steps are names of
 * fields, ids of items or indexes. `seenAt` are the other ends of the contradiction.
 */
export function value(path: string, now: unknown, ...seenAt: readonly string[]): Slip {
  return at(
    path,
    (holder, key, there, others) =>
      there
        ? { ...put(there, now, ...others), places: [placeOf(there)] }
        : set(holder, key, now, ...others),
    seenAt,
  );
}

/** Other words in a text that holds `from`. */
export function words(path: string, from: string, to: string, ...seenAt: readonly string[]): Slip {
  return at(
    path,
    (_, __, there, others) => {
      const text = String(there?.value);
      if (!text.includes(from)) throw new Error(`${path} does not say “${from}”`);
      return {
        edits: [replaceText(there!, text.replace(from, to))],
        places: [placeOf(there!)],
        counterparts: others.map(placeOf),
      };
    },
    seenAt,
  );
}

/** One more sentence at the end of a text; the text is made if it is missing. */
export function sentence(path: string, added: string, ...seenAt: readonly string[]): Slip {
  return (data) => {
    const there = nodeAt(data, path);
    const now = there ? `${String(there.value)} ${added}` : added;
    return value(path, now, ...seenAt)(data);
  };
}

/** One more item at the end of a list. */
export function item(path: string, added: unknown, ...seenAt: readonly string[]): Slip {
  return at(path, (holder, key, _, others) => append(holder, key, added, ...others), seenAt);
}

/** A copy of an item, changed, behind it in its list. */
export function copied(path: string, change: (copy: Value) => void): Slip {
  return at(
    path,
    (list, _, there) => {
      const copy = copyOf(there!);
      change(copy);
      const next = list.children.indexOf(there!) + 1;
      const items = list.value as unknown[];
      return {
        edits: [replace(list, JSON.stringify(items.toSpliced(next, 0, copy)))],
        places: [placeOf(there!), under(list, String(next))],
        shown: [path, JSON.stringify(copy)],
      };
    },
    [],
  );
}

/** A field or an item taken out; the fault is then at what held it. */
export function gone(path: string, ...seenAt: readonly string[]): Slip {
  return at(
    path,
    (holder, _, there, others) => ({
      edits: [remove(there!)],
      places: [placeOf(holder)],
      counterparts: others.map(placeOf),
    }),
    seenAt,
  );
}

/** A copy of a record under another id, changed. */
export function recordLike(name: string, id: string, change: (copy: Value) => void): Slip {
  return (data) => {
    const { file } = rootOf(data, name);
    const copy = copyOf(file.root);
    change(copy);
    return { at: file.root, make: () => another(file, id, copy) };
  };
}

/** A file beside the records, where the dataset has none: `redirects`, `tombstones`, `exceptions`. */
export function beside(name: string, content: Value, ...seenAt: readonly string[]): Slip {
  return (data) => {
    const path = `data/${name}.yml`;
    const others = seenAt.map((each) => rootOf(data, each));
    return {
      at: others[0]!,
      make: () => ({
        files: [{ path, bytes: `${JSON.stringify(content, null, 2)}\n` }],
        places: [{ path, pointer: "" }],
        counterparts: others.map(placeOf),
        shown: ["", path],
      }),
    };
  };
}

/** One mistake that needs several changes. */
export function together(...slips: readonly Slip[]): Slip {
  return (data) => {
    const made = slips.map((slip) => slip(data));
    return {
      at: made[0]!.at,
      make(next) {
        const breaks = made.map((each) => each.make(next)!);
        return {
          edits: breaks.flatMap(({ edits }) => edits ?? []),
          files: breaks.flatMap(({ files }) => files ?? []),
          places: breaks.flatMap(({ places }) => places ?? []),
          counterparts: breaks.flatMap(({ counterparts }) => counterparts ?? []),
        };
      },
    };
  };
}

function at(
  path: string,
  make: (holder: Node, key: string, there: Node | undefined, others: readonly Node[]) => Break,
  seenAt: readonly string[],
): Slip {
  return (data) => {
    const end = path.lastIndexOf("/");
    const key = path.slice(end + 1);
    const holder = nodeAt(data, path.slice(0, end));
    if (!holder) throw new Error(`there is no ${path}`);
    const others = seenAt.map((each) => nodeAt(data, each) ?? rootOf(data, each));
    const broken = make(holder, key, step(holder, key), others);
    return { at: step(holder, key) ?? holder, make: () => broken };
  };
}

function nodeAt(data: Dataset, path: string): Node | undefined {
  const steps = path.split("/").slice(2);
  return steps.reduce<Node | undefined>((node, key) => node && step(node, key), rootOf(data, path));
}

function rootOf(data: Dataset, path: string): Node {
  const [collection = "", id = ""] = path.split("/");
  const file = data.record(collection, id);
  if (!file) throw new Error(`there is no record for ${path}`);
  return file.root;
}

function step(node: Node, key: string): Node | undefined {
  if (!Array.isArray(node.value)) return child(node, key);
  return (
    node.children.find(({ value: each }) => (isObject(each) ? each["id"] === key : each === key)) ??
    node.children[Number(key)]
  );
}
