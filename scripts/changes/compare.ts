import type { KeyOf } from "../diagnostics/pointer.ts";
import { isPart, itemKey } from "../schema/plan.ts";
import type { Plan } from "../schema/plan.ts";
import type { Schemas } from "../schema/schemas.ts";
import type { Dataset, RecordChange } from "./change.ts";
import { changesBetween } from "./changes.ts";
import { selfChanges, selfStep } from "./self-changes.ts";
import type { SelfChange } from "./self-changes.ts";
import { greatest, stepNeeded } from "./version-step.ts";
import type { VersionStep } from "./version-step.ts";

/** What changed between two datasets. */
export interface Comparison {
  readonly changes: readonly RecordChange[];
  /** What the later one says of itself, and the earlier one did not. */
  readonly self: readonly SelfChange[];
  /** The least step to the next version. */
  readonly level: VersionStep;
}

/**
 * Compares two datasets by the same schemas.
 *
 * @param versionBefore version of the schemas of `before`; null where unknown
 */
export function compareDatasets(
  before: Dataset,
  after: Dataset,
  schemas: Schemas,
  versionBefore: string | null,
): Comparison {
  const changes = changesBetween(before, after, (record) => keysOf(record, schemas));
  const part = (record: string, pointer: string) => isPart(planOf(record, schemas), pointer);
  const versions = { before: versionBefore, after: schemas.version };
  const self = selfChanges(before.about, after.about);
  const steps = [stepNeeded(changes, part, versions), ...self.map(selfStep)];
  return { changes, self, level: greatest(steps) };
}

/** The keys that name the items of lists in a record. */
export function keysOf(record: string, schemas: Schemas): KeyOf {
  const plan = planOf(record, schemas);
  return (pattern) => itemKey(plan, pattern);
}

/** @param name full name of a record, or name of a single file */
export function planOf(name: string, schemas: Schemas): Plan {
  const [collection = ""] = name.split("/", 1);
  return schemas.of.get(collection === "reference" ? name : collection)?.plan ?? {};
}
