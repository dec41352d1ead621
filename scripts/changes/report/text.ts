import { visible } from "../../diagnostics/visible.ts";
import { blocksOf, headline, isSilent } from "./blocks.ts";
import type { Block, Compared } from "./blocks.ts";
import type { ChangeReport } from "./change-report.ts";

/** Names on one line. */
const NAMES = 5;

/** The meaning of a change as plain text, in which no text of a record can control the terminal. */
export function reportText(meaning: ChangeReport, compared: Compared): string {
  const [what, between] = headline(meaning, compared);
  const first = `${what} ${visible(between)}.\n`;
  if (isSilent(meaning)) return first;
  const { unreadable, records, settings, withheld, moved, coverage, evidence, citedBy } = blocksOf(
    meaning,
    NAMES,
    "(!)",
    compared.base.revision,
  );
  const blocks = [
    unreadable,
    ...records,
    ...settings,
    withheld,
    moved,
    coverage,
    evidence,
    citedBy,
  ];
  return `${first}${blocks.map(blockText).join("")}`;
}

function blockText({ about, sentences }: Block): string {
  if (sentences.length === 0) return "";
  const lines = sentences.map((sentence) => `  - ${visible(sentence)}\n`);
  return `\n${visible(about)}\n${lines.join("")}`;
}
