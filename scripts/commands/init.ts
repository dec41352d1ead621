import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { visible } from "../diagnostics/visible.ts";
import type { DataFile } from "../dataset/discover.ts";
import { recordText } from "../edit/record-text.ts";
import { check } from "../engine/check.ts";
import { formats } from "../reporters/index.ts";
import { rules } from "../rules/index.ts";
import { writeTogether } from "../setup/write-together.ts";
import { keepWrittenFiles, recordFile, sha256 } from "../setup/written-files.ts";
import { tablesInForce } from "../tables/in-force.ts";
import { readFile } from "../yaml/read-file.ts";
import type { RawRecord } from "../yaml/read-file.ts";
import { decode } from "../yaml/source-text.ts";
import { UsageError } from "./usage-error.ts";
import type { AddCommand, Context } from "./command.ts";
import { rootOption, todayOption } from "./dataset-options.ts";
import { clean, found } from "./exit-status.ts";
import { appearance, say, write } from "./io.ts";
import { filesAround, knownFiles, toolRepositoryOption } from "./init-files.ts";
import type { InitAnswers } from "./init-prompts.ts";
import { update } from "./init-update.ts";
import { typed } from "./typed.ts";
import { listOption } from "./new-flags.ts";

interface InitOptions extends InitAnswers {
  readonly root: string;
  readonly today: number;
  readonly update?: true;
}

const description = "data/dataset.yml";
const manifest = "package.json";

export const addInit: AddCommand = (program, context, run) => {
  flags(rootOption(todayOption(program.command("init"), context.io), context.io))
    .description("begin a dataset: asks on a terminal, takes flags elsewhere; overwrites nothing")
    .action(
      run((options: InitOptions) =>
        options.update
          ? update(context, options, described(context, options))
          : begin(context, options),
      ),
    );
};

function flags(command: Command): Command {
  return command
    .option("--title <text>", "the name of the dataset")
    .addOption(listOption("--state <code>", "a State that it covers, such as NOR; may be repeated"))
    .option("--language <code>", "the language of the records, such as en")
    .option("--licence <id>", "the licence of the data, by its SPDX id, such as CC-BY-4.0")
    .option("--publisher <name>", "who publishes it")
    .option("--repository <address>", "where its repository is, such as https://…")
    .addOption(toolRepositoryOption())
    .option("--private", "it may hold what must stay unpublished")
    .option(
      "--update",
      "replace what nobody edited by the files of this version, and show what is new in the others",
    );
}

