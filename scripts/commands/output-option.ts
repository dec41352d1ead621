import { Option } from "commander";
import type { Command } from "commander";
import { UsageError } from "./usage-error.ts";
import { write } from "./io.ts";
import type { Io } from "./io.ts";
import { writeUserFile } from "./user-file.ts";

/** A requested format, and its file; without one it goes to standard output. */
export interface Wanted<Name extends string = string> {
  readonly name: Name;
  /** As it is written on the command line. */
  readonly file?: string;
}

export interface OutputOptions<Name extends string = string> {
  readonly format: readonly Wanted<Name>[];
  readonly out?: string;
}

/**
 * Adds `--format NAME` or `--format NAME=FILE`, which may be repeated.
 *
 * @param names the formats, the default first
 */
export function formatOption(command: Command, names: readonly string[]): Command {
  const [first = ""] = names;
  const byDefault: readonly Wanted[] = [{ name: first }];
  return command.addOption(
    new Option(
      "--format <name>",
      `${names.join(", ")}; NAME=FILE writes to a file; may be repeated`,
    )
      .argParser((value: string, earlier: readonly Wanted[]) => [
        ...(earlier === byDefault ? [] : earlier),
        wanted(value, names),
      ])
      .default(byDefault, first),
  );
}

/** Adds `--format` and `--out FILE`. */
export function outputOptions(command: Command, names: readonly string[]): Command {
  return outOption(formatOption(command, names));
}

/** Adds `--out FILE`. */
export function outOption(command: Command): Command {
  return command.option("--out <file>", "write to a file instead of standard output");
}

/**
 * The requested formats, with `--out` as the file of the one that names none.
 *
 * @throws UsageError if several formats name no file
 */
export function outputsOf<Name extends string>({
  format,
  out,
}: OutputOptions<Name>): readonly Wanted<Name>[] {
  if (out === undefined) return format;
  if (format.filter(({ file }) => file === undefined).length > 1)
    throw new UsageError("--out takes one format; name the file of each with --format NAME=FILE.");
  return format.map(({ name, file = out }) => ({ name, file }));
}

/** Writes the text of every requested format. */
export async function deliverAll<Name extends string>(
  io: Io,
  outputs: readonly Wanted<Name>[],
  textOf: (wanted: Wanted<Name>) => string,
): Promise<void> {
  for (const each of outputs) await deliver(io, textOf(each), each.file);
}

/**
 * Writes a text to a file, or to standard output.
 *
 * @param file as it is written on the command line
 * @throws UsageError where the file cannot be written
 */
export async function deliver(io: Io, text: string, file?: string): Promise<void> {
  if (file === undefined) return write(io, text);
  writeUserFile(io, file, text);
}

/** @throws UsageError of a format that does not exist */
function wanted(value: string, names: readonly string[]): Wanted {
  const [, name = "", file] = /^([^=]*)(?:=(.*))?$/s.exec(value) ?? [];
  if (!names.includes(name))
    throw new UsageError(`There is no format “${name}”: use ${names.join(", ")}.`);
  return { name, ...(file !== undefined && { file }) };
}
