import type { Corpus } from "../corpus/corpus.ts";
import type { RecordFacts } from "../facts/facts.ts";
import type { CorpusRule } from "../rules/rule.ts";
import { findingOf } from "./finding-of.ts";
import { emptyOutcome } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import { guarded, lacksTable } from "./rule-runs.ts";
import type { RuleSetting } from "./rule-runs.ts";

/** The rules about several records, at work on one corpus. */
export interface CorpusRuns {
  /** What came of them, rule by rule and in the order of the files. */
  outcomes(): Iterable<Outcome>;
  /** Judges these records anew, and by these rules the whole corpus. */
  again(records: readonly RecordFacts[], rules: ReadonlySet<string>): void;
}

/** One rule: what it does with a record, and what came of it by the file that was judged. */
interface RuleRun {
  readonly rule: CorpusRule;
  judge: ((record: RecordFacts) => void) | undefined;
  /** Of the corpus as a whole under no name. */
  readonly outcomes: Map<string, Outcome>;
}

const WHOLE = "";

/**
 * @param at is told who asks before each question to the corpus may come: a file, or the id of a rule
 */
export function corpusRuns(
  setting: RuleSetting,
  corpus: Corpus,
  visibility: "public" | "private",
  at: (asker: string) => void,
): CorpusRuns {
  const { rules, today } = setting;
  const runs = rules.flatMap((rule): RuleRun[] =>
    rule.scope === "corpus" ? [{ rule, judge: undefined, outcomes: new Map() }] : [],
  );
  let judged = WHOLE;
  for (const run of runs) start(run);
  // Rule by rule, for the same code over many records is what runs fastest.
  for (const run of runs) judgeAll(run);
  return { outcomes, again };

  function* outcomes(): Generator<Outcome> {
    for (const run of runs) {
      const files = [...run.outcomes.keys()].toSorted();
      for (const file of files) yield run.outcomes.get(file)!;
    }
  }

  function again(records: readonly RecordFacts[], whole: ReadonlySet<string>): void {
    for (const run of runs) {
      if (whole.has(run.rule.id)) {
        run.outcomes.clear();
        start(run);
        judgeAll(run);
      } else {
        const { collections } = run.rule as { readonly collections?: readonly string[] };
        judge(
          run,
          records.filter(({ collection }) => !collections || collections.includes(collection)),
        );
      }
    }
  }

  function start(run: RuleRun): void {
    const { rule } = run;
    judged = WHOLE;
    at(rule.id);
    run.judge = undefined;
    const own = emptyOutcome();
    if (lacksTable(setting, rule, own, corpus.records.length)) run.outcomes.set(WHOLE, own);
    else
      guardedRun(run, () => {
        const context = {
          ...{ today, visibility },
          skip: (needs: string) => outcomeOf(run).skips.push({ rule: rule.id, needs }),
        };
        run.judge =
          rule.check(
            corpus,
            (record, fault) => outcomeOf(run).findings.push(findingOf(rule, record.file, fault)),
            context,
          ) ?? undefined;
      });
  }

  function judgeAll(run: RuleRun): void {
    const { collections } = run.rule;
    at(WHOLE);
    judge(run, collections ? corpus.of(...collections) : corpus.records);
  }

  function judge(run: RuleRun, records: readonly RecordFacts[]): void {
    if (!run.judge) return;
    guardedRun(run, () => {
      for (const record of records) {
        judged = record.file;
        run.outcomes.delete(judged);
        at(judged);
        run.judge!(record);
      }
    });
  }

  function guardedRun(run: RuleRun, what: () => void): void {
    const crash = emptyOutcome();
    guarded(setting, run.rule, crash, undefined, what);
    if (crash.crashed.length === 0) return;
    judged = WHOLE;
    const { findings, crashed } = outcomeOf(run);
    findings.push(...crash.findings);
    crashed.push(...crash.crashed);
  }

  function outcomeOf({ outcomes }: RuleRun): Outcome {
    let outcome = outcomes.get(judged);
    if (!outcome) outcomes.set(judged, (outcome = emptyOutcome()));
    return outcome;
  }
}
