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
  const records = files.some(({ kind }) => kind === "record");
  if (crashed) return ourFault;
  if (!records && errors === 0) return nothingChecked;
  const failing = errors + (failOn === "error" ? 0 : warnings) + (failOn === "info" ? infos : 0);
  return failing > 0 || (maxWarnings !== undefined && warnings > maxWarnings) ? found : clean;
}
