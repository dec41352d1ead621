import { resolve } from "node:path";
import type { Checked } from "../check/check.ts";
import { selectPaths } from "../read/select-paths.ts";
import { baselineOf } from "./baseline.ts";
import type { BaselineOptions } from "./baseline.ts";
import { checkOptions, print, runCheck, verdict } from "./check-options.ts";
import type { CheckOptions } from "./check-options.ts";
import type { AddCommand } from "./command.ts";
import { nothingChecked } from "./exit-status.ts";

export const addCheck: AddCommand = (program, installation, run) => {
  checkOptions(program.command("check [paths...]"))
    .description("check the whole dataset; paths narrow what is shown, never what is checked")
    .option("--baseline <file>", "accept the findings that are listed there, and no new one")
    .option("--update-baseline", "write the findings that there are to the baseline, then check")
    .action(
      run(async (paths: string[], options: CheckOptions & BaselineOptions) => {
        const baseline = baselineOf(options, () => runCheck(installation, options).counting);
        const checked = runCheck(installation, options, baseline ? { baseline } : {});
        const shown = narrow(checked, options, paths);
        if (shown === undefined) return nothingChecked;
        await print(shown, options);
        return verdict(checked, options);
      }),
    );
};

/** What is shown of a check; undefined, with a message, when a path names no file of the dataset. */
function narrow(
  checked: Checked,
  { root }: CheckOptions,
  paths: readonly string[],
): Checked | undefined {
  if (paths.length === 0) return checked;
  const selection = selectPaths(resolve(root), process.cwd(), checked.files, paths);
  for (const path of selection.unmatched)
    console.error(`casebook: ${path} names no file of the dataset.`);
  for (const { message, place } of selection.findings)
    console.error(`casebook: ${place.file}: ${message}`);
  if (selection.paths.size === 0) return undefined;
  const diagnostics = checked.report.diagnostics.filter(({ file }) => selection.paths.has(file));
  return { ...checked, report: { ...checked.report, diagnostics } };
}
