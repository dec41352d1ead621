import type { RecordChange } from "../change.ts";
import { coverageInWords } from "../../diagnostics/coverage.ts";
import { collectionAnnotations } from "../../schema/collection-annotations.ts";
import type { Moved } from "../../stats/moved.ts";
import type { Meaning } from "./meaning.ts";

/** What is compared: names as somebody gave them, and the commits they stand for. */
export interface Compared {
  readonly base: { readonly revision: string; readonly commit: string };
  /** Null where it is what stands in the folder. */
  readonly head: { readonly revision: string; readonly commit: string } | null;
}

const headings = new Map([
  ...Object.entries(collectionAnnotations).map(([name, { heading }]) => [name, heading] as const),
  ["reference", "Reference table"],
]);

/** `Case “Land Code protest organisers imprisoned”`, or only the kind where it has no title. */
export function recordInWords(record: string, title: string | undefined): string {
  const kind = headings.get(record.split("/", 1)[0]!) ?? "Record";
  return title === undefined ? kind : `${kind} “${title}”`;
}

/** `3 records changed, 1 added`; empty where nothing did. */
export function countsInWords(changes: readonly RecordChange[]): string {
  const kinds = new Map<string, number>();
  for (const { change } of changes) kinds.set(change, (kinds.get(change) ?? 0) + 1);
  return [...kinds]
    .map(([kind, count]) => `${count} ${count === 1 ? "record" : "records"} ${kind}`)
    .join(", ");
}

/** Whether there is anything to tell. */
export function isSilent({ changes, settings, unreadable, withheld }: Meaning): boolean {
  return changes.length + settings.length + unreadable.length + withheld.length === 0;
}

/** `recommendations by level of implementation: not implemented +1, partially implemented -1`. */
export function movedInWords(all: readonly Moved[]): string[] {
  const figures = new Map<string, string[]>();
  for (const { figure, key, label, by } of all) {
    const words = `${label ?? key.replaceAll("-", " ")} ${by > 0 ? "+" : "−"}${Math.abs(by)}`;
    figures.set(figure, [...(figures.get(figure) ?? []), words]);
  }
  return [...figures].map(([figure, words]) => `${figure}: ${words.join(", ")}`);
}

/** What becomes of the share of checked statements, a sentence each. */
export function coverageSentences({ coverage }: Meaning): string[] {
  const { before, after, touched } = coverage;
  return [
    ...(touched.statements > 0
      ? [`of the statements added or changed, ${coverageInWords(touched)} checked`]
      : []),
    ...(before.statements + after.statements > 0
      ? [
          `in the records that changed: ${coverageInWords(before)} before, ${coverageInWords(after)} now`,
        ]
      : []),
  ];
}

/** `data/x.yml (as it is now) cannot be read`, with the reasons. */
export function unreadableSentence({
  file,
  side,
  messages,
}: Meaning["unreadable"][number]): string {
  const where = side === "base" ? "as it was" : "as it is now";
  return `${file}, ${where}, cannot be read, so what changed in it is not known: ${messages.join(" ")}`;
}

/** `3 records refer to it: cases/a, cases/b and 1 more`. */
export function citedSentence({ record, by }: Meaning["citedBy"][number], most: number): string {
  const shown = by.slice(0, most);
  const more = by.length - shown.length;
  const names = more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
  return `${record} is referred to by ${by.length} ${by.length === 1 ? "record" : "records"}: ${names}`;
}

/** `Changed: /version, /title and 3 more`. */
export function settingsSentence(fields: readonly { readonly pointer: string }[]): string {
  const names = fields.slice(0, 20).map(({ pointer }) => pointer);
  const more = fields.length - names.length;
  return `Changed: ${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
