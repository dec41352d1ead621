import { addTo } from "../../diagnostics/add-to.ts";
import { isObject } from "../../diagnostics/is-object.ts";
import type { RecordChange } from "../change.ts";
import { coverageInWords } from "../../diagnostics/coverage.ts";
import { collectionAnnotations } from "../../schema/collection-annotations.ts";
import type { Moved } from "../../stats/moved.ts";
import type { ChangeReport } from "./change-report.ts";
import type { StatementPlaces } from "./evidence-of-change.ts";

/** What is compared: revisions as they were given, and their commits. */
export interface Compared {
  readonly base: { readonly revision: string; readonly commit: string };
  /** Null for the files in the folder. */
  readonly head: { readonly revision: string; readonly commit: string } | null;
}

/** Sentences about one record, file or consequence. They contain unescaped texts of records. */
export interface Block {
  readonly about: string;
  readonly sentences: readonly string[];
}

/** All sentences about a change; a block may be empty. */
export interface Blocks {
  readonly unreadable: Block;
  readonly records: readonly Block[];
  readonly settings: readonly Block[];
  readonly withheld: Block;
  readonly moved: Block;
  readonly coverage: Block;
  readonly evidence: Block;
  readonly citedBy: Block;
}

/**
 * @param names how many records to name that refer to a changed one
 * @param warning begins a sentence about a statement without a citation
 * @param base the revision to compare with, for the command that shows passages
 */
export function blocksOf(
  meaning: ChangeReport,
  names: number,
  warning: string,
  base: string,
): Blocks {
  const { unreadable, told, settings, withheld, moved, citedBy } = meaning;
  return {
    unreadable: { about: "Not known", sentences: unreadable.map(unreadableSentence) },
    records: told.map(({ record, title, sentences }) => ({
      about: `${recordInWords(record, title)} (${record})`,
      sentences: sentences.map(({ text, marks }) =>
        marks.includes("uncited") ? `${warning} ${text}` : text,
      ),
    })),
    settings: settings.map(({ file, fields }) => ({
      about: file,
      sentences: [settingsSentence(fields, file === "data/dataset.yml")],
    })),
    withheld: {
      about: "Restricted or under an embargo, and not shown",
      sentences: withheld.map((name) => `Something changed in ${name}`),
    },
    moved: { about: "What moves", sentences: movedInWords(moved) },
    coverage: { about: "Coverage", sentences: coverageSentences(meaning) },
    evidence: {
      about: "To compare with the sources",
      sentences: evidenceSentences(meaning.evidence, base, names, warning),
    },
    citedBy: {
      about: "Records elsewhere",
      sentences: citedBy.map((each) => citedSentence(each, names)),
    },
  };
}

/** `3 records changed, 1 record added` or `No change in meaning`, and `since main, up to HEAD`. */
export function headline(
  meaning: ChangeReport,
  { base, head }: Compared,
): readonly [string, string] {
  const between = `since ${base.revision}${head === null ? "" : `, up to ${head.revision}`}`;
  if (isSilent(meaning)) return ["No change in meaning", between];
  return [countsInWords(meaning.changes) || "No record changed", between];
}

const headings = new Map([
  ...Object.entries(collectionAnnotations).map(([name, { heading }]) => [name, heading] as const),
  ["reference", "Reference table"],
]);

/** `Case “Land Code protest organisers imprisoned”`; only the kind without a title. */
function recordInWords(record: string, title: string | undefined): string {
  const kind = headings.get(record.split("/", 1)[0]!) ?? "Record";
  return title === undefined ? kind : `${kind} “${title}”`;
}

/** `3 records changed, 1 record added`; empty without a change. */
function countsInWords(changes: readonly RecordChange[]): string {
  const kinds = new Map<string, number>();
  for (const { change } of changes) kinds.set(change, (kinds.get(change) ?? 0) + 1);
  return [...kinds]
    .map(([kind, count]) => `${count} ${count === 1 ? "record" : "records"} ${kind}`)
    .join(", ");
}

