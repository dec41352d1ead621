import { describe, expect, it } from "vitest";
import { likelyDuplicates, search } from "../../../scripts/edit/new/likely-duplicates.ts";
import { knownDataset } from "../../../scripts/edit/new/known-records.ts";
import { toolTables } from "../../tool-tables.ts";

const { records } = knownDataset(".", toolTables);

function named(value: string): { names: { value: string }[] } {
  return { names: [{ value }] };
}

/** The records of the shipped data that a new one may duplicate, and whether that is certain. */
function doubles(collection: string, value: Record<string, unknown>): string[] {
  return likelyDuplicates(collection, value, records).map(
    ({ record, certain }) => `${record.id}${certain ? "" : "?"}`,
  );
}

describe("a record that is there already", () => {
  it.each([
    ["people", named("Max Bokaev"), ["maks-bokayev?"]],
    ["people", named("Макс Бокаев"), ["maks-bokayev?"]],
    ["people", named("Nurbek Qushaqbayev"), ["nurbek-kushakbaev?"]],
    ["organizations", named("Amnesty Internatonal"), ["amnesty-international?"]],
    ["organizations", named("OMCT"), ["omct?"]],
    ["organizations", { ...named("Ministry of Justice"), state: "NOR" }, []],
    ["sources", { symbol: "A/HRC/28/10*" }, ["a-hrc-28-10"]],
    ["sources", { amnestyIndex: "EUR57/0484/2019" }, ["ai-eur57-0484-2019"]],
    [
      "sources",
      { urls: ["http://hrw.org/news/2016/05/19/kazakhstan-activists-rounded/"] },
      ["hrw-2016-05-19"],
    ],
    ["sources", { title: "Opinion of the Working Group on Arbitrary Detention" }, []],
    [
      "laws",
      { title: "Criminal Code of the Republic of Kazakhstan", state: "KAZ" },
      ["kz-criminal-code-2014?"],
    ],
    ["reviews", { state: "KAZ", cycle: 2 }, ["upr-kaz-2"]],
    ["recommendations", { source: "a-hrc-28-10" }, ["a-hrc-28-10"]],
    ["people", named("Nobody Known"), []],
  ])("of %s: %j", (collection, value, expected) => {
    expect(doubles(collection, value)).toEqual(expected);
  });
});

describe("looking for a record", () => {
  const found = (collection: string, text: string) =>
    search(
      text,
      records.filter((record) => record.collection === collection),
    ).map(({ id }) => id);

  it.each([
    ["organizations", "amnesty int", "amnesty-international"],
    ["organizations", "amnezty international", "amnesty-international"],
    ["organizations", "preventive mech", "kz-npm"],
    ["people", "Бокаев", "maks-bokayev"],
    ["people", "Bokaev", "maks-bokayev"],
    ["people", "maks-bok", "maks-bokayev"],
    ["people", "qushaq", "nurbek-kushakbaev"],
  ])("finds in %s by “%s” first %s", (collection, text, id) => {
    expect(found(collection, text)[0]).toBe(id);
  });

  it("gives everything for nothing, and nothing for what is not there", () => {
    expect(search("", records)).toHaveLength(records.length);
    expect(search("zzzz", records)).toEqual([]);
  });
});
