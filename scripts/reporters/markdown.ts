import type { Report } from "../diagnostics/diagnostic.ts";
import type { Severity } from "../diagnostics/finding.ts";
import { groupByCause, placeOf, type Cause, type ChangeOptions } from "./group-by-cause.ts";
import { plainText } from "../diagnostics/plain-text.ts";
import { pathInRepository, type RootOptions } from "./root.ts";
import {
  counted,
  coverageSentences,
  decisionSentences,
  nothingChecked,
  skippedSentence,
  suggestionSentence,
  summarySentence,
} from "./sentences.ts";
import { withhold } from "./withhold.ts";

export interface MarkdownOptions extends RootOptions, ChangeOptions {
  /** Address of the repository's files at the commit that was checked, without a final `/`. */
  readonly files?: string;
  /** Address of the folder with the rule pages, without a final `/`. */
  readonly rulePages?: string;
  /** The most bytes of UTF-8 in the summary; GitHub accepts one mebibyte for each step. */
  readonly most?: number;
}

const MEBIBYTE = 1024 * 1024;

/** How many places of one cause are listed. */
const PLACES = 20;

/**
 * The report as GitHub's Markdown, for the summary of a job: a paragraph for each cause. Warnings and
 * hints that the change did not bring are folded below the rest. If it grows too long, it leaves out the
 * other places of each cause, then the causes, and finally gives only numbers by rule.
 */
export function markdown(report: Report, options: MarkdownOptions): string {
  const shown = withhold(report);
  const found = groupByCause(shown.diagnostics, options);
  const head = [`## ${verdict(shown)}`, "", plainText(summarySentence(shown.summary)), ""];
  const notes = [
    ...coverageSentences(shown.summary),
    ...decisionSentences(shown.summary),
    ...shown.summary.skippedRules.map((each) => `not checked: ${skippedSentence(each)}`),
  ].map((sentence) => `- ${plainText(sentence)}`);
  const steps = [
    () => entries(found, PLACES, options),
    () => entries(found, 0, options),
    () => counts(found),
  ];
  for (const step of steps) {
    const text = [...head, ...step(), "", ...notes].join("\n").trimEnd();
    if (Buffer.byteLength(text) < (options.most ?? MEBIBYTE)) return `${text}\n`;
  }
  return `${head.join("\n").trimEnd()}\n`;
}

function verdict({ summary }: Report): string {
  const { errors, warnings } = summary;
  if (nothingChecked(summary)) return "Nothing was checked";
  if (errors > 0) return `${counted(errors, "error")} to mend`;
  if (warnings > 0) return `No errors, ${counted(warnings, "warning")} to look at`;
  return "No faults found";
}

const SIGN = {
  error: "🔴 error",
  warning: "🟡 warning",
  info: "🔵 hint",
} as const satisfies Record<Severity, string>;

function entries(found: readonly Cause[], most: number, options: MarkdownOptions): string[] {
  const told = (causes: readonly Cause[]) => causes.flatMap((cause) => entry(cause, most, options));
  const isFolded = (cause: Cause) => !cause.isOfChange && cause.first.severity !== "error";
  const older = found.filter(isFolded);
  if (older.length === 0) return told(found);
  const number = older.reduce((sum, { others }) => sum + 1 + others.length, 0);
  return [
    ...told(found.filter((cause) => !isFolded(cause))),
    `<details><summary>${counted(number, "finding")} elsewhere, not of this change</summary>`,
    "",
    ...told(older),
    "</details>",
  ];
}

function entry({ first, others }: Cause, most: number, options: MarkdownOptions): string[] {
  const { severity, message, help, rule } = first;
  const suggestion = suggestionSentence(first);
  const listed = others.slice(0, most);
  return [
    `**${SIGN[severity]}** ${plainText(message)}  `,
    `${link(first, options)} · ${ruleLink(rule, options)}  `,
    ...(help === undefined ? [] : [`↳ ${plainText(help)}  `]),
    ...(suggestion === undefined ? [] : [`↳ ${plainText(suggestion)}  `]),
    ...first.related.map((each) => `see also ${link(each, options)}: ${plainText(each.message)}  `),
    ...(others.length === 0 ? [] : [`The same at ${counted(others.length, "other place")}  `]),
    ...listed.map((each) => `- ${link(each, options)}`),
    ...(listed.length > 0 && others.length > listed.length
      ? [`- and ${others.length - listed.length} more`]
      : []),
    "",
  ];
}

function link(place: Parameters<typeof placeOf>[0], { files, root }: MarkdownOptions): string {
  const shown = plainText(placeOf(place));
  if (files === undefined) return shown;
  const { start, end } = place.range;
  const lines = end.line > start.line ? `L${start.line}-L${end.line}` : `L${start.line}`;
  return `[${shown}](${files}/${encodedPath(pathInRepository(root, place.file))}#${lines})`;
}

function ruleLink(rule: string, { rulePages }: MarkdownOptions): string {
  const shown = plainText(rule);
  return rulePages === undefined ? shown : `[${shown}](${rulePages}/${encodedPath(rule)}.md)`;
}

/** A path as part of an address, escaped so that it cannot end the address or a link. */
export function encodedPath(path: string): string {
  return path
    .split("/")
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, "\uFFFD")))
    .map((part) =>
      part.replace(/[()!'*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`),
    )
    .join("/");
}

function counts(found: readonly Cause[]): string[] {
  const of = new Map<string, number>();
  for (const { first, others } of found) {
    const key = `${SIGN[first.severity]} | ${plainText(first.rule)}`;
    of.set(key, (of.get(key) ?? 0) + 1 + others.length);
  }
  return [
    "There are too many findings to list. “casebook check” shows them all.",
    "",
    "| severity | rule | findings |",
    "| --- | --- | ---: |",
    ...[...of].map(([key, number]) => `| ${key} | ${number} |`),
  ];
}
