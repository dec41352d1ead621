import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { visible } from "../diagnostics/visible.ts";
import { groupByCause, placeOf, type Cause } from "./group-by-cause.ts";
import {
  decisionSentences,
  skippedSentence,
  suggestionSentence,
  summarySentence,
} from "./sentences.ts";
import { withhold } from "./withhold.ts";

/** How many other places of one cause are listed. */
const PLACES = 5;

/**
 * One line for each cause, without excerpts, for scripts and assistants: severity, rule, place, record,
 * message, help, repair and other places, separated by tabs for `cut -f`.
 */
export function agent(report: Report): string {
  const { diagnostics, summary } = withhold(report);
  const lines = [
    ...groupByCause(diagnostics).map(line),
    ...decisionSentences(summary).map((sentence) => `decision\t${sentence}`),
    ...summary.skippedRules.map((skipped) => `skipped\t${skippedSentence(skipped)}`),
    `summary\t${summarySentence(summary)}`,
  ];
  return lines.map((each) => `${each}\n`).join("");
}

function line({ first, others }: Cause): string {
  const { severity, rule, record = "", message, help = "" } = first;
  const hints = [help, suggestionSentence(first), repair(first), elsewhere(others)];
  return [
    severity,
    rule,
    placeOf(first),
    record,
    message,
    hints.filter((hint) => hint !== undefined && hint !== "").join(" "),
  ]
    .map(visible)
    .join("\t");
}

function repair({ fix }: Diagnostic): string | undefined {
  return fix && `[${fix.safety} fix: ${fix.title}]`;
}

function elsewhere(others: readonly Diagnostic[]): string | undefined {
  if (others.length === 0) return undefined;
  const more = others.length > PLACES ? ` and at ${others.length - PLACES} more places` : "";
  return `[the same at ${others.slice(0, PLACES).map(placeOf).join(", ")}${more}]`;
}
