import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visible } from "../../scripts/diagnostics/visible.ts";
import { lineTable, rangeOf } from "../../scripts/diagnostics/line-table.ts";
import { codeFrame, quotable } from "../../scripts/reporters/code-frame.ts";
import { displayWidth } from "../../scripts/reporters/display-width.ts";
import { runs } from "../random.ts";

/** The frame of the stretch between two `¦` of a text, one string a line, numbers left out. */
function frame(
  marked: string,
  { width = 80, context = 0, hidden = [] as [number, number][] } = {},
) {
  const [before = "", span = "", after = ""] = marked.split("¦");
  const text = before + span + after;
  const range = rangeOf(lineTable(text), before.length, before.length + span.length);
  return codeFrame(quotable({ text, hidden }), range, { width, context }).map(({ covered, text }) =>
    covered ? `┃${text}` : text,
  );
}

describe("a code frame", () => {
  it("marks the columns as they appear on the screen", () => {
    expect(frame("name: ¦Maks¦ Bokayev")).toEqual(["name: Maks Bokayev", "      ^^^^"]);
    expect(frame("民族: ¦不和¦ x")).toEqual(["民族: 不和 x", "      ^^^^"]);
    expect(frame("\t¦id¦: en")).toEqual(["    id: en", "    ^^"]);
    expect(frame("a\u202E¦b¦")).toEqual(["a\\u{202E}b", "         ^"]);
    expect(frame("Ba\u0301rbara ¦x¦")).toEqual(["Ba\u0301rbara x", "        ^"]);
    expect(frame("flags: 🇰🇿 ¦👍🏽¦")).toEqual(["flags: 🇰🇿 👍🏽", "          ^^"]);
  });

  it("marks one column where there is nothing to mark", () => {
    expect(frame("name:¦¦")).toEqual(["name:", "     ^"]);
    expect(frame("name: a\n¦¦")).toEqual(["", "^"]);
  });

  it("ends a line at LF, CR LF and CR", () => {
    const lines = ["a: 1", "b: 2", " ^".slice(1), "c: 3"];
    for (const end of ["\n", "\r\n", "\r"]) {
      expect(frame(`a: 1${end}¦b¦: 2${end}c: 3${end}`, { context: 1 })).toEqual(lines);
    }
  });

  it("shows a short range of several lines whole, a long one by its first", () => {
    expect(frame("a:\n  ¦- b\n  - c¦\nd: 1", { context: 1 })).toEqual([
      "a:",
      "┃  - b",
      "┃  ^^^",
      "┃  - c",
      "d: 1",
    ]);
    expect(frame("a:\n  ¦- b\n\n\n\n\n  - c\n¦d: 1", { context: 1 })).toEqual([
      "a:",
      "┃  - b",
      "┃  ^^^ … to line 7",
    ]);
    expect(frame("¦a: 1\n¦b: 2")).toEqual(["a: 1", "^^^^"]);
  });

  it("cuts a long line around the range", () => {
    const filler = "word ".repeat(40);
    expect(frame(`${filler}¦here¦ ${filler}`, { width: 30 })).toEqual([
      "…d word word here word word w…",
      "             ^^^^",
    ]);
    expect(frame(`¦here¦ ${filler}`, { width: 20 })).toEqual(["here word word word…", "^^^^"]);
    expect(frame(`${filler}¦here¦`, { width: 20 })).toEqual([
      "…word word word here",
      "                ^^^^",
    ]);
    expect(frame(`a: ¦${filler}¦`, { width: 20 })).toEqual([
      "a: word word word w…",
      "   ^^^^^^^^^^^^^^^^",
    ]);
  });

  it("never quotes a hidden line", () => {
    expect(frame("a: 1\nsecret: ¦x y z¦\nb: 2", { context: 1, hidden: [[2, 2]] })).toEqual([
      "a: 1",
      "[restricted]",
      "^^^^^^^^^^^^",
      "b: 2",
    ]);
    expect(frame("a: ¦1¦\nsecret: x\nb: 2", { context: 1, hidden: [[2, 3]] })).toEqual([
      "a: 1",
      "   ^",
      "[restricted]",
    ]);
  });

  it("quotes nothing where the range is not of this text", () => {
    const position = { line: 2, column: 1, offset: 9 };
    const range = { start: position, end: { ...position, column: 3, offset: 11 } };
    const source = quotable({ text: "a: 1\nb: 2\nc: 3\n", hidden: [] });
    expect(codeFrame(source, range, { width: 80, context: 1 })).toEqual([]);
  });

  it("makes the marks as wide as the range, below it, whatever the text", () => {
    const piece = fc.constantFrom(
      ...["a", "z", " ", "é", "e\u0301", "民", "ア", "한", "👍", "🇰🇿", "\t", "\u202E", "\u0007"],
      ...["ﬁ", "ж", "ع", "😀", "\uD800", "##["],
    );
    const pieces = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(pieces, pieces, pieces, (before, span, after) => {
        const [, marks] = frame(`x${before}¦${span}¦${after}`, { width: 1000 });
        const shown = (text: string) => displayWidth(visible(text.replaceAll("\t", "    ")));
        expect(marks).toBe(" ".repeat(shown(`x${before}`)) + "^".repeat(Math.max(1, shown(span))));
      }),
      { numRuns: runs(500) },
    );
  });

  it("is never wider than it may be, and always marks something that is shown", () => {
    const wide = fc
      .string({ unit: "grapheme", maxLength: 120 })
      .map((text) => text.replaceAll("¦", ""));
    fc.assert(
      fc.property(
        wide,
        wide,
        wide,
        fc.integer({ min: 24, max: 80 }),
        (before, span, after, width) => {
          const lines = frame(`${before}¦${span}¦${after}`, { width, context: 1 });
          for (const line of lines)
            expect(displayWidth(line.replace("┃", ""))).toBeLessThanOrEqual(width + 1);
          if (before + span !== "")
            expect(lines.filter((line) => /^┃? *\^+/.test(line))).not.toEqual([]);
        },
      ),
      { numRuns: runs(500) },
    );
  });

  it("does not read a whole line of a megabyte", () => {
    const lines = frame(`${"民".repeat(500_000)}¦x¦${"民".repeat(500_000)}`, { width: 40 });
    expect(lines[0]).toMatch(/^…民+x民+…$/);
    expect(displayWidth(lines[0]!.split("x")[0]!)).toBe(lines[1]!.indexOf("^"));
  });
});
