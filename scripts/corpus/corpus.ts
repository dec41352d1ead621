import { nearest } from "../diagnostics/nearest.ts";
import { byCodeUnit } from "../diagnostics/order.ts";
import type { PartFact, RecordFacts, ReferenceFact } from "../read/facts.ts";
import { follower, nothingRetired } from "./retired.ts";
import type { Retired } from "./retired.ts";
import type { Tables } from "./tables.ts";

export interface Target {
  readonly record: RecordFacts;
  readonly part?: PartFact;
}

/** What became of a reference. */
export type Resolution =
  | {
      readonly kind: "found";
      readonly target: Target;
      /** The reference as it should be written, where it names what was redirected. */
      readonly rewritten?: string;
    }
  /** What it names was redirected to several, so that it is not known which is meant. */
  | { readonly kind: "split"; readonly suggestions: readonly string[] }
  | { readonly kind: "withdrawn"; readonly name: string; readonly reason: string }
  | { readonly kind: "unknown-record"; readonly suggestions: readonly string[] }
  | { readonly kind: "wrong-collection"; readonly found: readonly RecordFacts[] }
  | {
      readonly kind: "unknown-part";
      readonly record: RecordFacts;
      readonly suggestions: readonly string[];
    }
  | { readonly kind: "wrong-part"; readonly target: Target }
  | { readonly kind: "part-missing"; readonly record: RecordFacts }
  | { readonly kind: "part-unwanted"; readonly record: RecordFacts };

export interface Inbound {
  readonly from: RecordFacts;
  readonly reference: ReferenceFact;
}

/** All records of a dataset: what is defined, and what refers to what. */
export interface Corpus {
  /** In the order of their files. */
  readonly records: readonly RecordFacts[];
  /** Those of these collections, in the order of their files. */
  of(...collections: readonly string[]): readonly RecordFacts[];
  /** Every file of a record could be read. */
  readonly isWhole: boolean;
  readonly tables: Tables;
  readonly retired: Retired;
  /** Those that hold a reference in a field of this name, in the order of their files. */
  holding(field: string): readonly RecordFacts[];
  /** What a function makes of the corpus, or of a record in it, computed once for all who ask. */
  once<T>(derive: (corpus: Corpus) => T): T;
  once<T>(derive: (corpus: Corpus, record: RecordFacts) => T, record: RecordFacts): T;
  record(collection: string, id: string): RecordFacts | undefined;
  resolve(reference: ReferenceFact, from: RecordFacts): Resolution;
  /** What a full name stands for, `collection/id` or `collection/id#part`; redirects are not followed. */
  named(name: string): Target | undefined;
  /** References from other records to `collection/id`, with or without a part. */
  inbound(name: string): readonly Inbound[];
}

/** A corpus of which records can be replaced while its names stay. */
export interface LiveCorpus extends Corpus {
  /**
   * Puts a record in the place of an earlier one of the same name.
   *
   * @param naming in the order of their files, at least the records of which a reference led to it
   */
  replace(earlier: RecordFacts, now: RecordFacts, naming: readonly RecordFacts[]): void;
}

/**
 * @param asked is told what each answer rests on: `collection/id` of a record, `to collection/id` of
 *   what names it, `of collection`, `holding field`, `whole`
 * @param folding is told whose references are looked up while the corpus is folded
 */
