import {
  citedSentence,
  coverageSentences,
  movedInWords,
  recordInWords,
  unreadableSentence,
} from "../meaning/headline.ts";
import type { Meaning } from "../meaning/meaning.ts";

/** How many records that refer to another are named. */
const NAMES = 5;

/** What a change means, a sentence each, as the outcome carries it. Texts of records stand in them. */
export function toldMeaning(meaning: Meaning): string[] {
  return [
    ...meaning.unreadable.map((each) => unreadableSentence(each)),
    ...meaning.told.flatMap(({ record, title, sentences }) =>
      sentences.map(
        ({ text, marks }) =>
          `${marks.includes("uncited") ? "⚠️ " : ""}${recordInWords(record, title)} (${record}): ${text}`,
      ),
    ),
    ...meaning.settings.map(
      ({ file, fields }) => `${file}: changed ${fields.map(({ pointer }) => pointer).join(", ")}`,
    ),
    ...meaning.withheld.map((name) => `${name}: something changed that is not shown`),
    ...movedInWords(meaning.moved),
    ...meaning.citedBy.map((each) => citedSentence(each, NAMES)),
  ];
}

/** How well the statements of the change are supported, in one sentence; empty where there are none. */
export function toldCoverage(meaning: Meaning): string {
  const sentences = coverageSentences(meaning);
  return sentences.length === 0 ? "" : `Coverage: ${sentences.join("; ")}.`;
}
