import { createHash } from "node:crypto";
import { isObject } from "../diagnostics/is-object.ts";
import { pointerOf } from "../diagnostics/pointer.ts";
import type { KeyOf } from "../diagnostics/pointer.ts";
import { changedFields, contentText } from "./changed-fields.ts";
import type { Dataset, Marked, RecordChange, Values } from "./change.ts";
import type { Difference } from "./changed-fields.ts";
import { derivedReason } from "./derived-reason.ts";
import { followedAmong, following } from "./followed.ts";
import { notStated, reasonsBetween, reasonsByRecord, recordReasons, stated } from "./reasons.ts";
import type { ChangeReason, Why } from "./reasons.ts";
import { textsOf, withheldFrom } from "./withheld.ts";

/**
 * The changes in meaning between two datasets, sorted by name, with their reasons. The order of keys and list
 * items does not count. A reason comes from `data/changes.yml`, from a tombstone or from the data; it is never
 * guessed.
 *
 * Redacted or withdrawn text is never repeated, not even as the former value of another place.
 *
 * @param keyOf the keys that name list items, by record
 */
export function changesBetween(
  before: Dataset,
  after: Dataset,
  keyOf: (record: string) => KeyOf,
): RecordChange[] {
  return comparison(before, after, keyOf).changes;
}