export function corpusOf(
  records: readonly RecordFacts[],
  tables: Tables,
  retired: Retired = nothingRetired,
  asked?: (basis: string) => void,
  folding?: (from: RecordFacts) => void,
): LiveCorpus {
  const all = asked ? [...records] : records;
  const follow = follower(retired);
  const byCollection = new Map<string, Map<string, Found>>();
  for (const record of all) {
    const known = byCollection.get(record.collection) ?? new Map<string, Found>();
    byCollection.set(record.collection, known.set(record.id, foundAs({ record })));
  }
  const partsOf = new Map<RecordFacts, Map<string, Found & { readonly target: PartTarget }>>();
  const inboundTo = new Map<RecordFacts, Inbound[]>();
  // Several rules ask about every reference, and records share those that say the same.
  const resolved = new Map<ReferenceFact, Resolution>();
  /** A name that many records get wrong is compared with all others once. */
  const suggested = new Map<string, string[]>();
  let replaced: WeakSet<RecordFacts> | undefined;
  const lists = new Map<string, RecordFacts[]>();
  const holders = new Map<string, readonly RecordFacts[]>();
  const derived = new Map<unknown, Map<RecordFacts | undefined, Derived>>();
  const listening: string[][] = [];
  const ask =
    asked &&
    ((basis: string) => {
      asked(basis);
      listening.at(-1)?.push(basis);
    });
  let unread = all.filter((record) => record.unread).length;
  const corpus: LiveCorpus = {
    records: all,
    of: (...collections) => collections.toSorted().flatMap((name) => listOf(name)),
    get isWhole() {
      ask?.("whole");
      return unread === 0;
    },
    tables,
    retired,
    holding,
    once,
    named: (name) => {
      const target = named(name);
      if (target) ask?.(nameOf(target.record));
      return target;
    },
    record: (collection, id) => {
      const record = recordOf(collection, id);
      if (record) ask?.(nameOf(record));
      return record;
    },
    resolve,
    inbound: (name) => {
      const found = fullyNamed(name);
      if (found) ask?.(`to ${nameOf(found.target.record)}`);
      return (found && inboundTo.get(found.target.record)) ?? [];
    },
    replace,
  };
  for (const from of all) {
    folding?.(from);
    for (const reference of from.references) link(from, reference);
  }
  return corpus;

  function link(from: RecordFacts, reference: ReferenceFact): void {
    const to = targetOf(from, reference);
    const list = to && inboundTo.get(to);
    if (list) list.push({ from, reference });
    else if (to) inboundTo.set(to, [{ from, reference }]);
  }

  /** The other record that a reference leads to. */
  function targetOf(from: RecordFacts, reference: ReferenceFact): RecordFacts | undefined {
    const resolution = resolve(reference, from);
    if (resolution.kind !== "found" || resolution.target.record === from) return undefined;
    return resolution.target.record;
  }

  function replace(earlier: RecordFacts, now: RecordFacts, naming: readonly RecordFacts[]): void {
    for (const to of new Set(earlier.references.map((each) => targetOf(earlier, each)))) {
      const left = to && inboundTo.get(to)?.filter(({ from }) => from !== earlier);
      if (left) inboundTo.set(to, left);
    }
    (all as RecordFacts[])[all.indexOf(earlier)] = now;
    unread += Number(now.unread ?? false) - Number(earlier.unread ?? false);
    byCollection.get(now.collection)!.set(now.id, foundAs({ record: now }));
    const list = lists.get(now.collection);
    if (list) list[list.indexOf(earlier)] = now;
    for (const [field, list] of holders)
      if (list.includes(earlier) || holdsReference(now, field)) holders.delete(field);
    partsOf.delete(earlier);
    derived.clear();
    inboundTo.delete(earlier);
    replaced = (replaced ?? new WeakSet()).add(earlier);
    for (const from of naming) {
      if (from === earlier) continue;
      for (const reference of from.references) {
        if (targetOf(from, reference) === now) link(from, reference);
      }
    }
    for (const reference of now.references) {
      link(now, reference);
      const to = targetOf(now, reference);
      // In the order of their files, as if it had been there from the start.
      if (to) inboundTo.get(to)!.sort((a, b) => byCodeUnit(a.from.file, b.from.file));
    }
  }

  function listOf(collection: string): readonly RecordFacts[] {
    ask?.(`of ${collection}`);
    let list = lists.get(collection);
    if (!list) {
      list = all.filter((record) => record.collection === collection);
      lists.set(collection, list);
    }
    return list;
  }

  function holding(field: string): readonly RecordFacts[] {
    ask?.(`holding ${field}`);
    let list = holders.get(field);
    if (!list) {
      list = all.filter((record) => holdsReference(record, field));
      holders.set(field, list);
    }
    return list;
  }

  function once<T>(derive: (corpus: Corpus, record: RecordFacts) => T, record?: RecordFacts): T {
    const known = derived.get(derive) ?? new Map<RecordFacts | undefined, Derived>();
    derived.set(derive, known);
    let value = known.get(record);
    if (!value) {
      const rests: string[] = [];
      listening.push(rests);
      value = { value: derive(corpus, record!), rests };
      listening.pop();
      known.set(record, value);
    }
    if (ask) value.rests.forEach(ask);
    return value.value as T;
  }

  function recordOf(collection: string, id: string): RecordFacts | undefined {
    return byCollection.get(collection)?.get(id)?.target.record;
  }

  function fullyNamed(name: string): Found | undefined {
    const [collection, id] = splitOnce(name, "/");
    return id === undefined ? undefined : byCollection.get(collection)?.get(id);
  }

  function resolve(reference: ReferenceFact, from: RecordFacts): Resolution {
    let resolution = resolved.get(reference);
    if (!resolution || isOutdated(resolution)) {
      resolution = resolveAnew(reference, from);
      resolved.set(reference, resolution);
    }
    if (ask) for (const record of recordsIn(resolution)) ask(nameOf(record));
    return resolution;
  }

  function isOutdated(resolution: Resolution): boolean {
    return replaced !== undefined && recordsIn(resolution).some((one) => replaced!.has(one));
  }

  function resolveAnew(reference: ReferenceFact, from: RecordFacts): Resolution {
    const direct = resolveText(reference, reference.text, from);
    if (direct.kind !== "unknown-record" && direct.kind !== "unknown-part") return direct;
    // Full names are followed; the field decides whether the reference is one or a bare id.
    const collections = reference.target.collections ?? [];
    const full = collections.length > 1;
    for (const prefix of full ? [""] : collections.map((name) => `${name}/`)) {
      const following = follow(prefix + reference.text);
      if (following.kind === "withdrawn") return following;
      if (following.kind === "split") {
        const written = following.to.map((name) => (full ? name : bare(name)));
        return { kind: "split", suggestions: written };
      }
      if (following.kind !== "moved") continue;
      const rewritten = full ? following.to : bare(following.to);
      const resolution = resolveText(reference, rewritten, from);
      if (resolution.kind === "found") return { ...resolution, rewritten };
    }
    return direct;
  }

  function named(name: string): Target | undefined {
    const [full, id] = splitOnce(name, "#");
    const target = fullyNamed(full)?.target;
    if (!target || id === undefined) return target;
    return parts(target.record).get(id)?.target;
  }

  function resolveText(reference: ReferenceFact, text: string, from: RecordFacts): Resolution {
    const { target } = reference;
    const [name = "", part] = splitOnce(text, "#");
    if (target.within && part === undefined) {
      const own = parts(from).get(name);
      if (own) return fitting(own);
      if (!target.collections) return unknownPart(from, name);
    }
    const full = (target.collections?.length ?? 0) > 1;
    const collections = target.collections ?? [];
    const whole = full ? fullyNamed(name) : byCollection.get(collections[0]!)?.get(name);
    const record = whole?.target.record;
    if (!whole || !record || (full && !collections.includes(record.collection))) {
      return noRecord(name, collections, full, from, target.within === true && part === undefined);
    }
    if (part === undefined) {
      return target.part === "required" ? { kind: "part-missing", record } : whole;
    }
    if (target.part === undefined && !target.within) return { kind: "part-unwanted", record };
    if (record.unread) return whole;
    const found = parts(record).get(part);
    return found ? fitting(found) : unknownPart(record, part);

    function fitting(found: Found & { readonly target: PartTarget }): Resolution {
      const fits = !target.parts || target.parts.includes(found.target.part.kind);
      return fits ? found : { kind: "wrong-part", target: found.target };
    }

    function unknownPart(record: RecordFacts, id: string): Resolution {
      const near = nearest(id, parts(record).keys());
      const prefix = record === from && target.within ? "" : `${name}#`;
      return {
        kind: "unknown-part",
        record,
        suggestions: near.map((candidate) => prefix + candidate),
      };
    }
  }

  function noRecord(
    name: string,
    collections: readonly string[],
    full: boolean,
    from: RecordFacts,
    within: boolean,
  ): Resolution {
    const id = full ? bare(name) : name;
    const found = [...byCollection.keys()].flatMap((collection) => recordOf(collection, id) ?? []);
    if (found.length > 0) return { kind: "wrong-collection", found };
    const key = within ? undefined : `${collections.join(" ")} ${name}`;
    let suggestions = key === undefined ? undefined : suggested.get(key);
    if (!suggestions) {
      const known = collections.flatMap((collection) =>
        [...(byCollection.get(collection)?.keys() ?? [])].map((each) =>
          full ? `${collection}/${each}` : each,
        ),
      );
      if (within) known.push(...parts(from).keys());
      suggestions = nearest(name, known);
      if (key !== undefined) suggested.set(key, suggestions);
    }
    return { kind: "unknown-record", suggestions };
  }

  function parts(record: RecordFacts) {
    let known = partsOf.get(record);
    if (!known) {
      known = new Map();
      for (const part of record.parts) {
        if (!known.has(part.id)) known.set(part.id, foundAs({ record, part }));
      }
      partsOf.set(record, known);
    }
    return known;
  }
}

/** What was derived of a record, and what that rests on. */
interface Derived {
  readonly value: unknown;
  readonly rests: readonly string[];
}

/** The records that a resolution speaks of. */
function recordsIn(resolution: Resolution): readonly RecordFacts[] {
  if ("target" in resolution) return [resolution.target.record];
  if ("record" in resolution) return [resolution.record];
  return "found" in resolution ? resolution.found : [];
}

function holdsReference({ references }: RecordFacts, field: string): boolean {
  return references.some((reference) => reference.field === field);
}

/** The full name of a record: `collection/id`. */
function nameOf({ collection, id }: RecordFacts): string {
  return `${collection}/${id}`;
}

type Found = Extract<Resolution, { kind: "found" }>;
type PartTarget = Required<Target>;

function foundAs<T extends Target>(target: T): Found & { readonly target: T } {
  return { kind: "found", target };
}

/** A full name without its collection. */
function bare(name: string): string {
  return name.slice(name.indexOf("/") + 1);
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
