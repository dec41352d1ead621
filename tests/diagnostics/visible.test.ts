import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visible, visibleParts, withoutLeadingCommand } from "../../scripts/diagnostics/visible.ts";
import { runs } from "../random.ts";

describe("visible text", () => {
  it("is what it was where nothing could do harm", () => {
    for (const text of [
      "Maks Bokayev",
      "Мақс Боқаев",
      "مكس بوكاييف",
      "民族 👍 e\u0301",
      "A/HRC/28/10: § 124.40 [sic] #1 ::",
    ]) {
      expect(visible(text)).toBe(text);
    }
  });

  it.each([
    ["\u001B[31mred", "\\u{1B}[31mred"],
    ["a\nb\tc\r", "a\\u{A}b\\u{9}c\\u{D}"],
    ["\u007F\u0085\u009B", "\\u{7F}\\u{85}\\u{9B}"],
    ["user\u202Etxt", "user\\u{202E}txt"],
    ["a\u2066b\u2069", "a\\u{2066}b\\u{2069}"],
    ["a\u200Bb\u200Dc\uFEFF", "a\\u{200B}b\\u{200D}c\\u{FEFF}"],
    ["soft\u00ADhyphen\u3164", "soft\\u{AD}hyphen\\u{3164}"],
    ["a\u2028b\u2029", "a\\u{2028}b\\u{2029}"],
    ["\uD800a\uDC00", "\\u{D800}a\\u{DC00}"],
    ["tag\u{E0041}", "tag\\u{E0041}"],
    ["\uE000\uFFFF", "\\u{E000}\\u{FFFF}"],
  ])("shows %j as %s", (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it("cannot begin a workflow command of GitHub", () => {
    expect(visible("::error::x")).toBe("\\u{3A}:error::x");
    expect(visible(" \u3000::error::x")).toBe(" \u3000\\u{3A}:error::x");
    expect(visible("at 10::30")).toBe("at 10::30");
    expect(visible("see ##[error]")).toBe("see #\\u{23}[error]");
    expect(visible("#\u200B#[error]")).toBe("#\\u{200B}#[error]");
    expect(withoutLeadingCommand("  ::x")).toBe("  \\u{3A}:x");
  });

  it("stays as it is when made visible again, and loses nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(visible(visible(text))).toBe(visible(text));
        const parts = visibleParts(text);
        expect(parts.map(({ source }) => source).join("")).toBe(text);
        expect(withoutLeadingCommand(parts.map(({ shown }) => shown).join(""))).toBe(visible(text));
      }),
      { numRuns: runs(500) },
    );
  });
});
