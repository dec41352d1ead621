import { writtenDate } from "../../core/written-date.ts";
import type { DateOrder } from "../../core/written-date.ts";

/** The order of the numbers in the dates of a column. */
export interface SuggestedOrder {
  /** Null if a person must say it; undefined if it makes no difference. */
  readonly dates?: DateOrder | null;
  readonly evidence: readonly string[];
}

/** Undefined for values that are not dates. A lone year does not count: it may be any number. */
export function orderOf(values: readonly string[]): SuggestedOrder | undefined {
  const fits = (order: DateOrder) => values.filter((value) => writtenDate(value, order).ok);
  const [day, month] = [fits("day-first"), fits("month-first")];
  const dates = new Set([...day, ...month]);
  const plain = values.filter((value) => writtenDate(value, undefined).ok);
  if (dates.size < values.length * 0.8 || values.every((value) => /^\d{1,4}$/.test(value)))
    return undefined;
  const strange = values.filter((value) => !dates.has(value));
  const odd = strange.length > 0 ? [`not dates: ${strange.slice(0, 3).join(", ")}`] : [];
  if (plain.length === dates.size) return { evidence: ["each can be read in one way", ...odd] };
  const onlyDay = day.filter((value) => !month.includes(value));
  const onlyMonth = month.filter((value) => !day.includes(value));
  if (onlyDay.length > 0 && onlyMonth.length > 0)
    return {
      dates: null,
      evidence: [`${onlyDay[0]} begins with the day, and ${onlyMonth[0]} with the month`, ...odd],
    };
  const [proof] = [...onlyDay, ...onlyMonth];
  return proof === undefined
    ? { dates: null, evidence: ["every value can be read in two ways", ...odd] }
    : {
        dates: onlyDay.length > 0 ? "day-first" : "month-first",
        evidence: [`${proof} can be read in no other way`, ...odd],
      };
}
