import { plainText } from "../diagnostics/plain-text.ts";
import { encodedPath } from "../reporters/markdown.ts";
import { counted } from "../reporters/sentences.ts";
import type { ChangedControlFile } from "./control-files.ts";
import { controlFileLines, ownControlFileLines } from "./control-file-lines.ts";
import type { Cut, Outcome, OutcomeChange, OutcomeFinding } from "./outcome.ts";

/** Begins the comment, so that the next run finds it. */
export const marker = "<!-- casebook-gate -->";

/** What the comment needs beside the outcome. It comes from GitHub, not from the change. */
export interface CommentContext {
  /** Address of the repository, without a final `/`. */
  readonly repository: string;
  /** Address of the run. */
  readonly run: string;
  /** Whether every job of the run succeeded. */
  readonly succeeded: boolean;
  /** The commit at the tip of the pull request. */
  readonly head: string;
  /** From GitHub's list of changed files; undefined where that list is not complete. */
  readonly judges: readonly ChangedControlFile[] | undefined;
  /** Whether the author has not had a change merged here yet. */
  readonly isNewcomer: boolean;
}

/** Most characters of a comment on GitHub. */
const LONGEST = 65_536;

/** Most of them for the altered control files. The warning about them is never left out. */
const ON_CONTROL_FILES = 20_000;

/**
 * The comment on a pull request. A change that alters the workflow can forge the outcome, so the altered
 * control files come first, and from GitHub.
 *
 * @param outcome or why it is missing
 */
export function comment(outcome: Outcome | { readonly fault: string }, of: CommentContext): string {
  const head = [marker, `## ${verdict(outcome, of)}`, "", ...controlFiles(outcome, of)];
  if ("fault" in outcome)
    return text([
      ...head,
      `The run left no result that can be read: ${plainText(outcome.fault)}. [Its log](${of.run}) says how far it came. Unless it names a record of yours, you need do nothing: somebody who looks after this repository has to see to it.`,
    ]);
  const foot = [
    "",
    `<sub>Judged: ${of.head.slice(0, 12)} by ${outcome.base.slice(0, 12)}. [The whole report](${of.run}). This comment is renewed with every push.</sub>`,
  ];
  for (const size of [20, 5, 1]) {
    const made = text([
      ...head,
      ...firstStep(outcome, of),
      ...findings(outcome, of, size),
      ...meaning(outcome, size * 2),
      ...foot,
    ]);
    if (made.length <= LONGEST) return made;
  }
  return text([...head, `[The whole report](${of.run}) has all of it.`, ...foot]);
}

function verdict(outcome: Outcome | { readonly fault: string }, of: CommentContext): string {
  if ("fault" in outcome) return "⚪ The gate did not finish";
  const { errors, warnings } = outcome;
  if (errors > 0) return `🔴 ${counted(errors, "error")} to mend`;
  if (!outcome.passed) return "🔴 Not to be merged as it is";
  if (isOwnWord(of)) return "🟠 An owner has to look at this change first";
  if (!of.succeeded) return "🟡 The records pass, but another part of the run did not";
  if (warnings > 0) return `🟢 No errors, ${counted(warnings, "warning")} to look at`;
  return "🟢 Nothing to mend";
}

function controlFiles(outcome: Outcome | { readonly fault: string }, of: CommentContext): string[] {
  if (of.judges === undefined)
    return [
      "**⚠️ This change has more files than GitHub lists, so it may alter what judges it.** An owner has to look through all of them.",
      "",
    ];
  if (of.judges.length === 0) return [];
  const told: Cut<ChangedControlFile> = { told: of.judges, leftOut: 0 };
  return [
    "**⚠️ This change alters what judges it.** An owner has to review these files:",
    "",
    ...controlFileLines(told, ON_CONTROL_FILES),
    "",
    isOwnWord(of)
      ? "**It alters the workflows, so what stands below may be the change's own word: read them first.**"
      : "The gate did not use them: it judges by those of the main branch.",
    ...("fault" in outcome
      ? []
      : ownControlFileLines(outcome.errors, outcome.errorsByOwnJudges).flatMap((line) => [
          "",
          line,
        ])),
    "",
  ];
}

/** Whether the change may have written the outcome itself. */
function isOwnWord({ judges }: CommentContext): boolean {
  return judges === undefined || judges.some(({ kind }) => kind === "workflows");
}

function firstStep({ passed, findings: { told } }: Outcome, of: CommentContext): string[] {
  if (!of.isNewcomer) return [];
  const [first] = told;
  const step =
    passed || first === undefined
      ? "You need do nothing now: a person reads your sources next, and answers here."
      : `Begin with the first below: open **Files changed**, go to ${link(first, of)}, choose **…** at the right of the file's name, then **Edit file**. Mend the line and choose **Commit changes**; the check runs again by itself. If it says something that makes no sense to you, ask here.`;
  return [`Welcome, and thank you for your first contribution here. ${step}`, ""];
}

function findings({ findings: { told, leftOut } }: Outcome, of: CommentContext, most: number) {
  const counting = told.filter(({ severity }) => severity !== "info");
  if (counting.length === 0) return [];
  const shown = counting.slice(0, most);
  const more = counting.length - shown.length + leftOut;
  return [
    ...shown.flatMap((finding) => entry(finding, of)),
    ...(more > 0 ? [`And ${more} more in [the whole report](${of.run}).`, ""] : []),
  ];
}

const SIGN = { error: "🔴", warning: "🟡", info: "🔵" } as const;

function entry(finding: OutcomeFinding, of: CommentContext): string[] {
  const { severity, message, help, elsewhere, isOfChange } = finding;
  return [
    `${SIGN[severity]} ${plainText(message)}  `,
    ...(help === "" ? [] : [`↳ ${plainText(help)}  `]),
    [
      link(finding, of),
      ...(elsewhere > 0 ? [`the same at ${counted(elsewhere, "other place")}`] : []),
      ...(isOfChange ? [] : ["not of this change"]),
    ].join(" · "),
    "",
  ];
}

function link({ file, line }: OutcomeFinding, { repository, head }: CommentContext): string {
  const address = `${repository}/blob/${head}/${encodedPath(file)}#L${line}`;
  return `[${plainText(file)}, line ${line}](${address})`;
}

function meaning({ meaning: { told, leftOut }, coverage }: Outcome, most: number): string[] {
  const shown = told.slice(0, most);
  const more = told.length - shown.length + leftOut;
  if (told.length === 0 && coverage === "") return [];
  return [
    "### What the change means",
    "",
    ...shown.flatMap(block),
    ...(more > 0 ? [`- and ${counted(more, "more change")}`] : []),
    "",
    ...(coverage === "" ? [] : [atLineStart(coverage)]),
  ];
}

/** A single sentence is on the line of its subject, several are below it. */
function block({ about, told, leftOut }: OutcomeChange): string[] {
  const title = `- **${plainText(about) || "…"}**`;
  const sentences = told.map(atLineStart);
  if (told.length === 1 && leftOut === 0) return [`${title}: ${sentences[0]}`];
  return [
    title,
    ...sentences.map((sentence) => `  - ${sentence}`),
    ...(leftOut > 0 ? [`  - and ${leftOut} more`] : []),
  ];
}

/** At the start of a line, a hyphen or number would begin a list or draw a line. */
function atLineStart(sentence: string): string {
  return plainText(sentence).replace(/^[-+=\d]/, (found) => `&#${found.charCodeAt(0)};`);
}

function text(lines: readonly string[]): string {
  return `${lines.join("\n").trimEnd()}\n`;
}
