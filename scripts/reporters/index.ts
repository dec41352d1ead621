import type { Report } from "../diagnostics/diagnostic.ts";
import { emit, github, type GithubOptions } from "./github.ts";
import { json } from "./json.ts";
import { pretty, type PrettyOptions } from "./pretty.ts";

/** What a format may ask of the surroundings; only the commands room knows them. */
export type FormatOptions = PrettyOptions & GithubOptions;

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
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

/** Whether a word is the name of a format. */
export function isFormatName(word: string): word is FormatName {
  return Object.hasOwn(formats, word);
}
