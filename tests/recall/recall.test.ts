import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadDataset } from "./dataset.ts";
import { kinds } from "./kinds/index.ts";
import { golden, recall } from "./recall.ts";
import { figuresOf } from "./table.ts";
import { grouped } from "./group.ts";

/** Of each kind in the golden table: how many faults were found, and of how many. */
function kept(): Map<string, { found: number; real: number; placed: number }> {
  const rows = readFileSync(golden.file, "utf8").matchAll(
    /^(\S+) +\d+ +(?:\d+ +)?(\d+)\/(\d+) +(\d+)\/\d+ /gm,
  );
  return new Map(
    [...rows].map(([, kind = "", found, real, placed]) => [
      kind,
      { found: Number(found), real: Number(real), placed: Number(placed) },
    ]),
  );
}

describe("faults put into the shipped data, one at a time", () => {
  const outcomes = recall(".", loadDataset("."), kinds, golden.seed, golden.each);
  const byKind = grouped(outcomes, ({ fault }) => fault.kind.name);

  it("are of every kind", () => {
    expect([...byKind.keys()]).toEqual(kinds.map(({ name }) => name));
  });

  it("crash no rule", () => {
    expect(outcomes.filter(({ crashed }) => crashed)).toEqual([]);
  });

  // After a gain: npm run recall -- --golden
  it("are found as often, and in the right place as often, as the golden table says", () => {
    const table = kept();
    const fallen = [...byKind].flatMap(([kind, list]) => {
      const { found, placed, faults, equivalent } = figuresOf(kind, list);
      const before = table.get(kind);
      if (!before) return [`${kind} is not in ${golden.file}`];
      const real = Math.max(1, faults - equivalent);
      const share = before.found / Math.max(1, before.real);
      const inPlace = before.placed / Math.max(1, before.found);
      return [
        ...(found / real < share ? [`${kind}: ${found} of ${real} found`] : []),
        ...(placed / Math.max(1, found) < inPlace
          ? [`${kind}: ${placed} of ${found} in place`]
          : []),
      ];
    });
    expect(fallen).toEqual([]);
  });
});
