import { plainText } from "../../diagnostics/plain-text.ts";
import {
  citedSentence,
  countsInWords,
  coverageSentences,
  isSilent,
  movedInWords,
  recordInWords,
  settingsSentence,
  unreadableSentence,
} from "./headline.ts";
import type { Compared } from "./headline.ts";
import type { Meaning } from "./meaning.ts";

/** Bytes of UTF-8 that GitHub takes of a comment, with room for what stands around it. */
const MOST = 60_000;
const NAMES = 10;
/** Sentences of a block that is not about one record. */
const SOME = 30;

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
      someOf(meaning.citedBy, (each) => citedSentence(each, NAMES)),
    ),
  ];
  const first = block("Not known", someOf(meaning.unreadable, unreadableSentence));
  const rest = [
    ...meaning.settings.flatMap(({ file, fields }) => block(file, [settingsSentence(fields)])),
    ...block(
      "Restricted or under an embargo, and not shown",
      someOf(meaning.withheld, (name) => `Something changed in ${name}`),
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
    const fitting = fit(record, left);
    if (fitting.length === 0) break;
    left -= bytes(fitting);
    shown.push(...fitting);
    told++;
  }
  const more =
    told < records.length
      ? ["", `And ${records.length - told} more records, which “casebook diff” shows.`]
      : [];
  return `${[head_, ...first, ...shown, ...more, ...rest, ...consequences].join("\n")}\n`;
}

/** The first of them in words, and how many there are besides. */
function someOf<T>(all: readonly T[], inWords: (one: T) => string): string[] {
  const more = all.length - SOME;
  return [
    ...all.slice(0, SOME).map(inWords),
    ...(more > 0 ? [`and ${more} more, which “casebook diff” shows`] : []),
  ];
}

function block(title: string, sentences: readonly string[]): string[] {
  if (sentences.length === 0) return [];
  return ["", `#### ${plainText(title)}`, "", ...sentences.map((text) => `- ${plainText(text)}`)];
}

/** As many lines of a block as have room, and how many have not; nothing where not even its first has. */
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
