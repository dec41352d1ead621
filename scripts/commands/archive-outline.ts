import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { textOfCopy } from "../archive/text-of-copy.ts";
import { UnreadableDocument } from "../archive/text/document-text.ts";
import type { DocumentText } from "../archive/text/document-text.ts";
import { visible } from "../diagnostics/visible.ts";
import { withRecordFields } from "../edit/field-in-order.ts";
import { slug } from "../edit/new/derive-id.ts";
import { writeWhole } from "../edit/write-file.ts";
import { proposedPlaces } from "../evidence/proposed-places.ts";
import type { ProposedSection } from "../evidence/proposed-places.ts";
import type { Source } from "../schema/records.ts";
import { readFile } from "../yaml/read-file.ts";
import { readText } from "../yaml/source-text.ts";
import { isSound, recordOf } from "./archive-add.ts";
import { archiveOf, sourcesAt } from "./archive-folder-of.ts";
import type { Context } from "./command.ts";
import type { DatasetOptions } from "./dataset-options.ts";
import { clean, found, nothingChecked } from "./exit-status.ts";
import { say, write } from "./io.ts";
import { typed } from "./typed.ts";

export interface OutlineOptions extends DatasetOptions {
  readonly write?: true;
}

/** Prints `extent` and `outline` as the text of a copy shows them, and writes what the record lacks. */
export async function proposeOutline(
  context: Context,
  named: string,
  options: OutlineOptions,
): Promise<number> {
  const { io } = context;
  const { root } = options;
  const path = recordOf(context, root, named);
  const text = await textHere(context, root, path);
  if (!text) {
    say(
      io,
      `casebook: There is no copy of “${visible(named)}” here whose text can be read. Add one: ${typed(io, root, `archive add ${visible(named)} FILE`)}`,
    );
    return nothingChecked;
  }
  const { extent, outline } = proposedPlaces(text);
  const fields = new Map<string, string>();
  if (Object.keys(extent).length > 0) fields.set("extent", `extent: ${flow(extent)}`);
  if (outline.length > 0) fields.set("outline", `outline:\n${sectionLines(outline).join("\n")}`);
  await write(io, [...fields.values()].map((lines) => `${visibleLines(lines)}\n`).join(""));
  if (fields.size === 0) {
    say(io, "casebook: The text shows neither numbers nor headings, so nothing is proposed.");
    return clean;
  }
  const reading = readFile(root, path);
  const record = (reading.ok ? reading.value : {}) as Partial<Source>;
  const differences = Object.entries(extent).flatMap(([key, value]) => {
    const said = record.extent?.[key as keyof typeof extent];
    return said === undefined || isDeepStrictEqual(said, value)
      ? []
      : [`The record says ${key}: ${String(said)}, the text shows ${value}.`];
  });
  for (const line of differences) say(io, `casebook: ${visible(line)}`);
  if (!options.write) {
    say(
      io,
      "casebook: Compare this with the document. Then copy it into the record, or use --write, which writes what the record lacks.",
    );
    return clean;
  }
  const lacking = new Map([...fields].filter(([name]) => !Object.hasOwn(record, name)));
  if (lacking.size === 0) {
    say(io, `casebook: ${visible(path)} has these fields already, and stays as it is.`);
    return differences.length > 0 ? found : clean;
  }
  const order = [...context.installation.schemas().of.get("sources")!.root.properties.keys()];
  const after = withRecordFields(readText(root, path).text, lacking, order);
  if (!(await isSound(context, options, path, after))) return found;
  writeWhole(join(root, path), after);
  say(
    io,
    `casebook: Written into ${visible(path)}: ${[...lacking.keys()].join(", ")}. Compare it with the document.`,
  );
  return clean;
}

/** The text of the first copy that is here and can be read. */
async function textHere(
  context: Context,
  root: string,
  path: string,
): Promise<DocumentText | undefined> {
  const archive = archiveOf(context, root);
  const id = path.replace(/^.*\//, "").replace(/\.yml$/, "");
  for (const copy of sourcesAt(root).find((source) => source.id === id)?.copies ?? []) {
    try {
      const text = await textOfCopy(archive, copy, context.installation.takeText);
      if (text) return text;
    } catch (error) {
      if (!(error instanceof UnreadableDocument)) throw error;
      say(context.io, `casebook: A copy was not read. ${visible(error.message)}`);
    }
  }
  return undefined;
}

/** Ids are made of the titles; two of one title are numbered. */
function sectionLines(outline: readonly ProposedSection[]): string[] {
  const taken = new Set<string>();
  return outline.map(({ title, paragraphs, items }) => {
    const base = slug(title).slice(0, 60).replace(/-$/, "") || "section";
    let id = base;
    for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
    taken.add(id);
    const counts = { ...(paragraphs > 0 && { paragraphs }), ...(items > 0 && { items }) };
    return `  - ${flow({ id, title, ...counts })}`;
  });
}

function flow(fields: object): string {
  const shown = Object.entries(fields).map(
    ([key, value]) => `${key}: ${typeof value === "number" ? value : JSON.stringify(value)}`,
  );
  return `{ ${shown.join(", ")} }`;
}

function visibleLines(text: string): string {
  return text.split("\n").map(visible).join("\n");
}
