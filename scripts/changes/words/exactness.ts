import { parseDate } from "../../time/partial-date.ts";

/**
 * Whether a date is more or less exact than the one before: `more` where it allows only some of the days
 * allowed before, `less` the other way round. Undefined where neither holds or a date is not valid. “About”
 * and “perhaps” make a date less exact.
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
