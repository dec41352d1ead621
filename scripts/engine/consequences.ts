import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Rule } from "../rules/rule.ts";

/** The findings that tell what is wrong, and how many only follow from one of them. */
export interface WithoutConsequences {
  readonly diagnostics: readonly Diagnostic[];
  readonly consequences: number;
}

/**
 * Leaves out each finding whose rule yields (`yieldsTo`) to the rule of another finding about the same
 * place. It comes after every decision of people: what a configuration turned off, an exception or the
 * baseline took away causes nothing here, and a milder finding never silences a worse one. So a report
 * that fails goes on failing, and when the cause is mended, what is still wrong appears.
 */
export function withoutConsequences(
  diagnostics: readonly Diagnostic[],
  rules: readonly Rule[],
): WithoutConsequences {
  const yielding = new Map(
    rules.flatMap(({ id, yieldsTo }) => (yieldsTo ? [[id, Object.entries(yieldsTo)]] : [])),
  );
  const last = new Set(rules.filter(({ yieldsTo }) => yieldsTo?.["*"]).map(({ id }) => id));
  const wanted = new Set([...yielding.values()].flat().map(([rule]) => rule));
  const causes = causesAmong(diagnostics.filter(({ rule }) => wanted.has(rule)));
  const first = diagnostics.filter(({ rule }) => !last.has(rule));
  // Nearly every report has none of these.
  const any =
    first.length < diagnostics.length
      ? causesAmong(first.map((each) => ({ ...each, rule: "" })))
      : undefined;
  const kept = diagnostics.filter((diagnostic) => {
    if (last.has(diagnostic.rule)) return !isTold(diagnostic);
    const explaining = yielding.get(diagnostic.rule);
    return !explaining?.some(([rule, where]) => isExplained(diagnostic, rule, where));
  });
  return { diagnostics: kept, consequences: diagnostics.length - kept.length };

  function isTold({ severity, file, pointer }: Diagnostic): boolean {
    const item = itemOf(pointer ?? "");
    return severitiesFrom(severity).some((each) => any?.get(` ${each} ${file}`)?.holding.has(item));
  }

  function isExplained(diagnostic: Diagnostic, rule: string, where: "here" | "record"): boolean {
    return placesOf(diagnostic).some(({ file, item }) =>
      severitiesFrom(diagnostic.severity).some((severity) => {
        const known = causes.get(`${rule} ${severity} ${file}`);
        if (!known || where === "record") return known !== undefined;
        return known.holding.has(item) || above(item).some((each) => known.items.has(each));
      }),
    );
  }
}

/** Where findings of one rule and severity are, in one file. */
interface Causes {
  readonly items: Set<string>;
  /** The items and all that holds them. */
  readonly holding: Set<string>;
}

function causesAmong(diagnostics: readonly Diagnostic[]): Map<string, Causes> {
  const causes = new Map<string, Causes>();
  for (const diagnostic of diagnostics) {
    for (const { file, item } of placesOf(diagnostic)) {
      const key = `${diagnostic.rule} ${diagnostic.severity} ${file}`;
      const known = causes.get(key) ?? { items: new Set(), holding: new Set() };
      causes.set(key, known);
      known.items.add(item);
      for (const pointer of [item, ...above(item)]) known.holding.add(pointer);
    }
  }
  return causes;
}

/** The list items, or the record, that a finding is in and relates to. */
function placesOf({ file, pointer, related }: Diagnostic): { file: string; item: string }[] {
  return [{ file, pointer }, ...related].map((place) => ({
    file: place.file,
    item: itemOf(place.pointer ?? ""),
  }));
}

/** The innermost item of a list that holds the place; empty for the record. */
function itemOf(pointer: string): string {
  return /^(?:.*\/\d+(?=\/|$))?/.exec(pointer)![0];
}

function above(pointer: string): string[] {
  const steps = pointer.split("/");
  return steps.slice(1).map((_, index) => steps.slice(0, index + 1).join("/"));
}

/** The severity and what is worse. */
function severitiesFrom(severity: Diagnostic["severity"]): Diagnostic["severity"][] {
  const order = ["info", "warning", "error"] as const;
  return order.slice(order.indexOf(severity));
}
