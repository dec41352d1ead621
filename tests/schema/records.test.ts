import { describe, expect, it } from "vitest";
import { breakages, broken, faultsOf, kinds, validators, validRecord } from "./records.ts";

describe.each(kinds)("the schema of %s", (kind) => {
  it("accepts a realistic record", () => {
    expect(faultsOf(kind, validRecord(kind))).toEqual([]);
  });

  it("has at least six examples of what it refuses", () => {
    expect(breakages(kind).length).toBeGreaterThanOrEqual(6);
  });

  it.each(breakages(kind))("refuses $breaks", (breakage) => {
    const sorted = (faults: readonly { keyword: string; at: string }[]) =>
      faults.map(({ keyword, at }) => `${keyword} at ${at || "the root"}`).sort();
    expect(sorted(faultsOf(kind, broken(kind, breakage)))).toEqual(sorted(breakage.faults));
  });
});

describe("every schema of a file", () => {
  it.each([...validators.keys()])(
    "%s refuses an empty object, a list and nothing at all",
    (name) => {
      for (const value of [{}, [], null, "", 0]) expect(validators.get(name)!(value)).toBe(false);
    },
  );
});
