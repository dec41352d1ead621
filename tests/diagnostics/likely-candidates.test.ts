import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { likelyCandidates } from "../../scripts/diagnostics/likely-candidates.ts";
import { nearest } from "../../scripts/diagnostics/nearest.ts";
import { runs } from "../random.ts";

const id = fc.stringMatching(/^[a-c0-1-]{3,14}$/);

describe("likely candidates", () => {
  it("hold every candidate that a comparison with all of them finds", () => {
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 20 }), id, (candidates, text) => {
        const likely = likelyCandidates(candidates)(text);
        expect(nearest(text, likely)).toEqual(nearest(text, candidates));
      }),
      { numRuns: runs(1000) },
    );
  });

  it("are few, however many there are", () => {
    const many = Array.from({ length: 5_000 }, (_, at) => `the-same-long-name-${at}`);
    expect(likelyCandidates(many)("the-same-long-name-x")).toHaveLength(50);
  });
});
