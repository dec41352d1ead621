import type { Tables } from "../tables/table.ts";
import type { DataFile } from "../dataset/discover.ts";
import type { DatasetChange } from "../rules/change.ts";
import type { Fault, RecordRule, Rule } from "../rules/rule.ts";
import type { Text } from "../texts/text.ts";
import { crashOf, findingOf } from "./finding-of.ts";
import type { Outcome } from "./outcome.ts";
import { untimed } from "./stopwatch.ts";
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
  const { rules, tables, today, timed } = setting;
  const judging = new Map<string, JudgingOf>();
  let current: Parameters<RecordRuns>;
  let record: Parameters<RecordRule["check"]>[0];

  return (outcome, file, valid) => {
    const { collection, id, path } = file;
    const { facts, scan } = valid.drawn;
    current = [outcome, file, valid];
    record = { collection, id, file: path, value: valid.value, facts, scan } as typeof record;
    const isPart = valid.original !== undefined;
    const signs = signsOf(scan.texts);
    const judging = rulesOn(collection, scan.keys);
    // A rule that crashes does not stop the next one; to guard each by itself would cost as much as they do.
    for (let at = 0; at < judging.length; at++)
      try {
        for (; at < judging.length; at++) {
          const { rule, run, isReady, whole, keys, sought } = judging[at]!;
          if (isPart && whole) continue;
          if (!isReady) {
            if (lacksTable(setting, rule, outcome)) continue;
            if (keys && !hasOneOf(keys, scan.keys)) continue;
          }
          if (sought === 0 || (signs & sought) !== 0) run();
        }
      } catch (error) {
        noteCrash(judging[at]!.rule, outcome, file, error);
      }
  };

  /** The rules on a record with these keys; those that need a table are among them even without. */
  function rulesOn(collection: string, keys: ReadonlySet<string>): readonly Judging[] {
    let of = judging.get(collection);
    if (!of) judging.set(collection, (of = judgingOf(collection)));
    let kind = "";
    for (const key of keys) if (of.named.has(key)) kind += `${key} `;
    let found = of.byKind.get(kind);
    if (!found) {
      if (of.byKind.size >= MOST_KINDS) of.byKind.clear();
      found = of.all.filter((each) => !each.isReady || !each.keys || hasOneOf(each.keys, keys));
      of.byKind.set(kind, found);
    }
    return found;
  }

  function judgingOf(collection: string): JudgingOf {
    const onRecords = rules.filter((rule) => rule.scope === "record");
    const all = onRecords.filter((rule) => concerns(rule, collection)).map(judgingBy);
    return { all, named: new Set(all.flatMap(({ keys = [] }) => keys)), byKind: new Map() };
  }

  /** What it takes to run a rule is made once, not for each record: there are millions of runs. */
  function judgingBy(rule: RecordRule): Judging {
    const skip = (needs: string) => current[0].skips.push({ rule: rule.id, needs });
    const context = { tables, today, skip };
    const report = (fault: Fault) => {
      const [{ findings }, { path }, { original }] = current;
      findings.push(findingOf(rule, path, fault, original));
    };
    const { id, check, whole = false, needs, keys, texts } = rule;
    const run = () => check(record, report, context);
    return {
      ...{ rule, whole, keys, isReady: needs === undefined, sought: texts?.hold.bit ?? 0 },
      run: timed === untimed ? run : () => timed(`rule ${id}`, run),
    };
  }
}

/** What judges the records of a collection. */
interface JudgingOf {
  readonly all: readonly Judging[];
  /** The keys that some rule names. */
  readonly named: ReadonlySet<string>;
  /** The rules that are called, by those keys that a record has: records are of few kinds. */
  readonly byKind: Map<string, readonly Judging[]>;
}

/** Records that have little in common are not remembered. */
const MOST_KINDS = 1000;

interface Judging {
  readonly rule: RecordRule;
  readonly whole: boolean;
  readonly keys: readonly string[] | undefined;
  /** The bit of the signs that it looks for in texts; 0 if it looks for none. */
  readonly sought: number;
  /** Whether it needs no table. */
  readonly isReady: boolean;
  /** Judges the record at hand. */
  readonly run: () => void;
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
    guarded(rule, outcome, undefined, () =>
      setting.timed(`rule ${rule.id}`, () =>
        rule.check(change, (place, fault) => {
          if (!isTold(rule.id, fault)) outcome.findings.push(findingOf(rule, place.file, fault));
        }),
      ),
    );
  }
}

/** Runs a rule; a crash becomes a finding and does not stop other rules. */
export function guarded(
  rule: Rule,
  outcome: Outcome,
  file: DataFile | undefined,
  run: () => void,
): void {
  try {
    run();
  } catch (error) {
    noteCrash(rule, outcome, file, error);
  }
}

function noteCrash(rule: Rule, outcome: Outcome, file: DataFile | undefined, error: unknown): void {
  outcome.crashed.push(rule.id);
  outcome.findings.push(crashOf(rule, file, error));
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

/** The signs of all texts of a record. */
function signsOf(texts: readonly Text[]): number {
  let signs = 0;
  for (const text of texts) signs |= text.signs;
  return signs;
}

function hasOneOf(keys: readonly string[], present: ReadonlySet<string>): boolean {
  for (const key of keys) if (present.has(key)) return true;
  return false;
}

function concerns(rule: RecordRule, collection: string): boolean {
  return !rule.collections || (rule.collections as readonly string[]).includes(collection);
}
