import type { Report } from "../diagnostics/diagnostic.ts";
import { groupByCause } from "../reporters/group-by-cause.ts";
import type { ChangeOptions } from "../reporters/group-by-cause.ts";
import { pathInRepository } from "../reporters/root.ts";
import type { RootOptions } from "../reporters/root.ts";
import { suggestionSentence } from "../reporters/sentences.ts";
import { withhold } from "../reporters/withhold.ts";
import type { OutcomeFinding } from "./outcome.ts";

/** The findings of a report by cause, as the outcome carries them. */
export function outcomeFindings(
  report: Report,
  options: RootOptions & ChangeOptions,
): readonly OutcomeFinding[] {
  return groupByCause(withhold(report).diagnostics, options).map(
    ({ first, others, isOfChange }) => ({
      severity: first.severity,
      rule: first.rule,
      message: first.message,
      help: [first.help, suggestionSentence(first)].filter((text) => text !== undefined).join(" "),
      file: pathInRepository(options.root, first.file),
      line: first.range.start.line,
      elsewhere: others.length,
      isOfChange,
    }),
  );
}
