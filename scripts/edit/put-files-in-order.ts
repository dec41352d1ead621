import { addTo } from "../diagnostics/add-to.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Schemas } from "../schema/schemas.ts";
import { putInOrder } from "./put-in-order.ts";

/**
 * The new texts of the files that change if fields and lists are put in order. A file stays as it
 * is if a check would then find something else in it.
 *
 * @param files those that may be edited
 * @param check checks everything, with these texts instead of those on the disk
 */
export function putFilesInOrder(
  files: readonly { readonly path: string; readonly schema: string }[],
  textOf: (file: string) => string,
  schemas: Schemas,
  before: readonly Diagnostic[],
  check: (texts: ReadonlyMap<string, string>) => { readonly diagnostics: readonly Diagnostic[] },
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { path, schema } of files) {
    const known = schemas.of.get(schema);
    if (!known) continue;
    const text = textOf(path);
    const ordered = putInOrder(text, known.root);
    if (ordered !== text) texts.set(path, ordered);
  }
  if (texts.size === 0) return texts;
  const had = tally(before);
  const has = tally(check(texts).diagnostics);
  for (const path of new Set([...had.keys(), ...has.keys()])) {
    if (had.get(path) !== has.get(path)) texts.delete(path);
  }
  return texts;
}

/** The rules that each file breaks, wherever in it. */
function tally(diagnostics: readonly Diagnostic[]): Map<string, string> {
  const rules = new Map<string, string[]>();
  for (const { file, rule } of diagnostics) addTo(rules, file, rule);
  return new Map([...rules].map(([file, list]) => [file, list.toSorted().join(" ")]));
}
