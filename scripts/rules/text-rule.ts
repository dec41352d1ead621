import type { RecordTypes } from "../schema/record-types.ts";
import type { Text } from "../texts/text.ts";
import { recordRule } from "./rule.ts";
import type { Fault, RecordContext, RecordRule, RecordToCheck, TextsAsked } from "./rule.ts";

/** A text, with what it was asked for. */
export interface TextHolding<T> extends Pick<Text, "pointer" | "key" | "holder"> {
  /** Without quotations if the rule asks for our own words. */
  readonly text: string;
  readonly found: T;
}

/** A fault of the text at hand, if no other pointer is given. */
export type FaultInText = Omit<Fault, "pointer"> & Partial<Pick<Fault, "pointer">>;

interface TextRule<T, C extends keyof RecordTypes> extends Omit<
  RecordRule<C>,
  "scope" | "check" | "texts"
> {
  readonly texts: TextsAsked<T>;
  check(
    text: TextHolding<T>,
    report: (fault: FaultInText) => void,
    record: RecordToCheck<C>,
    context: RecordContext,
  ): void;
}

/** Declares a rule about single texts: it is called for those that hold what it asks for. */
export function textRule<T, const C extends keyof RecordTypes>(head: TextRule<T, C>): RecordRule {
  const { texts, check } = head;
  return recordRule({
    ...head,
    check(record, report, context) {
      for (const text of record.scan.texts) {
        if (!isAsked(texts, text)) continue;
        const own = texts.own ? text.own : text;
        const found = own.read(texts.hold);
        if (found === undefined) continue;
        const { pointer, key, holder } = text;
        check(
          { pointer, key, holder, text: own.text, found },
          (fault) => report({ pointer, ...fault }),
          record as RecordToCheck<C>,
          context,
        );
      }
    },
  });
}

function isAsked({ in: within, outside, hold }: TextsAsked, text: Text): boolean {
  if ((text.signs & hold.bit) === 0) return false;
  if (within instanceof RegExp ? !within.test(text.pointer) : within?.includes(text.key) === false)
    return false;
  return outside?.test(text.pointer) !== true;
}
