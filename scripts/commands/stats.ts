import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "commander";
import { Option } from "commander";
import type { Checked } from "../engine/check.ts";
import { factsOf } from "../facts/draw-facts.ts";
import { readFile } from "../yaml/read-file.ts";
import type { Schemas } from "../schema/schemas.ts";
import { coverageBadge } from "../stats/badge.ts";
import { statsMarkdown } from "../stats/markdown.ts";
import { sectionsOf } from "../stats/page.ts";
import type { Subject } from "../stats/page.ts";
import { statsOf } from "../stats/stats.ts";
import type { CountedRecord } from "../stats/stats.ts";
import { statsText } from "../stats/text.ts";
import { runCheck, todayOption, verdict, write } from "./check-options.ts";
import { UsageError } from "./command.ts";
import type { AddCommand } from "./command.ts";
import { clean } from "./exit-status.ts";

interface StatsOptions {
  readonly root: string;
  readonly format: "text" | "json" | "markdown";
  readonly today: number;
  readonly out?: string;
  readonly badge?: string;
}

export const addStats: AddCommand = (program, installation, run) => {
  todayOption(statsOptions(program.command("stats"))).action(
    run(async (options: StatsOptions) => {
      const checked = runCheck(installation, options);
      const status = verdict(checked, { failOn: "error" });
      if (status !== clean) {
        const { errors } = checked.report.summary;
        console.error(
          errors > 0
            ? `casebook: the dataset has ${errors} errors, so figures of it could be wrong: run casebook check.`
            : "casebook: there is nothing to count: no file of a dataset was found, or the check failed.",
        );
        return status;
      }
      const { subject, records } = counted(resolve(options.root), checked, installation.schemas());
      if (options.badge !== undefined) await deliver(coverageBadge(records), options.badge);
      await deliver(page(options.format, subject, records, installation.tool), options.out);
      return clean;
    }),
  );
};

function statsOptions(command: Command): Command {
  return command
    .description("plain figures of the dataset, once it passes the check")
    .option("--root <dir>", "the folder that holds data/", ".")
    .addOption(
      new Option("--format <name>", "the form of the page")
        .choices(["text", "json", "markdown"])
        .default("text"),
    )
    .option("--out <file>", "write to a file instead of standard output")
    .option(
      "--badge <file>",
      "also write the coverage for a badge: what img.shields.io/endpoint reads",
    );
}

function page(
  format: StatsOptions["format"],
  subject: Subject,
  records: readonly CountedRecord[],
  tool: Checked["report"]["tool"],
): string {
  const stats = statsOf(records);
  switch (format) {
    case "json":
      return `${JSON.stringify({ version: 1, tool, dataset: subject, ...stats }, null, 2)}\n`;
    case "markdown":
      return statsMarkdown(subject, sectionsOf(stats));
    case "text":
      return statsText(subject, sectionsOf(stats));
  }
}

/** Reads the checked files a second time; values are not kept by the check. */
function counted(
  root: string,
  { files }: Checked,
  schemas: Schemas,
): { subject: Subject; records: CountedRecord[] } {
  let subject: Subject = { title: "Dataset without data/dataset.yml", version: "" };
  const records: CountedRecord[] = [];
  for (const file of files) {
    const reading = readFile(root, file.path);
    if (!reading.ok || reading.sha256 !== file.sha256)
      throw new Error(`${file.path} changed while it was being counted`);
    const { value, sha256 } = reading;
    if (file.schema === "dataset")
      subject = { title: String(value["title"]), version: String(value["version"]) };
    if (file.kind === "single") continue;
    const { facts } = factsOf(file, sha256, value, schemas.of.get(file.schema)!.plan);
    records.push({ facts, value });
  }
  return { subject, records };
}

async function deliver(text: string, out: string | undefined): Promise<void> {
  if (out === undefined) return write(text);
  try {
    writeFileSync(out, text);
  } catch (error) {
    throw new UsageError(`${out} cannot be written: ${(error as Error).message}`);
  }
}
