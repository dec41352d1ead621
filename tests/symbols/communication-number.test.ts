import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { parseCommunicationNumber } from "../../scripts/symbols/communication-number.ts";
import { runs } from "../random.ts";

describe("the number of a communication to a treaty body", () => {
  test("is a number and the year of registration", () => {
    expect(parseCommunicationNumber("45/2012")).toEqual({
      ok: true,
      communication: { text: "45/2012", number: 45, year: 2012 },
    });
  });

  test.each([
    ["No. 45/2012", "45/2012"],
    ["Communication No. 45/2012", "45/2012"],
    ["D/45/2012", "45/2012"],
    ["45-2012", "45/2012"],
    ["045/2012", "45/2012"],
    ["45/12", undefined],
    ["2012/45", undefined],
    ["45/1066", undefined],
    ["45", undefined],
    ["", undefined],
    ["4".repeat(100), undefined],
  ])("%j is refused", (written, suggestion) => {
    const result = parseCommunicationNumber(written);
    expect(result).toMatchObject({ ok: false, reason: expect.stringContaining("such as 45/2012") });
    expect(result.ok ? undefined : result.suggestion).toBe(suggestion);
  });

  test("no text makes it throw", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const result = parseCommunicationNumber(text);
        if (result.ok) expect(result.communication.text).toBe(text);
      }),
      { numRuns: runs(1000) },
    );
  });
});
