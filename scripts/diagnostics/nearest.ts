import { distance } from "fastest-levenshtein";

/**
 * The candidates that `text` probably means, the likeliest first, at most three: those
 * within about a third of its length, which is two slips in five letters; at most four in a long text.
 */
export function nearest(text: string, candidates: Iterable<string>): string[] {
  const wanted = fold(text);
  const allowed = slipsAllowed(wanted);
  const near: { candidate: string; slips: number }[] = [];
  for (const candidate of new Set(candidates)) {
    if (candidate === text || Math.abs(candidate.length - text.length) > allowed) continue;
    const slips = slipsBetween(wanted, fold(candidate));
    if (slips <= allowed) near.push({ candidate, slips });
  }
  near.sort((a, b) => a.slips - b.slips || (a.candidate < b.candidate ? -1 : 1));
  return near.slice(0, 3).map(({ candidate }) => candidate);
}

/** How many slips a misspelling may have. */
export function slipsAllowed({ length }: string): number {
  return Math.max(1, Math.min(4, Math.floor((length + 1) / 3)));
}

/** How many characters are wrong, missing or too many; two letters swapped count as one, two digits do not. */
export function slipsBetween(a: string, b: string): number {
  const slips = distance(a, b);
  return slips === 2 && isSwap(a, b) ? 1 : slips;
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  if (!/^\p{L}{2}$/u.test(a.slice(at, at + 2))) return false;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** The distance counts UTF-16 units, so both sides must be in one Unicode form. */
function fold(text: string): string {
  return text.normalize("NFC").toLowerCase();
}
