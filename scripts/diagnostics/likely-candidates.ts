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
  const layouts = new Map<number, readonly Piece[]>();
  for (const candidate of [...candidates].toSorted()) {
    const { length } = candidate;
    const layout = layouts.get(length) ?? layoutOf(length);
    layouts.set(length, layout);
    const folded = candidate.toLowerCase();
    for (const { at, size } of layout)
      addTo(byPiece, `${length} ${at} ${folded.slice(at, at + size)}`, candidate);
  }
  return (text, slips = slipsAllowed(text)) => {
    const wanted = text.toLowerCase();
    const found = new Set<string>();
    const steps = STEPS.slice(0, 2 * slips + 1);
    // Candidates of the same length first: a slip is most often a wrong letter.
    for (const longer of steps) {
      const length = wanted.length + longer;
      for (const { at, size } of layouts.get(length) ?? [])
        for (const shift of steps) {
          if (at + shift < 0) continue;
          const piece = wanted.slice(at + shift, at + shift + size);
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

/** Pieces one more than slips, so that one of them stays whole. */
const PIECES = 5;
const STEPS = [0, 1, -1, 2, -2, 3, -3, 4, -4];

interface Piece {
  readonly at: number;
  readonly size: number;
}

function layoutOf(length: number): Piece[] {
  const count = Math.min(length, PIECES);
  return Array.from({ length: count }, (_, index) => {
    const at = Math.floor((index * length) / count);
    return { at, size: Math.floor(((index + 1) * length) / count) - at };
  });
}
