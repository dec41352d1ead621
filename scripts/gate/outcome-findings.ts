import type { Report } from "../diagnostics/diagnostic.ts";
import { groupByCause } from "../reporters/group-by-cause.ts";
import type { ChangeOptions } from "../reporters/group-by-cause.ts";
import { pathInRepository } from "../reporters/root.ts";
import type { RootOptions } from "../reporters/root.ts";
import { suggestionSentence } from "../reporters/sentences.ts";
import { withhold } from "../reporters/withhold.ts";
import { configurationFile } from "./control-files.ts";
import type { ChangedControlFile } from "./control-files.ts";
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

/** Settings of the change that cannot be used at all, as a finding for the comment. */
export function unusableSettings(
  reason: string,
  judges: readonly ChangedControlFile[],
): OutcomeFinding {
  const settings = judges.find(({ kind }) => kind === "configuration" || kind === "baseline");
  return {
    ...({ severity: "error", rule: "gate/settings" } as const),
    message: `With its own settings, the change could not be checked: ${reason.replace(/\s+/g, " ")}`,
    help: "Mend this file: the main branch could not be checked with it.",
    file: settings?.path ?? configurationFile,
    ...{ line: 1, elsewhere: 0, isOfChange: true },
  };
}
