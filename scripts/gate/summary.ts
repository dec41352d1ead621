import type { Report } from "../diagnostics/diagnostic.ts";
import { plainText } from "../diagnostics/plain-text.ts";
import { shortened } from "../diagnostics/shortened.ts";
import { markdown } from "../reporters/markdown.ts";
import type { MarkdownOptions } from "../reporters/markdown.ts";
import type { ChangedControlFile } from "./control-files.ts";
import { controlFileLines, ownControlFileLines } from "./control-file-lines.ts";

export interface SummaryOptions extends MarkdownOptions {
  /** The commits of the base branch and of the change. */
  readonly base: string;
  readonly head: string;
  readonly judges: readonly ChangedControlFile[];
  /** Number of errors by the change's own tables and exceptions; -1 where it alters none. */
  readonly errorsByOwnJudges: number;
  /** Why the change's own settings cannot be used; left out where they can. */
  readonly unusable?: string;
  /** The meaning of the change as safe Markdown. */
  readonly meaning: string;
}

const MEBIBYTE = 1024 * 1024;

/**
 * The summary of the job: the altered control files, the findings, the meaning. GitHub allows a mebibyte, so
 * the findings are shortened, and a meaning that would fill half of it is left to `casebook diff`.
 */
export function summary(report: Report, options: SummaryOptions): string {
  const before = controlFilesSection(report, options);
  const after = meaningSection(options);
  const spent = Buffer.byteLength(before) + Buffer.byteLength(after);
  return `${before}${markdown(report, { ...options, most: MEBIBYTE - spent })}${after}`;
}

function controlFilesSection({ summary: { errors } }: Report, options: SummaryOptions): string {
  const { judges, errorsByOwnJudges, unusable } = options;
  if (judges.length === 0) return "";
  return lines([
    "## ⚠️ This change alters what judges it",
    "",
    "The verdict below is that of the main branch's own files; none of these was used for it. Errors that they would bring are among the findings. An owner has to read them.",
    "",
    ...controlFileLines({ told: judges, leftOut: 0 }, MEBIBYTE / 8),
    "",
    ...ownControlFileLines(errors, errorsByOwnJudges),
    ...(unusable === undefined
      ? []
      : [
          `🔴 **With its own settings, the change could not be checked**: ${plainText(shortened(unusable.replace(/\s+/g, " "), 2_000))}`,
          "",
        ]),
    "A job “its own judges”, where the repository has one, runs the check with all of them.",
    "",
  ]);
}

function meaningSection({ base, head, meaning }: SummaryOptions): string {
  const told =
    Buffer.byteLength(meaning) < MEBIBYTE / 2
      ? meaning.trim()
      : `It is too long to be told here: “casebook diff ${base} ${head}” tells it.`;
  return lines([
    "",
    "## What the change means",
    "",
    told === "" ? "Nothing changes in meaning." : told,
    "",
    `Judged: ${head} by ${base}.`,
  ]);
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join("");
}
