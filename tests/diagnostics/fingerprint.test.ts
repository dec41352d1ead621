import { describe, expect, it } from "vitest";
import { fingerprint, type Identity } from "../../scripts/diagnostics/fingerprint.ts";

const identity: Identity = {
  rule: "citations/unknown-source",
  record: "cases/kz-land-protests",
  file: "data/cases/kz-land-protests.yml",
  namedPointer: "/events/sentenced/citations/amnesty/source",
  parameters: ["amnesty-upr34-kazakstan"],
};

describe("a fingerprint", () => {
  it("is sixteen hexadecimal digits, and the same in every release of Casebook", () => {
    expect(fingerprint(identity)).toBe("838acd14d490c8d8");
  });

  it("stays when the record's file moves", () => {
    expect(fingerprint({ ...identity, file: "elsewhere.yml" })).toBe(fingerprint(identity));
  });

  it("tells rule, record, place and parameters apart, and a file from a record", () => {
    const others: Identity[] = [
      { ...identity, rule: "citations/unknown-sourc" },
      { ...identity, record: "cases/other" },
      { ...identity, record: undefined },
      { ...identity, record: undefined, file: identity.record! },
      { ...identity, namedPointer: "" },
      { ...identity, parameters: undefined },
      { ...identity, parameters: ["amnesty-upr34", "kazakstan"] },
      { ...identity, parameters: ['amnesty-upr34","kazakstan'] },
    ];
    expect(new Set([identity, ...others].map(fingerprint)).size).toBe(others.length + 1);
  });
});
