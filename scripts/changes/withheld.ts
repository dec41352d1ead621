import { searchForm } from "../facts/restricted-values.ts";
import type { FieldChange, Marked } from "./change.ts";

/** Shorter texts occur everywhere by chance: `2016`, `kz`. */
const TELLING = 8;

/** The texts of a value that could reveal it: those of several words that are not short. */
export function textsOf(value: unknown): string[] {
  if (typeof value === "string")
    return value.length >= TELLING && /\s/.test(value.trim()) ? [plain(value)] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

/**
 * Removes the values of changes that are marked as withheld or that repeat a redacted text. Their pointers
 * end before the first list whose items are named by their content.
 *
 * @param redacted redacted or withdrawn texts, as `textsOf` gives them
 */
export function withheldFrom(
  fields: readonly Marked[],
  redacted: ReadonlySet<string>,
): FieldChange[] {
  const told = new Map<string, FieldChange>();
  const open: FieldChange[] = [];
  for (const { discreet, ...shown } of fields) {
    const { before, after, pointer, change } = shown;
    if (!shown.withheld && !repeats([before, after, pointer], redacted)) {
      open.push(shown);
      continue;
    }
    const { before: _, after: __, ...silent } = shown;
    const known = told.get(discreet);
    const whole = known === undefined && discreet === pointer;
    told.set(discreet, {
      ...(known ?? silent),
      pointer: discreet,
      change: whole ? change : "changed",
      withheld: true,
    });
  }
  return [...open, ...told.values()].toSorted((a, b) =>
    a.pointer < b.pointer ? -1 : a.pointer > b.pointer ? 1 : 0,
  );
}

/** Whether a value contains a redacted text, in any case. */
export function repeats(value: unknown, redacted: ReadonlySet<string>): boolean {
  if (redacted.size === 0) return false;
  if (typeof value === "string") {
    const text = plain(value);
    for (const each of redacted) if (text.includes(each)) return true;
    return false;
  }
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some((inner) => repeats(inner, redacted));
}

function plain(text: string): string {
  return searchForm(text).trim();
}
