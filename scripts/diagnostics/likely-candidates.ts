import { addTo } from "./add-to.ts";
import { slipsAllowed } from "./nearest.ts";

/**
 * Gives the candidates that a text could be a misspelling of; `nearest` ranks them.
 *
 * @param slips how many are allowed, at most four
 */
export type LikelyCandidates = (text: string, slips?: number) => readonly string[];

/** More are not compared: so many alike say nothing, and a stranger may send 60,000 names. */
const MOST = 50;

/**
 * An index of many candidates. Between two texts with few slips, one of a few pieces is the same, at nearly
 * the same place (the pigeonhole of Li, Deng, Wang and Feng, “Pass-Join”, 2011), so only candidates that
 * share a piece are given.
 */
export function likelyCandidates(candidates: Iterable<string>): LikelyCandidates {
  const byPiece = new Map<string, string[]>();
  for (const candidate of [...candidates].toSorted())
    for (const { at, text } of piecesOf(candidate.toLowerCase()))
      addTo(byPiece, `${candidate.length} ${at} ${text}`, candidate);
  return (text, slips = slipsAllowed(text)) => {
    const wanted = text.toLowerCase();
    const found = new Set<string>();
    // Candidates of the same length first: a slip is most often a wrong letter.
    for (const longer of nearby(slips)) {
      const length = wanted.length + longer;
      for (const { at, size } of layoutOf(length))
        for (const shift of nearby(slips)) {
          const piece = wanted.slice(Math.max(0, at + shift), Math.max(0, at + shift + size));
          if (piece.length !== size) continue;
          for (const candidate of byPiece.get(`${length} ${at} ${piece}`) ?? []) {
            found.add(candidate);
            if (found.size === MOST) return [...found];
          }
        }
    }
    return [...found];
  };
}

/** 0, 1, -1, 2, -2, … */
function nearby(most: number): number[] {
  return [0, ...Array.from({ length: most }, (_, index) => [index + 1, -index - 1]).flat()];
}

/** One piece more than slips are allowed, so that one stays whole. */
function layoutOf(length: number): { readonly at: number; readonly size: number }[] {
  const count = Math.min(length, PIECES);
  return Array.from({ length: count }, (_, index) => {
    const at = Math.floor((index * length) / count);
    return { at, size: Math.floor(((index + 1) * length) / count) - at };
  });
}

const PIECES = 5;

function piecesOf(text: string): { readonly at: number; readonly text: string }[] {
  return layoutOf(text.length).map(({ at, size }) => ({ at, text: text.slice(at, at + size) }));
}
