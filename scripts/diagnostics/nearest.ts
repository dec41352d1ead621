import { distance } from "fastest-levenshtein";

/**
 * The candidates that were probably meant by `text`, the likeliest first, at most three: those
 * within about a third of its length: two slips in five letters, for two swapped letters count as
 * two; at most four in a long text.
 */
export function nearest(text: string, candidates: Iterable<string>): string[] {
  const wanted = fold(text);
  const allowed = Math.max(1, Math.min(4, Math.floor((wanted.length + 1) / 3)));
  const near: { candidate: string; slips: number }[] = [];
  for (const candidate of new Set(candidates)) {
    if (candidate === text || Math.abs(candidate.length - text.length) > allowed) continue;
    const slips = distance(wanted, fold(candidate));
    if (slips <= allowed) near.push({ candidate, slips });
  }
  near.sort((a, b) => a.slips - b.slips || (a.candidate < b.candidate ? -1 : 1));
  return near.slice(0, 3).map(({ candidate }) => candidate);
}

/** The distance counts UTF-16 units, so both sides must be in one Unicode form. */
function fold(text: string): string {
  return text.normalize("NFC").toLowerCase();
}
