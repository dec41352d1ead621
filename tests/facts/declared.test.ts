import { describe, expect, it } from "vitest";
import { drawingsFor, facts } from "../../scripts/facts/declared.ts";
import { factsOf } from "../../scripts/facts/draw-facts.ts";
import type { RecordFacts } from "../../scripts/facts/facts.ts";
import { each, objectOf, stringOf, textOf, textsOf } from "../../scripts/facts/item.ts";

type Declaring = Parameters<typeof drawingsFor>[0];

const laws = facts("laws", {
  state: textOf,
  replaces: textsOf,
  from: (law) => textOf(objectOf(law, "inForce"), "from"),
  provisions: (law) => each(law, "provisions", (provision) => stringOf(provision, "id")),
});

function drawn(
  value: unknown,
  rules: Declaring = [{ id: "laws/one", facts: [laws] }],
): RecordFacts {
  const file = { path: "data/laws/code.yml", collection: "laws", id: "code" };
  return factsOf(file, "", value, {}, drawingsFor(rules).get("laws")).facts;
}

describe("declared facts", () => {
  it("are drawn of the records of their collection", () => {
    const record = drawn({
      state: "XAA",
      replaces: ["old-code"],
      inForce: { from: "2015" },
      provisions: [{ id: "174" }, { id: "400" }],
    });
    expect(laws.of(record)).toEqual({
      state: { pointer: "/state", text: "XAA" },
      replaces: [{ pointer: "/replaces/0", text: "old-code" }],
      from: { pointer: "/inForce/from", text: "2015" },
      provisions: ["174", "400"],
    });
    expect(facts("cases", { title: textOf }).of(record)).toBeUndefined();
    expect(laws.of(undefined)).toBeUndefined();
  });

  it("are drawn of values that the schema refuses, and always under the same keys", () => {
    for (const value of [
      undefined,
      [],
      { state: 3, replaces: "one", inForce: [], provisions: {} },
    ]) {
      const own = laws.of(drawn(value))!;
      expect(Object.keys(own)).toEqual(["state", "replaces", "from", "provisions"]);
      expect(own).toEqual({ replaces: [], provisions: [] });
    }
  });

  it("are none where the file could not be read", () => {
    const { declared: _, ...nothing } = drawn({});
    expect(laws.of({ ...nothing, unread: true })).toBeUndefined();
  });

  it("are kept once where several rules declare them", () => {
    const other = facts("laws", { title: textOf, state: textOf });
    const record = drawn({ state: "XAA" }, [
      { id: "laws/one", facts: [laws] },
      { id: "laws/other", facts: [other] },
    ]);
    expect(Object.keys(record.declared!)).toEqual([
      "state",
      "replaces",
      "from",
      "provisions",
      "title",
    ]);
  });

  it("have one meaning in all rules", () => {
    const other = facts("laws", { state: stringOf });
    const rules = [
      { id: "laws/one", facts: [laws] },
      { id: "laws/other", facts: [other] },
    ];
    expect(() => drawingsFor(rules)).toThrow(
      "laws/one and laws/other declare different facts “state” of laws",
    );
  });

  it("are of fields that the schema has", () => {
    // @ts-expect-error a law has no court
    facts("laws", { court: textOf });
    // @ts-expect-error nor has a provision
    facts("laws", { courts: (law) => each(law, "provisions", (one) => stringOf(one, "court")) });
  });
});
