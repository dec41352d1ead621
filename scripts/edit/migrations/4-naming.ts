import type { SpanNode } from "../../yaml/compose.ts";
import { parse } from "../../yaml/read-file.ts";
import { scalarText } from "../scalar-text.ts";
import type { TextEdit } from "../text-edits.ts";
import { lineEnd } from "./migration.ts";
import type { FileText, Migration } from "./migration.ts";

/** What tells something about a person. */
const told = ["names", "roles", "ages", "claims"];

/**
 * A ground was one word for a whole person. It becomes the first of a list, for all that the record
 * tells; what it rests on, and the days, only a person can add.
 */
export default {
  number: 4,
  to: "3.0.0",
  does: "The ground for naming a person and its note become the first entry of “naming”; citations, “decided” and “reviewBy” are for you to add.",
  edits(file, root) {
    if (file.schema === "exceptions") return inExceptions(file, root);
    return file.schema === "people" ? naming(file, root) : [];
  },
} as const satisfies Migration;

function naming({ text }: FileText, root: SpanNode): TextEdit[] {
  const ground = root.keys?.get("ground");
  if (!ground?.key || root.keys?.has("naming")) return [];
  const note = root.keys?.get("groundNote");
  const fields = told.filter((field) => root.keys?.has(field));
  const lines = [
    "id: name",
    `fields: [${fields.join(", ")}]`,
    `ground: ${text.slice(ground.start, ground.end)}`,
  ];
  const said = note && `note: ${noteText(text, note)}`;
  const inBraces = text[root.start] === "{";
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const entry = inBraces
    ? `naming: [{ ${[...lines, ...(said ? [said] : [])].join(", ")} }]`
    : `naming:${end}  - ${lines.join(`${end}    `)}`;
  const made = { start: ground.key.start, end: ground.end, text: entry };
  if (!note || said === undefined) return [made];
  const at = lineEnd(text, ground.end);
  const added = inBraces ? [] : [{ start: at, end: at, text: `${end}    ${said}` }];
  return [made, ...added, without(text, note, inBraces)];
}

/** An exception names the fields by pointer. */
function inExceptions({ text }: FileText, root: SpanNode): TextEdit[] {
  const entries = root.keys?.get("exceptions")?.items ?? [];
  return entries.flatMap(({ keys }) => {
    const pointer = keys?.get("pointer");
    if (!pointer) return [];
    const { start, end } = pointer;
    const written = text.slice(start, end);
    const now = written.replace(
      /^(["']?)\/ground(Note)?(["']?)$/,
      (_, open, note, close) => `${open}/naming/name/${note ? "note" : "ground"}${close}`,
    );
    return now === written ? [] : [{ start, end, text: now }];
  });
}

/** The note on one line, in quotation marks if it needs them: it may have been folded over several. */
function noteText(text: string, { key, end }: SpanNode): string {
  const parsed = parse(text.slice(key!.start, end), "");
  const note = parsed.ok ? parsed.value["groundNote"] : undefined;
  return scalarText(String(note ?? "").trim(), "flow");
}

/** Takes out a field, with its line where nothing else stands on it. */
function without(text: string, { key, end }: SpanNode, inBraces: boolean): TextEdit {
  let [start, stop] = [key!.start, end];
  if (inBraces) {
    const comma = /^\s*,\s*/.exec(text.slice(stop));
    if (comma) stop += comma[0].length;
    else start -= /,?\s*$/.exec(text.slice(0, start))![0].length;
  } else {
    const rest = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(stop));
    if (rest) stop += rest[0].length;
  }
  return { start, end: stop, text: "" };
}
