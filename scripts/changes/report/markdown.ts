import { plainText } from "../../diagnostics/plain-text.ts";
import { blocksOf, headline, isSilent } from "./blocks.ts";
import type { Block, Compared } from "./blocks.ts";
import type { ChangeReport } from "./change-report.ts";

/** Bytes of UTF-8 that fit a comment on GitHub, with room for the rest of it. */
const MOST = 60_000;
const NAMES = 10;
/** Most sentences of a block that is not about one record. */
const SOME = 30;

/**
 * The meaning of a change as GitHub's Markdown, in which no text of a record becomes markup, a link or a
 * mention. Sentences that do not fit are counted.
 *
 * @param most size of the text in bytes of UTF-8
 */
export function reportMarkdown(
  meaning: ChangeReport,
  compared: Compared,
  most: number = MOST,
): string {
  const [what, plainBetween] = headline(meaning, compared);
  const between = plainText(plainBetween);
  if (isSilent(meaning)) return `${what} ${between}.\n`;
  const { unreadable, records, settings, withheld, moved, coverage, evidence, citedBy } = blocksOf(
    meaning,
    NAMES,
    "⚠️",
    compared.base.revision,
  );
  const head = [`**${what}** ${between}.`, ...linesOf(some(unreadable))];
  const tail = [
    ...settings,
    some(withheld),
    moved,
    coverage,
    some(evidence),
    some(citedBy),
  ].flatMap(linesOf);
  let left = most - bytes([...head, ...tail]) - 200;
  const shown: string[] = [];
  let told = 0;
  for (const record of records) {
    const fitting = fit(linesOf(record), left);
    if (fitting.length === 0) break;
    left -= bytes(fitting);
    shown.push(...fitting);
    told++;
  }
  const more =
    told < records.length
      ? ["", `And ${records.length - told} more records, which “casebook diff” shows.`]
      : [];
  return `${[...head, ...shown, ...more, ...tail].join("\n")}\n`;
}

/** The first sentences of a block, and the number of the others. */
function some({ about, sentences }: Block): Block {
  const more = sentences.length - SOME;
  if (more <= 0) return { about, sentences };
  const rest = `and ${more} more, which “casebook diff” shows`;
  return { about, sentences: [...sentences.slice(0, SOME), rest] };
}

function linesOf({ about, sentences }: Block): string[] {
  if (sentences.length === 0) return [];
  return ["", `#### ${plainText(about)}`, "", ...sentences.map((text) => `- ${plainText(text)}`)];
}

/** The lines of a block that fit, and the number of the others; empty where none fits. */
function fit(block: readonly string[], room: number): readonly string[] {
  if (bytes(block) <= room) return block;
  const [empty = "", title = "", gap = "", ...sentences] = block;
  const more = (count: number) => `- and ${count} more, which “casebook diff” shows`;
  let left = room - bytes([empty, title, gap, more(sentences.length)]);
  const fitting = sentences.filter((line) => (left -= bytes([line])) >= 0);
  if (fitting.length === 0) return [];
  return [empty, title, gap, ...fitting, more(sentences.length - fitting.length)];
}

function bytes(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
}
