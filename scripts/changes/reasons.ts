import { pointerSteps } from "../diagnostics/pointer.ts";
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

/**
 * The entry about a place, the most specific of several; a redaction goes before all others.
 *
 * @param names present and former name of the record
 * @param pointer names list items by their ids
 */
export function reasonOf(
  reasons: readonly ChangeReason[],
  names: readonly string[],
  pointer: string,
): ChangeReason | undefined {
  const steps = pointerSteps(pointer);
  const rank = (entry: ChangeReason) =>
    (entry.reason === "redaction" ? 1000 : 0) + stepsOf(entry).length;
  return reasons
    .filter(({ records }) => records.some((name) => names.includes(name)))
    .filter((entry) => isWithin(steps, stepsOf(entry)))
    .reduce<ChangeReason | undefined>(
      (best, entry) => (best === undefined || rank(entry) >= rank(best) ? entry : best),
      undefined,
    );
}

export function stated({ reason, note }: ChangeReason): Why {
  return { reason, basis: "stated", note };
}

/** Whether one of two places lies within the other. */
export function overlaps(entry: ChangeReason, pointer: string): boolean {
  const [a, b] = [stepsOf(entry), pointerSteps(pointer)];
  return isWithin(a, b) || isWithin(b, a);
}

/** Negative where `a` is earlier, zero where they are equal. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(".").map(Number));
  const at = left!.findIndex((number, index) => number !== right![index]);
  return at < 0 ? 0 : left![at]! - right![at]!;
}

function stepsOf({ pointer }: ChangeReason): string[] {
  return pointerSteps(pointer ?? "");
}

function isWithin(steps: readonly string[], outer: readonly string[]): boolean {
  return outer.every((step, index) => steps[index] === step);
}

/** Independent of the order of keys. */
function textOf(entry: ChangeReason): string {
  const { version, reason, records, pointer, note } = entry;
  return JSON.stringify([version, reason, records, pointer, note]);
}
