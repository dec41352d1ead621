import type { RecordChange } from "./change.ts";

export type VersionStep = "none" | "patch" | "minor" | "major";

const order: readonly VersionStep[] = ["none", "patch", "minor", "major"];

/** Whether the field of a record at a pointer, as a change names it, is a part of the record. */
export type IsPart = (record: string, pointer: string) => boolean;

/**
 * What the next version must at least be, by the rules of docs/versioning.md: a reader's program or
 * citation may break (major), there is more to read (minor), or what was there reads otherwise
 * (patch).
 *
 * @param isPart whether a pointer of a record leads to one of its parts, which may be cited
 * @param schemas the versions of the schemas before and after; a null is not known and says nothing
 */
export function stepNeeded(
  changes: readonly RecordChange[],
  isPart: IsPart,
  schemas: { readonly before: string | null; readonly after: string },
): VersionStep {
  const steps = changes.map((change) => stepOf(change, isPart));
  if (schemas.before !== null) steps.push(stepBetween(schemas.before, schemas.after));
  return greatest(steps);
}

/** The step that a version takes: `minor` from 1.2.3 to 1.3.0. Backwards counts as none. */
export function stepBetween(before: string, after: string): VersionStep {
  const [a, b] = [numbers(before), numbers(after)];
  const at = b.findIndex((number, index) => number !== a[index]);
  if (at < 0 || (b[at] ?? 0) < (a[at] ?? 0)) return "none";
  return (["major", "minor", "patch"] as const)[at] ?? "none";
}

/** Whether a version is far enough from the last: before 1.0.0 a minor step may break. */
export function claimsEnough(before: string, after: string, needed: VersionStep): boolean {
  const wanted = before.startsWith("0.") && needed === "major" ? "minor" : needed;
  return order.indexOf(stepBetween(before, after)) >= order.indexOf(wanted);
}

function stepOf(change: RecordChange, isPart: IsPart): VersionStep {
  switch (change.change) {
    case "removed":
    case "withdrawn":
    case "split":
      return "major";
    case "added":
    case "merged":
      return "minor";
    case "renamed":
    case "changed": {
      const steps = change.fields.map(({ pointer, change: kind }): VersionStep => {
        if (kind === "removed" && isPart(change.record, pointer)) return "major";
        return kind === "added" || kind === "renamed" ? "minor" : "patch";
      });
      if (change.change === "renamed") steps.push("minor");
      return greatest(steps);
    }
  }
}

function greatest(steps: readonly VersionStep[]): VersionStep {
  return steps.reduce((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a), "none");
}

function numbers(version: string): number[] {
  return version.split(".").map(Number);
}
