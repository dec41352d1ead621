import type { Summary } from "../diagnostics/diagnostic.ts";
import {
  citedSentence,
  movedInWords,
  recordInWords,
  unreadableSentence,
} from "../changes/diff/headline.ts";
import type { Meaning } from "../changes/diff/meaning.ts";
import { coverageSentences } from "../reporters/sentences.ts";
import type { Found } from "./outcome.ts";

/** How many records that refer to another are named. */
const NAMES = 5;

/** Told by the records that they are about: what is gone, and where it is now. */
const OF_RECORDS = ["data/redirects.yml", "data/tombstones.yml"];

/** What a change means, by record, as the outcome carries it. Texts of records stand in it. */
export function toldMeaning(meaning: Meaning): Found["meaning"] {
  const { unreadable, told, settings, withheld, moved, citedBy } = meaning;
  return [
    { about: "Not known", told: unreadable.map((each) => unreadableSentence(each)) },
    ...told.map(({ record, title, sentences }) => ({
      about: `${recordInWords(record, title)} (${record})`,
      told: sentences.map(({ text, marks }) => (marks.includes("uncited") ? `⚠️ ${text}` : text)),
    })),
    ...settings
      .filter(({ file }) => !OF_RECORDS.includes(file))
      .map(({ file, fields }) => ({
        about: file,
        told: [`Changed: ${fields.map(({ pointer }) => pointer).join(", ")}`],
      })),
    {
      about: "Restricted or under an embargo, and not shown",
      told: withheld.map((name) => `Something changed in ${name}`),
    },
    { about: "What moves", told: movedInWords(moved) },
    { about: "Records elsewhere", told: citedBy.map((each) => citedSentence(each, NAMES)) },
  ].filter(({ told: sentences }) => sentences.length > 0);
}

/** How well statements are supported, of the dataset and of the change; empty where none is known. */
export function toldCoverage(summary: Summary): string {
  const [first, ...more] = coverageSentences(summary);
  if (first === undefined) return "";
  return `${[first.replace(/^c/, "C"), ...more].join("; ")}.`;
}
