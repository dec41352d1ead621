import { visible } from "../../diagnostics/visible.ts";
import type { Sentence } from "../words/sentences.ts";
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

/** As many names as fit a line. */
const NAMES = 5;

/** What a change means, as plain text. Nothing of a record can make the terminal do something. */
export function meaningText(meaning: Meaning, { base, head }: Compared): string {
  const between = visible(
    `since ${base.revision}${head === null ? "" : `, up to ${head.revision}`}`,
  );
  if (isSilent(meaning)) return `No change in meaning ${between}.\n`;
  const lines = [`${countsInWords(meaning.changes) || "No record changed"} ${between}.`];
  block(
    "Not known",
    meaning.unreadable.map((each) => unreadableSentence(each)),
  );
  for (const { record, title, sentences } of meaning.told)
    block(`${recordInWords(record, title)} (${record})`, sentences.map(marked));
  for (const { file, fields } of meaning.settings) block(file, [settingsSentence(fields)]);
  block(
    "Restricted or under an embargo, and not shown",
    meaning.withheld.map((name) => `Something changed in ${name}`),
  );
  block("What moves", movedInWords(meaning.moved));
  block("Coverage", coverageSentences(meaning));
  block(
    "Records elsewhere",
    meaning.citedBy.map((each) => citedSentence(each, NAMES)),
  );
  return `${lines.join("\n")}\n`;

  function block(title: string, sentences: readonly string[]): void {
    if (sentences.length === 0) return;
    lines.push("", visible(title), ...sentences.map((sentence) => `  - ${visible(sentence)}`));
  }
}

function marked({ text, marks }: Sentence): string {
  return marks.includes("uncited") ? `(!) ${text}` : text;
}