/** Whether there is nothing to report. */
export function isSilent({ changes, settings, unreadable, withheld }: ChangeReport): boolean {
  return changes.length + settings.length + unreadable.length + withheld.length === 0;
}

/** `recommendations by level of implementation: not implemented +1, partially implemented -1`. */
function movedInWords(all: readonly Moved[]): string[] {
  const figures = new Map<string, string[]>();
  for (const { figure, key, label, by } of all) {
    const words = `${label ?? key.replaceAll("-", " ")} ${by > 0 ? "+" : "−"}${Math.abs(by)}`;
    addTo(figures, figure, words);
  }
  return [...figures].map(([figure, words]) => `${figure}: ${words.join(", ")}`);
}

/** What stands behind the statements, before and after. */
function coverageSentences({ coverage }: ChangeReport): string[] {
  const { before, after, touched } = coverage;
  return [
    ...(touched.statements > 0
      ? [`of the statements added or changed: ${coverageInWords(touched)}`]
      : []),
    ...(before.statements + after.statements > 0
      ? [
          `in the records that changed: ${coverageInWords(before)} before, ${coverageInWords(after)} now`,
        ]
      : []),
  ];
}

/** What lost its mark, what got one, and where to read what changed. No word of a source is here. */
function evidenceSentences(
  { places, lost, gained }: ChangeReport["evidence"],
  base: string,
  names: number,
  warning: string,
): string[] {
  const byReviewer = new Map<string, string[]>();
  for (const { statement, by } of gained) addTo(byReviewer, by.join(", "), statement);
  return [
    ...(lost.length > 0
      ? [`${warning} no longer checked, because it or its place changed: ${some(lost, names)}`]
      : []),
    ...[...byReviewer].map(
      ([by, statements]) =>
        `checked by ${by}: ${some(statements, names)}; a file cannot prove who compared, so ask ${by}`,
    ),
    ...(places.length > 0
      ? [
          `whoever has the documents sees each statement beside its passages with “npx casebook evidence --changed-since ${base}”`,
        ]
      : []),
    ...places.map(
      ({ statement, citations }) =>
        `${statement}: ${citations.map(placeInWords).join("; ") || "no source"}`,
    ),
  ];
}

/** `a-hrc-28-10, paragraph 124 (sealed 2f4b3106866a)`. */
function placeInWords({ source, at, passage }: StatementPlaces["citations"][number]): string {
  const steps = isObject(at)
    ? Object.entries(at).map(([key, value]) => `, ${key} ${String(value)}`)
    : [];
  const seal = typeof passage === "string" ? ` (sealed ${passage.slice(0, 12)})` : "";
  return `${source}${steps.join("")}${seal}`;
}

function some(all: readonly string[], most: number): string {
  const more = all.length - most;
  return `${all.slice(0, most).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** `data/x.yml (as it is now) cannot be read`, with the reasons. */
function unreadableSentence({ file, side, messages }: ChangeReport["unreadable"][number]): string {
  const where = side === "base" ? "as it was" : "as it is now";
  return `${file}, ${where}, cannot be read, so what changed in it is not known: ${messages.join(" ")}`;
}

/** `3 records refer to it: cases/a, cases/b and 1 more`. */
function citedSentence({ record, by }: ChangeReport["citedBy"][number], most: number): string {
  return `${record} is referred to by ${by.length} ${by.length === 1 ? "record" : "records"}: ${some(by, most)}`;
}

interface Setting {
  readonly pointer: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

function shortText(value: unknown): string | undefined {
  return typeof value === "string" && value.length <= 100 ? value : undefined;
}

/** `Changed: /version, /title and 3 more`. */
function settingsSentence(fields: readonly Setting[], withValues: boolean): string {
  const names = fields.slice(0, 20).map((field) => {
    const [from, to] = [shortText(field.before), shortText(field.after)];
    return withValues && from !== undefined && to !== undefined
      ? `${field.pointer} from “${from}” to “${to}”`
      : field.pointer;
  });
  const more = fields.length - names.length;
  return `Changed: ${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
