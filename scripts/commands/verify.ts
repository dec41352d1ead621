import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { visible } from "../diagnostics/visible.ts";
import { sumOf } from "../publish/output/blocks.ts";
import { partitionDataset } from "../publish/release/partition-dataset.ts";
import { filesIn } from "../publish/output/foreign-files.ts";
import { restoreFolder } from "../publish/output/replace-folder.ts";
import type { Builder } from "../publish/output/replace-folder.ts";
import { recordProblems } from "../verify/records.ts";
import { fileProblems, readJson } from "../verify/release-folder.ts";
import type { Problem } from "../verify/release-folder.ts";
import { steadily } from "../verify/steady.ts";
import { commitOf } from "./revision.ts";
import { earlierOption, earlierReleases } from "./earlier-releases.ts";
import type { EarlierOptions } from "./earlier-releases.ts";
import type { AddCommand, Context } from "./command.ts";
import { UsageError } from "./usage-error.ts";
import { presentDay } from "./dataset-options.ts";
import { clean, found, nothingChecked } from "./exit-status.ts";
import { absolute, say, write } from "./io.ts";
import { runCheck } from "./run-check.ts";

export const addVerify: AddCommand = (program, context, run) => {
  const { io, installation } = context;
  program
    .command("verify <dir>")
    .description("check a release: checksums, manifest, schemas, references")
    .option("--against <root>", "build the release of this dataset and compare the bytes")
    .option("--previous <path>", "with --against: the previous release, for the changes since then")
    .option(...earlierOption(io))
    .addHelpText(
      "after",
      "\nThis does not prove who made the release: for that, compare SHA256SUMS with the published one.",
    )
    .action(
      run(async (dir: string, options: VerifyOptions) => {
        const folder = absolute(io, dir);
        if (restoreFolder(folder))
          say(io, `A build was interrupted; the previous release is back in ${dir}.`);
        const stat = lstatSync(folder, { throwIfNoEntry: false });
        if (stat?.isFile()) throw new UsageError(`${dir} is a file: unpack the release first.`);
        const files = stat ? filesIn(folder).length : 0;
        if (files === 0) {
          say(io, `casebook: there is no release in ${dir}.`);
          return nothingChecked;
        }
        if (options.against !== undefined && options.previous === undefined)
          needPrevious(folder, dir);
        const { documents } = installation.schemas();
        const problems = [
          ...steadily(folder, () => [
            ...fileProblems(folder),
            ...recordProblems(folder, documents),
          ]),
        ];
        if (options.against !== undefined)
          problems.push(
            ...(await differences(context, folder, absolute(io, options.against), options)),
          );
        await write(
          io,
          problems.map(({ file, message }) => `${visible(file)}: ${visible(message)}\n`).join(""),
        );
        say(io, verdict(problems.length, files, dir, options.against));
        return problems.length > 0 ? found : clean;
      }),
    );
};

interface VerifyOptions extends EarlierOptions {
  readonly against?: string;
  readonly previous?: string;
}

function verdict(problems: number, files: number, dir: string, against?: string): string {
  if (problems > 0)
    return `${dir} is not a whole release: ${problems} problem${problems === 1 ? "" : "s"}.`;
  const rest =
    against === undefined
      ? ". Whether the tables say what the records say is for --against to compare"
      : `, and a build of ${against} gives the same bytes`;
  return `${dir} is whole: ${files} files, every checksum and every reference holds${rest}.`;
}

/**
 * Refuses to rebuild a release that lists changes without the previous release.
 *
 * @throws UsageError of a release that holds changes.json
 */
function needPrevious(folder: string, dir: string): void {
  const changes = readJson(folder, "changes.json");
  if (changes === undefined) return;
  const { from } = (changes ?? {}) as { from?: unknown };
  const version = typeof from === "string" ? visible(from) : "before it";
  throw new UsageError(
    `${dir} lists the changes since release ${version}: give that release with --previous.`,
  );
}

/** How a build of the dataset differs. */
async function differences(
  context: Context,
  folder: string,
  root: string,
  { earlier, previous }: VerifyOptions,
): Promise<Problem[]> {
  const { io, installation, builder } = context;
  const { onRecord, partition } = partitionDataset();
  const { files, report } = runCheck(context, { root, today: presentDay(io) }, { onRecord });
  if (files.length === 0) throw new UsageError(`there is no data/ in ${root}.`);
  if (report.summary.errors > 0)
    throw new UsageError(`the dataset in ${root} does not pass its check, so it has no release.`);
  // The formats bring libraries along that no other command needs.
  const { writeRelease } = await import("../publish/publish.ts");
  const { formatsOf } = await import("./release-formats.ts");
  const publishable = partition({
    ...{ tool: installation.tool, commit: commitOf(io, root) },
    schemas: installation.schemas(),
    recordTypes: installation.recordTypes(),
  });
  const before = earlierReleases({
    ...(earlier ? { earlier } : {}),
    previous: previous === undefined ? undefined : absolute(io, previous),
  });
  const made = workFolder(builder);
  try {
    const [release, scratch] = [join(made, "release"), join(made, "scratch")];
    for (const each of [release, scratch]) mkdirSync(each);
    const there = new Set(filesIn(folder));
    const formats = formatsOf(installation, there.has("site/index.html"));
    const built = writeRelease(publishable, release, scratch, { previous: before, formats });
    const differing = built.flatMap(({ path, sha256 }): Problem[] => {
      if (!there.delete(path))
        return [{ file: path, message: `is missing: a build of ${root} has it.` }];
      return sumOf(join(folder, path)).sha256 === sha256
        ? []
        : [{ file: path, message: `differs from the one that a build of ${root} makes.` }];
    });
    const message = `is not in a build of ${root}.`;
    return [...differing, ...[...there].map((file) => ({ file, message }))];
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/** A new temporary folder. Those of verifications that were killed are removed. */
function workFolder({ pid, isAlive }: Builder): string {
  for (const name of readdirSync(tmpdir())) {
    const [, owner] = /^casebook-verify-(\d+)-/.exec(name) ?? [];
    if (owner === undefined || isAlive(Number(owner))) continue;
    try {
      rmSync(join(tmpdir(), name), { recursive: true });
    } catch {
      // It belongs to somebody else.
    }
  }
  return mkdtempSync(join(tmpdir(), `casebook-verify-${pid}-`));
}
