import type { Dataset } from "./dataset.ts";
import type { Kind } from "./fault.ts";
import { bench } from "./measure.ts";
import type { Outcome } from "./measure.ts";
import { sample } from "./sample.ts";

/** The small run whose table is kept: its seed, and how many faults of each kind. */
export const golden = { file: "tests/golden/recall.txt", seed: 1, each: 2 };

/** Makes up to `each` faults of every kind, and measures each of them. */
export function recall(
  root: string,
  data: Dataset,
  kinds: readonly Kind[],
  seed: number,
  each: number,
  begin: (kind: string) => void = () => {},
  without: readonly string[] = [],
): Outcome[] {
  const { measure } = bench(root, data, without);
  return kinds.flatMap((kind) => {
    begin(kind.name);
    return sample(data, kind, seed, each).map(measure);
  });
}
