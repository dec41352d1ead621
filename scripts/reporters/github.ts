import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import type { Severity } from "../diagnostics/finding.ts";
import { visible } from "../diagnostics/visible.ts";
import { groupByCause, placeOf, type Cause, type ChangeOptions } from "./group-by-cause.ts";
import { pathInRepository, type RootOptions } from "./root.ts";
import {
  counted,
  countedFindings,
  decisionSentences,
  skippedSentence,
  suggestionSentence,
} from "./sentences.ts";
import { withhold } from "./withhold.ts";

/** A note that GitHub shows beside a line of a pull request. */
export interface Annotation {
  readonly kind: "error" | "warning" | "notice";
  /** Line feeds separate paragraphs; there are no other control characters. */
  readonly message: string;
  readonly properties: Properties;
}

/** In the words of GitHub's workflow commands: `line` and `col` begin the place. */
interface Properties {
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly col?: number;
  readonly endColumn?: number;
}

/** Of each kind, in one step of a workflow; GitHub drops the rest silently. */
const SHOWN_OF_A_KIND = 10;

/** UTF-16 units; GitHub's runner cuts longer messages. */
const LONGEST_MESSAGE = 4096;

export interface AnnotationOptions extends RootOptions, ChangeOptions {
  /** Whether the summary of the job shows what does not fit here. */
  readonly hasSummary?: boolean;
}

/**
 * The annotations of a report: errors, warnings, then notices, each in the order of `groupByCause` and at
 * most ten; if there are more, the tenth says how many and where they are. Findings of one cause are
 * one annotation that lists the other places. If the summary shows them, warnings and infos that the
 * change did not bring become one notice. Findings that do not count and skipped rules are notices.
 */
export function github(report: Report, options: AnnotationOptions): Annotation[] {
  const { root, hasSummary = false } = options;
  const { diagnostics, summary } = withhold(report);
  const found = groupByCause(diagnostics, options);
  const isFolded = ({ first, isOfChange }: Cause) =>
    hasSummary && !isOfChange && first.severity !== "error";
  const of = (severity: Severity) =>
    found
      .filter((cause) => cause.first.severity === severity && !isFolded(cause))
      .map((cause) => annotation(cause, root));
  const notices = [
    ...notice("not of this change", foldedSentence(found.filter(isFolded))),
    ...notice("not counted", decisionSentences(summary)),
    ...notice(
      "not checked",
      summary.skippedRules.map((skipped) => `not checked: ${skippedSentence(skipped)}`),
    ),
  ];
  return [
    ...limited(of("error"), SHOWN_OF_A_KIND, hasSummary),
    ...limited(of("warning"), SHOWN_OF_A_KIND, hasSummary),
    ...limited(of("info"), SHOWN_OF_A_KIND - notices.length, hasSummary),
    ...notices,
  ];
}

/**
 * Annotations as workflow commands, one a line: `::error title=…,file=…::message`. GitHub's runner
 * reads them from standard output, with `%`, line ends and, in properties, `:` and `,` escaped.
 * `@actions/core` writes the same, but only to the standard output of the process.
 */
export function commandsOf(annotations: readonly Annotation[]): string {
  return annotations
    .map(({ kind, message, properties }) => {
      const given = Object.entries(properties).filter(([, value]) => value !== "");
      const named = given.map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
      const head = Object.keys(properties).length === 0 ? kind : `${kind} ${named.join(",")}`;
      return `::${head}::${escaped(message)}\n`;
    })
    .join("");
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function foldedSentence(folded: readonly Cause[]): string[] {
  const number = (wanted: Severity) =>
    folded
      .filter(({ first: { severity } }) => severity === wanted)
      .reduce((sum, { others }) => sum + 1 + others.length, 0);
  const counts = { errors: 0, warnings: number("warning"), infos: number("info") };
  if (folded.length === 0) return [];
  return [`not of this change: ${countedFindings(counts)}. The summary of the job shows them.`];
}

const KIND = { error: "error", warning: "warning", info: "notice" } as const satisfies Record<
  Severity,
  Annotation["kind"]
>;

function annotation({ first: diagnostic, others }: Cause, root: string): Annotation {
  const { severity, rule, file, record, message, help, related } = diagnostic;
  const path = pathInRepository(root, file);
  const nameable = visible(path) === path;
  const suggestion = suggestionSentence(diagnostic);
  const paragraphs = [
    nameable ? message : `${file}: ${message}`,
    ...(help === undefined ? [] : [`help: ${help}`]),
    ...(suggestion === undefined ? [] : [suggestion]),
    ...related.map((each) => `see also ${each.file}:${each.range.start.line}: ${each.message}`),
    ...(record === undefined ? [] : [`in ${record}`]),
    ...(others.length === 0 ? [] : [`the same at ${others.map(placeOf).join(", ")}`]),
  ];
  return {
    kind: KIND[severity],
    message: cut(paragraphs.map(visible).join("\n")),
    properties: { title: visible(rule), ...(nameable ? { file: path, ...lines(diagnostic) } : {}) },
  };
}

/** GitHub accepts columns only within one line; the last one is inclusive. */
function lines({ range: { start, end } }: Diagnostic): Properties {
  const endLine = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
  if (endLine !== start.line) return { line: start.line, endLine };
  const endColumn = end.line === start.line ? Math.max(start.column, end.column - 1) : undefined;
  return {
    line: start.line,
    endLine,
    col: start.column,
    ...(endColumn === undefined ? {} : { endColumn }),
  };
}

function limited(
  annotations: readonly Annotation[],
  most: number,
  hasSummary: boolean,
): Annotation[] {
  const [first] = annotations;
  if (first === undefined || annotations.length <= most) return [...annotations];
  const more = annotations.length - (most - 1);
  const noun = first.kind === "notice" ? "info" : first.kind;
  const all = hasSummary ? "The summary of the job" : "“casebook check”";
  const message = `and ${counted(more, `more ${noun}`)}: GitHub shows ten at most. ${all} shows them all.`;
  return [...annotations.slice(0, most - 1), { kind: first.kind, message, properties: {} }];
}

function notice(title: string, sentences: readonly string[]): Annotation[] {
  if (sentences.length === 0) return [];
  return [{ kind: "notice", message: cut(sentences.join("\n")), properties: { title } }];
}

function cut(message: string): string {
  if (message.length <= LONGEST_MESSAGE) return message;
  return `${message.slice(0, LONGEST_MESSAGE - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
