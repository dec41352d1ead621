import { daysOf, parseDuration } from "../../time/duration.ts";
import type { Cell } from "./table.ts";

type Value = Readonly<Record<string, unknown>>;

/**
 * The cells of a figure: its kind, bounds and words; of a length of time the bounds also in days, so that they
 * can be compared and added up.
 */
export function quantityCells(
  column: string,
  value: Value,
  isDuration: boolean,
): Readonly<Record<string, Cell>> {
  const [kind, figure] = entryOf(value);
  const { min, max } = figures(kind, figure);
  const days = isDuration ? quantityBounds(value) : undefined;
  return {
    [`${column}_kind`]: kind,
    [`${column}_min`]: min,
    [`${column}_max`]: max,
    ...(days ? { [`${column}_days_min`]: days.min, [`${column}_days_max`]: days.max } : {}),
    [`${column}_words`]: kind === "words" ? (figure as Cell) : null,
  };
}

/**
 * The bounds of a figure as numbers, of a length of time in days; undefined for everything else. “About” a
 * figure has that figure as both bounds.
 */
export function quantityBounds(
  value: unknown,
): { min: number | null; max: number | null } | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  if (Object.keys(value).length !== 1) return undefined;
  const [kind, figure] = entryOf(value as Value);
  if (!kinds.has(kind)) return undefined;
  const { min, max } = figures(kind, figure);
  return { min: inDays(min, "min"), max: inDays(max, "max") };
}

const kinds = new Set(["exact", "at-least", "at-most", "more-than", "about", "between"]);

function entryOf(value: Value): [kind: string, figure: unknown] {
  return Object.entries(value)[0] as [string, unknown];
}

function figures(kind: string, figure: unknown): { min: Cell; max: Cell } {
  if (kind === "between") {
    const { min, max } = figure as { min: Cell; max: Cell };
    return { min, max };
  }
  return {
    min: kind === "at-most" || kind === "words" ? null : (figure as Cell),
    max: ["at-least", "more-than", "words"].includes(kind) ? null : (figure as Cell),
  };
}

function inDays(figure: Cell, end: "min" | "max"): number | null {
  if (typeof figure !== "string") return typeof figure === "number" ? figure : null;
  const reading = parseDuration(figure);
  return reading.ok ? daysOf(reading.duration)[end] : null;
}
