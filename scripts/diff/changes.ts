import { pointerOf } from "../read/pointer.ts";
import type { KeyOf } from "../read/pointer.ts";
import { changedFields } from "./changed-fields.ts";
import type { FieldChange } from "./changed-fields.ts";

export type Values = Readonly<Record<string, unknown>>;

/** Records by collection and id, and what was given up. */
export interface Dataset {
  readonly collections: Readonly<Record<string, Readonly<Record<string, Values>>>>;
  readonly redirects: readonly Values[];
  readonly tombstones: readonly Values[];
}

/** What became of one record. Names are full: `collection/id`. */
export type RecordChange =
  | { readonly change: "added"; readonly record: string }
  | { readonly change: "removed"; readonly record: string }
  /** Its content is not repeated, not even what it was called. */
  | { readonly change: "withdrawn"; readonly record: string; readonly why: string }
  | { readonly change: "split"; readonly record: string; readonly to: readonly string[] }
  | {
      readonly change: "renamed";
      readonly record: string;
      readonly from: string;
      /** Whether a redirect says so; otherwise the two are equal to the last letter. */
      readonly redirected: boolean;
      readonly fields: readonly FieldChange[];
    }
  | {
      readonly change: "changed";
      readonly record: string;
      readonly fields: readonly FieldChange[];
    };

/**
 * What changed in meaning from one dataset to another, sorted by name. The order of keys and of list
 * items is no meaning. What a tombstone withdrew is named, and nothing of it is told.
 *
 * @param keyOf by which keys the lists of a collection name their items
 */
export function changesBetween(
  before: Dataset,
  after: Dataset,
  keyOf: (record: string) => KeyOf,
): RecordChange[] {
  const old = recordsOf(before);
  const fresh = recordsOf(after);
  const redirects = new Map(after.redirects.map((entry) => [String(entry["from"]), entry["to"]]));
  const tombstones = new Map(
    after.tombstones.map((entry) => [String(entry["record"]), String(entry["reason"])]),
  );
  const changes: RecordChange[] = [];
  const accounted = new Set<string>();
  for (const [record, value] of old) {
    const now = fresh.get(record);
    const why = tombstones.get(record);
    if (now) {
      const fields = fieldsOf(record, value, now, record);
      if (fields.length > 0) changes.push({ change: "changed", record, fields });
      accounted.add(record);
    } else if (why !== undefined) {
      changes.push({ change: "withdrawn", record, why });
    } else changes.push(gone(record, value));
  }
  for (const record of fresh.keys())
    if (!accounted.has(record)) changes.push({ change: "added", record });
  return changes.toSorted((a, b) => (a.record < b.record ? -1 : a.record > b.record ? 1 : 0));

  function gone(record: string, value: Values): RecordChange {
    const to = redirects.get(record);
    const targets = Array.isArray(to) ? to.map(String) : [];
    if (targets.length > 1) return { change: "split", record, to: targets };
    const [target] = targets;
    const now = target === undefined ? undefined : fresh.get(target);
    if (target !== undefined && now) {
      const merged = old.has(target);
      accounted.add(target);
      const fields = merged ? [] : fieldsOf(record, value, now, target);
      return { change: "renamed", record: target, from: record, redirected: true, fields };
    }
    const twin = twinOf(record, value);
    if (twin === undefined) return { change: "removed", record };
    accounted.add(twin);
    return { change: "renamed", record: twin, from: record, redirected: false, fields: [] };
  }

  function twinOf(record: string, value: Values): string | undefined {
    const collection = record.slice(0, record.indexOf("/") + 1);
    for (const [name, other] of fresh) {
      if (!name.startsWith(collection) || old.has(name) || accounted.has(name)) continue;
      if (changedFields(value, other, () => "id").length === 0) return name;
    }
    return undefined;
  }

  function fieldsOf(was: string, value: Values, now: Values, is: string): FieldChange[] {
    const part = (name: string) => name.slice(name.indexOf("#") + 1);
    const renamed = new Map<string, string>();
    for (const [from, to] of redirects)
      if (from.startsWith(`${was}#`) && Array.isArray(to) && String(to[0]).startsWith(`${is}#`))
        renamed.set(part(from), part(String(to[0])));
    const withdrawn = [...tombstones.keys()].filter((name) => name.startsWith(`${was}#`)).map(part);
    return changedFields(value, now, keyOf(is), renamed).map((field) => {
      const { before: _, ...untold } = field;
      const steps = field.pointer.split("/");
      const hidden = withdrawn.some((id) => steps.includes(pointerOf([id]).slice(1)));
      return hidden ? { ...untold, withdrawn: true } : field;
    });
  }
}

function recordsOf({ collections }: Dataset): Map<string, Values> {
  return new Map(
    Object.entries(collections).flatMap(([collection, records]) =>
      Object.entries(records).map(([id, value]) => [`${collection}/${id}`, value] as const),
    ),
  );
}
