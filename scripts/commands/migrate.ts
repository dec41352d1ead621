import { rmSync } from "node:fs";
import { join } from "node:path";
import { visible } from "../diagnostics/visible.ts";
import { compareVersions } from "../changes/reasons.ts";
import { migrate } from "../edit/migrate.ts";
import type { Migrated } from "../edit/migrate.ts";
import { CannotMigrate } from "../edit/migrations/migration.ts";
import { withoutNeedlessRows } from "../edit/needless-rows.ts";
import { unifiedDiff } from "../edit/unified-diff.ts";
import { writeWhole } from "../edit/write-file.ts";
import { discover } from "../dataset/discover.ts";
import { restrictedLines } from "../yaml/restricted-lines.ts";
import { readSource } from "../yaml/read-file.ts";
import { decode, readText } from "../yaml/source-text.ts";
import { formats } from "../reporters/index.ts";
import { counted } from "../reporters/sentences.ts";
import { UsageError } from "./usage-error.ts";
import type { AddCommand, Context } from "./command.ts";
import { datasetOptions } from "./dataset-options.ts";
import type { DatasetOptions } from "./dataset-options.ts";
import { clean } from "./exit-status.ts";
import { say, write } from "./io.ts";
import { runCheck } from "./run-check.ts";
import { verdict } from "./verdict.ts";

interface MigrateOptions extends DatasetOptions {
  readonly dryRun?: boolean;
}

export const addMigrate: AddCommand = (program, context, run) => {
  datasetOptions(program.command("migrate"), context.io)
    .description(
      "rewrite records of older schemas for the schemas of this version, and take out the rows of data/reference/ that casebook has as well",
    )
    .option("--dry-run", "change nothing, and show what would change")
    .addHelpText(
      "after",
      "\nComments and layout do not change. Nothing is written unless the result passes the check.",
    )
    .action(run((options: MigrateOptions) => migrateDataset(context, options)));
};

async function migrateDataset(context: Context, options: MigrateOptions): Promise<number> {
  const { io, installation } = context;
  const { root } = options;
  const { version } = installation.schemas();
  const files = discover(root).files.map(({ path, schema }) => ({
    ...{ path, schema },
    text: readText(root, path).text,
  }));
  const from = schemaVersionIn(root);
  if (from !== undefined && compareVersions(from, version) > 0)
    throw new UsageError(
      `the records are written for version ${visible(from)} of the schemas, which is newer than ${version}: use a newer version of casebook.`,
    );
  const { texts, done, toJudge, rows } = migrated();
  if (texts.size === 0) {
    await write(io, `The records are already written for version ${version} of the schemas.\n`);
    return clean;
  }
  const read = (file: string) => {
    const text = texts.get(file);
    return typeof text === "string" ? decode(file, Buffer.from(text)) : readText(root, file);
  };
  const found = discover(root);
  const left = { ...found, files: found.files.filter(({ path }) => texts.get(path) !== null) };
  const checked = runCheck(context, options, { read, discovery: left });
  const status = verdict(checked, { failOn: "error" });
  if (status !== clean) {
    const { report } = checked;
    const surroundings = { colour: false, width: 100, root: "" };
    await write(io, formats.pretty.text(report, surroundings));
    say(
      io,
      "Nothing was written: the migrated records would have these faults. Repair them first.",
    );
    return status;
  }
  const before = new Map(files.map(({ path, text }) => [path, text]));
  // The version comes last, so that the next run completes an interrupted one.
  const isLast = (path: string) => path === "data/dataset.yml";
  const inOrder = [...texts].sort(
    ([a], [b]) => Number(isLast(a)) - Number(isLast(b)) || (a < b ? -1 : 1),
  );
  for (const [path, text] of inOrder) {
    const was = before.get(path)!;
    if (options.dryRun) await write(io, unifiedDiff(path, withHidden(was), withHidden(text ?? "")));
    else if (readText(root, path).text !== was)
      throw new UsageError(`${visible(path)} changed in the meantime, and was left alone.`);
    else if (text === null) rmSync(join(root, path));
    else writeWhole(join(root, path), text);
  }
  const account =
    accountOf({ texts, done, rows }, version, options.dryRun === true) + questionsOf(toJudge);
  if (options.dryRun) io.stderr.write(account);
  else await write(io, account);
  return clean;

  function migrated(): Rewritten {
    try {
      const { texts, done, toJudge } = migrate(files, from, version);
      const now = files.map((file) => ({ ...file, text: texts.get(file.path) ?? file.text }));
      const { texts: tables, rows } = withoutNeedlessRows(now, installation.tables());
      return { texts: new Map([...texts, ...tables]), done, toJudge, rows };
    } catch (error) {
      if (error instanceof CannotMigrate) throw new UsageError(visible(error.message));
      throw error;
    }
  }
}

/** The version of the schemas that data/dataset.yml names. */
function schemaVersionIn(root: string): string | undefined {
  const reading = readSource(readText(root, "data/dataset.yml"));
  const version = reading.ok ? reading.value["schemaVersion"] : undefined;
  return typeof version === "string" && /^\d+\.\d+\.\d+$/.test(version) ? version : undefined;
}

function withHidden(text: string) {
  return { text, hidden: restrictedLines(text) };
}

function questionsOf(toJudge: Migrated["toJudge"]): string {
  if (toJudge.length === 0) return "";
  const lines = toJudge.map(
    ({ path, line, question }) => `  ${visible(path)}:${line} ${question}\n`,
  );
  return `For a person to judge:\n${lines.join("")}`;
}

/** What a run rewrites. */
interface Rewritten extends Pick<Migrated, "done" | "toJudge"> {
  /** The new text of each file, by its path; null if the file goes. */
  readonly texts: ReadonlyMap<string, string | null>;
  /** Rows of data/reference/ that casebook has as well. */
  readonly rows: number;
}

function accountOf(
  { texts, done, rows }: Pick<Rewritten, "texts" | "done" | "rows">,
  version: string,
  dryRun: boolean,
): string {
  const gone = [...texts.values()].filter((text) => text === null).length;
  const steps = done.map(
    ({ migration, files }) =>
      `${migration.number}. ${migration.does} (${counted(files, "file")})\n`,
  );
  const tables =
    rows === 0
      ? ""
      : `${counted(rows, "row")} of data/reference/ taken out, because casebook has ${rows === 1 ? "it" : "them"}; ${counted(gone, "file")} removed, in which nothing was left.\n`;
  return `${steps.join("")}${tables}${counted(texts.size, "file")} rewritten for version ${version} of the schemas${dryRun ? ", not written" : ""}.\n`;
}
