import type { Evidence } from "../evidence/evidence.ts";
import type { RecordFacts, ReferenceFact } from "../facts/facts.ts";
import { namesIn } from "./names.ts";
import type { Resolution, Target } from "./names.ts";
import { nothingRetired } from "./retired.ts";
import type { Retired } from "./retired.ts";
import type { Tables } from "../tables/table.ts";

export interface Inbound {
  readonly from: RecordFacts;
  readonly reference: ReferenceFact;
}

/** The facts of all records of a dataset, its names, and its references. */
export interface Corpus {
  /** In the order of their files. */
  readonly records: readonly RecordFacts[];
  /** The records of these collections, in the order of their files. */
  of(...collections: readonly string[]): readonly RecordFacts[];
  /** Whether every record could be read. */
  readonly isWhole: boolean;
  readonly tables: Tables;
  readonly retired: Retired;
  /** The texts of the sources of which a copy is here; undefined if nobody asked for them. */
  readonly evidence: Evidence | undefined;
  /** The records with a reference in a field of one of these names. */
  holding(...fields: readonly string[]): readonly RecordFacts[];
  /** The result of a function of the corpus, or of a record in it, computed once for all callers. */
  once<T>(derive: (corpus: Corpus) => T): T;
  once<T>(derive: (corpus: Corpus, record: RecordFacts) => T, record: RecordFacts): T;
  record(collection: string, id: string): RecordFacts | undefined;
  resolve(reference: ReferenceFact, from: RecordFacts): Resolution;
  /** The target of a full name, `collection/id` or `collection/id#part`; redirects are not followed. */
  named(name: string): Target | undefined;
  /** References from other records to `collection/id`, with or without a part. */
  inbound(name: string): readonly Inbound[];
}

/**
 * @param beside what can be named and is not of the dataset: tables of the tool
 * @param evidence the texts of sources, read before
 */
export function corpusOf(
  records: readonly RecordFacts[],
  tables: Tables,
  retired: Retired = nothingRetired,
  beside: readonly RecordFacts[] = [],
  evidence?: Evidence,
): Corpus {
  const { named, record, resolve } = namesIn([...beside, ...records], retired);
  const inboundTo = new Map<RecordFacts, Inbound[]>();
  const lists = new Map<string, readonly RecordFacts[]>();
  const holders = new Map<string, RecordFacts[]>();
  const derived = new Map<unknown, Map<RecordFacts | undefined, { readonly value: unknown }>>();
  const corpus: Corpus = {
    records,
    of: (...collections) => listOf(collections.toSorted()),
    isWhole: !records.some(({ unread }) => unread),
    tables,
    retired,
    evidence,
    holding: (...fields) => [...new Set(fields.flatMap((field) => holders.get(field) ?? []))],
    once,
    named,
    record,
    resolve,
    inbound: (name) => {
      const target = named(name)?.record;
      return (target && inboundTo.get(target)) ?? [];
    },
  };
  for (const from of records) for (const reference of from.references) link(from, reference);
  return corpus;

  function link(from: RecordFacts, reference: ReferenceFact): void {
    const holding = holders.get(reference.field);
    if (!holding) holders.set(reference.field, [from]);
    else if (holding.at(-1) !== from) holding.push(from);
    const resolution = resolve(reference, from);
    if (resolution.kind !== "found") return;
    const to = resolution.target.record;
    if (to === from) return;
    const list = inboundTo.get(to);
    if (list) list.push({ from, reference });
    else inboundTo.set(to, [{ from, reference }]);
  }

  function listOf(collections: readonly string[]): readonly RecordFacts[] {
    const key = collections.join(" ");
    let list = lists.get(key);
    if (!list) {
      list =
        collections.length === 1
          ? records.filter(({ collection }) => collection === key)
          : collections.flatMap((name) => listOf([name]));
      lists.set(key, list);
    }
    return list;
  }

  function once<T>(derive: (corpus: Corpus, record: RecordFacts) => T, about?: RecordFacts): T {
    const known = derived.get(derive) ?? new Map<RecordFacts | undefined, { value: unknown }>();
    derived.set(derive, known);
    let made = known.get(about);
    if (!made) known.set(about, (made = { value: derive(corpus, about!) }));
    return made.value as T;
  }
}
