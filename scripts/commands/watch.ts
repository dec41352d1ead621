import { existsSync, readdirSync, watch } from "node:fs";
import type { FSWatcher } from "node:fs";
import { join } from "node:path";
import type { Checked } from "../engine/check.ts";
import { rechecking } from "../engine/rechecking.ts";
import type { Rechecking } from "../engine/rechecking.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { visible } from "../diagnostics/visible.ts";
import { isLitter } from "../dataset/discover.ts";
import { baselineOf } from "./baseline.ts";
import type { BaselineOptions } from "./baseline.ts";
import { cacheOf } from "./cache.ts";
import { UsageError } from "./command.ts";
import type { Context } from "./command.ts";
import type { CheckOptions } from "./dataset-options.ts";
import { say, write } from "./io.ts";
import type { Io } from "./io.ts";
import { print } from "./print-report.ts";
import { checkInput } from "./run-check.ts";
import { verdict } from "./verdict.ts";

/** How long to wait for more events after the first, in milliseconds. */
const SETTLING = 10;

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
    const before = new Set(last.report.diagnostics.map(({ fingerprint }) => fingerprint));
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
    const isShown = ({ file, fingerprint }: Diagnostic) =>
      saved.includes(file) || !before.has(fingerprint);
    const diagnostics = last.report.diagnostics.filter(isShown);
    await print(io, { report: { ...last.report, diagnostics } }, options);
  }
}

/** How many findings a save resolved, in words. */
function gone(before: ReadonlySet<string>, { report }: Checked): string {
  const now = new Set(report.diagnostics.map(({ fingerprint }) => fingerprint));
  const count = [...before].filter((fingerprint) => !now.has(fingerprint)).length;
  return count === 0 ? "" : `; ${count} finding${count === 1 ? "" : "s"} gone`;
}

/**
 * Begins, and then reports files that were saved, came or went, one call after the other, until
 * Ctrl+C or SIGTERM. Events during the beginning are reported after it.
 *
 * @param changed takes paths relative to the root, with `/`
 */
async function untilInterrupted(
  io: Io,
  root: string,
  begin: () => Promise<void>,
  changed: (paths: readonly string[]) => Promise<void>,
): Promise<void> {
  const watchers = new Map<string, FSWatcher>();
  const waiting = new Set<string>();
  watchFolders();
  let telling = begin();
  let tellFailure: (error: unknown) => void = () => {};
  try {
    await new Promise<void>((done, failed) => {
      tellFailure = failed;
      telling.catch(failed);
      io.interrupted().then(done, failed);
    });
    await telling;
  } finally {
    for (const watcher of watchers.values()) watcher.close();
  }

  /** One watcher for each folder: one for each of ten thousand files would cost more. */
  function watchFolders(): void {
    const below = readdirSync(join(root, "data"), { withFileTypes: true });
    const folders = below.filter((entry) => entry.isDirectory()).map(({ name }) => `data/${name}`);
    for (const folder of ["", "data", ...folders]) {
      if (watchers.has(folder)) continue;
      const watcher = watch(join(root, folder), (_, name) => name !== null && note(folder, name));
      // The folder went; the watcher above it reports that.
      watcher.on("error", () => watcher.close()).on("close", () => watchers.delete(folder));
      watchers.set(folder, watcher);
    }
  }

  function note(folder: string, name: string): void {
    if (isLitter(name) || (folder === "" && name !== "casebook.config.yml")) return;
    if (waiting.size === 0) setTimeout(tell, SETTLING);
    waiting.add(folder === "" ? name : `${folder}/${name}`);
  }

  function tell(): void {
    const paths = [...waiting].toSorted();
    waiting.clear();
    telling = telling.then(() => changed(paths));
    telling.then(watchFolders).catch((error: unknown) => tellFailure(error));
  }
}
