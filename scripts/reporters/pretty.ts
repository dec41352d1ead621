import { styleText } from "node:util";
import type { Diagnostic, Range, Report } from "../diagnostics/diagnostic.ts";
import type { Severity } from "../diagnostics/finding.ts";
import { visible } from "../diagnostics/visible.ts";
import { codeFrame, quotable, type FrameLine, type Quotable } from "./code-frame.ts";
import {
  counted,
  countedFindings,
  coverageSentences,
  decisionSentences,
  nothingChecked,
  skippedSentence,
  suggestionSentence,
  summarySentence,
} from "./sentences.ts";
import { withhold } from "./withhold.ts";
import { wrap } from "./wrap.ts";

export interface PrettyOptions {
  readonly colour: boolean;
  /** Columns of the terminal, at least 40: sentences are wrapped and lines of code cut to it. */
  readonly width: number;
}

/** The report for a person at a terminal: each finding with its place, and a summary. */
export function pretty(report: Report, options: PrettyOptions): string {
  const page = { paint: painter(options.colour), width: Math.max(40, options.width) };
  const shown = withhold(report);
  const sources = new Map(
    Array.from(shown.texts, ([file, text]) => [file, quotable(text)] as const),
  );
  const blocks = byFile(shown.diagnostics).flatMap((diagnostics) => [
    fileHeading(diagnostics, page),
    ...diagnostics.map((diagnostic) => finding(diagnostic, sources, page)),
  ]);
  return [...blocks, closing(shown, page)].map((lines) => `${lines.join("\n")}\n`).join("\n");
}

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

interface Page {
  readonly paint: Paint;
  readonly width: number;
}

const SEVERITY_STYLE = {
  error: ["red", "bold"],
  warning: ["yellow", "bold"],
  info: ["blue", "bold"],
} as const satisfies Record<Severity, Style>;

/** The caller decides about colour, so Node must not look at the stream. */
function painter(colour: boolean): Paint {
  if (!colour) return (_style, text) => text;
  return (style, text) => (text === "" ? "" : styleText(style, text, { validateStream: false }));
}

function byFile(diagnostics: readonly Diagnostic[]): Diagnostic[][] {
  const groups: Diagnostic[][] = [];
  for (const diagnostic of diagnostics) {
    const group = groups.at(-1);
    if (group?.[0]?.file === diagnostic.file) group.push(diagnostic);
    else groups.push([diagnostic]);
  }
  return groups;
}

function fileHeading(diagnostics: readonly Diagnostic[], { paint }: Page): string[] {
  const of = (severity: Severity) =>
    diagnostics.filter((each) => each.severity === severity).length;
  const counts = { errors: of("error"), warnings: of("warning"), infos: of("info") };
  const file = visible(diagnostics[0]?.file ?? "");
  return [`${paint(["bold", "underline"], file)}  ${paint("dim", countedFindings(counts))}`];
}

function finding(
  diagnostic: Diagnostic,
  sources: ReadonlyMap<string, Quotable>,
  page: Page,
): string[] {
  const { severity, help, fix, url } = diagnostic;
  const style = SEVERITY_STYLE[severity];
  const places = [diagnostic, ...diagnostic.related];
  const gutter = Math.max(...places.map(({ range }) => `${range.end.line + 1}`.length));
  const quote = (place: { file: string; range: Range }, marks: Style, context: number) =>
    quotation(place, sources.get(place.file), { gutter, marks, context }, page);
  const suggestion = suggestionSentence(diagnostic);
  const of = diagnostic.record === undefined ? "" : `  ${visible(diagnostic.record)}`;
  return [
    `${page.paint(style, severity)}  ${visible(diagnostic.rule)}${page.paint("dim", of)}`,
    ...sentence("", diagnostic.message, "bold", page),
    ...quote(diagnostic, style, 1),
    ...diagnostic.related.flatMap((related) => [
      ...sentence("see also", related.message, "cyan", page),
      ...quote(related, "cyan", 0),
    ]),
    ...(suggestion === undefined ? [] : sentence("", suggestion, "green", page)),
    ...(help === undefined ? [] : sentence("help", help, "green", page)),
    ...(fix === undefined ? [] : repair(fix, page)),
    ...(url === undefined ? [] : [`${INDENT}${page.paint("dim", "more:")} ${visible(url)}`]),
  ];
}

function repair({ title, safety }: NonNullable<Diagnostic["fix"]>, page: Page): string[] {
  const caution =
    safety === "unsafe" ? " (look at the result: only you can tell if it is right)" : "";
  return sentence("repair", `${title}${caution}`, "green", page);
}

/** A sentence with its label, wrapped; without a label the style applies to the sentence. */
function sentence(label: string, text: string, style: Style, { paint, width }: Page): string[] {
  const head = label === "" ? "" : `${label}: `;
  const inner = width - INDENT.length - head.length;
  return wrap(visible(text), inner).map((line, index) => {
    if (label === "") return INDENT + paint(style, line);
    return INDENT + (index === 0 ? paint(style, head) : " ".repeat(head.length)) + line;
  });
}

const INDENT = "  ";

interface QuotationLook {
  /** Columns for the line numbers. */
  readonly gutter: number;
  readonly marks: Style;
  readonly context: number;
}

function quotation(
  { file, range }: { readonly file: string; readonly range: Range },
  source: Quotable | undefined,
  { gutter, marks, context }: QuotationLook,
  { paint, width }: Page,
): string[] {
  const margin = `${INDENT}${" ".repeat(gutter)} `;
  const { line, column } = range.start;
  const place = `${margin}${paint("blue", "┌─")} ${visible(file)}:${line}:${column}`;
  const inner = width - margin.length - "│ ".length;
  const frame = source === undefined ? [] : codeFrame(source, range, { width: inner, context });
  return [place, ...frame.map(quoted)];

  function quoted({ number, covered, kind, text }: FrameLine): string {
    const numbered = INDENT + `${number ?? ""}`.padStart(gutter);
    const bar = covered ? paint(marks, "┃") : paint("blue", "│");
    const shown = kind === "source" ? text : paint(kind === "marks" ? marks : "dim", text);
    return `${paint("blue", numbered)} ${bar}${shown === "" ? "" : ` ${shown}`}`;
  }
}

function closing({ summary, diagnostics }: Report, page: Page): string[] {
  const { errors, warnings, infos, skippedRules } = summary;
  const worst = errors > 0 ? "error" : warnings > 0 ? "warning" : "info";
  const clean = errors + warnings + infos === 0 && !nothingChecked(summary);
  const style: Style = clean ? ["green", "bold"] : SEVERITY_STYLE[worst];
  const found = errors + warnings + infos;
  const unshown = found - diagnostics.length;
  return [
    ...wrap(summarySentence(summary), page.width).map((line) => page.paint(style, line)),
    ...(unshown > 0 ? [`${counted(unshown, "finding")} not shown here`] : []),
    ...coverageSentences(summary).flatMap((sentence) => wrap(sentence, page.width)),
    ...decisionSentences(summary).flatMap((sentence) => wrap(sentence, page.width)),
    ...skippedRules.flatMap((skipped) =>
      wrap(`not checked: ${skippedSentence(skipped)}`, page.width),
    ),
  ];
}
