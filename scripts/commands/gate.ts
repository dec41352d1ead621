import type { Command } from "commander";
import { check } from "../engine/check.ts";
import type { Base } from "../engine/change.ts";
import type { Checked } from "../engine/check.ts";
import type { Baseline } from "../diagnostics/baseline.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { toldIn } from "../diagnostics/told-in.ts";
import { mergedDataset } from "../gate/merged-dataset.ts";
import { changedControlFiles, configurationFile, isDataControl } from "../gate/control-files.ts";
import type { Layout } from "../gate/control-files.ts";
import { outcomeText, stoppedOutcome } from "../gate/outcome.ts";
import { plainText } from "../diagnostics/plain-text.ts";
import { shortened } from "../diagnostics/shortened.ts";
import { summary } from "../gate/summary.ts";
import { withOwnErrors } from "../gate/own-errors.ts";
import { outcomeFindings, unusableSettings } from "../gate/outcome-findings.ts";
import { outcomeCoverage, outcomeChanges } from "../gate/outcome-changes.ts";
import { reportMarkdown } from "../changes/report/markdown.ts";
import { changeReport } from "../changes/report/change-report.ts";
import { mergeOf } from "../dataset/merge.ts";
import { fetchContents } from "../dataset/revision.ts";
import type { Revision } from "../dataset/revision.ts";
import { decode } from "../yaml/source-text.ts";
import { rules } from "../rules/index.ts";
import { baselineIn } from "./baseline.ts";
import { UsageError } from "./usage-error.ts";
import type { AddCommand, Installation } from "./command.ts";
import { configuredIn } from "./configuration.ts";
import { checkOptions } from "./dataset-options.ts";
import type { CheckOptions } from "./dataset-options.ts";
import { clean, found, nothingChecked, ourFault, wrongUsage } from "./exit-status.ts";
import { say } from "./io.ts";
import type { Io } from "./io.ts";
import { deliver } from "./output-option.ts";
import { appendUserFile } from "./user-file.ts";
import { onGitHub, print } from "./print-report.ts";
import { repositoryAt, revisionFrom } from "./revision.ts";
import { releasedAt } from "./run-check.ts";
import { typed } from "./typed.ts";
import { verdict } from "./verdict.ts";

interface GateOptions extends CheckOptions {
  readonly baseline?: string;
  readonly summary?: string;
  readonly outcome?: string;
}

export const addGate: AddCommand = (program, { installation, io }, run) => {
  options(program.command("gate <base> <head>"), io).action(
    run(async (baseName: string, headName: string, options: GateOptions) => {
      const { root } = options;
      const repository = repositoryAt(io, root);
      const base = revisionFrom(io, repository, baseName);
      const head = revisionFrom(io, repository, headName);
      const merge = mergeOf(repository, io.env, base.commit, head.commit);
      if (typeof merge === "string") return stopped(io, options, base, head, merge);
      const { changes } = merge;
      const merged =
        merge.merged === head.commit ? head : revisionFrom(io, repository, merge.merged);
      fetchContents(repository, io.env, [base, merged]);
      const size = merged.size();
      if (size > MOST_BYTES)
        return stopped(
          io,
          options,
          base,
          head,
          `With this change the dataset has ${Math.round(size / MEBIBYTE)} MiB; a change of at most ${MOST_BYTES / MEBIBYTE} MiB is judged.`,
        );
      const layout = { root: repository.prefix.replace(/\/$/, ""), ...named(options.baseline) };
      const judges = changedControlFiles(changes, layout);
      const judge = (judging: Revision, records: Revision, since?: Base) =>
        judged(installation, options, judging, records, since);

      const since = { name: baseName, side: base, head: merged };
      const byBase = judge(base, merged, since);
      const before = judge(base, base);
      const own = judges.some(({ kind }) => isDataControl(kind))
        ? attempt(() => judge(merged, merged, since))
        : undefined;
      const unusable = typeof own === "string" ? own : undefined;
      const checked =
        own === undefined || typeof own === "string"
          ? byBase
          : {
              ...byBase,
              report: withOwnErrors(byBase.report, own.report),
            };
      const errorsByOwnJudges =
        own === undefined || typeof own === "string" ? -1 : own.report.summary.errors;

      const touched = new Set(changes.map(({ path }) => path));
      const known = new Set(
        before.report.diagnostics.flatMap(toldIn).map(({ fingerprint }) => fingerprint),
      );
      const home = layout.root === "" ? "" : `${layout.root}/`;
      const isOfChange = (diagnostic: Diagnostic) =>
        toldIn(diagnostic).some(
          ({ file, fingerprint }) => touched.has(`${home}${file}`) || !known.has(fingerprint),
        );
      const { files } = onGitHub(io, head.commit);
      const { rulePages } = onGitHub(io, base.commit);
      const place = { root: layout.root, isOfChange, ...(files && { files }) };
      const where = { ...place, ...(rulePages && { rulePages }) };

      await print(io, checked, options, { ...where, hasSummary: options.summary !== undefined });
      if (unusable !== undefined)
        say(io, `casebook: With its own settings, the change could not be checked: ${unusable}`);
      const language = { schemas: installation.schemas(), toolTables: installation.tables() };
      const meaning = changeReport(base, merged, language);
      const status = statusOf(checked, before, options);
      if (status === nothingChecked)
        say(
          io,
          `casebook: With this change data/ holds no record, so nothing was judged. Next: ${typed(io, root, "new source")}`,
        );
      const passes = unusable !== undefined && status === clean ? found : status;
      if (options.summary !== undefined) {
        const text = summary(checked.report, {
          ...where,
          ...{ base: base.commit, head: head.commit, judges, errorsByOwnJudges },
          ...(unusable !== undefined && { unusable }),
          meaning: reportMarkdown(meaning, {
            base: { revision: baseName, commit: base.commit },
            head: { revision: headName, commit: head.commit },
          }),
        });
        appendUserFile(io, options.summary, text);
      }
      if (options.outcome !== undefined) {
        const { errors, warnings, infos, files: number, records } = checked.report.summary;
        const text = outcomeText({
          ...{ base: base.commit, head: head.commit, passed: passes === clean },
          ...{ files: number, records, warnings, infos, judges, errorsByOwnJudges },
          errors: errors + (unusable === undefined ? 0 : 1),
          findings: [
            ...(unusable === undefined ? [] : [unusableSettings(unusable, judges)]),
            ...outcomeFindings(checked.report, place),
          ],
          meaning: outcomeChanges(meaning, base.commit.slice(0, 12)),
          coverage: outcomeCoverage(checked.report.summary),
        });
        await deliver(io, text, options.outcome);
      }
      if (io.env["GITHUB_OUTPUT"])
        appendUserFile(io, io.env["GITHUB_OUTPUT"], `judges=${judges.length > 0}\n`);
      return passes;
    }),
  );
};

