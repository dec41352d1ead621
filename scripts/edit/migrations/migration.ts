import type { SpanNode } from "../../yaml/compose.ts";
import type { TextEdit } from "../text-edits.ts";

/** A file of a dataset as its text stands. */
export interface FileText {
  /** Relative to the dataset's root, with `/`. */
  readonly path: string;
  /** The schema that describes it: `cases`, `dataset`, `reference/states`. */
  readonly schema: string;
  readonly text: string;
}

/** One step from a version of the schemas to the next, made in the text of each file. */
export interface Migration {
  /** Counted from 1, without gaps; the order in which they are made. */
  readonly number: number;
  /** The version of the schemas (`x-schema-version`) that it leads to. */
  readonly to: string;
  /** What it does, in a sentence for those whose data it is. */
  readonly does: string;
  /**
   * What is to be edited in one file. Nothing where it is done already, so that a second run changes nothing.
   *
   * @param root the spans of the text
   * @throws CannotMigrate where only a person can tell what is right
   */
  edits(file: FileText, root: SpanNode): TextEdit[];
}

/** Data that cannot be migrated by itself; the message says what to do. */
export class CannotMigrate extends Error {}

/**
 * The edits that give a field another name; its value, its comments and its place stay.
 *
 * @param pattern pointer of the field, with `*` for every item of a list: `/events/*` + `/place`
 * @throws CannotMigrate where the new name is taken
 */
export function renameField(
  { path, text }: FileText,
  root: SpanNode,
  pattern: string,
  name: string,
): TextEdit[] {
  const steps = pattern.split("/").slice(1);
  const field = steps.pop()!;
  return holdersOf(root, steps).flatMap((holder) => {
    const key = holder.keys?.get(field)?.key;
    if (!key) return [];
    if (holder.keys?.has(name))
      throw new CannotMigrate(
        `${path} has both “${field}” and “${name}”: keep what is right under “${name}”.`,
      );
    const quote = /^["']/.exec(text.slice(key.start, key.end))?.[0] ?? "";
    return [{ ...key, text: `${quote}${name}${quote}` }];
  });
}

function holdersOf(node: SpanNode, steps: readonly string[]): SpanNode[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [node];
  const below = step === "*" ? (node.items ?? []) : [node.keys?.get(step)];
  return below.flatMap((child) => (child ? holdersOf(child, rest) : []));
}
