import type { Tables } from "../tables/table.ts";
import type { DataFile } from "../dataset/discover.ts";
import type { DatasetChange } from "../rules/change.ts";
import type { Fault, RecordContext, RecordRule, Rule } from "../rules/rule.ts";
import { crashOf, findingOf } from "./finding-of.ts";
import type { Outcome } from "./outcome.ts";
import type { Stopwatch } from "./stopwatch.ts";
import type { ValidPart } from "./validate-file.ts";

/** What all rules of a check share. */
export interface RuleSetting {
  readonly rules: readonly Rule[];
  readonly tables: Tables;
  readonly today: number;
  readonly timed: Stopwatch["timed"];
}

/**
 * Runs the rules about single records that concern the file's collection.
 *
 * @param outcome receives findings, skips and crashes
 */
export type RecordRuns = (outcome: Outcome, file: DataFile, valid: ValidPart) => void;

export function recordRuns(setting: RuleSetting): RecordRuns {
  const { rules, tables, today } = setting;
  const judging = new Map<string, readonly JudgingRule[]>();
  let current: Outcome;

  return (outcome, file, { value, drawn: { facts, scan }, original }) => {
    const { collection, id, path } = file;
    const record = { collection, id, file: path, value, facts, scan };
    current = outcome;
    for (const { rule, context } of rulesOn(collection)) {
      if ((original && rule.whole) || lacksTable(setting, rule, outcome)) continue;
      guarded(setting, rule, outcome, file, () =>
        rule.check(
          record as Parameters<RecordRule["check"]>[0],
          (fault) => outcome.findings.push(findingOf(rule, path, fault, original)),
          context,
        ),
      );
    }
  };

  function rulesOn(collection: string): readonly JudgingRule[] {
    let known = judging.get(collection);
    if (!known) {
      known = rules.flatMap((rule) => {
        if (rule.scope !== "record" || !concerns(rule, collection)) return [];
        const skip = (needs: string) => current.skips.push({ rule: rule.id, needs });
        return [{ rule, context: { tables, today, skip } }];
      });
      judging.set(collection, known);
    }
    return known;
  }
}

/**
 * Runs the rules about a change.
 *
 * @param isTold whether another finding already reports this fault
 */
export function runChangeRules(
  setting: RuleSetting,
  change: DatasetChange,
  outcome: Outcome,
  isTold: (rule: string, fault: Fault) => boolean,
): void {
  for (const rule of setting.rules) {
    if (rule.scope !== "change") continue;
    guarded(setting, rule, outcome, undefined, () =>
      rule.check(change, (place, fault) => {
        if (!isTold(rule.id, fault)) outcome.findings.push(findingOf(rule, place.file, fault));
      }),
    );
  }
}

/** Runs a rule; a crash becomes a finding and does not stop other rules. */
export function guarded(
  { timed }: Pick<RuleSetting, "timed">,
  rule: Rule,
  outcome: Outcome,
  file: DataFile | undefined,
  run: () => void,
): void {
  try {
    timed(`rule ${rule.id}`, run);
  } catch (error) {
    outcome.crashed.push(rule.id);
    outcome.findings.push(crashOf(rule, file, error));
  }
}

/** Whether a rule lacks a table that it needs; if so, the outcome counts the records it skips. */
export function lacksTable(
  { tables }: Pick<RuleSetting, "tables">,
  rule: Rule,
  outcome: Outcome,
  records = 1,
): boolean {
  const missing = rule.needs?.find((table) => !tables.has(table));
  if (missing === undefined) return false;
  if (records > 0)
    outcome.skips.push({
      rule: rule.id,
      needs: `reference/${missing}`,
      records,
      table: missing,
    });
  return true;
}

interface JudgingRule {
  readonly rule: RecordRule;
  readonly context: RecordContext;
}

function concerns(rule: RecordRule, collection: string): boolean {
  return !rule.collections || (rule.collections as readonly string[]).includes(collection);
}
