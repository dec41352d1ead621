import type { RecordChange } from "../../changes/change.ts";
import { selfSentence } from "../../changes/self-changes.ts";
import { toldByReason } from "../../changes/words/told-by-reason.ts";
import { tellingOf } from "../release/history.ts";
import type { HistoryStep } from "../release/history.ts";
import type { Release } from "../release/release.ts";
import type { Row } from "../tables/table.ts";
import { column, filled } from "./column.ts";
import { flatTable } from "./flat-table.ts";

/** What changed from release to release. */
export const changes = flatTable(
  "changes",
  "Change",
  "What changed between the releases that this one was built with, a sentence each, the newest release first. Without an earlier release there is none.",
  [
    filled("id", "text", "Id", "Version, record and number of the change."),
    filled("version", "text", "Version", "The first release with the change."),
    column("issued", "day", "Issued", "The day of that release, where it has one."),
    filled("previous_version", "text", "Since", "The release that it was compared with."),
    column(
      "record_id",
      "text",
      "Record",
      "What changed, collection/id: its name in that release. dataset: what the release says of itself.",
      {
        required: true,
      },
    ),
    filled(
      "record_title",
      "text",
      "Title of the record",
      "What people call it; its name where it is gone.",
    ),
    column(
      "place",
      "text",
      "Place",
      "The statement or field, as a pointer; empty for the whole record.",
    ),
    filled("kind", "text", "Kind", "added, changed, renamed, merged, split, withdrawn or removed."),
    filled("change", "text", "Change", "As a sentence."),
    column("reason", "text", "Reason", "correction, new-information, redaction or not-stated."),
    column("note", "text", "Why", "As data/changes.yml says it."),
  ],
  () => [],
);

/** The sentence for what must not be repeated. */
const SILENCE = "Something changed; what stood there is not repeated.";

/** @param history oldest step first */
export function changeRows(release: Release, history: readonly HistoryStep[]): Row[] {
  const { documents } = release.schemas;
  return history.toReversed().flatMap((step, index) => {
    const later = history.slice(history.length - index);
    const telling = tellingOf(step, documents);
    const when = { version: step.to, issued: step.issued ?? null, previous_version: step.from };
    const ofDataset = step.self.map((change, number) => ({
      ...{ id: `${step.to}/dataset/${number + 1}`, ...when },
      ...{ record_id: "dataset", record_title: "The dataset", place: `/${change.field}` },
      ...{ kind: "changed", change: selfSentence(change, documents) },
    }));
    const ofRecords = step.changes.flatMap((change) => {
      const { record } = change;
      const silent = mustBeSilent(change, later);
      const title = !silent && telling.after(record) ? step.titleOf(record) : record;
      return toldByReason(change, telling)
        .flatMap(({ section, note, sentences }) =>
          sentences.map(({ pointer, text }) => ({ pointer, text, section, note })),
        )
        .map(({ pointer, text, section, note }, number): Row => ({
          ...{ id: `${step.to}/${record}/${number + 1}`, ...when },
          ...{ record_id: record, record_title: title, place: pointer === "" ? null : pointer },
          ...{ kind: change.change, change: silent ? SILENCE : text },
          reason: silent || section === "names" ? null : section,
          note: silent ? null : (note ?? null),
        }));
    });
    return [...ofDataset, ...ofRecords];
  });
}

/**
 * Whether an earlier change may hold what a later release took back: its record was withdrawn, removed, or
 * lost something whose text is not repeated.
 */
function mustBeSilent({ record }: RecordChange, later: readonly HistoryStep[]): boolean {
  return later.some(({ changes }) =>
    changes.some((change) => {
      const names = "from" in change ? [change.record, change.from] : [change.record];
      if (!names.includes(record)) return false;
      if (change.change === "withdrawn" || change.change === "removed") return true;
      return "fields" in change && change.fields.some(({ withheld }) => withheld === true);
    }),
  );
}
