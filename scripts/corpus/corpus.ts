import { byCodeUnit } from "../diagnostics/order.ts";
import type { RecordFacts, ReferenceFact } from "../facts/facts.ts";
import { namesIn, recordsIn } from "./names.ts";
import type { Resolution, Target } from "./names.ts";
import { nothingRetired } from "./retired.ts";
import type { Retired } from "./retired.ts";
import type { Tables } from "./tables.ts";

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
  const names = namesIn(all, retired);
  const inboundTo = new Map<RecordFacts, Inbound[]>();
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
    of: (...collections) =>
      collections.length === 1
        ? listOf(collections[0]!)
        : collections.toSorted().flatMap((name) => listOf(name)),
    get isWhole() {
      ask?.("whole");
      return unread === 0;
    },
    tables,
    retired,
    holding,
    once,
    named: (name) => {
      const target = names.named(name);
      if (target) ask?.(nameOf(target.record));
      return target;
    },
    record: (collection, id) => {
      const record = names.record(collection, id);
      if (record) ask?.(nameOf(record));
      return record;
    },
    resolve,
    inbound: (name) => {
      const record = names.named(name)?.record;
      if (record) ask?.(`to ${nameOf(record)}`);
      return (record && inboundTo.get(record)) ?? [];
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
    names.replace(earlier, now);
    const list = lists.get(now.collection);
    if (list) list[list.indexOf(earlier)] = now;
    for (const [field, list] of holders)
      if (list.includes(earlier) || holdsReference(now, field)) holders.delete(field);
    derived.clear();
    inboundTo.delete(earlier);
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

  function resolve(reference: ReferenceFact, from: RecordFacts): Resolution {
    const resolution = names.resolve(reference, from);
    if (ask) for (const record of recordsIn(resolution)) ask(nameOf(record));
    return resolution;
  }
}

/** What was derived of a record, and what that rests on. */
interface Derived {
  readonly value: unknown;
  readonly rests: readonly string[];
}

function holdsReference({ references }: RecordFacts, field: string): boolean {
  return references.some((reference) => reference.field === field);
}

/** The full name of a record: `collection/id`. */
function nameOf({ collection, id }: RecordFacts): string {
  return `${collection}/${id}`;
}