/** The changes as in `changesBetween`, and the texts that must not be repeated. */
export function comparison(
  before: Dataset,
  after: Dataset,
  keyOf: (record: string) => KeyOf,
): { readonly changes: RecordChange[]; readonly redacted: ReadonlySet<string> } {
  const old = recordsOf(before);
  const fresh = recordsOf(after);
  const reasonsOf = reasonsByRecord(reasonsBetween(before, after));
  const redirects = new Map(after.redirects.map((entry) => [String(entry["from"]), entry]));
  const tombstones = new Map(
    after.tombstones.map((entry) => [String(entry["record"]), String(entry["reason"])]),
  );
  const redirectsIn = groupByRecord(redirects, ([from]) => from);
  const tombstonesIn = groupByRecord(tombstones, ([name]) => name);
  const collections = collectionsById(old.names, fresh.names);
  const follow = following(after.redirects, (id) => collections().get(id) ?? new Set());
  const twins = lazily(() => twinsIn(fresh, old));
  const changes: RecordChange<Marked>[] = [];
  const redacted = new Set<string>();
  const accounted = new Set<string>();
  for (const record of old.names) {
    const value = old.get(record)!;
    const now = fresh.get(record);
    const why = tombstones.get(record);
    if (now) {
      const fields = fieldsOf(record, value, now, record);
      if (fields.length > 0) changes.push({ change: "changed", record, fields });
      accounted.add(record);
    } else if (why !== undefined) {
      const stated = whyWithdrawn(why);
      if (stated.reason === "redaction") redact(value);
      changes.push({ change: "withdrawn", record, why, ...stated });
    } else changes.push(gone(record, value));
  }
  for (const record of fresh.names) {
    if (accounted.has(record)) continue;
    const value = fresh.get(record)!;
    const why = whyOf(reasonsOf(record), "") ?? derivedReason(value, before.issued);
    changes.push({ change: "added", record, ...(why ?? notStated) });
  }
  const told = changes
    .map((change) =>
      "fields" in change ? { ...change, fields: withheldFrom(change.fields, redacted) } : change,
    )
    .toSorted((a, b) => (a.record < b.record ? -1 : a.record > b.record ? 1 : 0));
  return { changes: told, redacted };

  function redact(value: unknown): void {
    for (const text of textsOf(value)) redacted.add(text);
  }

  function gone(record: string, value: Values): RecordChange<Marked> {
    const redirect = redirects.get(record);
    const targets = targetsOf(redirect);
    const note = typeof redirect?.["reason"] === "string" ? { note: redirect["reason"] } : {};
    if (targets.length > 1) return { change: "split", record, to: targets, ...note };
    const [target] = targets;
    const now = target === undefined ? undefined : fresh.get(target);
    if (target !== undefined && now) {
      if (old.has(target)) return { change: "merged", record: target, from: record, ...note };
      accounted.add(target);
      const fields = fieldsOf(record, value, now, target);
      return { change: "renamed", record: target, from: record, redirected: true, ...note, fields };
    }
    const twin = twinOf(record, value);
    if (twin === undefined)
      return { change: "removed", record, ...(whyOf(reasonsOf(record), "") ?? notStated) };
    accounted.add(twin);
    return { change: "renamed", record: twin, from: record, redirected: false, fields: [] };
  }

  /** A new record with the same content that no other record became. */
  function twinOf(record: string, value: Values): string | undefined {
    const same = twins().get(contentOf(record, value));
    while (same !== undefined && same.length > 0) {
      const name = same.pop()!;
      if (!accounted.has(name)) return name;
    }
    return undefined;
  }

  /** The changes within one record. Those to withhold are marked, and their texts collected. */
  function fieldsOf(was: string, value: Values, now: Values, is: string): Marked[] {
    const renamed = renamedParts(was, is);
    const mine = recordReasons(reasonsOf(was, is).map((entry) => withNewIds(entry, renamed)));
    const withdrawn = new Map(
      (tombstonesIn.get(was) ?? []).map(([name, why]) => [stepOf(partOf(name)), why] as const),
    );
    const differences = changedFields(value, now, keyOf(is), renamed);
    const followed = followedAmong(differences, (name) => renamed.get(name) ?? follow(name));
    return differences.flatMap((difference) => {
      const { resolution, ...field } = difference;
      const part = renamedPart(difference, was);
      if (part) return part;
      const steps = field.pointer.split("/");
      const tombstone = steps.map((step) => withdrawn.get(step)).find((why) => why !== undefined);
      const isRedacted = mine.redacts(field.pointer);
      if (followed.has(difference) && tombstone === undefined && !isRedacted) return [];
      const reason = mine.of(field.pointer);
      const why =
        (tombstone === undefined ? undefined : whyWithdrawn(tombstone)) ??
        (reason && stated(reason)) ??
        (resolution === undefined
          ? derivedReason(field.change === "added" ? field.after : undefined, before.issued)
          : ({ reason: "correction", basis: "derived", note: resolution } as const)) ??
        notStated;
      if (tombstone === undefined && !isRedacted)
        return { ...field, ...movedTo(field, was), ...why };
      if (why.reason === "redaction" || isRedacted) redact(field.before);
      return { ...field, ...why, withheld: true };
    });
  }

  /** The change of an id by a redirect, as a change of its part. */
  function renamedPart(difference: Difference, record: string): Marked | undefined {
    const { pointer, before: id, after } = difference;
    const redirect = redirects.get(`${record}#${String(id)}`);
    const [to = ""] = targetsOf(redirect);
    if (!pointer.endsWith("/id") || partOf(to) !== after) return undefined;
    const part = pointer.slice(0, -"/id".length);
    const note = typeof redirect?.["reason"] === "string" ? { note: redirect["reason"] } : {};
    return {
      ...difference,
      pointer: part,
      discreet: part,
      change: "renamed",
      ...notStated,
      ...note,
    };
  }

  /** Where a redirect says that a part is, which is in the record no more. */
  function movedTo({ change, before: part }: Difference, record: string) {
    if (change !== "removed" || !isObject(part)) return {};
    const to = targetsOf(redirects.get(`${record}#${String(part["id"])}`));
    return to.length > 0 ? { movedTo: to } : {};
  }

  function renamedParts(was: string, is: string): Map<string, string> {
    const renamed = new Map<string, string>();
    for (const [from, entry] of redirectsIn.get(was) ?? []) {
      const [to = ""] = targetsOf(entry);
      if (from.includes("#") && to.startsWith(`${is}#`)) renamed.set(partOf(from), partOf(to));
    }
    return renamed;
  }
}

