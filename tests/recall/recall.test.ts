import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { loadDataset } from "./dataset.ts";
import { grouped } from "./group.ts";
import { kinds } from "./kinds/index.ts";
import type { Outcome } from "./measure.ts";
import { golden, recall } from "./recall.ts";
import { figuresIn, figuresOf } from "./table.ts";
import type { Figures } from "./table.ts";

/** How many more findings beside the first there may be than the golden table states, of all. */
const MORE = 1.1;
/** And how many more a fault of one kind may have. */
const MORE_OF_A_KIND = 1;

// After an honest change of the data, which moves faults to other places, and after a gain:
// npm run recall -- --golden, and read what changed in the table.
describe("faults put into the shipped data, one at a time", () => {
  const stated = figuresIn(readFileSync(golden.file, "utf8"));
  let outcomes: Outcome[];
  let now: Map<string, Figures>;

  beforeAll(() => {
    outcomes = recall(".", loadDataset("."), kinds, golden.seed, golden.each);
    const byKind = grouped(outcomes, ({ fault }) => fault.kind.name);
    now = new Map([...byKind].map(([kind, list]) => [kind, figuresOf(kind, list)]));
  });

  it("are of every kind, and as many of each as the golden table has", () => {
    expect([...now.keys()]).toEqual(kinds.map(({ name }) => name));
    expect([...now.values()].map(({ kind, faults }) => [kind, faults])).toEqual(
      stated.map(({ kind, faults }) => [kind, faults]),
    );
  });

  it("crash no rule", () => {
    expect(outcomes.filter(({ crashed }) => crashed)).toEqual([]);
  });

  it("are found wherever the golden table has them found, kind by kind", () => {
    expect(kindsWith((was, is) => missed(is) > missed(was))).toEqual([]);
  });

  it("are found in the right place wherever the golden table has them there, kind by kind", () => {
    expect(kindsWith((was, is) => is.found - is.placed > was.found - was.placed)).toEqual([]);
  });

  it(`give at most a tenth more findings beside the first, and of a kind ${MORE_OF_A_KIND} more a fault`, () => {
    const sum = (all: Iterable<Figures>) => [...all].reduce((total, { extra }) => total + extra, 0);
    expect(sum(now.values())).toBeLessThanOrEqual(sum(stated) * MORE);
    expect(
      kindsWith((was, is) => is.extra > was.extra + MORE_OF_A_KIND * Math.max(1, is.found)),
    ).toEqual([]);
  });

  function kindsWith(isWorse: (was: Figures, is: Figures) => boolean): string[] {
    return stated
      .filter((was) => now.has(was.kind) && isWorse(was, now.get(was.kind)!))
      .map(({ kind }) => kind);
  }
});

function missed({ faults, equivalent, found }: Figures): number {
  return faults - equivalent - found;
}
