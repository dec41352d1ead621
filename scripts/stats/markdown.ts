import { plainText } from "../diagnostics/plain-text.ts";
import { visible } from "../diagnostics/visible.ts";
import type { Section, Subject } from "./page.ts";
import type { Count } from "./tally.ts";

/**
 * The page as Markdown for GitHub: a pie chart (Mermaid) for counts that make up a whole, and a
 * table for all counts, with bars of block characters.
 */
export function statsMarkdown(subject: Subject, sections: readonly Section[]): string {
  const blocks = sections.map((section) =>
    [
      `## ${plainText(section.title)}`,
      ...(section.shape === "parts" && section.counts.some(({ count }) => count > 0)
        ? [pie(section.counts)]
        : []),
      ...(section.counts.length > 0 ? [table(section.counts)] : []),
      ...section.notes.map(plainText),
    ].join("\n\n"),
  );
  return [`# ${plainText(`${subject.title} ${subject.version}`)}`, ...blocks]
    .map((block) => `${block}\n`)
    .join("\n");
}

/** Parts of zero are left out, for Mermaid refuses them. */
function pie(counts: readonly Count[]): string {
  const parts = counts.filter(({ count }) => count > 0);
  return [
    "```mermaid",
    "pie showData",
    ...parts.map(({ key, label, count }) => `  "${inChart(label ?? key)}" : ${count}`),
    "```",
  ].join("\n");
}

function table(counts: readonly Count[]): string {
  const most = Math.max(...counts.map(({ count }) => count));
  return [
    "| | Count | |",
    "| :-- | --: | :-- |",
    ...counts.map(
      ({ key, label, count }) => `| ${plainText(label ?? key)} | ${count} | ${bar(count, most)} |`,
    ),
  ].join("\n");
}

const widest = 20;
const eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/**
 * A bar in proportion to the count; the highest count has the widest bar. Exact to an eighth of a
 * block.
 */
function bar(count: number, most: number): string {
  if (count === 0) return "";
  const length = Math.max(1, Math.round((count / most) * widest * 8));
  return "█".repeat(Math.floor(length / 8)) + eighths[length % 8]!;
}

function inChart(text: string): string {
  return visible(text).replace(/["#;<>]/g, " ");
}
