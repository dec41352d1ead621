import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { spansOf } from "../yaml/read-file.ts";

/** Whether it is a fault of a file's form, behind which rules do not see the whole of it. */
export function isOfForm({ rule }: Diagnostic): boolean {
  return FORM.test(rule);
}

const FORM = /^(?:files|yaml|schema)\/|^(?:vocabulary\/unknown|citations\/missing)$/;

/**
 * Why the findings after some repairs show that they did harm, in one sentence; undefined where
 * they do not: the repaired findings are gone and no new one is there.
 *
 * Where a fault of the form is repaired, rules see what they did not see before. What they find then
 * was there all the time.
 *
 * @param repaired the findings that were to be repaired, some of `before`
 * @param textBefore the text of a file before the repairs
 */
export function repairHarm(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  repaired: readonly Diagnostic[],
  textBefore: (file: string) => string,
): string | undefined {
  const had = tally(before);
  const has = tally(after);
  const hidden = repaired.some(isOfForm);
  for (const diagnostic of after) {
    const key = keyOf(diagnostic);
    if (has.get(key)! <= (had.get(key) ?? 0)) continue;
    const { rule, file } = diagnostic;
    const revealed = isOfForm(diagnostic) ? spansOf(textBefore(file)) === undefined : hidden;
    if (!revealed) return `it would bring a new finding, ${rule} in ${file}`;
  }
  const expected = tally(repaired);
  for (const diagnostic of repaired) {
    const key = keyOf(diagnostic);
    if ((has.get(key) ?? 0) <= had.get(key)! - expected.get(key)!) continue;
    if (spansOf(textBefore(diagnostic.file)) !== undefined) return "it does not remove the finding";
  }
  return undefined;
}

/** The same finding before and after: a repair may change names, so fingerprints do not tell. */
function keyOf({ rule, file, pointer = "" }: Diagnostic): string {
  return JSON.stringify([rule, file, pointer]);
}

function tally(diagnostics: readonly Diagnostic[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of diagnostics) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
  return counts;
}
