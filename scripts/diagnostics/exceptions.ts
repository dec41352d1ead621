import { respelling } from "./did-you-mean.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Finding, Place } from "./finding.ts";
import { nearest } from "./nearest.ts";

/** A finding that is accepted until a day. */
export interface Exception {
  readonly rule: string;
  /** `collection/id`. */
  readonly record: string;
  /** With list items named, as `Diagnostic.namedPointer`. */
  readonly pointer: string;
  /** The last day on which it holds, in days since 1970-01-01; undefined if the day does not exist. */
  readonly until: number | undefined;
  /** `until` as written. */
  readonly day: string;
  /** The file and the pointer of the exception itself. */
  readonly place: { readonly file: string; readonly pointer: string };
}

/** What the check of exceptions needs to know. */
export interface ExceptionContext {
  readonly today: number;
  /** The ids of all rules. */
  readonly known: { has(rule: string): boolean; keys(): Iterable<string> };
  /** Whether a rule allows no exceptions. */
  readonly isFixed: (rule: string) => boolean;
  /** Whether the rule saw the whole record, so that its silence means something. */
  readonly judged: (rule: string, record: string) => boolean;
}

export interface Excepted {
  /** The findings that still count. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many were taken out. */
  readonly excepted: number;
  /** What is wrong with the exceptions themselves. */
  readonly findings: readonly Finding[];
}

/** Removes the findings that have an exception, and checks the exceptions themselves. */
export function withExceptions(
  diagnostics: readonly Diagnostic[],
  exceptions: readonly Exception[],
  context: ExceptionContext,
): Excepted {
  const findings: Finding[] = [];
  const valid = new Map<string, Exception>();
  for (const exception of exceptions) {
    const fault = faultOf(exception, valid.get(keyOf(exception)), context);
    if (fault) findings.push(fault);
    else valid.set(keyOf(exception), exception);
  }
  const used = new Set<string>();
  const counting = diagnostics.filter((diagnostic) => {
    const key = keyOf({ pointer: diagnostic.namedPointer ?? "", ...identity(diagnostic) });
    if (!valid.has(key) || context.isFixed(diagnostic.rule)) return true;
    used.add(key);
    return false;
  });
  for (const [key, exception] of valid) {
    if (used.has(key)) findings.push(...endsSoon(exception, context.today));
    else if (context.judged(exception.rule, exception.record)) {
      findings.push(unneeded(exception, diagnostics));
    }
  }
  return { diagnostics: counting, excepted: diagnostics.length - counting.length, findings };
}

function identity({ rule, record = "" }: Diagnostic): { rule: string; record: string } {
  return { rule, record };
}

function keyOf({ rule, record, pointer }: Pick<Exception, "rule" | "record" | "pointer">): string {
  return JSON.stringify([rule, record, pointer]);
}

/** Why an exception does not hold; undefined if it does. */
function faultOf(
  exception: Exception,
  same: Exception | undefined,
  { today, known, isFixed }: ExceptionContext,
): Finding | undefined {
  const { rule, until, day, place } = exception;
  const at = (key: string): Place => ({ ...place, pointer: `${place.pointer}/${key}` });
  if (!known.has(rule)) {
    const suggestions = nearest(rule, known.keys());
    const fix = respelling(at("rule"), rule, suggestions);
    return {
      ...error("exceptions/unknown-rule", at("rule"), `There is no rule “${rule}”.`),
      help: suggestions[0]
        ? `Did you mean “${suggestions[0]}”?`
        : "Write the rule's id as the report names it; “casebook rules” lists them.",
      suggestions,
      ...(fix && { fix }),
    };
  }
  if (isFixed(rule)) {
    const message = `No exception can be made of “${rule}”: a release promises that there is no such fault in it.`;
    return {
      ...error("exceptions/not-allowed", at("rule"), message),
      help: "Repair the fault, and remove the exception.",
    };
  }
  if (until === undefined) {
    return {
      ...error("exceptions/until", at("until"), `There is no day “${day}”.`),
      help: "Write the last day on which the exception is to hold.",
    };
  }
  if (until < today) {
    const message = `This exception ended on ${day}, so what it excepted counts again.`;
    return {
      ...error("exceptions/expired", at("until"), message),
      help: "Repair the fault and remove the exception; or look at the matter again, and write a new day and why.",
    };
  }
  if (same) {
    return {
      ...error("exceptions/unneeded", place, "This exception has been made already."),
      help: "Remove one of the two.",
      related: [{ place: same.place, message: "the same exception" }],
    };
  }
  return undefined;
}

function unneeded(
  { rule, record, pointer, place }: Exception,
  diagnostics: readonly Diagnostic[],
): Finding {
  const elsewhere = diagnostics
    .filter((diagnostic) => diagnostic.rule === rule && diagnostic.record === record)
    .map(({ namedPointer = "" }) => namedPointer);
  const suggestions = nearest(pointer, elsewhere);
  const other = suggestions[0] ?? elsewhere[0];
  return {
    ...error(
      "exceptions/unneeded",
      place,
      `“${rule}” finds nothing at “${pointer}” of ${record}, so this exception is not needed.`,
    ),
    help:
      other === undefined
        ? "Remove the exception."
        : `The rule finds something at “${other}”. If that is meant, correct the pointer; otherwise remove the exception.`,
    suggestions,
  };
}

/** Days before its end in which an exception is announced. */
const NOTICE = 30;

function endsSoon({ day, until, place }: Exception, today: number): Finding[] {
  const left = until! - today;
  if (left > NOTICE) return [];
  const when = left === 0 ? "today" : left === 1 ? "tomorrow" : `in ${left} days, on ${day}`;
  return [
    {
      rule: "exceptions/ends-soon",
      severity: "warning",
      message: `This exception ends ${when}; from then on the finding counts.`,
      help: "Look at the matter again before that day.",
      place: { ...place, pointer: `${place.pointer}/until` },
    },
  ];
}

function error(
  rule: string,
  place: Place,
  message: string,
): Pick<Finding, "rule" | "severity" | "place" | "message"> {
  return { rule, severity: "error", place, message };
}
