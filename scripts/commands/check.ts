import { toldIn } from "../diagnostics/told-in.ts";
import type { Checked } from "../engine/check.ts";
import { formats } from "../reporters/index.ts";
import { baselineOf } from "./baseline.ts";
import type { BaselineOptions } from "./baseline.ts";
import { cacheOf, savedLater } from "./cache.ts";
import { UsageError } from "./usage-error.ts";
import type { AddCommand, Context } from "./command.ts";
import { baseOptions, checkOptions } from "./dataset-options.ts";
import type { CheckOptions } from "./dataset-options.ts";
import { evidenceHere } from "./evidence-here.ts";
import { nothingChecked } from "./exit-status.ts";
import { outOption, outputsOf } from "./output-option.ts";
import { changeShown, print } from "./print-report.ts";
import { runCheck } from "./run-check.ts";
import { selectedFiles } from "./selected-files.ts";
import { watchAndCheck } from "./watch.ts";
import { verdict } from "./verdict.ts";

export const addCheck: AddCommand = (program, context, run) => {
  const { io } = context;
  baseOptions(outOption(checkOptions(program.command("check [paths...]"), io)))
    .description("check the whole dataset; paths limit what is shown, never what is checked")
    .option("--baseline <file>", "accept the findings listed in this file, and no others")
    .option("--update-baseline", "record current findings in the baseline, then check")
    .option("--evidence", "also compare statements with the copies of their sources that are here")
    .option("--watch", "check again whenever a file is saved, until you press Ctrl+C")
    .option("--no-cache", "read every record again, and keep nothing for the next check")
    .addHelpText("after", `\nFormats:\n${listOfFormats()}`)
    .action(
      run(async (paths: string[], options: Options) => {
        if (options.watch && options.evidence)
          throw new UsageError("--watch does not go with --evidence.");
        if (options.watch) return watchAndCheck(context, options, paths);
        const format = outputsOf(options);
        const here = options.evidence ? await evidenceHere(context, options.root) : undefined;
        const { cache, save } = savedLater(cacheOf(context, options, here?.key));
        const evidence = here && { evidence: here.evidence };
        const baseline = baselineOf(
          io,
          options,
          () => runCheck(context, options, { ...evidence }).counting,
        );
        const checked = runCheck(context, options, {
          ...(baseline && { baseline }),
          ...(cache && { cache }),
          ...evidence,
        });
        const shown = narrow(context, checked, options, paths);
        if (shown === undefined) return nothingChecked;
        await print(io, shown, { ...options, format }, changeShown(io, options));
        save();
        return verdict(checked, options);
      }),
    );
};

function listOfFormats(): string {
  return Object.entries(formats)
    .map(([name, format]) => `  ${name.padEnd(8)}  ${format.for}`)
    .join("\n");
}

interface Options extends CheckOptions, BaselineOptions {
  readonly out?: string;
  readonly cache: boolean;
  readonly watch?: true;
  readonly evidence?: true;
}

/** The findings in these paths; undefined, with a message, if a path is not a file of the dataset. */
function narrow(
  { io }: Context,
  checked: Checked,
  options: CheckOptions,
  paths: string[],
): Checked | undefined {
  if (paths.length === 0) return checked;
  const selected = selectedFiles(io, checked, options, paths);
  if (selected === undefined) return undefined;
  const diagnostics = checked.report.diagnostics.filter((each) =>
    toldIn(each).some(({ file }) => selected.has(file)),
  );
  return { ...checked, report: { ...checked.report, diagnostics } };
}
