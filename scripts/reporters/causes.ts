import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** Findings that one repair ends, most likely: one rule says the same of each. */
export interface Cause {
  readonly first: Diagnostic;
  /** The same at other places, in the order of the report. */
  readonly others: readonly Diagnostic[];
  /** Whether the change at hand brought it; of a check that knows of no change, true. */
  readonly isOfChange: boolean;
}

/** What is known of the change that a report is about. */
export interface ChangeOptions {
  /** Whether a finding comes from the change. It decides order and folding, never what is told. */
  readonly isOfChange?: (diagnostic: Diagnostic) => boolean;
}

const SEVERITY = { error: 0, warning: 1, info: 2 } as const;

/** Behind these faults the rest of a file is not seen, and what names its record may fail as well. */
const ROOT_OF_OTHERS = /^(?:files|yaml|schema|ids)\//;

/** Counted over many statements, so that what is wrong with one of them comes first. */
const FOLLOWS = /^change\/coverage-fell$/;

/**
 * The findings of a report by their cause: worst first, then what the change brought, then what
 * others follow from, and else in the order of the report. A source that is missing and that ten
 * cases cite is one cause at ten places, first among them one that the change touches.
 */
export function causes(
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
