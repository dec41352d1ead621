import { join } from "node:path";
import { rmSync } from "node:fs";
import { discover } from "../dataset/discover.ts";
import { factsOf } from "../facts/draw-facts.ts";
import type { ReferenceFact } from "../facts/facts.ts";
import { sourceAt, spanAt } from "../yaml/locate.ts";
import { isPlaceholderId } from "../dataset/placeholder.ts";
import { parse, spansOf } from "../yaml/read-file.ts";
import { respelt } from "../yaml/respelt.ts";
import { readText } from "../yaml/source-text.ts";
import type { Schemas } from "../schema/schemas.ts";
import type { ToolTables } from "../tables/tool-tables.ts";
import { deriveId } from "./new/derive-id.ts";
import { knownDataset } from "./new/known-records.ts";
import { onlyTheseEdits } from "./only-these-edits.ts";
import { applyEdits } from "./text-edits.ts";
import type { TextEdit } from "./text-edits.ts";
import { writeNew, writeWhole } from "./write-file.ts";

/** A record that gets an id. */
export interface Renamed {
  readonly collection: string;
  readonly from: string;
  readonly to: string;
}

/** A text before and after. A renamed file is listed under its old name. */
export interface Change {
  readonly file: string;
  /** The file's new name, if it gets one. */
  readonly becomes?: string;
  readonly before: string;
  readonly after: string;
}

export interface Assignment {
  readonly renamed: readonly Renamed[];
  readonly changes: readonly Change[];
  /** Files that get no id, with the reason. */
  readonly leftAlone: readonly { readonly file: string; readonly reason: string }[];
}

/**
 * Records whose ids are part of other ids come first: the id of a source begins with its
 * publisher's.
 */
const ORDER = ["organizations", "people", "sources", "laws", "reviews", "recommendations"];

/**
 * The ids for records under a placeholder, and the changes that give them: the files under their
 * new names, and every reference to them in records, tables and exceptions. Comments and layout
 * stay.
 */
export function assignIds(root: string, schemas: Schemas, toolTables: ToolTables): Assignment {
  const known = knownDataset(root, toolTables);
  const { files } = discover(root);
  const before = new Map(files.map(({ path }) => [path, readText(root, path).text]));
  const after = new Map(before);
  const becomes = new Map<string, string>();
  const renamed: Renamed[] = [];
  const leftAlone: { file: string; reason: string }[] = [];
  const waiting = files
    .filter(({ kind, id }) => kind === "record" && isPlaceholderId(id))
    .sort((a, b) => rank(a.collection) - rank(b.collection));
  for (const { path, collection, id: from } of waiting) {
    const reading = parse(after.get(path)!, path);
    if (!reading.ok) {
      leftAlone.push({ file: path, reason: "it is not valid YAML" });
      continue;
    }
    // An interrupted run may have written it under its id already.
    const isOwn = (file: string) => file === path || before.get(file) === after.get(path);
    const given = new Set(renamed.map((each) => `${each.collection}/${each.to}`));
    const retired = new Set([...known.retired, ...given]);
    const to = deriveId(collection, reading.value, { ...known, retired }, isOwn);
    if (to === undefined) {
      leftAlone.push({ file: path, reason: "it holds nothing to make an id of yet" });
      continue;
    }
    renamed.push({ collection, from, to });
    becomes.set(path, `data/${collection}/${to}.yml`);
    rewrite({ collection, from, to });
  }
  const changes = [...after]
    .filter(([file, text]) => becomes.has(file) || text !== before.get(file))
    .map(([file, text]) => {
      const name = becomes.get(file);
      return {
        file,
        before: before.get(file)!,
        after: text,
        ...(name !== undefined && { becomes: name }),
      };
    });
  return { renamed, changes, leftAlone };

  function rewrite(name: Renamed): void {
    for (const file of files) {
      const text = after.get(file.path)!;
      if (!text.includes(name.from)) continue;
      const reading = parse(text, file.path);
      const plan = schemas.of.get(file.schema)?.plan;
      if (!reading.ok || !plan) continue;
      const { references } = factsOf(file, "", reading.value, plan).facts;
      const edits = references.flatMap((reference) => editOf(text, reference, name));
      const next = applyEdits(text, edits);
      if (!onlyTheseEdits(text, next, edits))
        throw new Error(`${file.path}: an edit would change more`);
      after.set(file.path, next);
    }
  }
}

function rank(collection: string): number {
  const at = ORDER.indexOf(collection);
  return at === -1 ? ORDER.length : at;
}

/** The edit of a reference, if it names the record that gets an id. */
function editOf(
  text: string,
  { pointer, text: reference, target }: ReferenceFact,
  name: Renamed,
): TextEdit[] {
  const collections = target.collections ?? [];
  if (!collections.includes(name.collection)) return [];
  const full = collections.length > 1 ? `${name.collection}/` : "";
  const [record, ...part] = reference.split("#");
  if (record !== `${full}${name.from}` || (target.within && part.length === 0)) return [];
  const spans = spansOf(text);
  const span = spans && spanAt(spans.root, pointer);
  if (!span) return [];
  const wanted = [`${full}${name.to}`, ...part].join("#");
  return [{ ...span, text: respelt(sourceAt(text, span), wanted) }];
}

/** One file operation of an assignment. Between any two, every file is complete. */
export type Operation =
  | {
      readonly kind: "create" | "replace";
      readonly file: string;
      readonly text: string;
      readonly before?: string;
    }
  | { readonly kind: "remove"; readonly file: string };

/**
 * The file operations of an assignment. They may be interrupted anywhere; the next run completes
 * them. The old files are removed last, so that nothing is lost and references still lead
 * somewhere.
 */
export function operationsOf({ changes }: Assignment): readonly Operation[] {
  const moved = changes.filter(({ becomes }) => becomes !== undefined);
  return [
    ...moved.map(
      ({ becomes, after }) => ({ kind: "create", file: becomes!, text: after }) as const,
    ),
    ...changes
      .filter(({ becomes }) => becomes === undefined)
      .map(({ file, before, after }) => ({ kind: "replace", file, text: after, before }) as const),
    ...moved.map(({ file }) => ({ kind: "remove", file }) as const),
  ];
}

/**
 * Does one operation.
 *
 * @returns false if somebody else has changed the file; it is then left alone
 */
export function perform(root: string, operation: Operation): boolean {
  const path = join(root, operation.file);
  if (operation.kind === "remove") {
    rmSync(path);
    return true;
  }
  const { kind, file, text, before } = operation;
  if (kind === "create") return writeNew(path, text) || readText(root, file).text === text;
  if (readText(root, file).text !== before) return false;
  writeWhole(path, text);
  return true;
}
