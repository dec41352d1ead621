import { InvalidArgumentError, Option } from "commander";
import type { Command } from "commander";
import { formats } from "../reporters/index.ts";
import type { FormatName } from "../reporters/index.ts";
import { parseDate } from "../time/partial-date.ts";
import type { Limits } from "./verdict.ts";
import { absolute } from "./io.ts";
import type { Io } from "./io.ts";
import { nearestRoot } from "./typed.ts";
import { formatOption } from "./output-option.ts";
import type { Wanted } from "./output-option.ts";

/** Which dataset is checked, and on which day. */
export interface DatasetOptions {
  /** The folder that holds `data/`, absolute. */
  readonly root: string;
  /** Days since 1970-01-01. */
  readonly today: number;
  readonly timing?: boolean;
}

/** The revision to compare with. */
export interface BaseOptions {
  /** A git revision. */
  readonly base?: string;
  readonly mergeBase?: true;
}

/** The options of `check`, and of every command that checks first. */
export interface CheckOptions extends DatasetOptions, BaseOptions, Limits {
  readonly format: readonly Wanted<FormatName>[];
  /** The last release: its folder, or its casebook.json; absolute. */
  readonly previous?: string;
}

/** Adds the options of a command that checks, reports and may fail. */
export function checkOptions(command: Command, io: Io): Command {
  return formatOption(datasetOptions(command, io), Object.keys(formats))
    .option("--fail-on <severity>", "error, warning or info", severity, "error")
    .option("--max-warnings <n>", "fail when there are more warnings", count)
    .option(
      "--previous <path>",
      "the last release (its folder or its casebook.json); none of its ids may be missing",
      (path) => absolute(io, path),
    );
}

/** Adds the options that compare the dataset with a revision. */
export function baseOptions(command: Command): Command {
  return command
    .option("--base <revision>", "also check what changed since a git revision")
    .option("--merge-base", "with --base: compare with the common ancestor");
}

/** Adds the options of every command on a dataset. */
export function datasetOptions(command: Command, io: Io): Command {
  return rootOption(todayOption(command, io), io).option(
    "--timing",
    "print the time of each stage and rule to standard error",
  );
}

/** Adds the option that names the folder of the dataset. */
export function rootOption(command: Command, io: Io): Command {
  return command.addOption(
    new Option("--root <dir>", "the folder that holds data/")
      .argParser((path) => absolute(io, path))
      .default(
        nearestRoot(io.cwd),
        "this one, or the next above it in its repository with data/dataset.yml",
      ),
  );
}

/** Adds the option that sets the only clock of the rules. */
export function todayOption(command: Command, io: Io): Command {
  return command.addOption(
    new Option("--today <date>", "the date that counts as today (YYYY-MM-DD)")
      .argParser(day)
      .default(presentDay(io), "the present day, in UTC"),
  );
}

/** Days since 1970-01-01, in UTC. */
export function presentDay(io: Io): number {
  return Math.floor(io.now() / 86_400_000);
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
