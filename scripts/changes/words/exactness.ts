import { parseDate } from "../../time/partial-date.ts";

/**
 * Whether a date says more or less than the one before it: `more` where every day it allows was
 * allowed before and some no longer is, `less` the other way round. Undefined where the two differ,
 * say the same, or one of them cannot be read. “About” and “perhaps” make a date less exact.
 */
export function exactness(before: string, after: string): "more" | "less" | undefined {
  const [was, is] = [parseDate(before), parseDate(after)];
  if (!was.ok || !is.ok) return undefined;
  const bounds = [
    Math.sign(is.date.earliest - was.date.earliest),
    Math.sign(was.date.latest - is.date.latest),
    doubt(was.date) - doubt(is.date),
  ].map((step) => (Number.isNaN(step) ? 0 : step));
  const [narrower, wider] = [bounds.some((step) => step > 0), bounds.some((step) => step < 0)];
  if (narrower === wider) return undefined;
  return narrower ? "more" : "less";
}

function doubt({ approximate, uncertain }: { approximate: boolean; uncertain: boolean }): number {
  return Number(approximate) + Number(uncertain);
}
