import { visible } from "../diagnostics/visible.ts";
import type { FieldChange } from "../diff/changed-fields.ts";
import type { RecordChange } from "../diff/changes.ts";
import { pointerSteps } from "../read/pointer.ts";
import type { Delta } from "./changes.ts";
import type { Release, ReleasedRecord } from "./release.ts";

/** As many fields of one record as anybody reads; `changes.json` has them all. */
const SHOWN = 40;

const headings: Readonly<Record<string, string>> = {
  cases: "Cases",
  recommendations: "Recommendations",
  reviews: "Reviews",
  statistics: "Statistics",
  laws: "Laws",
  people: "People",
  organizations: "Organizations",
  sources: "Sources",
  reference: "Reference tables",
};

/** The changes of a release in sentences, as Markdown: by collection and record. */
export function changesText(release: Release, { previous, changes, level }: Delta): string {
  const version = String(release.dataset["version"]);
  const lines = [
    `# ${escaped(String(release.dataset["title"]))}, ${version}`,
    "",
    changes.length === 0
      ? `Nothing changed in the records since ${previous.version}.`
      : `What changed since ${previous.version}: ${summary(changes)}. By the rules of versions this is a ${level} change.`,
    "",
  ];
  for (const [collection, heading] of Object.entries(headings)) {
    const mine = changes.filter(({ record }) => record.startsWith(`${collection}/`));
    if (mine.length === 0) continue;
    lines.push(`## ${heading}`, "");
    for (const change of mine) lines.push(...sentences(change));
    lines.push("");
  }
  return `${lines.join("\n").trimEnd()}\n`;

  function sentences(change: RecordChange): string[] {
    const { record } = change;
    const name = `${title(record)} (\`${record}\`)`;
    switch (change.change) {
      case "added":
        return [`- ${name} is new.`];
      case "removed":
        return [`- \`${record}\` was removed.`];
      case "withdrawn":
        return [`- \`${record}\` was withdrawn (${escaped(change.why)}).`];
      case "split":
        return [
          `- \`${record}\` was split into ${change.to.map((to) => `\`${to}\``).join(" and ")}.`,
        ];
      case "renamed":
        return [
          `- \`${change.from}\` is now ${name}${change.fields.length > 0 ? ", and:" : "."}`,
          ...details(change.fields),
        ];
      case "changed":
        return [`- ${name}:`, ...details(change.fields)];
    }
  }

  function title(record: string): string {
    const [collection = "", id = ""] = record.split("/");
    const value: ReleasedRecord | undefined = release.collections[collection]?.[id];
    const [name] = (value?.["names"] ?? []) as { readonly value?: unknown }[];
    const text = value?.["title"] ?? value?.["measure"] ?? name?.value ?? id;
    return escaped(typeof text === "string" ? text : id);
  }
}

function details(fields: readonly FieldChange[]): string[] {
  const shown = fields.slice(0, SHOWN).map((field) => `  - ${sentence(field)}`);
  const more = fields.length - shown.length;
  return more > 0 ? [...shown, `  - and ${more} more changes, listed in changes.json.`] : shown;
}

function sentence({ pointer, change, before, after, withdrawn }: FieldChange): string {
  const what = place(pointer);
  if (withdrawn) return `${what} was withdrawn.`;
  switch (change) {
    case "added":
      return `${what} is new${isPlain(after) ? `: ${quoted(after)}` : ""}.`;
    case "removed":
      return `${what} was removed${isPlain(before) ? `: it was ${quoted(before)}` : ""}.`;
    case "changed":
      return `${what}: ${quoted(before)} became ${quoted(after)}.`;
  }
}

/** `/events/sentenced/date` is “events › sentenced › date”, in words. */
function place(pointer: string): string {
  const steps = pointerSteps(pointer).map((step) => escaped(inWords(step)));
  return `*${steps.join(" › ")}*`;
}

function inWords(step: string): string {
  return /^[a-z]+(?:[A-Z][a-z]+)+$/.test(step)
    ? step.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    : step;
}

function isPlain(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

function quoted(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return `“${escaped(text.length > 300 ? `${text.slice(0, 299)}…` : text)}”`;
}

/** Text of a record that neither Markdown nor GitHub takes for more: no link, no HTML, no mention. */
function escaped(text: string): string {
  return visible(text)
    .replace(/[\\`*_{}[\]()#+!|~]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll("@", "&#64;")
    .replace(/:\/\//g, ":&#47;&#47;");
}

function summary(changes: readonly RecordChange[]): string {
  const kinds = ["added", "changed", "renamed", "split", "withdrawn", "removed"] as const;
  return kinds
    .map((kind) => [kind, changes.filter(({ change }) => change === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${count === 1 ? "record" : "records"} ${kind}`)
    .join(", ");
}
