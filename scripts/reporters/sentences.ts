import type { Diagnostic, SkippedRule, Summary } from "../diagnostics/diagnostic.ts";
import { coverageInWords } from "../diagnostics/coverage.ts";
import { visible } from "../diagnostics/visible.ts";

/** How many suggestions are worth reading; the JSON report has them all. */
const SUGGESTIONS_SHOWN = 3;

/** `1 error`, `2 errors`, `42,000 files`. */
export function counted(number: number, noun: string): string {
  return `${thousands.format(number)} ${noun}${number === 1 ? "" : "s"}`;
}

/** `2 errors, 1 warning`, without zeros; empty if there are no findings. */
export function countedFindings(counts: Pick<Summary, "errors" | "warnings" | "infos">): string {
  return [
    counts.errors > 0 ? counted(counts.errors, "error") : "",
    counts.warnings > 0 ? counted(counts.warnings, "warning") : "",
    counts.infos > 0 ? counted(counts.infos, "info") : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** `12 files, 4 records checked: 2 errors, 1 warning`. */
export function summarySentence(summary: Summary): string {
  const checked = `${counted(summary.files, "file")}, ${counted(summary.records, "record")} checked`;
  if (summary.files === 0) return `nothing was checked: no file was found`;
  if (nothingChecked(summary)) return `nothing was checked: there is no record yet`;
  return `${checked}: ${countedFindings(summary) || "no faults found"}`;
}

/** Whether no record was judged and nothing else is wrong: such a check does not pass. */
export function nothingChecked({ records, errors }: Summary): boolean {
  return records === 0 && errors === 0;
}

/** Findings that are left out, do not count or count less, and why; one sentence each. */
export function decisionSentences(summary: Summary): string[] {
  const { excepted, baselined, turnedDown, consequences = 0 } = summary;
  return [
    ...(consequences > 0
      ? [
          `not counted until the others are mended: ${counted(consequences, "finding")} that may follow from them`,
        ]
      : []),
    ...(excepted > 0 ? [`not counted: ${counted(excepted, "finding")} with an exception`] : []),
    ...(baselined > 0 ? [`not counted: ${counted(baselined, "finding")} of the baseline`] : []),
    ...turnedDown.map(({ rule, from, to, findings }) =>
      visible(
        `turned down by the configuration: ${rule} from ${from} to ${to}, ${counted(findings, "finding")}`,
      ),
    ),
  ];
}

/** What stands behind the statements, in a check with a change; one sentence each. */
export function coverageSentences({ coverage }: Summary): string[] {
  if (!coverage) return [];
  const { before, after, touched } = coverage;
  return [
    `coverage of the dataset: ${coverageInWords(after)}; before this change: ${coverageInWords(before)}`,
    touched.statements > 0
      ? `of what this change added or changed: ${coverageInWords(touched)}`
      : "this change touches no statement",
  ];
}

/** `upr/session for 3 records, because reference/upr-sessions is missing`. */
export function skippedSentence({ rule, needs, records }: SkippedRule): string {
  const scope = records > 0 ? ` for ${counted(records, "record")}` : "";
  return visible(`${rule}${scope}, because ${needs} is missing`);
}

/**
 * `did you mean "a" or "b"?`, with the likeliest suggestions; undefined if there are none, or if the
 * message or the help already names the likeliest.
 */
export function suggestionSentence(diagnostic: Diagnostic): string | undefined {
  const said = `${diagnostic.message} ${diagnostic.help ?? ""}`;
  const [likeliest] = diagnostic.suggestions;
  if (likeliest === undefined || said.includes(likeliest)) return undefined;
  const quoted = diagnostic.suggestions
    .slice(0, SUGGESTIONS_SHOWN)
    .map((suggestion) => `"${visible(suggestion)}"`);
  return `did you mean ${alternatives.format(quoted)}?`;
}

const thousands = new Intl.NumberFormat("en");
const alternatives = new Intl.ListFormat("en", { type: "disjunction" });
