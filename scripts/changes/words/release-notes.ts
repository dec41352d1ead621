import { addTo } from "../../diagnostics/add-to.ts";
import { visible } from "../../diagnostics/visible.ts";
import { collections } from "../../schema/collections.ts";
import type { SchemaDocuments } from "../../schema/schema-documents.ts";
import type { FieldChange, RecordChange } from "../change.ts";
import type { Comparison } from "../compare.ts";
import type { Why } from "../reasons.ts";
import { placeInWords } from "./place-in-words.ts";

/** What the notes say about the release beside its changes. */
export interface NotedRelease {
  /** Title of the dataset. */
  readonly title: string;
  readonly version: string;
  /** Version of the previous release. */
  readonly previous: string;
  readonly documents: SchemaDocuments;
  /** The title of a record; undefined where the release does not hold it. */
  readonly titleOf: (collection: string, id: string) => string | undefined;
}

/** Most fields of one record that are listed; `changes.json` has all. */
const SHOWN = 40;

type Section = Why["reason"] | "names";

/** In the order of the notes. */
const sections: Readonly<Record<Section, readonly [heading: string, meaning: string]>> = {
  correction: ["Corrections", "The release before said something wrong."],
  "new-information": ["New information", "Something happened, or became known."],
  redaction: ["Redactions", "This is no longer published; what stood there is not repeated."],
  names: ["Names", "These are found under another name."],
  "not-stated": ["Other changes", "Nobody has said why."],
};

/** The changes of one record for one reason. */
interface Paragraph {
  readonly section: Section;
  readonly note?: string | undefined;
  readonly record: string;
  readonly lines: readonly string[];
}

/** CHANGES.md: the changes of a release by reason, note and record. */
export function releaseNotes(
  { changes, level }: Comparison,
  { title, version, previous, documents, titleOf }: NotedRelease,
): string {
  const lines = [
    `# ${escaped(title)}, ${version}`,
    "",
    changes.length === 0
      ? `Nothing changed in the records since ${previous}.`
      : `What changed since ${previous}: ${summary(changes)}. By the rules of versions this is a ${level} change.`,
    "",
  ];
  const paragraphs = changes.flatMap(paragraphsOf).toSorted(byCollection);
  for (const [section, [heading, meaning]] of Object.entries(sections)) {
    const mine = paragraphs.filter((paragraph) => paragraph.section === section);
    if (mine.length === 0) continue;
    lines.push(`## ${heading}`, "", meaning, "");
    for (const [note, group] of groupedBy(mine, ({ note }) => note)) {
      if (note !== undefined) lines.push(`**${escaped(note)}**`, "");
      lines.push(...group.flatMap(({ lines }) => lines), "");
    }
  }
  return `${lines.join("\n").trimEnd()}\n`;

  function paragraphsOf(change: RecordChange): Paragraph[] {
    const { record } = change;
    const name = called(record);
    const names = (text: string): Paragraph[] => [
      { section: "names", note: "note" in change ? change.note : undefined, record, lines: [text] },
    ];
    switch (change.change) {
      case "added":
        return [{ ...why(change), record, lines: [`- ${name} is new.`] }];
      case "removed":
        return [{ ...why(change), record, lines: [`- \`${record}\` was removed.`] }];
      case "withdrawn":
        return [
          {
            ...why(change),
            record,
            lines: [`- \`${record}\` was withdrawn (${escaped(change.why)}).`],
          },
        ];
      case "split":
        return names(`- \`${record}\` was split into ${change.to.map(called).join(" and ")}.`);
      case "merged":
        return names(`- \`${change.from}\` was merged into ${name}.`);
      case "renamed":
        return [...names(`- \`${change.from}\` is now ${name}.`), ...fieldParagraphs(change)];
      case "changed":
        return fieldParagraphs(change);
    }
  }

  function fieldParagraphs({
    record,
    fields,
  }: {
    readonly record: string;
    readonly fields: readonly FieldChange[];
  }): Paragraph[] {
    const sectionOf = ({ change, reason }: FieldChange) =>
      change === "renamed" ? "names" : reason;
    const groups = groupedBy(fields, (field) => JSON.stringify([sectionOf(field), field.note]));
    return [...groups.values()].map((group) => ({
      section: sectionOf(group[0]!),
      note: group[0]!.note,
      record,
      lines: [`- ${called(record)}:`, ...details(record, group)],
    }));
  }

  function details(record: string, fields: readonly FieldChange[]): string[] {
    const shown = fields
      .slice(0, SHOWN)
      .map((field) => `  - ${sentence(placeOf(record, field.pointer), field)}`);
    const more = fields.length - shown.length;
    return more > 0 ? [...shown, `  - and ${more} more changes, listed in changes.json.`] : shown;
  }

  function placeOf(record: string, pointer: string): string {
    const words = placeInWords(documents, record, pointer);
    return words.length === 0 ? "*The record*" : `*${words.map(escaped).join(" › ")}*`;
  }

  /** Title and name of a record; the name alone where the release lacks it. */
  function called(record: string): string {
    const [collection = "", id = ""] = record.split("#", 1)[0]!.split("/");
    const name = titleOf(collection, id);
    return name === undefined ? `\`${record}\`` : `${escaped(name)} (\`${record}\`)`;
  }
}

function why({ reason, note }: Why): Pick<Paragraph, "section" | "note"> {
  return { section: reason, note };
}

function byCollection(a: Paragraph, b: Paragraph): number {
  const rank = ({ record }: Paragraph) =>
    (collections as readonly string[]).indexOf(record.slice(0, record.indexOf("/")));
  return rank(a) - rank(b);
}

function sentence(place: string, { change, before, after, withheld }: FieldChange): string {
  if (withheld) return change === "removed" ? `${place} was removed.` : `${place} changed.`;
  switch (change) {
    case "added":
      return `${place} is new${isPlain(after) ? `: ${quoted(after)}` : ""}.`;
    case "removed":
      return `${place} was removed${isPlain(before) ? `: it was ${quoted(before)}` : ""}.`;
    case "renamed":
      return `${place} was called ${quoted(before)}.`;
    case "changed":
      return `${place}: ${quoted(before)} became ${quoted(after)}.`;
  }
}

function groupedBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) addTo(groups, keyOf(item), item);
  return groups;
}

function isPlain(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

function quoted(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return `“${escaped(text.length > 300 ? `${text.slice(0, 299)}…` : text)}”`;
}

/** Escapes a text of a record for Markdown and GitHub: no markup, link, HTML or mention. */
function escaped(text: string): string {
  return visible(text)
    .replace(/[\\`*_{}[\]()#+!|~]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll("@", "&#64;")
    .replace(/:\/\//g, ":&#47;&#47;");
}

function summary(changes: readonly RecordChange[]): string {
  const kinds = ["added", "changed", "renamed", "merged", "split", "withdrawn", "removed"] as const;
  return kinds
    .map((kind) => [kind, changes.filter(({ change }) => change === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${count === 1 ? "record" : "records"} ${kind}`)
    .join(", ");
}
