import { searchForm } from "../facts/restricted-values.ts";
import type { FieldChange, Marked } from "./change.ts";

/** Shorter texts occur everywhere by chance: `2016`, `kz`. */
const TELLING = 8;

/** The texts of a value that could reveal it: those of several words that are not short. */
export function textsOf(value: unknown): string[] {
  if (typeof value === "string")
    return value.length >= TELLING && /\s/.test(value.trim())
      ? [plain(value)].filter((text) => text.length >= BEGINNING)
      : [];
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
  if (typeof value === "string") return holdsOne(plain(value), indexOf(redacted));
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some((inner) => repeats(inner, redacted));
}

/** Redacted texts by how they begin, so that a text is compared with few of them. */
type Index = ReadonlyMap<string, readonly string[]>;

const BEGINNING = 6;

const indexes = new WeakMap<
  ReadonlySet<string>,
  { readonly size: number; readonly index: Index }
>();

function indexOf(redacted: ReadonlySet<string>): Index {
  const known = indexes.get(redacted);
  if (known?.size === redacted.size) return known.index;
  const index = new Map<string, string[]>();
  for (const text of redacted) {
    const beginning = text.slice(0, BEGINNING);
    const same = index.get(beginning);
    if (same) same.push(text);
    else index.set(beginning, [text]);
  }
  indexes.set(redacted, { size: redacted.size, index });
  return index;
}

function holdsOne(text: string, index: Index): boolean {
  for (let at = 0; at < text.length; at++) {
    const same = index.get(text.slice(at, at + BEGINNING));
    if (same?.some((each) => text.startsWith(each, at))) return true;
  }
  return false;
}

function plain(text: string): string {
  return searchForm(text).trim();
}
