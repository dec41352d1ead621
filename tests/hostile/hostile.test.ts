import { describe, expect, it } from "vitest";
import { random, seed, seedOf, times } from "../random.ts";
import { grouped } from "../recall/group.ts";
import { attack, attackWithin } from "./attack.ts";
import { hostile } from "./families.ts";
import { variantsOf } from "./variants.ts";

const families = grouped(
  hostile.filter(({ large }) => !large),
  ({ family }) => family,
);

describe("the command, on what a stranger sends (two files of each family; all: npm run hostile)", () => {
  const drawn = [...families.values()].flatMap((list) =>
    list
      .toSorted((a, b) => seedOf(4, a.name) - seedOf(4, b.name))
      .slice(0, 2)
      .map((each) => [`${each.family}: ${JSON.stringify(each.name)}`, each] as const),
  );

  it("has over two hundred files to send", () => {
    expect(hostile.length).toBeGreaterThan(200);
  });

  it.each(drawn)("%s", async (_, each) => {
    expect((await attackWithin(each)).complaints).toEqual([]);
  });

  // One of every fifth family in `npm test`, three of all at night.
  const next = random(seed);
  const made = [...families.values()]
    .filter((_, at) => times > 1 || at % 5 === 0)
    .flatMap((list) => variantsOf(next, list, times > 1 ? 3 : 1));
  it.each(made.map((each) => [`${each.family}: ${each.name}`, each] as const))(
    "made by chance of %s",
    async (_, each) => {
      expect((await attackWithin(each)).complaints).toEqual([]);
    },
  );

  it("is given one of them as a process of its own, as CI starts it", () => {
    expect(attack(drawn[0]![1]).complaints).toEqual([]);
  });
});
