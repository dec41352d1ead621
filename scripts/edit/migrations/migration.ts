import type { SpanNode } from "../../yaml/compose.ts";
import type { TextEdit } from "../text-edits.ts";

/** A file of a dataset. */
export interface FileText {
  /** Relative to the dataset's root, with `/`. */
  readonly path: string;
  /** The schema that describes it: `cases`, `dataset`, `reference/states`. */
  readonly schema: string;
  readonly text: string;
}

/** One step from a version of the schemas to the next, made in the text of each file. */
export interface Migration {
  /** Counts from 1 without gaps, in the order of the migrations. */
  readonly number: number;
  /** The version of the schemas (`x-schema-version`) that it leads to. */
  readonly to: string;
  /** What it does, in a sentence for the owner of the data. */
  readonly does: string;
  /**
   * The edits of one file; none if it is migrated already, so that a second run changes nothing.
   *
   * @param root the spans of the text
   * @throws CannotMigrate if only a person can tell what is right
   */
  edits(file: FileText, root: SpanNode): TextEdit[];
  /** What a person must look at afterwards; read before the edits are made. */
  judge?(file: FileText, root: SpanNode): Question[];
}

/** Something that no program can decide. */
export interface Question {
  /** Offset in the text, in UTF-16 units. */
  readonly start: number;
  /** In words, after the name of the place. */
  readonly question: string;
}

/** Data that a person must change before it can be migrated; the message says how. */
export class CannotMigrate extends Error {}

/**
 * The edits that rename a field. Its value, comments and place stay.
 *
 * @param pattern pointer of the field, with `*` for every item of a list: `/events/*` + `/place`
 * @throws CannotMigrate if the new name is taken
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

/**
 * The edits that put another value in the place of one; its quotes stay.
 *
 * @param pattern pointer of the value, with `*` for every item of a list
 */
export function replaceValue(
  { text }: FileText,
  root: SpanNode,
  pattern: string,
  value: string,
  by: string,
): TextEdit[] {
  return valuesAt(root, pattern).flatMap(({ start, end }) => {
    const [, quote = "", written] = /^(["']?)([^]*)\1$/.exec(text.slice(start, end)) ?? [];
    return written === value ? [{ start, end, text: `${quote}${by}${quote}` }] : [];
  });
}

/** The values at a pointer with `*` for every item of a list. */
export function valuesAt(root: SpanNode, pattern: string): SpanNode[] {
  return holdersOf(root, pattern.split("/").slice(1));
}

/**
 * The edits that rename fields where a text names them by pointer, as an exception does.
 *
 * @param pattern pointer of those texts, with `*` for every item of a list
 * @param renamed patterns of fields, and their new names
 */
export function renameInPointers(
  { text }: FileText,
  root: SpanNode,
  pattern: string,
  renamed: readonly (readonly [pattern: string, name: string])[],
): TextEdit[] {
  return valuesAt(root, pattern).flatMap(({ start, end }) => {
    const written = text.slice(start, end);
    const found = renamed.find(([of]) =>
      new RegExp(`^["']?${of.replaceAll("*", "[^/]+")}["']?$`).test(written),
    );
    if (!found) return [];
    return [{ start, end, text: written.replace(/[^/"']+(?=["']?$)/, found[1]) }];
  });
}

/** The end of a line, after its comment, without the signs that end it. */
export function lineEnd(text: string, from: number): number {
  return from + /\r?\n|$/.exec(text.slice(from))!.index;
}

function holdersOf(node: SpanNode, steps: readonly string[]): SpanNode[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [node];
  const below = step === "*" ? (node.items ?? []) : [node.keys?.get(step)];
  return below.flatMap((child) => (child ? holdersOf(child, rest) : []));
}
