import type { Checked } from "../engine/check.ts";
import { clean, found, nothingChecked, ourFault } from "./exit-status.ts";

/** Which findings make a check fail. */
export interface Limits {
  readonly failOn: "error" | "warning" | "info";
  readonly maxWarnings?: number;
}

/** The exit status of a check. */
export function verdict(
  { report, files, crashed }: Checked,
  { failOn, maxWarnings }: Limits,
): number {
  const { errors, warnings, infos } = report.summary;
  if (crashed) return ourFault;
  if (holdsNothing({ report, files })) return nothingChecked;
  const failing = errors + (failOn === "error" ? 0 : warnings) + (failOn === "info" ? infos : 0);
  return failing > 0 || (maxWarnings !== undefined && warnings > maxWarnings) ? found : clean;
}

/** Whether there was no record to judge; settings and tables alone never pass. */
export function holdsNothing({ report, files }: Pick<Checked, "report" | "files">): boolean {
  return report.summary.errors === 0 && !files.some(({ kind }) => kind === "record");
}
