import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Checked } from "../engine/check.ts";
import { rechecking } from "../engine/rechecking.ts";
import type { Rechecking } from "../engine/rechecking.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { toldIn } from "../diagnostics/told-in.ts";
import { visible } from "../diagnostics/visible.ts";
import { baselineOf } from "./baseline.ts";
import type { BaselineOptions } from "./baseline.ts";
import { cacheOf } from "./cache.ts";
import { UsageError } from "./usage-error.ts";
import type { Context } from "./command.ts";
import type { CheckOptions } from "./dataset-options.ts";
import { say, write } from "./io.ts";
import { print } from "./print-report.ts";
import { checkInput } from "./run-check.ts";
import { untilInterrupted } from "./until-interrupted.ts";
import { verdict } from "./verdict.ts";

/**
 * Checks, and checks again whenever a file below `data/` or the configuration is saved, until Ctrl+C.
 * After the first report it shows only new findings and those in the saved files.
 *
 * @returns the exit status of the last check
 * @throws UsageError if the dataset cannot be watched
 */
export async function watchAndCheck(
  context: Context,
  options: CheckOptions & BaselineOptions & { readonly cache: boolean },
  paths: readonly string[],
): Promise<number> {
  if (
    paths.length > 0 ||
    options.format.some(({ name, file }) => name !== "pretty" || file !== undefined) ||
    options.updateBaseline
  )
    throw new UsageError(
      "--watch shows the whole dataset as text: give it no path, format or new baseline.",
    );
  const { io } = context;
  const { root } = options;
  if (!existsSync(join(root, "data"))) throw new UsageError(`There is no folder data/ in ${root}.`);
  const input = () => {
    const cache = cacheOf(context, options);
    const baseline = baselineOf(io, options, () => []);
    return {
      ...checkInput(context, options),
      ...(baseline && { baseline }),
      ...(cache && { cache }),
    };
  };
  let dataset: Rechecking;
  let last: Checked;
  await untilInterrupted(io, root, begin, again);
  return verdict(last!, options);

  async function begin(): Promise<void> {
    dataset = rechecking(input);
    last = dataset.checked();
    await print(io, last, options);
    await write(io, "\nWatching data/ for changes. Press Ctrl+C to end.\n");
  }

  async function again(saved: readonly string[]): Promise<void> {
    const start = io.now();
    const before = fingerprintsOf(last);
    try {
      last = dataset.again(saved);
    } catch (error) {
      // The next save may mend a faulty configuration.
      if (!(error instanceof UsageError)) throw error;
      say(io, `casebook: ${error.message}`);
      return;
    }
    const seconds = ((io.now() - start) / 1000).toFixed(2);
    // Without temporary files of editors, which are gone by now.
    const there = saved.filter((path) => path.endsWith(".yml") || existsSync(join(root, path)));
    const names = (there.length > 0 ? there : saved).map(visible).join(", ");
    await write(io, `\n${names}: checked in ${seconds} s${gone(before, last)}\n`);
    const isShown = (diagnostic: Diagnostic) =>
      toldIn(diagnostic).some(
        ({ file, fingerprint }) => saved.includes(file) || !before.has(fingerprint),
      );
    const diagnostics = last.report.diagnostics.filter(isShown);
    await print(io, { report: { ...last.report, diagnostics } }, options);
  }
}

/** How many findings a save resolved, in words. */
function gone(before: ReadonlySet<string>, checked: Checked): string {
  const now = fingerprintsOf(checked);
  const count = [...before].filter((fingerprint) => !now.has(fingerprint)).length;
  return count === 0 ? "" : `; ${count} finding${count === 1 ? "" : "s"} gone`;
}

function fingerprintsOf({ report }: Checked): Set<string> {
  return new Set(report.diagnostics.flatMap(toldIn).map(({ fingerprint }) => fingerprint));
}
