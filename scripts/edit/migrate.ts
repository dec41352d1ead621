import { compareVersions } from "../changes/reasons.ts";
import type { SpanNode } from "../yaml/compose.ts";
import { spansOf } from "../yaml/read-file.ts";
import { migrations as all } from "./migrations/index.ts";
import { CannotMigrate } from "./migrations/migration.ts";
import type { FileText, Migration } from "./migrations/migration.ts";
import { applyEdits } from "./text-edits.ts";
import type { TextEdit } from "./text-edits.ts";

export interface Migrated {
  /** The new text of each file that changes, by its path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly done: readonly { readonly migration: Migration; readonly files: number }[];
}

/**
 * The files of a dataset, rewritten from the version of the schemas that they were written for to another. Comments,
 * layout and the order of keys stay. The version is noted in `data/dataset.yml`.
 *
 * @param from undefined where the dataset does not say it; every migration is tried then
 * @param to the version of the schemas at hand
 * @throws CannotMigrate of a file that cannot be read, or where only a person can tell what is right
 */
export function migrate(
  files: readonly FileText[],
  from: string | undefined,
  to: string,
  migrations: readonly Migration[] = all,
): Migrated {
  const texts = new Map<string, string>();
  const edit = (file: FileText, edits: (file: FileText, root: SpanNode) => TextEdit[]) => {
    const text = texts.get(file.path) ?? file.text;
    const root = spansOf(text)?.root;
    if (!root) throw new CannotMigrate(`${file.path} cannot be read: repair it first.`);
    const made = edits({ ...file, text }, root);
    if (made.length > 0) texts.set(file.path, applyEdits(text, made));
    return made.length > 0;
  };
  const due = migrations.filter(
    (migration) => from === undefined || compareVersions(migration.to, from) > 0,
  );
  const done = due.map((migration) => ({
    migration,
    files: files.filter((file) => edit(file, (now, root) => migration.edits(now, root))).length,
  }));
  const dataset = files.find(({ schema }) => schema === "dataset");
  if (!dataset) throw new CannotMigrate("There is no data/dataset.yml to note the version in.");
  edit(dataset, (now, root) => versionEdits(now, root, to));
  return { texts, done };
}

/** `schemaVersion` of the dataset, written anew, or in a line of its own after `version`. */
function versionEdits({ path, text }: FileText, root: SpanNode, to: string): TextEdit[] {
  const known = root.keys?.get("schemaVersion");
  if (known) {
    const { start, end } = known;
    const written = known.empty ? ` "${to}"` : `"${to}"`;
    const same = text.slice(start, end).replace(/^(["'])(.*)\1$/, "$2") === to;
    return same ? [] : [{ start, end, text: written }];
  }
  const version = root.keys?.get("version");
  const line = version?.key && text.lastIndexOf("\n", version.key.start) + 1;
  if (!version?.key || line !== version.key.start)
    throw new CannotMigrate(
      `${path} has no line of its own for its version: add schemaVersion: "${to}".`,
    );
  const next = text.indexOf("\n", version.end);
  const at = next < 0 ? text.length : next;
  const end = text[at - 1] === "\r" ? "\r\n" : "\n";
  const place = text[at - 1] === "\r" ? at - 1 : at;
  return [{ start: place, end: place, text: `${end}schemaVersion: "${to}"` }];
}
