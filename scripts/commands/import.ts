import { join } from "node:path";
import { Argument } from "commander";
import { writeNew, writeWhole } from "../edit/write-file.ts";
import { NotThisFormat } from "../import/core/not-this-format.ts";
import type { Format } from "../import/core/format.ts";
import { formats } from "../import/formats.ts";
import { present } from "../import/core/present.ts";
import { languages } from "../import/core/language.ts";
import type { Language } from "../import/core/language.ts";
import { openGiven } from "../import/core/given-file.ts";
import type { GivenFile } from "../import/core/given-file.ts";
import { importFiles } from "../import/import.ts";
import { UnreadableTable, readReference } from "../import/core/reference.ts";
import { isWhole, reportJson, reportText } from "../import/report.ts";
import { suggestedMapping } from "../import/csv/suggest/suggest.ts";
import { targetAt } from "../import/core/target.ts";
import { UsageError } from "./usage-error.ts";
import type { AddCommand, Context } from "./command.ts";
import { clean, found, nothingChecked } from "./exit-status.ts";
import { absolute, progress, say, write } from "./io.ts";
import type { Io } from "./io.ts";
import { reviewedMapping } from "./mapping.ts";
import { deliverAll, formatOption } from "./output-option.ts";
import type { Wanted } from "./output-option.ts";

interface Flags {
  readonly out: string;
  readonly state?: string;
  readonly source?: string;
  readonly encoding?: string;
  readonly sheet?: string;
  readonly language?: string;
  readonly mapping?: string;
  readonly suggest?: true;
  readonly dryRun?: true;
  readonly format: readonly Wanted<"text" | "json">[];
}

export const addImport: AddCommand = (program, context, run) => {
  const command = program
    .command("import")
    .description("turn files from elsewhere into records")
    .addArgument(
      new Argument("<format>", formats.map(({ name, reads }) => `${name}: ${reads}`).join("; ")),
    )
    .argument("<files...>", "the files, all of that format")
    .option("--out <dir>", "the folder that holds data/, or a new one", ".")
    .option("--state <code>", "only rows about this State, by its code of three letters")
    .option("--source <id>", "the id of the source record of the file")
    .option("--encoding <name>", "the encoding of the text, if it is not UTF-8")
    .option(
      "--language <code>",
      `the language of the wording, in a format that does not say it: ${languages.join(", ")}`,
    )
    .option("--sheet <name>", "the sheet of a workbook; the first that is not hidden by default")
    .option(
      "--mapping <file>",
      "a file that says what the columns of a csv hold; reviewed by a person",
    )
    .option("--suggest", "write a mapping for a csv, for your review, to --mapping or the terminal")
    .option("--dry-run", "write nothing, and report what would be written");
  formatOption(command, ["text", "json"])
    .addHelpText(
      "after",
      "\nExisting records are never overwritten. Exit status: 0 everything was imported; 1 rows were refused,\nvalues were not understood, or an existing record differs; 2 wrong usage, another format, or a\nmapping that is faulty or not reviewed; 4 no row was read.\n\nExamples:\n  casebook import upr-info 17-20.csv --state KAZ --out ../tracker\n  casebook import csv tracker.csv --suggest --mapping tracker.mapping.yml\n  casebook import csv tracker.csv --mapping tracker.mapping.yml --out ../tracker",
    )
    .action(
      run((format: string, files: string[], flags: Flags) =>
        bringIn(context, format, files, flags),
      ),
    );
};

