import type { Command } from "commander";
import type { Checked } from "../engine/check.ts";
import { coverageBadge } from "../stats/badge.ts";
import { collected } from "../stats/collect.ts";
import { statsMarkdown } from "../stats/markdown.ts";
import { sectionsOf } from "../stats/page.ts";
import type { Subject } from "../stats/page.ts";
import { statsOf } from "../stats/stats.ts";
import type { CountedRecord } from "../stats/stats.ts";
import { statsText } from "../stats/text.ts";
import type { AddCommand } from "./command.ts";
import { rootOption, todayOption } from "./dataset-options.ts";
import { clean } from "./exit-status.ts";
import { say } from "./io.ts";
import type { Io } from "./io.ts";
import { deliver, deliverAll, outputOptions, outputsOf } from "./output-option.ts";
import type { OutputOptions } from "./output-option.ts";
import { runCheck } from "./run-check.ts";
import { verdict } from "./verdict.ts";

type Form = "text" | "json" | "markdown";

interface StatsOptions extends OutputOptions<Form> {
  readonly root: string;
  readonly today: number;
  readonly badge?: string;
}

export const addStats: AddCommand = (program, context, run) => {
  const { io, installation } = context;
  todayOption(statsOptions(program.command("stats"), io), io).action(
    run(async (options: StatsOptions) => {
      const outputs = outputsOf(options);
      const counted = collected();
      const checked = runCheck(context, options, { onRecord: counted.onRecord });
      const status = verdict(checked, { failOn: "error" });
      if (status !== clean) {
        const { errors } = checked.report.summary;
        say(
          io,
          errors > 0
            ? `casebook: the dataset has ${errors} errors, so figures of it could be wrong: run casebook check.`
            : "casebook: there is nothing to count: no file of a dataset was found, or the check failed.",
        );
        return status;
      }
      const { subject, records } = counted;
      if (options.badge !== undefined) await deliver(io, coverageBadge(records), options.badge);
      await deliverAll(io, outputs, ({ name }) => page(name, subject, records, installation.tool));
      return clean;
    }),
  );
};

function statsOptions(command: Command, io: Io): Command {
  const formats: readonly Form[] = ["text", "json", "markdown"];
  return outputOptions(rootOption(command, io), formats)
    .description("figures of the dataset, if it passes the check")
    .option(
      "--badge <file>",
      "also write the coverage for a badge, as img.shields.io/endpoint reads it",
    );
}

function page(
  format: Form,
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
