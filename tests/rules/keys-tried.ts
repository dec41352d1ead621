import type { RecordRule, Rule } from "../../scripts/rules/rule.ts";

/**
 * The rule, called for every record; it throws where it finds something in a record that has none of the `keys` that it
 * declares, for there the engine does not call it.
 */
export function keysTried(rule: Rule): Rule {
  if (rule.scope !== "record" || !rule.keys) return rule;
  const { keys, ...always } = rule;
  const check: RecordRule["check"] = (record, report, context) => {
    const isCalled = keys.some((key) => record.scan.keys.has(key));
    const missed = (): never => {
      throw new Error(`${rule.id} judges ${record.file}, which has no ${keys.join(", ")}`);
    };
    rule.check(
      record,
      isCalled ? report : missed,
      isCalled ? context : { ...context, skip: missed },
    );
  };
  return { ...always, check };
}