/** The collections that have a record of an id. */
function collectionsById(...lists: readonly Iterable<string>[]): () => Map<string, Set<string>> {
  return lazily(() => {
    const collections = new Map<string, Set<string>>();
    for (const name of lists.flatMap((list) => [...list])) {
      const [collection, id] = [
        name.slice(0, name.indexOf("/")),
        name.slice(name.indexOf("/") + 1),
      ];
      const known = collections.get(id);
      if (known) known.add(collection);
      else collections.set(id, new Set([collection]));
    }
    return collections;
  });
}

function whyOf(reasons: readonly ChangeReason[], pointer: string): Why | undefined {
  const entry = recordReasons(reasons).of(pointer);
  return entry && stated(entry);
}

/** New records by their collection and content; a later one goes first, so that the first is popped last. */
function twinsIn(fresh: RecordsByName, old: RecordsByName): Map<string, string[]> {
  const twins = new Map<string, string[]>();
  for (const name of [...fresh.names].toReversed()) {
    if (old.has(name)) continue;
    const content = contentOf(name, fresh.get(name)!);
    const same = twins.get(content);
    if (same) same.push(name);
    else twins.set(content, [name]);
  }
  return twins;
}

/** Equal for two records of one collection whose values are the same. */
function contentOf(record: string, value: Values): string {
  const collection = record.slice(0, record.indexOf("/") + 1);
  return createHash("sha256")
    .update(`${collection}${contentText(value)}`)
    .digest("base64");
}

/** Entries by the record that a full name belongs to. */
function groupByRecord<Entry>(
  entries: Iterable<Entry>,
  nameOf: (entry: Entry) => string,
): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const [record = ""] = nameOf(entry).split("#", 1);
    const group = groups.get(record);
    if (group) group.push(entry);
    else groups.set(record, [entry]);
  }
  return groups;
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Wrong or duplicate records were corrected; all others were withdrawn to protect somebody. */
function whyWithdrawn(why: string): Why {
  const reason = ["wrong", "duplicate"].includes(why) ? "correction" : "redaction";
  return { reason, basis: "stated" };
}

/** The entry with new ids for parts that were renamed. */
function withNewIds(entry: ChangeReason, renamed: ReadonlyMap<string, string>): ChangeReason {
  if (entry.pointer === undefined || renamed.size === 0) return entry;
  const names = new Map([...renamed].map(([from, to]) => [stepOf(from), stepOf(to)]));
  const steps = entry.pointer.split("/").map((step) => names.get(step) ?? step);
  return { ...entry, pointer: steps.join("/") };
}

function targetsOf(redirect: Values | undefined): string[] {
  const to = redirect?.["to"];
  return Array.isArray(to) ? to.map(String) : [];
}

/** The part of a full name, `collection/id#part`. */
function partOf(name: string): string {
  return name.slice(name.indexOf("#") + 1);
}

function stepOf(id: string): string {
  return pointerOf([id]).slice(1);
}

/** Records by full name. Each is read when it is asked for, so that few are in memory at a time. */
interface RecordsByName {
  readonly names: Iterable<string>;
  readonly has: (name: string) => boolean;
  readonly get: (name: string) => Values | undefined;
}

function recordsOf({ collections }: Dataset): RecordsByName {
  const places = new Map<string, readonly [Readonly<Record<string, Values>>, string]>(
    Object.entries(collections).flatMap(([collection, records]) =>
      Object.keys(records).map((id) => [`${collection}/${id}`, [records, id] as const] as const),
    ),
  );
  return {
    names: [...places.keys()],
    has: (name) => places.has(name),
    get(name) {
      const [records, id] = places.get(name) ?? [];
      return records?.[id!];
    },
  };
}