const MEBIBYTE = 1024 * 1024;
/** Far above what records need (42,000 have 60 MiB), and judged within minutes. */
const MOST_BYTES = 512 * MEBIBYTE;

/** Tells, also in the files for the workflow, why nothing was judged. */
async function stopped(
  io: Io,
  { summary, outcome }: GateOptions,
  base: Revision,
  head: Revision,
  reason: string,
): Promise<number> {
  say(io, `casebook: ${reason}`);
  if (summary !== undefined)
    appendUserFile(io, summary, `## 🔴 Not judged\n\n${plainText(shortened(reason, 4_000))}\n`);
  if (outcome !== undefined)
    await deliver(io, stoppedOutcome(base.commit, head.commit, reason), outcome);
  return wrongUsage;
}

function options(command: Command, io: Io): Command {
  return checkOptions(command, io)
    .description(
      "check the merge of HEAD into BASE with the tables, exceptions, configuration and baseline of BASE",
    )
    .option("--baseline <file>", "accept the findings that this file lists in BASE")
    .option(
      "--summary <file>",
      "append the findings and the changes in meaning to this file, as Markdown",
    )
    .option("--outcome <file>", "write the result to this file, for the workflow that comments");
}

/** Checks the records of one revision by what judges in another. */
function judged(
  installation: Installation,
  { root, today, baseline, previous }: GateOptions,
  judging: Revision,
  records: Revision,
  since: Base | undefined,
): Checked {
  const schemas = installation.schemas();
  const configuration = judging.other(configurationFile);
  const accepted = baseline === undefined ? undefined : baselineAt(judging, baseline);
  const beside = accepted ? [decode(accepted.file, Buffer.from(accepted.text))] : [];
  return check({
    ...{ root, schemas, rules, today, tool: installation.tool, toolTables: installation.tables() },
    // By its base, a change that begins a dataset has no description yet.
    whole: judging === records,
    ...(configuration ? configuredIn(configuration, schemas) : {}),
    ...(since && { base: since }),
    ...(accepted && { baseline: accepted }),
    ...(previous === undefined ? {} : { previous: releasedAt(previous, schemas) }),
    ...mergedDataset(judging, records, beside),
  });
}

function baselineAt(revision: Revision, file: string): Baseline {
  const source = revision.other(file);
  if (source === undefined)
    throw new UsageError(`There is no baseline ${file} in ${revision.commit}.`);
  return baselineIn(source.text, file);
}

function named(baseline: string | undefined): Pick<Layout, "baseline"> {
  return baseline === undefined ? {} : { baseline };
}

/** The result, or why the change's own configuration or baseline cannot be used. */
function attempt<Result>(action: () => Result): Result | string {
  try {
    return action();
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

/** A change that deletes every record leaves nothing to check, whatever else is wrong with it. */
function statusOf(checked: Checked, before: Checked, options: GateOptions): number {
  const recordsIn = ({ files }: Checked) => files.filter(({ kind }) => kind === "record").length;
  const isEmptied = recordsIn(checked) === 0 && recordsIn(before) > 0;
  const status = verdict(checked, options);
  return isEmptied && status !== ourFault ? nothingChecked : status;
}
