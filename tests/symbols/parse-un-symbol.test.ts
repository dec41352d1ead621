import { describe, expect, test } from "vitest";

import { parseUnSymbol } from "../../scripts/symbols/parse-un-symbol.ts";
import type { UnSymbol } from "../../scripts/symbols/un-symbol.ts";
import { INVALID, VALID } from "./un-symbol-examples.ts";

describe("a symbol that the UN could have written", () => {
  const examples = Object.entries(VALID).flatMap(([family, symbols]) =>
    symbols.map((symbol) => ({ symbol, family })),
  );

  test.each(examples)("$symbol is of the family $family", ({ symbol, family }) => {
    expect(parsed(symbol)).toMatchObject({ family, text: symbol, reissued: false });
  });

  test("gives its parts, from the left to the right", () => {
    expect(parsed("CEDAW/C/61/D/45/2012")).toEqual({
      family: "tb-individual-communication",
      body: "CEDAW",
      session: 61,
      kind: "D",
      number: 45,
      year: 2012,
      text: "CEDAW/C/61/D/45/2012",
      suffixes: [],
      reissued: false,
      parent: undefined,
    });
    expect(parsed("CRC/C/OPSC/KAZ/Q/3-4")).toMatchObject({
      ...{ body: "CRC", protocol: "OPSC", state: "KAZ", kind: "Q", round: { from: 3, to: 4 } },
    });
    expect(parsed("E/C.12/KAZ/CO/2")).toMatchObject({ body: "CESCR", round: { from: 2, to: 2 } });
    expect(parsed("CCPR/C/CHN-HKG/CO/3")).toMatchObject({ state: "CHN", territory: "HKG" });
    expect(parsed("A/HRC/S-17/2/Add.1")).toMatchObject({ session: 17, special: true });
    expect(parsed("CMW/C/GC/3-CRC/C/GC/22")).toMatchObject({
      ...{ body: "CMW", number: 3, joint: { body: "CRC", number: 22 } },
    });
  });

  test("has a parent: itself without the last suffix", () => {
    const symbol = parsed("A/HRC/21/10/Add.1/Rev.1");
    expect(symbol.suffixes).toEqual([
      { kind: "Add", number: 1 },
      { kind: "Rev", number: 1 },
    ]);
    expect(symbol.parent).toBe("A/HRC/21/10/Add.1");
    expect(parsed("A/HRC/21/10/Add.1").parent).toBe("A/HRC/21/10");
    expect(parsed("A/HRC/21/10").parent).toBeUndefined();
  });

  test("loses the asterisk of a reissue, which is no part of it", () => {
    expect(parsed("A/HRC/WG.6/20/KAZ/1*")).toMatchObject({
      text: "A/HRC/WG.6/20/KAZ/1",
      reissued: true,
    });
    expect(parsed("A/HRC/28/10**")).toMatchObject({ text: "A/HRC/28/10", reissued: true });
  });
});

describe("a symbol that nobody could have written", () => {
  test.each(INVALID)("$written", ({ written, reason, suggestion }) => {
    const result = refused(written);
    expect(result.kind).toBe("malformed");
    expect(result.reason).toMatch(reason);
    expect(result.reason).toMatch(/expected|missing|with E\/C\.12/);
    expect(result.suggestion).toBe(suggestion);
  });

  test("is told what was expected, with a real symbol of the same kind", () => {
    expect(refused("A/HRC/WG.6/20/KZ/1").reason).toBe(
      `"KZ" stands where the State should: expected its code of three capital letters, such as KAZ; ` +
        `a paper for a UPR review is written like A/HRC/WG.6/20/KAZ/1.`,
    );
  });

  test("is refused unread when it is longer than 80 characters", () => {
    expect(refused(`A/HRC/28/10${"/Add.1".repeat(12)}`).reason).toContain("83 characters");
    expect(refused("A/".repeat(1_000_000)).reason).toContain("2000000 characters");
    expect(parsed(`A/HRC/28/10${"/Add.1".repeat(11)}`).suffixes).toHaveLength(11);
  });
});

describe("a symbol of a series that is not checked", () => {
  test.each([
    "S/RES/1325 (2000)",
    "S/2019/321",
    "E/CN.4/2006/6/Add.1",
    "E/1990/5/Add.1",
    "E/C.12/1/Add.14",
    "ST/SGB/2003/13",
    "A/CONF.157/23",
    "A/C.3/74/L.1",
    "A/RES/217 A (III)",
    "A/RES/2200(XXI)",
    "A/RES/ES-11/1",
    "A/HRC/EMRIP/2019/2",
    "CAT/OP/KAZ/1",
    "CCPR/C/79/Add.100",
    "CCPR/C/21/Rev.1/Add.13",
    "CCPR/CO/75/MDA",
    "CRC/C/15/Add.213",
    "HRI/CORE/1/Add.32",
  ])("%s may be right, and is not called malformed", (text) => {
    expect(refused(text)).toMatchObject({
      kind: "not-covered",
      reason: expect.stringContaining("may be right"),
    });
  });

  test("cannot be told from a covered one where the shape is the same", () => {
    // The Human Rights Committee's report of 1995 is a document of the Assembly's session 50.
    expect(parsed("A/50/40").family).toBe("ga-document");
  });
});

function parsed(text: string): UnSymbol {
  const result = parseUnSymbol(text);
  if (!result.ok) throw new Error(`${text}: ${result.reason}`);
  return result.symbol;
}

function refused(text: string) {
  const result = parseUnSymbol(text);
  if (result.ok) throw new Error(`${text} was accepted as ${result.symbol.family}`);
  return result;
}
