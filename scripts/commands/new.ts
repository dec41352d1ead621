import { join, resolve } from "node:path";
import type { Checked } from "../engine/check.ts";
import { visible } from "../diagnostics/visible.ts";
import { deriveId } from "../edit/new/derive-id.ts";
import { hasField } from "../edit/new/field.ts";
import type { FilledIn } from "../edit/new/from-symbol.ts";
import { knownDataset } from "../edit/new/known-records.ts";
import { nextSteps } from "../edit/new/next-steps.ts";
import type { RecordCollection } from "../edit/new/questions.ts";
import { recordText } from "../edit/record-text.ts";
import { writeNew } from "../edit/write-new.ts";
import { discover } from "../dataset/discover.ts";
import { isPlaceholder } from "../dataset/placeholder.ts";
import type { RawRecord } from "../yaml/read-file.ts";
import { decode, readText } from "../yaml/source-text.ts";
import { formats } from "../reporters/index.ts";
import { datasetOptions, runCheck, write } from "./check-options.ts";
import type { DatasetOptions } from "./check-options.ts";
import { UsageError } from "./command.ts";
import type { AddCommand, Installation } from "./command.ts";
import { clean, found, ourFault } from "./exit-status.ts";
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

export const addNew: AddCommand = (program, installation, run) => {
  const command = datasetOptions(program.command("new <collection>"))
    .description("write a new record: asks on a terminal, takes flags elsewhere")
    .option("--id <id>", "its id; left out, one is made of what the record holds")
    .addOption(
      listOption("--set <field=value>", "any other field of the schema, its value in YAML"),
    )
    .addOption(
      listOption("--distinct-from <id>", "it is not that record, although the names are alike"),
    )
    .option("--dry-run", "write nothing, and print the record");
  addFlags(command)
    .addHelpText("after", helpOfFlags)
    .action(
      run((collection: string, options: NewOptions & Record<string, unknown>) =>
        create(installation, collectionOf(collection), options),
      ),
    );
};

async function create(
  installation: Installation,
  collection: RecordCollection,
  options: NewOptions & Record<string, unknown>,
): Promise<number> {
  const { documents } = installation.schemas();
  const making: Making = {
    collection,
    documents,
    known: knownDataset(resolve(options.root)),
    set: fieldsSet(options.set),
  };
  const given = answersIn(collection, options);
  const asks = process.stdin.isTTY === true && process.stderr.isTTY === true;
  const prompts = asks ? await import("./new-prompts.ts") : undefined;
  const { answers, filled, distinctFrom } = prompts
    ? await prompts.askAll(making, given, options.distinctFrom)
    : fromFlags(making, given, options.distinctFrom);
  const others = doublesOf(making, answers, distinctFrom);
  const record = { ...recordOf(making, answers) };
  if (others.length > 0 && hasField(collection, "/distinctFrom", documents))
    record["distinctFrom"] = others;
  const derived = deriveId(collection, record, making.known);
  const id = options.id ?? (prompts ? await prompts.askId(derived) : derived);
  if (id === undefined)
    throw new UsageError("No id can be made of what the record holds: give one with --id.");
  const file = `data/${collection}/${id}.yml`;
  const text = recordText(record, `${collection}.schema.json`, documents);
  return finish(installation, options, { collection, id, file, record, text }, filled, making);
}

/** Checks the draft in its place, and writes it if nothing is wrong with it. */
async function finish(
  installation: Installation,
  options: NewOptions,
  { collection, id, file, record, text }: Draft,
  filled: readonly FilledIn[],
  { known }: Making,
): Promise<number> {
  const root = resolve(options.root);
  if (known.records.some((each) => each.file === file))
    throw new UsageError(
      `${visible(file)} is there already: give the new record another --id, or change that one.`,
    );
  const read = (path: string) =>
    path === file ? decode(file, Buffer.from(text)) : readText(root, path);
  const checked = runCheck(installation, options, { discovery: discover(root, [file]), read });
  if (checked.crashed) return ourFault;
  const own = findingsOf(checked, file);
  const errors = own.filter(
    ({ severity, rule }) =>
      severity === "error" && !(rule === "ids/placeholder" && isPlaceholder(id)),
  );
  if (errors.length > 0) {
    await write(asReport(checked, errors));
    console.error("casebook: Nothing was written.");
    return found;
  }
  if (options.dryRun) {
    console.error(`${visible(file)} would hold:`);
    await write(text);
    return clean;
  }
  if (!writeNew(join(root, file), text))
    throw new UsageError(`${visible(file)} came to be meanwhile, and was left alone.`);
  const steps = nextSteps(collection, file, record, text, own, known.records);
  const lines = [
    `Wrote ${file}`,
    ...filled.map(({ flag, value, because }) => `  ${flag}: ${value}, for ${because}`),
    "",
    "Next:",
    ...steps.map((step) => `  ${step}`),
    `  npx casebook check ${file}`,
  ];
  await write(`${lines.map((line) => visible(line)).join("\n")}\n`);
  return clean;
}

/** The findings in a file, and the errors elsewhere that speak of it. */
function findingsOf({ report }: Checked, file: string) {
  return report.diagnostics.filter(
    (each) =>
      each.file === file ||
      (each.severity === "error" && each.related?.some((other) => other.file === file)),
  );
}

function asReport(checked: Checked, diagnostics: Checked["report"]["diagnostics"]): string {
  const colour = process.stdout.isTTY === true && !process.env["NO_COLOR"];
  const width = Math.min(process.stdout.columns ?? 100, 120);
  return formats.pretty.text({ ...checked.report, diagnostics }, { colour, width });
}
