import type { RecordChange } from "./change.ts";

export type VersionStep = "none" | "patch" | "minor" | "major";

const order: readonly VersionStep[] = ["none", "patch", "minor", "major"];

/** Whether a pointer of a change leads to a part of the record. */
export type IsPart = (record: string, pointer: string) => boolean;

/**
 * The least step to the next version, by docs/versioning.md: major where a program or citation of a reader
 * may break, minor where there is more to read, patch where something reads differently.
 *
 * @param schemas versions of the schemas before and after; null where unknown
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

/** The step between two versions: `minor` from 1.2.3 to 1.3.0; `none` backwards. */
export function stepBetween(before: string, after: string): VersionStep {
  const [a, b] = [numbers(before), numbers(after)];
  const at = b.findIndex((number, index) => number !== a[index]);
  if (at < 0 || (b[at] ?? 0) < (a[at] ?? 0)) return "none";
  return (["major", "minor", "patch"] as const)[at] ?? "none";
}

/** Whether the step between two versions is large enough. Before 1.0.0 minor stands for major. */
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

/** The largest of some steps. */
export function greatest(steps: readonly VersionStep[]): VersionStep {
  return steps.reduce((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a), "none");
}

function numbers(version: string): number[] {
  return version.split(".").map(Number);
}