async function bringIn(
  { installation, io }: Context,
  name: string,
  files: readonly string[],
  flags: Flags,
): Promise<number> {
  const format = formats.find((each) => each.name === name);
  if (!format)
    throw new UsageError(
      `There is no format “${name}” to import: use ${formats.map((each) => each.name).join(", ")}.`,
    );
  refuseTogether(format, files, flags);
  const { tool, schemas } = installation;
  const root = absolute(io, flags.out);
  const reference = await asUsage(() => readReference(root, installation.tables()));
  if (flags.suggest) {
    const { named, record } = targetAt(root);
    const has = (collection: string, id: string) => record(collection, id) !== undefined;
    return suggest(io, files[0]!, { reference, named, has, schemas: schemas() }, flags);
  }
  const { state, source, encoding, sheet, dryRun = false } = flags;
  const language = languageNamed(flags.language, format);
  if (state !== undefined && reference.states(state)?.code !== state)
    throw new UsageError(`--state takes a code of the table of States, such as KAZ, not ${state}.`);
  const target = targetAt(root);
  const mapping =
    flags.mapping === undefined
      ? undefined
      : reviewedMapping(io, flags.mapping, { schemas: schemas(), reference, target });
  if (files.length > 1 && mapping?.source.id !== undefined)
    throw new UsageError("source.id in the mapping names the record of one file; leave it out.");
  const imported = await asUsage(() =>
    importFiles(opened(io, files), {
      ...{ format, reference, target, schemas: schemas() },
      options: present({ state, source, encoding, sheet, language, mapping }),
      progress: (state) => progress(io, state),
      ...(dryRun ? {} : { write: (path, text) => writeInto(join(root, path), text) }),
    }),
  );
  progress(io, "");
  await deliverAll(io, flags.format, ({ name }) =>
    name === "json" ? reportJson(imported, tool) : reportText(imported, dryRun),
  );
  if (imported.log.files.every(({ rows }) => rows === 0)) {
    say(io, "casebook: the files hold no row.");
    return nothingChecked;
  }
  return isWhole(imported) ? clean : found;
}

function languageNamed(code: string | undefined, { name }: Format): Language | undefined {
  if (code === undefined) return undefined;
  if (name === "csv")
    throw new UsageError(
      "--language is not for csv: its mapping says the language of each column.",
    );
  const language = languages.find((each) => each === code);
  if (!language)
    throw new UsageError(`--language takes one of ${languages.join(", ")}, not ${code}.`);
  return language;
}

/** A file of another format, or a table that cannot be read, is wrong usage. */
async function asUsage<T>(read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof NotThisFormat || error instanceof UnreadableTable)
      throw new UsageError(error.message);
    throw error;
  }
}

/** Refuses options that exclude each other. */
function refuseTogether(
  { name }: Format,
  files: readonly string[],
  { source, mapping, suggest }: Flags,
): void {
  if (source !== undefined && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(source))
    throw new UsageError(
      `--source takes the id of a record, small letters and digits joined by hyphens, not ${source}.`,
    );
  if (source !== undefined && files.length > 1)
    throw new UsageError("--source names the record of one file; import one file at a time.");
  if (name !== "csv") {
    if (mapping !== undefined || suggest)
      throw new UsageError(`--mapping and --suggest are for csv; ${name} knows its columns.`);
    return;
  }
  if (suggest && files.length > 1)
    throw new UsageError("--suggest reads one file; name the most typical one.");
  if (!suggest && mapping === undefined)
    throw new UsageError(
      "A csv needs a mapping, which says what its columns hold: let --suggest write one, review it, and name it with --mapping.",
    );
}

/** Writes a suggested mapping; an existing file is never overwritten. */
async function suggest(
  io: Io,
  path: string,
  context: Parameters<typeof suggestedMapping>[1],
  { encoding, sheet, mapping }: Flags,
): Promise<number> {
  const text = await asUsage(() =>
    suggestedMapping(openGiven(absolute(io, path)), context, { encoding, sheet }),
  );
  if (text === undefined) {
    say(io, "casebook: the file holds no row.");
    return nothingChecked;
  }
  if (mapping === undefined) {
    await write(io, text);
    return clean;
  }
  let written: boolean;
  try {
    written = writeNew(absolute(io, mapping), text);
  } catch (error) {
    throw new UsageError(`${mapping} cannot be written: ${(error as Error).message}`);
  }
  if (!written) throw new UsageError(`${mapping} already exists, and is not overwritten.`);
  say(io, `casebook: ${mapping} is written; review it before you use it.`);
  return clean;
}

/** Opens one file after the other, so that only one is in memory. */
function* opened(io: Io, files: readonly string[]): Generator<GivenFile> {
  for (const [index, path] of files.entries()) {
    progress(io, `reading ${index + 1} of ${files.length} files`);
    yield openGiven(absolute(io, path));
  }
}

function writeInto(path: string, text: string): void {
  if (!writeNew(path, text)) writeWhole(path, text);
}
