import { likelyCandidates } from "../diagnostics/likely-candidates.ts";
import type { LikelyCandidates } from "../diagnostics/likely-candidates.ts";
import { nearest, slipsAllowed } from "../diagnostics/nearest.ts";
import type { PartFact, RecordFacts, ReferenceFact } from "../facts/facts.ts";
import { follower } from "./retired.ts";
import type { Retired } from "./retired.ts";

export interface Target {
  readonly record: RecordFacts;
  readonly part?: PartFact;
}

/** What a reference resolves to. */
export type Resolution =
  | {
      readonly kind: "found";
      readonly target: Target;
      /** The reference as it should be written, if it names a redirected record. */
      readonly rewritten?: string;
    }
  /** It was redirected to several names, and nobody knows which is meant. */
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

/** The names of a dataset and their targets. */
export interface Names {
  record(collection: string, id: string): RecordFacts | undefined;
  /** The target of a full name, `collection/id` or `collection/id#part`; redirects are not followed. */
  named(name: string): Target | undefined;
  resolve(reference: ReferenceFact, from: RecordFacts): Resolution;
}

export function namesIn(records: readonly RecordFacts[], retired: Retired): Names {
  const follow = follower(retired);
  const byCollection = new Map<string, Map<string, Found>>();
  for (const record of records) {
    const known = byCollection.get(record.collection) ?? new Map<string, Found>();
    byCollection.set(record.collection, known.set(record.id, foundAs({ record })));
  }
  const partsOf = new Map<RecordFacts, Map<string, Found & { readonly target: PartTarget }>>();
  // Several rules ask for each reference, and records share equal ones.
  const resolved = new Map<ReferenceFact, Resolution>();
  /** The suggestions for a wrong name, so that it is compared with all others only once. */
  const suggested = new Map<string, string[]>();
  const likelyOf = new Map<string, LikelyCandidates>();
  const likelyParts = new WeakMap<ReadonlyMap<string, unknown>, LikelyCandidates>();
  return { record: recordOf, named, resolve };

  function recordOf(collection: string, id: string): RecordFacts | undefined {
    return byCollection.get(collection)?.get(id)?.target.record;
  }

  function fullyNamed(name: string): Found | undefined {
    const [collection, id] = splitOnce(name, "/");
    return id === undefined ? undefined : byCollection.get(collection)?.get(id);
  }

  function named(name: string): Target | undefined {
    const [full, id] = splitOnce(name, "#");
    const target = fullyNamed(full)?.target;
    if (!target || id === undefined) return target;
    return parts(target.record).get(id)?.target;
  }

  function resolve(reference: ReferenceFact, from: RecordFacts): Resolution {
    let resolution = resolved.get(reference);
    if (!resolution) resolved.set(reference, (resolution = followed(reference, from)));
    return resolution;
  }

  function followed(reference: ReferenceFact, from: RecordFacts): Resolution {
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

  function resolveText(reference: ReferenceFact, text: string, from: RecordFacts): Resolution {
    const { target } = reference;
    const [name, part] = splitOnce(text, "#");
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
      const near = nearest(id, likelyIn(parts(record))(id));
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
      const known = likely(collections)(id, slipsAllowed(name)).flatMap((each) =>
        collections
          .filter((collection) => byCollection.get(collection)?.has(each))
          .map((collection) => (full ? `${collection}/${each}` : each)),
      );
      if (within) known.push(...likelyIn(parts(from))(name));
      suggestions = nearest(name, known);
      if (key !== undefined) suggested.set(key, suggestions);
    }
    return { kind: "unknown-record", suggestions };
  }

  /** The ids of records in these collections. */
  function likely(collections: readonly string[]): LikelyCandidates {
    const key = collections.join(" ");
    let known = likelyOf.get(key);
    if (!known) {
      const ids = collections.flatMap((each) => [...(byCollection.get(each)?.keys() ?? [])]);
      likelyOf.set(key, (known = likelyCandidates(new Set(ids))));
    }
    return known;
  }

  /** The ids of the parts of a record. */
  function likelyIn(known: ReadonlyMap<string, unknown>): LikelyCandidates {
    let likely = likelyParts.get(known);
    if (!likely) likelyParts.set(known, (likely = likelyCandidates(known.keys())));
    return likely;
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
