import type { RecordRule, Rule } from "../../scripts/rules/rule.ts";
import { Text } from "../../scripts/texts/text.ts";
import type { Aspect } from "../../scripts/texts/text.ts";

/**
 * The rule; it throws where it would find more if every text were read, whatever signs it has: a sign is then missing
 * where the aspect is declared.
 */
export function signsTried(rule: Rule): Rule {
  if (rule.scope !== "record" || !rule.texts) return rule;
  const check: RecordRule["check"] = (record, report, context) => {
    const found = new Set<string>();
    rule.check(record, (fault) => found.add(JSON.stringify(fault)), context);
    const texts = record.scan.texts.map((text) => new Read(text));
    rule.check(
      { ...record, scan: { ...record.scan, texts } },
      (fault) => {
        if (!found.has(JSON.stringify(fault)))
          throw new Error(
            `${rule.id} finds this without a sign, at ${fault.pointer}: ${fault.message}`,
          );
        report(fault);
      },
      context,
    );
  };
  // The engine calls it for every record.
  const { texts: _, ...always } = rule;
  return { ...always, check };
}

/** A text that is read for whatever it is asked. */
class Read extends Text {
  constructor({ pointer, text, key, holder }: Text) {
    super(pointer, text, key, holder);
  }

  override get signs(): number {
    return -1;
  }

  override get own(): Text {
    return new Read(super.own);
  }

  override read<T>(asked: Aspect<T>): T | undefined {
    return asked.read(this.text);
  }
}
