import { plainText } from "../../diagnostics/plain-text.ts";
import { summary } from "./shown.ts";
import type { ShownCitation, ShownStatement } from "./shown.ts";
import { verdict } from "./text.ts";

/** For a comment or a file of a repository. Texts of records and sources cannot become markup. */
export function evidenceMarkdown(shown: readonly ShownStatement[]): string {
  return `${["# Statements and their passages", summary(shown), ...shown.map(statement)].join("\n\n")}\n`;
}

function statement(one: ShownStatement): string {
  return [
    `## ${plainText(one.name)}`,
    `${one.kind}: ${one.says.map(plainText).join(" · ")}`,
    ...one.citations.map(citation),
    ...verdict(one).map((line) => `**${plainText(line)}**`),
  ].join("\n\n");
}

function citation({ place, supports, note, passage, seal }: ShownCitation): string {
  const said =
    typeof passage === "string"
      ? plainText(passage)
      : passage.map(({ text, marked }) => (marked ? bold(text) : spaced(text, plainText))).join("");
  return [
    `- ${plainText(place)} (${supports}), ${plainText(seal)}${note === undefined ? "" : `. Note: ${plainText(note)}`}`,
    ...said.split("\n").map((line) => `  > ${line}`),
  ].join("\n");
}

function bold(text: string): string {
  return spaced(text, (words) => `**${plainText(words)}**`);
}

/** Changes each line of a text, and keeps the blanks around it. */
function spaced(text: string, change: (words: string) => string): string {
  return text
    .split("\n")
    .map((line) => {
      const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(line) ?? [];
      return words === "" ? line : `${before}${change(words)}${after}`;
    })
    .join("\n");
}
