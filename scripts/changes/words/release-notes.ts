import { addTo } from "../../diagnostics/add-to.ts";
import { visible } from "../../diagnostics/visible.ts";
import { collections } from "../../schema/collections.ts";
import type { RecordChange } from "../change.ts";
import type { Comparison } from "../compare.ts";
import type { Why } from "../reasons.ts";
import { selfSentence } from "../self-changes.ts";
import type { Telling } from "./record-pair.ts";
import { toldByReason } from "./told-by-reason.ts";
import type { Section } from "./told-by-reason.ts";

/** What the notes say about the release beside its changes. */
export interface NotedRelease {
  /** Title of the dataset. */
  readonly title: string;
  readonly version: string;
  /** Version of the previous release. */
  readonly previous: string;
  readonly telling: Telling;
  /** The title of a record; undefined where the release does not hold it. */
  readonly titleOf: (collection: string, id: string) => string | undefined;
}

/** Most sentences about one record that are printed; `changes.json` has all changes. */
const SHOWN = 40;

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
  { changes, self, level }: Comparison,
  { title, version, previous, telling, titleOf }: NotedRelease,
): string {
  const lines = [
    `# ${escaped(title)}, ${version}`,
    "",
    [
      changes.length === 0
        ? `Nothing changed in the records since ${previous}.`
        : `What changed since ${previous}: ${summary(changes)}.`,
      ...(changes.length + self.length === 0
        ? []
        : [`By the rules of versions this is a ${level} change.`]),
    ].join(" "),
    "",
  ];
  if (self.length > 0)
    lines.push(
      ...["## The dataset itself", "", "What the release says of itself.", ""],
      ...self.map((change) => `- ${escaped(selfSentence(change, telling.documents))}`),
      "",
    );
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

  function fieldParagraphs(change: RecordChange & { readonly fields: unknown }): Paragraph[] {
    const { record } = change;
    const told = toldByReason(change, telling).slice(change.change === "renamed" ? 1 : 0);
    return told.map(({ section, note, sentences }) => {
      const shown = sentences.slice(0, SHOWN).map(({ text }) => `  - ${escaped(text)}`);
      const more = sentences.length - shown.length;
      const rest = more > 0 ? [`  - and ${more} more changes, listed in changes.json.`] : [];
      return { section, note, record, lines: [`- ${called(record)}:`, ...shown, ...rest] };
    });
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

function groupedBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) addTo(groups, keyOf(item), item);
  return groups;
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
