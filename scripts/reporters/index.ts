import type { Report } from "../diagnostics/diagnostic.ts";
import { agent } from "./agent.ts";
import { commandsOf, github, type AnnotationOptions } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { markdown, type MarkdownOptions } from "./markdown.ts";
import { pretty, type PrettyOptions } from "./pretty.ts";
import { sarif } from "./sarif.ts";

/** What a format may know about its surroundings; a command supplies it. */
export type FormatOptions = PrettyOptions & MarkdownOptions & AnnotationOptions;

/** A form of the report. */
export interface Format {
  /** Whom or what it is for, in a few words; the help and docs/commands.md print it. */
  readonly for: string;
  /** Whether a runner reads it from standard output, so that a file would be useless. */
  readonly isForRunner?: true;
  readonly text: (report: Report, options: FormatOptions) => string;
}

/** The formats by their name in `--format NAME`; the first is the default. */
export const formats = {
  pretty: {
    for: "a person at a terminal",
    text: pretty,
  },
  json: { for: "programs; everything that the check knows of each finding", text: json },
  github: {
    for: "annotations in a workflow of GitHub; standard output only",
    isForRunner: true,
    text: (report, options) => commandsOf(github(report, options)),
  },
  sarif: { for: "code scanning: SARIF 2.1.0", text: sarif },
  junit: { for: "systems that show test results: JUnit XML", text: junit },
  markdown: { for: "a comment on a pull request, or the summary of a workflow", text: markdown },
  gitlab: { for: "a merge request on GitLab: a Code Quality report", text: gitlab },
  agent: {
    for: "scripts and coding assistants: one line for each cause, its parts separated by tabs",
    text: agent,
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
