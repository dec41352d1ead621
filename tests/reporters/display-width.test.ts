import stringWidth from "fast-string-width";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { displayWidth, graphemes } from "../../scripts/reporters/display-width.ts";

const whole = new Intl.Segmenter("en", { granularity: "grapheme" });

describe("the characters of a text as a reader sees them", () => {
  it("are those of UAX #29, wherever a window ends", () => {
    const unit = fc.constantFrom(
      "a",
      "e\u0301",
      "\u{1F468}\u200D\u{1F469}\u200D\u{1F467}",
      "\u{1F1F0}\u{1F1FF}",
      "\u{1F1F0}",
      "\u{1E944}\u{1E94A}",
      "\uD55C\u1100\u1161",
      "\u0915\u094D\u0937",
      "\uD800",
    );
    const text = fc.array(unit, { minLength: 250, maxLength: 350, size: "max" });
    fc.assert(
      fc.property(text, (units) => {
        const joined = units.join("");
        const expected = Array.from(whole.segment(joined), ({ segment }) => segment);
        expect(graphemes(joined)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it("are whole even where one is longer than a window", () => {
    const long = `e${"\u0301".repeat(3_000)}`;
    expect(graphemes(`a${long}b`)).toEqual(["a", long, "b"]);
  });

  // A stranger's term of 300,000 letters kept the terminal's report busy for minutes.
  it("cost the segmenter a text of bounded length at a time, and each but once", () => {
    const segment = vi.spyOn(Intl.Segmenter.prototype, "segment");
    try {
      expect(graphemes("x\u0631".repeat(20_000))).toHaveLength(40_000);
      const lengths = segment.mock.calls.map(([text]) => text.length);
      expect(Math.max(...lengths)).toBeLessThan(1_000);
      expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThan(50_000);
    } finally {
      vi.restoreAllMocks();
    }
  });
});

describe("the columns of a text", () => {
  it("are those of the library, for every character and beside every kind of character", () => {
    const others = ["", "a", "\u0301", "\u200D", "\uFE0F", "\u20E3", "\u0435"];
    const wrong: string[] = [];
    for (let code = 0x20; code < 0x2100; code++)
      for (const other of others) {
        const text = String.fromCharCode(code) + other;
        const expected = Array.from(whole.segment(text), ({ segment }) => segment).join("|");
        if (displayWidth(text) !== stringWidth(text) || graphemes(text).join("|") !== expected)
          wrong.push(`${code.toString(16)} ${other}`);
      }
    expect(wrong).toEqual([]);
  });
});
