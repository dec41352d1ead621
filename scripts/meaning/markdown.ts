import { plainText } from "../diagnostics/plain-text.ts";
import {
  citedSentence,
  countsInWords,
  coverageSentences,
  isSilent,
  movedInWords,
  recordInWords,
  unreadableSentence,
} from "./headline.ts";
import type { Compared } from "./headline.ts";
import type { Meaning } from "./meaning.ts";

/** Bytes of UTF-8 that GitHub takes of a comment, with room for what stands around it. */
const MOST = 60_000;
const NAMES = 10;

/**
 * What a change means, as GitHub's Markdown. Nothing of a record becomes mark-up, a link or a mention.
 * What does not fit is counted: `casebook diff` shows it.
 */
export function meaningMarkdown(
  meaning: Meaning,
  { base, head }: Compared,
  most: number = MOST,
): string {
  const between = `since ${plainText(base.revision)}${head === null ? "" : `, up to ${plainText(head.revision)}`}`;
  if (isSilent(meaning)) return `No change in meaning ${between}.\n`;
  const head_ = `**${countsInWords(meaning.changes) || "No record changed"}** ${between}.`;
  const consequences = [
    ...block("What moves", movedInWords(meaning.moved)),
    ...block("Coverage", coverageSentences(meaning)),
    ...block(
      "Records elsewhere",
      meaning.citedBy.slice(0, 30).map((each) => citedSentence(each, NAMES)),
    ),
  ];
  const first = block(
    "Not known",
    meaning.unreadable.slice(0, 30).map((each) => unreadableSentence(each)),
  );
  const rest = [
    ...meaning.settings.flatMap(({ file, fields }) =>
      block(file, [`Changed: ${fields.map(({ pointer }) => pointer).join(", ")}`]),
    ),
    ...block(
      "Restricted or under an embargo, and not shown",
      meaning.withheld.slice(0, 30).map((name) => `Something changed in ${name}`),
    ),
  ];
  const records = meaning.told.map(({ record, title, sentences }) =>
    block(
      `${recordInWords(record, title)} (${record})`,
      sentences.map(({ text, marks }) => (marks.includes("uncited") ? `⚠️ ${text}` : text)),
    ),
  );
  let left = most - bytes([head_, ...first, ...rest, ...consequences]) - 200;
  const shown: string[] = [];
  let told = 0;
  for (const record of records) {
    left -= bytes(record);
    if (left < 0) break;
    shown.push(...record);
    told++;
  }
  const more =
    told < records.length
      ? ["", `And ${records.length - told} more records, which “casebook diff” shows.`]
      : [];
  return `${[head_, ...first, ...shown, ...more, ...rest, ...consequences].join("\n")}\n`;
}

function block(title: string, sentences: readonly string[]): string[] {
  if (sentences.length === 0) return [];
  return ["", `#### ${plainText(title)}`, "", ...sentences.map((text) => `- ${plainText(text)}`)];
}

function bytes(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
}
