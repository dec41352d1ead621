import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { addedKinds } from "./added/index.ts";
import { loadDataset } from "./dataset.ts";
import { random, times } from "../random.ts";
import { grouped } from "./group.ts";
import { kinds } from "./kinds/index.ts";
import type { Outcome } from "./measure.ts";
import { golden, recall } from "./recall.ts";
import { sharesOf, toldIn, toldOf } from "./table.ts";
import type { Told } from "./table.ts";
import { isKeptWalk, walkByQuestion, walkKinds } from "./walk/index.ts";

const data = loadDataset(".");

// One fault of each kind; at night both of the golden file. A change of the data moves some faults to
// other places. Those that stay are compared one by one; the others count in the shares, with a margin.
// After a gain, or when too many have moved: npm run recall -- --golden, and read what changed.
describe("faults put into the shipped data, one at a time", () => {
  const stated = toldIn(readFileSync(golden.file, "utf8"));
  let outcomes: Outcome[];
  let now: Told[];
  /** What the golden file says of a fault, and what became of it. */
  let same: (readonly [was: Told, is: Told])[];

  beforeAll(() => {
    outcomes = recall(".", data, kinds, golden.seed, times > 1 ? golden.each : 1);
    now = toldOf(outcomes);
    const known = new Map(stated.map((told) => [told.place, told]));
    same = now.flatMap((is) => {
      const was = known.get(is.place);
      return was ? [[was, is] as const] : [];
    });
  }, 600_000);

  it("are of every kind, and most are where the golden file has them", () => {
    const made = grouped(outcomes, ({ fault }) => fault.kind.name);
    expect([...made.keys()]).toEqual(kinds.map(({ name }) => name));
    expect(same.length).toBeGreaterThan(now.length / 2);
  });

  it("crash no rule", () => {
    expect(outcomes.filter(({ crashed }) => crashed)).toEqual([]);
  });

  it("are found, each that was found", () => {
    expect(placesOf((was, is) => was.found && !is.found)).toEqual([]);
  });

  it("are found in the right place, each that was", () => {
    expect(placesOf((was, is) => was.placed && !is.placed)).toEqual([]);
  });

  it("are found of every kind of which all were found", () => {
    const missed = (all: readonly Told[]) =>
      new Set(all.filter((each) => !each.found).map(({ kind }) => kind));
    const before = missed(stated);
    expect([...missed(now)].filter((kind) => !before.has(kind))).toEqual([]);
  });

  it("give at most a tenth more findings beside the first, and none of them three more", () => {
    const sum = (all: readonly Told[]) => all.reduce((total, { extra }) => total + extra, 0);
    expect(sum(same.map(([, is]) => is))).toBeLessThanOrEqual(sum(same.map(([was]) => was)) * 1.1);
    expect(placesOf((was, is) => is.extra >= was.extra + 3)).toEqual([]);
  });

  it("give shares like those of the golden file, wherever they are", () => {
    const [before, after] = [sharesOf(stated), sharesOf(now)];
    expect(after.found).toBeGreaterThanOrEqual(before.found - 2);
    expect(after.placed).toBeGreaterThanOrEqual(before.placed - 2);
    expect(after.extra).toBeLessThanOrEqual(before.extra + 0.5);
  });

  function placesOf(isWorse: (was: Told, is: Told) => boolean): string[] {
    return same.filter(([was, is]) => isWorse(was, is)).map(([, { place }]) => place);
  }
});

// Made, not measured: `npm run recall -- --family sense --part walk` does that.
describe("the walk through the fields, and what is added", () => {
  it("finds each of its places in the shipped data, and changes it", () => {
    const faults = [...walkKinds, ...addedKinds].flatMap((kind) =>
      kind.candidates(data).map(({ make }) => make(random(1))),
    );
    expect(faults.length).toBeGreaterThan(900);
    for (const broken of faults)
      expect([...(broken?.edits ?? []), ...(broken?.files ?? [])]).not.toEqual([]);
  });

  it("has kinds behind every question in both halves, each under one name", () => {
    expect(new Set(walkKinds.map(({ name }) => name)).size).toBe(walkKinds.length);
    for (const [question, kinds] of Object.entries(walkByQuestion)) {
      const kept = kinds.filter(isKeptWalk).length;
      expect(kept, question).toBeGreaterThan(2);
      expect(kinds.length - kept, question).toBeGreaterThan(2);
    }
  });
});
