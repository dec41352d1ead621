/** The seed of random tests: the same in every run, unless `CASEBOOK_SEED` is set. */
export const seed = Number(process.env["CASEBOOK_SEED"] ?? 20261124);

/** How many times longer random tests run than in `npm test`. */
export const times = Number(process.env["CASEBOOK_TIMES"] ?? 1);

/** How often a property is tried: a third of `count` in `npm test`, more often at night. */
export function runs(count: number): number {
  return Math.ceil((count * times) / 3);
}

/** A small generator of numbers from 0 up to 1, the same for the same seed (mulberry32). */
export type Random = () => number;

export function random(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number for a text and a seed, spread evenly (FNV-1a, mixed once more). */
export function seedOf(seed: number, text: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

export function pick<T>(next: Random, list: readonly T[]): T {
  return list[Math.floor(next() * list.length)]!;
}
