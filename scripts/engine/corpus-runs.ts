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
 * Runs the rules about several records, rule by rule: running the same code over many records is
 * fastest.
 */
export function runCorpusRules(
  setting: RuleSetting,
  corpus: Corpus,
  { isPrivate, reviewers, issued }: Pick<Declarations, "isPrivate" | "reviewers" | "issued">,
): Outcome[] {
  const visibility = isPrivate ? "private" : "public";
  const rules = setting.rules.filter((rule): rule is CorpusRule => rule.scope === "corpus");
  return rules.map((rule) => {
    const outcome = emptyOutcome();
    if (!lacksTable(setting, rule, outcome, judgedBy(rule).length))
      guarded(rule, outcome, undefined, () =>
        setting.timed(`rule ${rule.id}`, () => runRule(rule, outcome)),
      );
    return outcome;
  });

  function runRule(rule: CorpusRule, { findings, skips }: Outcome): void {
    const judge = rule.check(
      corpus,
      (record, fault) => findings.push(findingOf(rule, record.file, fault)),
      {
        ...{ today: setting.today, visibility, reviewers, issued },
        skip: (needs) => skips.push({ rule: rule.id, needs }),
      },
    );
    if (!judge) return;
    for (const record of judgedBy(rule)) judge(record);
  }

  function judgedBy({ collections }: CorpusRule): readonly RecordFacts[] {
    return collections ? corpus.of(...collections) : corpus.records;
  }
}
