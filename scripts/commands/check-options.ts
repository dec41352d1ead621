import { existsSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { InvalidArgumentError, Option } from "commander";
import type { Command } from "commander";
import { check } from "../engine/check.ts";
import type { CheckOptions as CheckInput, Checked } from "../engine/check.ts";
import type { Base } from "../engine/change.ts";
import { releasedNames } from "../engine/dropped-ids.ts";
import type { Released } from "../engine/dropped-ids.ts";
import { readPrevious } from "../publish/release/previous-release.ts";
import { differing, folderSide } from "../dataset/side.ts";
import type { ChangeOptions } from "../reporters/causes.ts";
import { formats, isFormatName } from "../reporters/index.ts";
import type { Format, FormatOptions } from "../reporters/index.ts";
import { rules } from "../rules/index.ts";
import type { Schemas } from "../schema/schemas.ts";
import { parseDate } from "../time/partial-date.ts";
import { UsageError } from "./command.ts";
import type { Installation } from "./command.ts";
import { configured } from "./configuration.ts";
import { clean, found, nothingChecked, ourFault } from "./exit-status.ts";
import { revisionOf } from "./revision.ts";
import { timingTable } from "./timing.ts";

/** Which dataset is checked, and how it is looked at. */
export interface DatasetOptions {
  readonly root: string;
  /** Days since 1970-01-01. */
  readonly today: number;
  readonly timing?: boolean;
}

/** What `check`, and every command that checks first, is told on the command line. */
export interface CheckOptions extends DatasetOptions {
  readonly format: readonly string[];
  readonly failOn: "error" | "warning" | "info";
  readonly maxWarnings?: number;
  /** The last release: its folder, or its casebook.json. */
  readonly previous?: string;
  /** A revision that the dataset is compared with. */
  readonly base?: string;
  readonly mergeBase?: true;
}

/** Adds the options to a command. */
export function checkOptions(command: Command): Command {
  return datasetOptions(command)
    .addOption(
      new Option(
        "--format <name>",
        `${Object.keys(formats).join(", ")}; NAME=FILE writes to a file; may be repeated`,
      )
        .argParser(collect)
        .default([], "pretty"),
    )
    .option("--fail-on <severity>", "error, warning or info", severity, "error")
    .option("--max-warnings <n>", "fail when there are more warnings", count)
    .option(
      "--previous <path>",
      "the last release, a folder or its casebook.json: no id of it may be gone",
    );
}

/** Adds those that compare the dataset with a revision. */
export function baseOptions(command: Command): Command {
  return command
    .option("--base <revision>", "also judge what changed since a git revision")
    .option("--merge-base", "with --base: since the commit where the two parted");
}

/** Adds those that every command on a dataset has. */
export function datasetOptions(command: Command): Command {
  return todayOption(command)
    .option("--root <dir>", "the folder that holds data/", ".")
    .option("--timing", "say on standard error where the time goes, by stage and rule");
}

/** Adds the option that sets the only clock a rule can see. */
export function todayOption(command: Command): Command {
  return command.addOption(
    new Option("--today <date>", "the date that counts as today (YYYY-MM-DD)")
      .argParser(day)
      .default(Math.floor(Date.now() / 86_400_000), "the present day, in UTC"),
  );
}

/** Which check is asked for. */
export type CheckRequest = DatasetOptions & Pick<CheckOptions, "previous" | "base" | "mergeBase">;

/**
 * Checks the dataset at `root` by the configuration that stands there.
 *
 * @throws UsageError of a faulty configuration
 */
export function runCheck(
  installation: Installation,
  request: CheckRequest,
  more: Pick<CheckInput, "baseline" | "read" | "parse" | "discovery" | "cache"> = {},
): Checked {
  const checked = check({ ...checkInput(installation, request), ...more });
  if (request.timing) process.stderr.write(timingTable(checked.timing));
  const root = resolve(request.root);
  if (!existsSync(resolve(root, "data")))
    console.error(
      `casebook: There is no folder data/ in ${root}. Go to the folder that holds it, or name that one with --root.`,
    );
  return checked;
}

/**
 * What a check is given, by the configuration that stands at its root.
 *
 * @throws UsageError of a faulty configuration
 */
export function checkInput(
  installation: Installation,
  { root, today, timing, previous, base, mergeBase }: CheckRequest,
): CheckInput {
  if (mergeBase && base === undefined) throw new UsageError("--merge-base needs --base.");
  const schemas = installation.schemas();
  const { levels, bulk } = configured(resolve(root), schemas);
  return {
    root: resolve(root),
    schemas,
    rules,
    today,
    tool: installation.tool,
    whole: true,
    levels,
    ...(bulk === undefined ? {} : { bulk }),
    ...(previous === undefined ? {} : { previous: releasedAt(previous, schemas) }),
    ...(base === undefined ? {} : { base: baseAt(resolve(root), base, mergeBase) }),
    ...(timing ? { clock: () => performance.now() } : {}),
  };
}

/** What the release at a path gave away. */
export function releasedAt(path: string, schemas: Schemas): Released {
  const release = readPrevious(resolve(path));
  return { version: release.version, names: releasedNames(release, schemas), dataset: release };
}

/** @throws UsageError where git has no such revision */
function baseAt(root: string, name: string, mergeBase: true | undefined): Base {
  const side = revisionOf(root, name, mergeBase ? "HEAD" : undefined);
  return { name, side, head: folderSide(root, side.format) };
}

/** By `--base`, the findings in files that differ from it come first; what is judged is the same. */
export function changeShown({
  root,
  base,
  mergeBase,
}: Pick<CheckOptions, "root" | "base" | "mergeBase">): ChangeOptions {
  if (base === undefined) return {};
  const { side, head } = baseAt(resolve(root), base, mergeBase);
  const touched = new Set(
    differing(side, head).flatMap(({ before, after }) => [before?.path, after?.path]),
  );
  return { isOfChange: ({ file }) => touched.has(file) };
}

/**
 * Writes the report in every format asked for.
 *
 * @param more what only the command knows: what of it a change brought, where the files are shown
 * @throws UsageError of a format that there is not
 */
export async function print(
  { report }: Pick<Checked, "report">,
  options: Pick<CheckOptions, "format" | "root">,
  more: Partial<FormatOptions> = {},
): Promise<void> {
  const wanted = options.format.length > 0 ? options.format : ["pretty"];
  for (const item of wanted) {
    const [name = "", file] = item.split("=", 2);
    if (!isFormatName(name))
      throw new UsageError(`There is no format “${name}”: use ${Object.keys(formats).join(", ")}.`);
    const format: Format = formats[name];
    const colour = file === undefined && process.stdout.isTTY && !process.env["NO_COLOR"];
    const width = Math.min(process.stdout.columns ?? 100, 120);
    const root = relative(process.env["GITHUB_WORKSPACE"] ?? process.cwd(), resolve(options.root));
    const hasSummary = wanted.some((each) => each.startsWith("markdown="));
    const surroundings = { colour, width, root, hasSummary, ...onGitHub(process.env), ...more };
    if (format.kind === "annotations") {
      if (file !== undefined) throw new UsageError(`${name} writes to standard output only.`);
      await format.print(report, surroundings);
    } else if (file === undefined) await write(format.text(report, surroundings));
    else writeFileSync(file, format.text(report, surroundings));
  }
}

/**
 * On GitHub, the addresses of the repository's files at a commit, and of the rules' pages: in the
 * repository of the action that runs, or in this one, if they are there.
 *
 * @param commit the one that the workflow runs for, where it is left out
 */
export function onGitHub(
  env: NodeJS.ProcessEnv,
  commit = env["GITHUB_SHA"],
): Pick<FormatOptions, "files" | "rulePages"> {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env;
  const { GITHUB_ACTION_REPOSITORY: action, GITHUB_ACTION_REF: ref } = env;
  if (!server || !repository || !commit) return {};
  const files = `${server}/${repository}/blob/${commit}`;
  if (action && ref) return { files, rulePages: `${server}/${action}/blob/${ref}/docs/rules` };
  const here = existsSync(resolve(env["GITHUB_WORKSPACE"] ?? ".", "docs/rules"));
  return here ? { files, rulePages: `${files}/docs/rules` } : { files };
}

/** The exit status that a check deserves. */
export function verdict(
  { report, crashed }: Checked,
  { failOn, maxWarnings }: Pick<CheckOptions, "failOn" | "maxWarnings">,
): number {
  const { files, errors, warnings, infos } = report.summary;
  if (crashed) return ourFault;
  if (files === 0 && errors === 0) return nothingChecked;
  const failing = errors + (failOn === "error" ? 0 : warnings) + (failOn === "info" ? infos : 0);
  return failing > 0 || (maxWarnings !== undefined && warnings > maxWarnings) ? found : clean;
}

/** Waits until the text has left the process, so that a pipe never gets half a report. */
export function write(text: string): Promise<void> {
  return new Promise((done, failed) => {
    process.stdout.write(text, (error) => (error ? failed(error) : done()));
  });
}

function collect(value: string, earlier: string[]): string[] {
  return [...earlier, value];
}

function day(text: string): number {
  const reading = parseDate(text);
  if (!reading.ok || !/^\d{4}-\d{2}-\d{2}$/.test(text))
    throw new InvalidArgumentError("It must be a day, YYYY-MM-DD.");
  return reading.date.earliest;
}

function severity(text: string): string {
  if (!["error", "warning", "info"].includes(text))
    throw new InvalidArgumentError("Use error, warning or info.");
  return text;
}

function count(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(text);
}
