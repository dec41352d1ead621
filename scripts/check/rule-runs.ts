import type { Corpus } from "../corpus/corpus.ts";
import type { Tables } from "../corpus/tables.ts";
import type { SkippedRule } from "../diagnostics/diagnostic.ts";
import type { Finding } from "../diagnostics/finding.ts";
import type { DataFile } from "../read/discover.ts";
import type { Outline, RecordFacts } from "../read/facts.ts";
import type { Change } from "../rules/change.ts";
import type { CorpusRule, Fault, RecordContext, RecordRule, Rule } from "../rules/rule.ts";
import { crashOf, findingOf } from "./finding-of.ts";
import type { Stopwatch } from "./stopwatch.ts";

/** A rule that could not judge a record, and the table or the row that it lacked. */
export interface Skip {
  readonly rule: string;
  readonly needs: string;
}

export interface RuleRuns {
  /**
   * Runs the rules about single records that look at this collection.
   *
   * @param original given where faulty parts were left out: the pointer in the file of a pointer into the rest
   */
  onRecord(
    file: DataFile,
    value: unknown,
    drawn: { readonly facts: RecordFacts; readonly outline: Outline },
    original?: (pointer: string) => string,
  ): void;
  onCorpus(corpus: Corpus, records: number, visibility: "public" | "private"): void;
  /** @param isTold whether somebody else says what a fault of this rule would say */
  onChange(change: Change, isTold: (rule: string, fault: Fault) => boolean): void;
  /** Counts what an earlier run could not judge. */
  skip(skip: Skip): void;
  /** What the rules that `run` starts cannot judge. */
  skipsOf(run: () => void): readonly Skip[];
  readonly skipped: () => readonly SkippedRule[];
  /** A rule crashed; each crash is a finding of its own. */
  readonly crashed: () => boolean;
  /** Whether the rule judged whatever it was given: it neither crashed nor lacked a table. */
  readonly isWhole: (rule: string) => boolean;
}

/** Runs rules so that one that crashes, or lacks its table, stops no other. */
export function ruleRuns({
  rules,
  tables,
  today,
  timed,
  report,
}: {
  readonly rules: readonly Rule[];
  /** May grow between two runs. */
  readonly tables: Tables;
  readonly today: number;
  readonly timed: Stopwatch["timed"];
  readonly report: (finding: Finding) => void;
}): RuleRuns {
  const skipped = new Map<string, SkippedRule>();
  const crashed = new Set<string>();
  const judging = new Map<string, readonly JudgingRule[]>();
  let listener: Skip[] | undefined;

  return {
    onRecord(file, value, { facts, outline }, original) {
      const { collection, id, path } = file;
      const record = { collection, id, file: path, value, facts, outline };
      for (const { rule, context } of rulesOn(collection)) {
        if ((original && rule.whole) || lacksTable(rule, 1)) continue;
        guarded(rule, file, () =>
          rule.check(
            record as Parameters<RecordRule["check"]>[0],
            (fault) => report(findingOf(rule, path, fault, original)),
            context,
          ),
        );
      }
    },

    onCorpus(corpus, records, visibility) {
      const judges: { readonly rule: CorpusRule; readonly judge: JudgeOfRecord }[] = [];
      for (const rule of rules) {
        if (rule.scope !== "corpus" || lacksTable(rule, records)) continue;
        guarded(rule, undefined, () => {
          const judge = rule.check(
            corpus,
            (record, fault) => report(findingOf(rule, record.file, fault)),
            { today, visibility, skip: (needs) => skip({ rule: rule.id, needs }) },
          );
          if (judge) judges.push({ rule, judge });
        });
      }
      // Rule by rule, for the same code over many records is what runs fastest.
      for (const { rule, judge } of judges) {
        const { collections } = rule;
        const judged = collections ? corpus.of(...collections) : corpus.records;
        guarded(rule, undefined, () => judged.forEach(judge));
      }
    },

    onChange(change, isTold) {
      for (const rule of rules) {
        if (rule.scope !== "change") continue;
        guarded(rule, undefined, () =>
          rule.check(change, (place, fault) => {
            if (!isTold(rule.id, fault)) report(findingOf(rule, place.file, fault));
          }),
        );
      }
    },

    skip: (earlier) => skip(earlier),

    skipsOf(run) {
      const skips: Skip[] = [];
      listener = skips;
      run();
      listener = undefined;
      return skips;
    },

    skipped: () => [...skipped.values()],
    crashed: () => crashed.size > 0,
    isWhole: (id) => !crashed.has(id) && ![...skipped.values()].some(({ rule }) => rule === id),
  };

  function rulesOn(collection: string): readonly JudgingRule[] {
    let known = judging.get(collection);
    if (!known) {
      known = rules.flatMap((rule) =>
        rule.scope === "record" && concerns(rule, collection)
          ? [{ rule, context: { tables, today, skip: (needs) => skip({ rule: rule.id, needs }) } }]
          : [],
      );
      judging.set(collection, known);
    }
    return known;
  }

  function guarded(rule: Rule, file: DataFile | undefined, run: () => void): void {
    try {
      timed(`rule ${rule.id}`, run);
    } catch (error) {
      crashed.add(rule.id);
      report(crashOf(rule, file, error));
    }
  }

  function lacksTable(rule: Rule, records: number): boolean {
    const missing = rule.needs?.find((table) => !tables.has(table));
    if (missing !== undefined) skip({ rule: rule.id, needs: `reference/${missing}` }, records);
    return missing !== undefined;
  }

  function skip({ rule, needs }: Skip, records = 1): void {
    listener?.push({ rule, needs });
    const key = `${rule} ${needs}`;
    skipped.set(key, { rule, needs, records: (skipped.get(key)?.records ?? 0) + records });
  }
}

type JudgeOfRecord = (record: RecordFacts) => void;

interface JudgingRule {
  readonly rule: RecordRule;
  readonly context: RecordContext;
}

function concerns(rule: RecordRule, collection: string): boolean {
  return !rule.collections || (rule.collections as readonly string[]).includes(collection);
}
