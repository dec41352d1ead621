import { readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Command, CommanderError, InvalidArgumentError } from "commander";
import { check } from "../check/check.ts";
import type { Checked } from "../check/check.ts";
import { publish } from "../publish/publish.ts";
import { selectPaths } from "../read/select-paths.ts";
import { formats, isFormatName } from "../reporters/index.ts";
import type { Format } from "../reporters/index.ts";
import { rules } from "../rules/index.ts";
import { loadSchemas } from "../schema/schemas.ts";
import type { CompiledSchemas } from "../schema/schemas.ts";
import { parseDate } from "../time/partial-date.ts";

/** Exit status: what a script may rely on. */
const clean = 0;
const found = 1;
const wrongUsage = 2;
const ourFault = 3;
const nothingChecked = 4;

interface Options {
  readonly root: string;
  readonly format: readonly string[];
  readonly today: number;
  readonly failOn: "error" | "warning" | "info";
  readonly maxWarnings?: number;
}

/**
 * Runs the command line and gives the exit status.
 *
 * @param home the folder of this package, which holds `schemas/` and `package.json`
 */
export async function main(args: readonly string[], home: string): Promise<number> {
  let status = clean;
  const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as {
    version: string;
  };
  const tool = { name: "casebook", version };
  const { validators: compiled } = (await import(
    pathToFileURL(join(home, "build", "validators.js")).href
  )) as { validators: CompiledSchemas };
  const program = new Command("casebook")
    .description("Checks a dataset of human-rights evidence and publishes it.")
    .version(version)
    .exitOverride()
    .addHelpText(
      "after",
      "\nExit status: 0 clean, 1 findings, 2 wrong usage, 3 a fault of ours, 4 nothing was checked.",
    );
  shared(program.command("check [paths...]"))
    .description("check the whole dataset; paths narrow what is shown, never what is checked")
    .action(async (paths: string[], options: Options) => {
      const checked = run(options);
      const narrowed = narrow(checked, options, paths);
      if (narrowed === undefined) {
        status = nothingChecked;
        return;
      }
      await print(narrowed, options);
      status = verdict(checked, options);
    });
  shared(program.command("build"))
    .description("check, then write the release; nothing is written when the check fails")
    .option("--out <dir>", "where the release goes", "dist")
    .action(async (options: Options & { out: string }) => {
      const checked = run(options);
      await print(checked, options);
      status = verdict(checked, options);
      if (status !== clean) {
        console.error(`Nothing was written to ${options.out}: the check must pass first.`);
        return;
      }
      const schemas = loadSchemas(join(home, "schemas"), compiled);
      const written = publish({
        root: resolve(options.root),
        out: resolve(options.root, options.out),
        files: checked.files,
        schemas,
        tool,
      });
      console.error(
        `Wrote ${written.files} files to ${options.out}: ${written.counts.map(([name, count]) => `${count} ${name}`).join(", ")}.`,
      );
    });
  try {
    await program.parseAsync(args, { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? clean : wrongUsage;
    if (error instanceof InvalidArgumentError) {
      console.error(error.message);
      return wrongUsage;
    }
    console.error(
      `casebook: a fault of ours: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return ourFault;
  }

  function run({ root, today }: Options): Checked {
    return check({
      root: resolve(root),
      schemas: loadSchemas(join(home, "schemas"), compiled),
      rules,
      today,
      tool,
    });
  }
}

function shared(command: Command): Command {
  return command
    .option("--root <dir>", "the folder that holds data/", ".")
    .option(
      "--format <name>",
      "pretty, json or github; NAME=FILE writes to a file; may be repeated",
      collect,
      [] as string[],
    )
    .option(
      "--today <date>",
      "the date that counts as today (YYYY-MM-DD)",
      day,
      Math.floor(Date.now() / 86_400_000),
    )
    .option("--fail-on <severity>", "error, warning or info", severity, "error")
    .option("--max-warnings <n>", "fail when there are more warnings", count);
}

/** What is shown of a check; undefined, with a message, when a path names no file of the dataset. */
function narrow(
  checked: Checked,
  { root }: Options,
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

async function print({ report }: Checked, options: Options): Promise<void> {
  const wanted = options.format.length > 0 ? options.format : ["pretty"];
  for (const item of wanted) {
    const [name = "", file] = item.split("=", 2);
    if (!isFormatName(name))
      throw new InvalidArgumentError(`There is no format “${name}”: use pretty, json or github.`);
    const format: Format = formats[name];
    const colour = file === undefined && process.stdout.isTTY && !process.env["NO_COLOR"];
    const width = Math.min(process.stdout.columns ?? 100, 120);
    const root = relative(process.env["GITHUB_WORKSPACE"] ?? process.cwd(), resolve(options.root));
    if (format.kind === "annotations") {
      if (file !== undefined)
        throw new InvalidArgumentError("github writes to standard output only.");
      await format.print(report, { colour, width, root });
    } else if (file === undefined) await write(format.text(report, { colour, width, root }));
    else writeFileSync(file, format.text(report, { colour, width, root }));
  }
}

/** Waits until the text has left the process, so that a pipe never gets half a report. */
function write(text: string): Promise<void> {
  return new Promise((done, failed) => {
    process.stdout.write(text, (error) => (error ? failed(error) : done()));
  });
}

function verdict({ report, crashed }: Checked, { failOn, maxWarnings }: Options): number {
  const { files, errors, warnings, infos } = report.summary;
  if (crashed) return ourFault;
  if (files === 0 && errors === 0) return nothingChecked;
  const failing = errors + (failOn === "error" ? 0 : warnings) + (failOn === "info" ? infos : 0);
  return failing > 0 || (maxWarnings !== undefined && warnings > maxWarnings) ? found : clean;
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
