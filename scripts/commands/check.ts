import type { Checked } from "../engine/check.ts";
import { baselineOf } from "./baseline.ts";
import type { BaselineOptions } from "./baseline.ts";
import {
  baseOptions,
  changeShown,
  checkOptions,
  print,
  runCheck,
  verdict,
} from "./check-options.ts";
import type { CheckOptions } from "./check-options.ts";
import { cacheOf } from "./cache.ts";
import type { AddCommand } from "./command.ts";
import { nothingChecked } from "./exit-status.ts";
import { selectedFiles } from "./selected-files.ts";
import { watchAndCheck } from "./watch.ts";

export const addCheck: AddCommand = (program, installation, run) => {
  baseOptions(checkOptions(program.command("check [paths...]")))
    .description("check the whole dataset; paths narrow what is shown, never what is checked")
    .option("--baseline <file>", "accept the findings that are listed there, and no new one")
    .option("--update-baseline", "write the findings that there are to the baseline, then check")
    .option("--watch", "check again whenever a file is saved, until you press Ctrl+C")
    .option("--no-cache", "read and judge every record anew, and keep nothing for the next check")
    .action(
      run(async (paths: string[], options: Options) => {
        if (options.watch) return watchAndCheck(installation, options, paths);
        const cache = cacheOf(installation, options);
        const baseline = baselineOf(options, () => runCheck(installation, options).counting);
        const checked = runCheck(installation, options, {
          ...(baseline && { baseline }),
          ...(cache && { cache }),
        });
        const shown = narrow(checked, options, paths);
        if (shown === undefined) return nothingChecked;
        await print(shown, options, changeShown(options));
        return verdict(checked, options);
      }),
    );
};

type Options = CheckOptions & BaselineOptions & { readonly cache: boolean; readonly watch?: true };

/** What is shown of a check; undefined, with a message, when a path names no file of the dataset. */
function narrow(checked: Checked, options: CheckOptions, paths: string[]): Checked | undefined {
  if (paths.length === 0) return checked;
  const selected = selectedFiles(checked, options, paths);
  if (selected === undefined) return undefined;
  const diagnostics = checked.report.diagnostics.filter(({ file }) => selected.has(file));
  return { ...checked, report: { ...checked.report, diagnostics } };
}
