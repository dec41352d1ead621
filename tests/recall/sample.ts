import { random, seedOf } from "../random.ts";
import type { Dataset } from "./dataset.ts";
import type { Break, Candidate, Kind } from "./fault.ts";
import { grouped } from "./group.ts";

export interface Fault {
  readonly kind: Kind;
  readonly candidate: Candidate;
  readonly broken: Break;
}

/**
 * Up to `count` faults of one kind. Collections take turns, and in a collection its files, so that
 * the largest file does not dominate. The order depends only on the seed and the names of the places:
 * a new record in the dataset moves few of the faults.
 */
export function sample(data: Dataset, kind: Kind, seed: number, count: number): Fault[] {
  const ranked = kind.candidates(data).map((candidate, index) => {
    const { file, pointer } = candidate.at;
    return { candidate, rank: seedOf(seed, `${kind.name} ${file.path} ${pointer} ${index}`) };
  });
  ranked.sort((a, b) => a.rank - b.rank);
  const byFile = inTurns(ranked, ({ candidate }) => candidate.at.file.path);
  const byCollection = inTurns(byFile, ({ candidate }) => candidate.at.file.collection);
  const faults: Fault[] = [];
  for (const { candidate, rank } of byCollection) {
    if (faults.length === count) break;
    const broken = candidate.make(random(rank));
    if (broken) faults.push({ kind, candidate, broken });
  }
  return faults;
}

/** The list in another order: the first of every group, then the second of every group, and so on. */
function inTurns<T>(list: readonly T[], groupOf: (item: T) => string): T[] {
  const groups = grouped(list, groupOf);
  const turns = Math.max(0, ...[...groups.values()].map(({ length }) => length));
  const taken: T[] = [];
  for (let turn = 0; turn < turns; turn++) {
    for (const group of groups.values()) if (turn < group.length) taken.push(group[turn]!);
  }
  return taken;
}
