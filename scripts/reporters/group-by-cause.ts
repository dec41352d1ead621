import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** Findings of one rule with the same message, which one repair probably resolves. */
export interface Cause {
  readonly first: Diagnostic;
  /** The same at other places, in the order of the report. */
  readonly others: readonly Diagnostic[];
  /** Whether the current change brought it; true in a check without a change. */
  readonly isOfChange: boolean;
}

/** Which findings belong to the change that a report is about. */
export interface ChangeOptions {
  /** Whether a finding comes from the change. It decides order and folding, never what is reported. */
  readonly isOfChange?: (diagnostic: Diagnostic) => boolean;
}

const SEVERITY = { error: 0, warning: 1, info: 2 } as const;

/** These faults hide the rest of a file, and references to its record may fail because of them. */
const ROOT_OF_OTHERS = /^(?:files|yaml|schema|ids)\//;

/** These count over many statements, so faults of single statements come first. */
const FOLLOWS = /^change\/coverage-fell$/;

/**
 * The findings of a report by cause: the worst first, then those of the change, then those that others
 * follow from, otherwise in the order of the report. A missing source that ten cases cite is one cause
 * at ten places; a place that the change touches comes first.
 */
export function groupByCause(
  diagnostics: readonly Diagnostic[],
  { isOfChange = () => true }: ChangeOptions = {},
): Cause[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const { rule, severity, message, help = "" } = diagnostic;
    const key = JSON.stringify([rule, severity, message, help]);
    const group = groups.get(key);
    if (group) group.push(diagnostic);
    else groups.set(key, [diagnostic]);
  }
  const depth = (rule: string) => (ROOT_OF_OTHERS.test(rule) ? 0 : FOLLOWS.test(rule) ? 2 : 1);
  const rank = ({ first, isOfChange: ours }: Cause) =>
    SEVERITY[first.severity] * 6 + (ours ? 0 : 3) + depth(first.rule);
  return [...groups.values()].map(causeOf).toSorted((a, b) => rank(a) - rank(b));

  function causeOf(group: readonly Diagnostic[]): Cause {
    const touched = group.filter((each) => isOfChange(each));
    const untouched = group.filter((each) => !isOfChange(each));
    const [first, ...others] = [...touched, ...untouched];
    return { first: first!, others, isOfChange: touched.length > 0 };
  }
}

/** `data/cases/a.yml:12:5`. */
export function placeOf({ file, range }: Pick<Diagnostic, "file" | "range">): string {
  return `${file}:${range.start.line}:${range.start.column}`;
}
