import type { RecordFacts } from "../../scripts/facts/facts.ts";
import { corpusRule } from "../../scripts/rules/rule.ts";
import type { CorpusRule } from "../../scripts/rules/rule.ts";

/** The rule, made to crash where it reads a fact that it does not declare. To be checked alone. */
export function declaredOnly(rule: CorpusRule): CorpusRule {
  return corpusRule({
    ...rule,
    check(corpus, ...given) {
      for (const record of corpus.records) if (!record.unread) guard(record);
      return rule.check(corpus, ...given);
    },
  });
}

function guard(record: RecordFacts): void {
  const declared = new Proxy(record.declared ?? {}, {
    get: (facts, name) => {
      if (name in facts) return facts[name as string];
      throw new Error(
        `the fact “${String(name)}” of ${record.collection} is not declared: name it in “facts” or “judges” of the rule`,
      );
    },
  });
  Object.assign(record, { declared });
}
