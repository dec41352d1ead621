import { parseDuration } from "../../../time/duration.ts";

/** How a table writes the fraction of a number: `1,234.5` by `point`, `1.234,5` by `comma`. */
export type Decimals = "point" | "comma";

/** A number as a table writes it; undefined if it is not one, or can be read in two ways. */
export function numberOf(text: string, decimals: Decimals | undefined): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f']/g, "");
  if (/^-?[0-9]+$/.test(plain)) return isGrouped(text) ? Number(plain) : undefined;
  if (decimals === undefined) {
    // 1.5 is a fraction; 1.234 may be a thousand.
    return /^-?[0-9]+\.(?:[0-9]{1,2}|[0-9]{4,})$/.test(plain) ? Number(plain) : undefined;
  }
  const [thousands, point] = decimals === "point" ? [",", "."] : [".", ","];
  const form = new RegExp(
    `^-?(?:[0-9]+|[0-9]{1,3}(?:\\${thousands}[0-9]{3})+)(?:\\${point}[0-9]+)?$`,
  );
  return form.test(plain) ? Number(plain.replaceAll(thousands, "").replace(point, ".")) : undefined;
}

/** Blanks group thousands, and nothing else. */
function isGrouped(text: string): boolean {
  return /^-?(?:[0-9]+|[0-9]{1,3}(?:[\s\u00a0\u202f'][0-9]{3})+)$/.test(text);
}

/**
 * A figure with the word that says how exact it is: `{ exact: 34 }`, `{ more-than: 500 }`, and words alone for
 * “hundreds”; undefined if it cannot be read in one way.
 *
 * @param read one number or duration
 */
export function figureOf<T>(
  text: string,
  read: (text: string) => T | undefined,
): Record<string, unknown> | undefined {
  const exact = read(text);
  if (exact !== undefined) return { exact };
  for (const [form, key] of howExact) {
    const bare = form.exec(text)?.[1];
    const value = bare === undefined ? undefined : read(bare);
    if (value !== undefined) return { [key]: value };
  }
  const range = /^(.+?)\s*(?:[-–—]|\bto\b)\s*(.+)$/.exec(text);
  const [min, max] = [read(range?.[1] ?? ""), read(range?.[2] ?? "")];
  if (min !== undefined && max !== undefined) return { between: { min, max } };
  return /\d/.test(text) ? undefined : { words: text };
}

const howExact: readonly (readonly [RegExp, string])[] = [
  [/^(?:about|approximately|approx\.?|around|some|circa|ca?\.|~|≈)\s*(.+)$/i, "about"],
  [/^(?:more than|over|>)\s*(.+)$/i, "more-than"],
  [/^(?:at least|≥|>=|min\.?)\s*(.+)$/i, "at-least"],
  [/^(.+)\+$/, "at-least"],
  [/^(?:at most|up to|≤|<=|max\.?)\s*(.+)$/i, "at-most"],
];

/** A length of time as a duration of ISO 8601: `5 years and 6 months` is `P5Y6M`. */
export function durationOf(text: string): string | undefined {
  const reading = parseDuration(text);
  return reading.ok ? text : reading.suggestion;
}
