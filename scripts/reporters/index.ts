import type { Report } from "../diagnostics/diagnostic.ts";
import { agent } from "./agent.ts";
import { emit, github, type AnnotationOptions } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { markdown, type MarkdownOptions } from "./markdown.ts";
import { pretty, type PrettyOptions } from "./pretty.ts";
import { sarif } from "./sarif.ts";

/** What a format may ask of the surroundings; only the commands room knows them. */
export type FormatOptions = PrettyOptions & MarkdownOptions & AnnotationOptions;

/**
 * A format makes either text, which can go anywhere, or annotations, which `print` writes to
 * standard output and nowhere else: `--format github=FILE` is wrong usage.
 */
export type Format =
  | { readonly kind: "text"; readonly text: (report: Report, options: FormatOptions) => string }
  | {
      readonly kind: "annotations";
      readonly print: (report: Report, options: FormatOptions) => Promise<void>;
    };

/** The formats by their name in `--format NAME`. */
export const formats = {
  pretty: { kind: "text", text: pretty },
  json: { kind: "text", text: json },
  github: { kind: "annotations", print: (report, options) => emit(github(report, options)) },
  sarif: { kind: "text", text: sarif },
  junit: { kind: "text", text: junit },
  markdown: { kind: "text", text: markdown },
  gitlab: { kind: "text", text: gitlab },
  agent: { kind: "text", text: agent },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

/** Whether a word is the name of a format. */
export function isFormatName(word: string): word is FormatName {
  return Object.hasOwn(formats, word);
}
