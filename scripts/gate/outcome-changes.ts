import type { Summary } from "../diagnostics/diagnostic.ts";
import { blocksOf } from "../changes/report/blocks.ts";
import type { ChangeReport } from "../changes/report/change-report.ts";
import { coverageSentences } from "../reporters/sentences.ts";
import type { Found } from "./outcome.ts";

/** Most records that are named as referring to another. */
const NAMES = 5;

/** Their changes are reported with the records that they are about. */
const OF_RECORDS = ["data/redirects.yml", "data/tombstones.yml"];

/** The meaning of a change since a commit, as the outcome carries it. It contains unescaped texts of records. */
export function outcomeChanges(meaning: ChangeReport, base: string): Found["meaning"] {
  const { unreadable, records, settings, withheld, moved, evidence, citedBy } = blocksOf(
    meaning,
    NAMES,
    "⚠️",
    base,
  );
  const ofSettings = settings.filter(({ about }) => !OF_RECORDS.includes(about));
  return [unreadable, ...records, ...ofSettings, withheld, moved, evidence, citedBy]
    .filter(({ sentences }) => sentences.length > 0)
    .map(({ about, sentences }) => ({ about, told: sentences }));
}

/** How well statements are supported, in the dataset and in the change; empty where unknown. */
export function outcomeCoverage(summary: Summary): string {
  const [first, ...more] = coverageSentences(summary);
  if (first === undefined) return "";
  return `${[first.replace(/^c/, "C"), ...more].join("; ")}.`;
}
