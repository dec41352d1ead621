import type { Summary } from "../diagnostics/diagnostic.ts";
import { blocksOf } from "../changes/diff/blocks.ts";
import type { Meaning } from "../changes/diff/meaning.ts";
import { coverageSentences } from "../reporters/sentences.ts";
import type { Found } from "./outcome.ts";

/** How many records that refer to another are named. */
const NAMES = 5;

/** Told by the records that they are about: what is gone, and where it is now. */
const OF_RECORDS = ["data/redirects.yml", "data/tombstones.yml"];

/** What a change means, by record, as the outcome carries it. Texts of records stand in it. */
export function toldMeaning(meaning: Meaning): Found["meaning"] {
  const { unreadable, records, settings, withheld, moved, citedBy } = blocksOf(
    meaning,
    NAMES,
    "⚠️",
  );
  const ofSettings = settings.filter(({ about }) => !OF_RECORDS.includes(about));
  return [unreadable, ...records, ...ofSettings, withheld, moved, citedBy]
    .filter(({ sentences }) => sentences.length > 0)
    .map(({ about, sentences }) => ({ about, told: sentences }));
}

/** How well statements are supported, of the dataset and of the change; empty where none is known. */
export function toldCoverage(summary: Summary): string {
  const [first, ...more] = coverageSentences(summary);
  if (first === undefined) return "";
  return `${[first.replace(/^c/, "C"), ...more].join("; ")}.`;
}
