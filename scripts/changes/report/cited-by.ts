import type { RecordChange } from "../change.ts";
import { fullName, recordOf } from "../../schema/full-name.ts";
import { nameOf } from "../../dataset/snapshot.ts";
import type { Snapshot } from "../../dataset/snapshot.ts";
import type { Contents } from "./contents.ts";

/** The records that refer to a changed one. */
export interface CitedBy {
  /** Present or former name of the changed record. */
  readonly record: string;
  /** Full names of the records that refer to it or to a changed part of it, sorted. */
  readonly by: readonly string[];
}

/**
 * Finds the records that refer to a changed record or to a changed part of one. Parses only files that
 * contain the id of such a record.
 */
export function citedBy(
  changes: readonly RecordChange[],
  head: Contents,
  side: Snapshot,
): CitedBy[] {
  const names = new Map<string, RecordChange>();
  for (const change of changes) {
    if (change.change !== "added") names.set(change.record, change);
    if (change.change === "renamed" || change.change === "merged") names.set(change.from, change);
  }
  const ids = [...new Set([...names.keys()].map((name) => name.slice(name.indexOf("/") + 1)))];
  const holding = new Set(side.holding(ids));
  const candidates = side.files.filter(({ path, kind }) => kind !== "single" && holding.has(path));
  head.load(candidates);
  const by = new Map<string, Set<string>>();
  for (const { facts } of head.counted(candidates.map(nameOf))) {
    const from = `${facts.collection}/${facts.id}`;
    for (const { text, target } of facts.references) {
      const name = fullName(text, target, from);
      const record = recordOf(name);
      const change = names.get(record);
      if (!change || record === from || change.record === from || !concerns(name, change)) continue;
      by.set(record, (by.get(record) ?? new Set()).add(from));
    }
  }
  return [...by]
    .map(([record, from]) => ({ record, by: [...from].toSorted() }))
    .toSorted((a, b) => (a.record < b.record ? -1 : 1));
}

/** A reference to a part concerns only changes of that part. */
function concerns(name: string, change: RecordChange): boolean {
  const part = name.split("#")[1];
  if (part === undefined || change.change !== "changed") return true;
  return change.fields.some(({ pointer }) => pointer.split("/").includes(part));
}
