import { join } from "node:path";
import type { Checked } from "../engine/check.ts";
import { visible } from "../diagnostics/visible.ts";
import { deriveId } from "../edit/new/derive-id.ts";
import { hasField } from "../edit/new/field.ts";
import type { FilledIn } from "../edit/new/from-symbol.ts";
import { knownDataset } from "../edit/new/known-records.ts";
import { nextSteps } from "../edit/new/next-steps.ts";
import type { RecordCollection } from "../edit/new/questions.ts";
import { recordText } from "../edit/record-text.ts";
import { writeNew } from "../edit/write-file.ts";
import { discover } from "../dataset/discover.ts";
import { isPlaceholderId } from "../dataset/placeholder.ts";
import type { RawRecord } from "../yaml/read-file.ts";
import { decode, readText } from "../yaml/source-text.ts";
import { formats } from "../reporters/index.ts";
import { typed } from "./typed.ts";
import { UsageError } from "./usage-error.ts";
import type { AddCommand, Context } from "./command.ts";
import { datasetOptions } from "./dataset-options.ts";
import type { DatasetOptions } from "./dataset-options.ts";
import { clean, found, ourFault } from "./exit-status.ts";
import { appearance, say, write } from "./io.ts";
import {
  addFlags,
  answersIn,
  collectionOf,
  fieldsSet,
  helpOfFlags,
  listOption,
} from "./new-flags.ts";
import { doublesOf, fromFlags, recordOf } from "./new-record.ts";
import type { Making } from "./new-record.ts";
import { runCheck } from "./run-check.ts";

interface NewOptions extends DatasetOptions {
  readonly id?: string;
  readonly set: readonly string[];
  readonly distinctFrom: readonly string[];
  readonly dryRun?: boolean;
}

/** A record that is about to be written. */
interface Draft {
  readonly collection: RecordCollection;
  readonly id: string;
  readonly file: string;
  readonly record: RawRecord;
  readonly text: string;
}

export const addNew: AddCommand = (program, context, run) => {
  const command = datasetOptions(program.command("new <collection>"), context.io)
    .description("write a new record: asks on a terminal, takes flags elsewhere")
    .option("--id <id>", "its id; by default derived from the record")
    .addOption(
      listOption("--set <field=value>", "any other field of the schema, its value in YAML"),
    )
    .addOption(
      listOption("--distinct-from <id>", "a record with a similar name that is not the same"),
    )
    .option("--dry-run", "write nothing, and print the record");
  addFlags(command)
    .addHelpText("after", helpOfFlags)
    .action(
      run((collection: string, options: NewOptions & Record<string, unknown>) =>
        create(context, collectionOf(collection), options),
      ),
    );
};

async function create(
  context: Context,
  collection: RecordCollection,
  options: NewOptions & Record<string, unknown>,
): Promise<number> {
  const { io, installation } = context;
  const { documents } = installation.schemas();
  const making: Making = {
    collection,
    documents,
    known: knownDataset(options.root, installation.tables()),
    set: fieldsSet(options.set),
  };
  const given = answersIn(collection, options);
  const asks = io.stdin.isTTY === true && io.stderr.isTTY === true;
  const terminal = { input: io.stdin, output: io.stderr };
  const prompts = asks ? await import("./new-prompts.ts") : undefined;
  const { answers, filled, distinctFrom } = prompts
    ? await prompts.askAll(terminal, making, given, options.distinctFrom)
    : fromFlags(making, given, options.distinctFrom);
  const others = doublesOf(making, answers, distinctFrom);
  const record = { ...recordOf(making, answers) };
  if (others.length > 0 && hasField(collection, "/distinctFrom", documents))
    record["distinctFrom"] = others;
  const derived = deriveId(collection, record, making.known);
  const id = options.id ?? (prompts ? await prompts.askId(terminal, derived) : derived);
  if (id === undefined)
    throw new UsageError("No id can be derived from the record: give one with --id.");
  const file = `data/${collection}/${id}.yml`;
  const text = recordText(record, `${collection}.schema.json`, documents);
  return finish(context, options, { collection, id, file, record, text }, filled, making);
}

/** Checks the draft in its place, and writes it if nothing is wrong with it. */
async function finish(
  context: Context,
  options: NewOptions,
  { collection, id, file, record, text }: Draft,
  filled: readonly FilledIn[],
  { known }: Making,
): Promise<number> {
  const { io } = context;
  const { root } = options;
  if (known.records.some((each) => each.file === file))
    throw new UsageError(
      `${visible(file)} already exists: give the new record another --id, or change that one.`,
    );
  const read = (path: string) =>
    path === file ? decode(file, Buffer.from(text)) : readText(root, path);
  const checked = runCheck(context, options, { discovery: discover(root, [file]), read });
  if (checked.crashed) return ourFault;
  const own = findingsOf(checked, file);
  const errors = own.filter(
    ({ severity, rule }) =>
      severity === "error" && !(rule === "ids/placeholder" && isPlaceholderId(id)),
  );
  if (errors.length > 0) {
    await write(
      io,
      formats.pretty.text({ ...checked.report, diagnostics: errors }, appearance(io)),
    );
    say(io, "casebook: Nothing was written.");
    return found;
  }
  if (options.dryRun) {
    say(io, `${visible(file)} would hold:`);
    await write(io, text);
    return clean;
  }
  if (!writeNew(join(root, file), text))
    throw new UsageError(`${visible(file)} appeared in the meantime, and was left alone.`);
  const steps = nextSteps(collection, file, record, text, own, known.records);
  const lines = [
    `Wrote ${file}`,
    ...filled.map(({ flag, value, because }) => `  ${flag}: ${value}, for ${because}`),
    "",
    "Next:",
    ...steps.map((step) => `  ${step}`),
    `  ${typed(io, root, "check", file)}`,
  ];
  await write(io, `${lines.map((line) => visible(line)).join("\n")}\n`);
  return clean;
}

/** The findings in a file, and errors elsewhere that name it. */
function findingsOf({ report }: Checked, file: string) {
  return report.diagnostics.filter(
    (each) =>
      each.file === file ||
      (each.severity === "error" && each.related?.some((other) => other.file === file)),
  );
}