async function begin(context: Context, options: InitOptions): Promise<number> {
  const { io, installation } = context;
  const { root, repository } = options;
  if (repository !== undefined && !/^https:\/\/[^\s"<>]+$/.test(repository))
    throw new UsageError("--repository is an address that begins with https:// and has no blanks.");
  const isThere = existsSync(join(root, description));
  const { answers, dataset } = isThere
    ? { answers: options, dataset: described(context, options) }
    : await asked(context, options);
  const text = recordText(dataset, "dataset.schema.json", installation.schemas().documents);
  if (!isThere) {
    const { report } = checkedAlone(context, options, text);
    const errors = report.diagnostics.filter(({ severity }) => severity === "error");
    if (errors.length > 0) {
      const shown = { ...report, diagnostics: errors };
      await write(io, formats.pretty.text(shown, appearance(io)));
      say(io, "casebook: Nothing was written.");
      return found;
    }
  }
  const known = knownFiles(root);
  const action = answers.toolRepository ?? known?.action;
  const own = filesAround(installation, dataset, action);
  const { written, kept } = writeTogether(
    root,
    new Map([[description, text], [manifest, packageText(context, answers.repository)], ...own]),
  );
  const news = written.flatMap((path) => {
    const each = own.get(path);
    return each === undefined ? [] : [[path, sha256(each)] as const];
  });
  if (news.length > 0)
    keepWrittenFiles(root, {
      version: installation.tool.version,
      ...(action !== undefined && { action }),
      files: { ...known?.files, ...Object.fromEntries(news) },
    });
  const lines = [
    ...written.map((path) => `Wrote ${path}`),
    ...(news.length > 0
      ? [`Wrote ${recordFile}, by which “casebook init --update” knows them`]
      : []),
    ...kept.map((path) => `Left as it was: ${path}`),
    "",
    ...(written.includes(manifest)
      ? [`package.json names casebook ${installation.tool.version}: install that version first.`]
      : []),
    `Next: ${typed(io, root, "new source")}`,
  ];
  await write(io, `${lines.join("\n")}\n`);
  return clean;
}

/**
 * The dataset that is there.
 *
 * @throws UsageError if it cannot be read, or if a flag would say something else
 */
function described(context: Context, options: InitOptions): RawRecord {
  const { title, state, language, licence, publisher, private: isPrivate } = options;
  if (!existsSync(join(options.root, description)))
    throw new UsageError(
      `There is no ${description} in ${options.root}: “${typed(context.io, options.root, "init")}” begins a dataset.`,
    );
  if ((title ?? language ?? licence ?? publisher ?? isPrivate) !== undefined || state.length > 0)
    throw new UsageError(
      `${description} is there and says what the dataset is: change it there, and leave out the flags.`,
    );
  const reading = readFile(options.root, description);
  if (reading.ok && ["title", "description", "licence"].every((key) => key in reading.value))
    return reading.value;
  throw new UsageError(
    `${description} is faulty: “${typed(context.io, options.root, "check")}” says how. Repair it first.`,
  );
}

/** The description that the answers make, asked for on a terminal. */
async function asked(
  context: Context,
  options: InitOptions,
): Promise<{ readonly answers: InitAnswers; readonly dataset: RawRecord }> {
  const { io, installation } = context;
  const isTerminal = io.stdin.isTTY === true && io.stderr.isTTY === true;
  const answers = isTerminal
    ? await (
        await import("./init-prompts.ts")
      ).askWhatIsMissing({ input: io.stdin, output: io.stderr }, options)
    : options;
  const { title, state, language, licence, publisher, repository } = answers;
  const missing = [
    ...(title ? [] : ["  --title  The name of the dataset."]),
    ...(state.length > 0 ? [] : ["  --state  A State that it covers, such as NOR."]),
    ...(language ? [] : ["  --language  The language of the records, such as en."]),
    ...(licence ? [] : ["  --licence  The licence of the data by its SPDX id, such as CC-BY-4.0."]),
  ];
  if (missing.length > 0)
    throw new UsageError(
      `A new dataset needs more (on a terminal it is asked for):\n${missing.join("\n")}`,
    );
  const known = tablesInForce(installation.tables(), []).get("states")!.rows;
  const unknown = state.filter((code) => !known.has(code));
  if (unknown.length > 0)
    throw new UsageError(
      `${unknown.map((code) => `“${visible(code)}”`).join(", ")} is not in the table states: “${typed(io, options.root, "tables states")}” lists them.`,
    );
  const dataset = {
    title,
    description: `Records about ${state.map((code) => String(known.get(code)!.row["name"] ?? code)).join(", ")}, each statement with its source.`,
    version: "0.1.0",
    schemaVersion: installation.schemas().version,
    visibility: answers.private ? "private" : "public",
    licence,
    ...(!answers.private && placesOn(repository)),
    ...(publisher && { publisher }),
    language,
    states: state,
  };
  return { answers, dataset };
}

/** A repository on GitHub, and where the release workflow puts the archive of each version. */
function placesOn(repository: string | undefined) {
  const [, name] =
    /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(repository ?? "") ?? [];
  return (
    name !== undefined && {
      downloads: {
        archive: `https://github.com/${name}/releases/download/v{version}/`,
      },
      repository: `https://github.com/${name}`,
    }
  );
}

/** The check of a description that is not written yet. */
function checkedAlone({ installation }: Context, { root, today }: InitOptions, text: string) {
  const file: DataFile = {
    ...{ path: description, collection: "", id: "dataset", schema: "dataset" },
    kind: "single",
  };
  return check({
    ...{ root, today, rules, schemas: installation.schemas(), tool: installation.tool },
    ...{ toolTables: installation.tables(), whole: true },
    discovery: { files: [file], findings: [] },
    read: () => decode(description, Buffer.from(text)),
  });
}

function packageText({ installation }: Context, repository: string | undefined): string {
  const { name, version } = installation.tool;
  const text = {
    private: true,
    ...(repository !== undefined && { repository }),
    scripts: { check: "casebook check", build: "casebook build" },
    engines: { node: ">=20.19" },
    devDependencies: { [name]: version },
  };
  return `${JSON.stringify(text, null, 2)}\n`;
}
