import { compareVersions } from "../changes/reasons.ts";
import type { SpanNode } from "../yaml/compose.ts";
import { spansOf } from "../yaml/read-file.ts";
import { withSealsKept } from "./kept-seals.ts";
import { migrations as all } from "./migrations/index.ts";
import { CannotMigrate } from "./migrations/migration.ts";
import type { FileText, Migration } from "./migrations/migration.ts";
import { applyEdits } from "./text-edits.ts";
import type { TextEdit } from "./text-edits.ts";

export interface Migrated {
  /** The new text of each file that changes, by its path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly done: readonly { readonly migration: Migration; readonly files: number }[];
  /** What a person must look at, by the path of the file; line 1 is the first. */
  readonly toJudge: readonly {
    readonly path: string;
    readonly line: number;
    readonly question: string;
  }[];
}

/**
 * Rewrites the files of a dataset for another version of the schemas. Comments, layout and the
 * order of keys stay. `data/dataset.yml` gets the new version.
 *
 * @param from the version that the files were written for; undefined tries every migration
 * @param to the version of the present schemas
 * @throws CannotMigrate if a file cannot be read, or only a person can tell what is right
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
  const toJudge: Migrated["toJudge"][number][] = [];
  const step = (migration: Migration) => (now: FileText, root: SpanNode) => {
    const questions = migration.judge?.(now, root) ?? [];
    for (const { start, question } of questions.toSorted((a, b) => a.start - b.start))
      toJudge.push({ path: now.path, line: now.text.slice(0, start).split("\n").length, question });
    return migration.edits(now, root);
  };
  const done = due.map((migration) => ({
    migration,
    files: files.filter((file) => edit(file, step(migration))).length,
  }));
  const dataset = files.find(({ schema }) => schema === "dataset");
  if (!dataset) throw new CannotMigrate("There is no data/dataset.yml to note the version in.");
  edit(dataset, (now, root) => versionEdits(now, root, to));
  for (const { path, text } of files) {
    const now = texts.get(path);
    if (now !== undefined) texts.set(path, withSealsKept(text, now));
  }
  return { texts, done, toJudge };
}

/** Replaces `schemaVersion` of the dataset, or adds it in a line of its own after `version`. */
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
