import type { Change as ChangeReason } from "../schema/records.ts";

export type { ChangeReason };

/** Why something changed. */
export interface Why {
  readonly reason: ChangeReason["reason"] | "not-stated";
  /** Whether somebody stated the reason or the data shows it; missing where it is unknown. */
  readonly basis?: "stated" | "derived";
  /** The note of whoever stated it. */
  readonly note?: string;
}

export const notStated: Why = { reason: "not-stated" };

/** What tells which reasons belong to the time between two datasets. */
export interface Version {
  readonly version: string;
  /** The entries of `data/changes.yml`; undefined where unknown. */
  readonly reasons?: readonly ChangeReason[] | undefined;
}

/**
 * The reasons for changes between two datasets: those of the versions after the first up to the second, or
 * within one version those that were added since. A redaction for a future version counts already.
 */
export function reasonsBetween(before: Version, after: Version): ChangeReason[] {
  const reasons = after.reasons ?? [];
  if (before.version === after.version) {
    const known = new Set((before.reasons ?? []).map(textOf));
    return reasons.filter((entry) => !known.has(textOf(entry)));
  }
  return reasons.filter(
    ({ version, reason }) =>
      compareVersions(version, before.version) > 0 &&
      (reason === "redaction" || compareVersions(version, after.version) <= 0),
  );
}

/** Reasons about one record, to be asked for its places. */
export interface RecordReasons {
  /** The entry about a place, the most specific of several; a redaction goes before all others. */
  of(pointer: string): ChangeReason | undefined;
  /** Whether a redaction and the place lie one within the other. */
  redacts(pointer: string): boolean;
}

/** @param reasons whose pointers name list items by their ids; of two about one place the later counts */
export function recordReasons(reasons: readonly ChangeReason[]): RecordReasons {
  const [redactions, others] = [true, false].map(
    (wanted) =>
      new Map(
        reasons
          .filter(({ reason }) => (reason === "redaction") === wanted)
          .map((entry) => [entry.pointer ?? "", entry]),
      ),
  ) as [Map<string, ChangeReason>, Map<string, ChangeReason>];
  const places = [...redactions.keys()].toSorted();
  return {
    of: (pointer) => nearest(redactions, pointer) ?? nearest(others, pointer),
    redacts: (pointer) =>
      nearest(redactions, pointer) !== undefined || holdsBelow(places, `${pointer}/`),
  };
}

/** The entry at a place, or else at the innermost place around it. */
function nearest(entries: ReadonlyMap<string, ChangeReason>, pointer: string) {
  if (entries.size === 0) return undefined;
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf("/"))) {
    const found = entries.get(at);
    if (found || at === "") return found;
  }
}

/** Whether one of the sorted texts begins so. */
function holdsBelow(sorted: readonly string[], beginning: string): boolean {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < beginning) from = middle + 1;
    else to = middle;
  }
  return sorted[from]?.startsWith(beginning) === true;
}

/** Gives the reasons about a record, by its present and former names, in their order. */
export function reasonsByRecord(
  reasons: readonly ChangeReason[],
): (...names: readonly string[]) => readonly ChangeReason[] {
  const indexes = new Map<string, number[]>();
  for (const [index, { records }] of reasons.entries())
    for (const name of new Set(records)) {
      const known = indexes.get(name);
      if (known) known.push(index);
      else indexes.set(name, [index]);
    }
  return (...names) => {
    const mine = new Set(names.flatMap((name) => indexes.get(name) ?? []));
    return [...mine].toSorted((a, b) => a - b).map((index) => reasons[index]!);
  };
}

export function stated({ reason, note }: ChangeReason): Why {
  return { reason, basis: "stated", note };
}

/** Negative where `a` is earlier, zero where they are equal. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(".").map(Number));
  const at = left!.findIndex((number, index) => number !== right![index]);
  return at < 0 ? 0 : left![at]! - right![at]!;
}

/** Independent of the order of keys. */
function textOf(entry: ChangeReason): string {
  const { version, reason, records, pointer, note } = entry;
  return JSON.stringify([version, reason, records, pointer, note]);
}
