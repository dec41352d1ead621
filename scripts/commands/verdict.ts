import type { Checked } from "../engine/check.ts";
import { clean, found, nothingChecked, ourFault } from "./exit-status.ts";

/** Which findings make a check fail. */
export interface Limits {
  readonly failOn: "error" | "warning" | "info";
  readonly maxWarnings?: number;
}

/** The exit status of a check. */
export function verdict({ report, crashed }: Checked, { failOn, maxWarnings }: Limits): number {
  const { files, errors, warnings, infos } = report.summary;
  if (crashed) return ourFault;
  if (files === 0 && errors === 0) return nothingChecked;
  const failing = errors + (failOn === "error" ? 0 : warnings) + (failOn === "info" ? infos : 0);
  return failing > 0 || (maxWarnings !== undefined && warnings > maxWarnings) ? found : clean;
}
