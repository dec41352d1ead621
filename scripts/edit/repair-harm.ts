import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { toldIn } from "../diagnostics/told-in.ts";
import type { Beneath } from "../diagnostics/told-in.ts";
import { spansOf } from "../yaml/read-file.ts";

/** Whether it is a fault in the form of a file, which hides parts of the file from the rules. */
export function isOfForm({ rule }: { readonly rule: string }): boolean {
  return FORM.test(rule);
}

const FORM = /^(?:files|yaml|schema)\/|^(?:vocabulary\/unknown|citations\/missing)$/;

/**
 * How some repairs did harm, as a clause; undefined if they did none: the repaired findings are
 * gone and no new one has come.
 *
 * When a fault of form is repaired, rules see parts of the file that were hidden. What they find
 * there is not new.
 *
 * @param repaired the findings to be repaired, some of `before`
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
  for (const diagnostic of after.flatMap(toldIn)) {
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

/** Identifies a finding before and after a repair, which may change the names in a fingerprint. */
function keyOf({ rule, file, pointer = "" }: Diagnostic | Beneath): string {
  return JSON.stringify([rule, file, pointer]);
}

function tally(diagnostics: readonly Diagnostic[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of diagnostics.flatMap(toldIn))
    counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
  return counts;
}
