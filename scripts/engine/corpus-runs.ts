import type { Corpus } from "../corpus/corpus.ts";
import type { RecordFacts } from "../facts/facts.ts";
import type { CorpusRule } from "../rules/rule.ts";
import type { Declarations } from "./declarations.ts";
import { findingOf } from "./finding-of.ts";
import { emptyOutcome } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import { guarded, lacksTable } from "./rule-runs.ts";
import type { RuleSetting } from "./rule-runs.ts";

/**
 * Runs the rules about several records. Each first looks at the corpus as a whole. Then all of them judge some
 * records, and the next ones: running the same code over many records is fast, and so is reading what was just read.
 */
export function runCorpusRules(
  setting: RuleSetting,
  corpus: Corpus,
  { isPrivate, reviewers, issued }: Pick<Declarations, "isPrivate" | "reviewers" | "issued">,
): Outcome[] {
  const { today, timed } = setting;
  const visibility = isPrivate ? "private" : "public";
  const rules = setting.rules.filter((rule): rule is CorpusRule => rule.scope === "corpus");
  const runs = rules.map(begun);
  for (const [collection, records] of byCollection(corpus)) {
    const judging = runs.filter(({ rule }) => concerns(rule, collection));
    for (let start = 0; start < records.length; start += AT_ONCE) {
      const some = records.slice(start, start + AT_ONCE);
      for (const run of judging) judge(run, some);
    }
  }
  return runs.map(({ outcome }) => outcome);

  function begun(rule: CorpusRule): Run {
    const run: Run = { rule, outcome: emptyOutcome(), judge: undefined };
    const { findings, skips } = run.outcome;
    if (!lacksTable(setting, rule, run.outcome, countOf(corpus, rule)))
      guard(run, () => {
        run.judge = rule.check(
          corpus,
          (record, fault) => findings.push(findingOf(rule, record.file, fault)),
          {
            ...{ today, visibility, reviewers, issued },
            skip: (needs) => skips.push({ rule: rule.id, needs }),
          },
        );
      });
    return run;
  }

  function judge(run: Run, records: readonly RecordFacts[]): void {
    if (!run.judge) return;
    guard(run, () => {
      for (const record of records) run.judge!(record);
    });
  }

  /** A rule that crashes judges nothing more. */
  function guard(run: Run, work: () => void): void {
    const { rule, outcome } = run;
    guarded(rule, outcome, undefined, () => timed(`rule ${rule.id}`, work));
    if (outcome.crashed.length > 0) run.judge = undefined;
  }
}

/** What a rule has done so far. */
interface Run {
  readonly rule: CorpusRule;
  readonly outcome: Outcome;
  judge: ReturnType<CorpusRule["check"]>;
}

/** So many records that their facts stay in the processor's cache. */
const AT_ONCE = 200;

/** In the order of their files. */
function byCollection({ records }: Corpus): Map<string, readonly RecordFacts[]> {
  return new Map(
    [...new Set(records.map(({ collection }) => collection))].map((name) => [
      name,
      records.filter(({ collection }) => collection === name),
    ]),
  );
}

function countOf(corpus: Corpus, { collections }: CorpusRule): number {
  if (!collections) return corpus.records.length;
  return collections.reduce((sum, name) => sum + corpus.of(name).length, 0);
}

function concerns({ collections }: CorpusRule, collection: string): boolean {
  return !collections || (collections as readonly string[]).includes(collection);
}
