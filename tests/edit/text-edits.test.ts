import { describe, expect, it } from "vitest";
import { onlyTheseEdits } from "../../scripts/edit/only-these-edits.ts";
import { applyEdits, collide, editedSpans } from "../../scripts/edit/text-edits.ts";
import { unifiedDiff } from "../../scripts/edit/unified-diff.ts";

const open = (text: string) => ({ text, hidden: [] });
const edit = (start: number, end: number, text: string) => ({ start, end, text });

describe("edits of a text", () => {
  it("are made whatever their order", () => {
    expect(applyEdits("a: b", [edit(3, 4, "c"), edit(0, 1, "key")])).toBe("key: c");
    expect(editedSpans([edit(3, 4, "c"), edit(0, 1, "key")])).toEqual([
      { start: 0, end: 3 },
      { start: 5, end: 6 },
    ]);
  });

  it("collide where they overlap or begin at one place, not where they touch", () => {
    expect(collide(edit(0, 3, ""), edit(2, 4, ""))).toBe(true);
    expect(collide(edit(2, 2, "x"), edit(2, 2, "y"))).toBe(true);
    expect(collide(edit(0, 2, ""), edit(2, 4, ""))).toBe(false);
    expect(() => applyEdits("abcd", [edit(0, 3, ""), edit(2, 4, "")])).toThrow("collide");
  });
});

describe("the values elsewhere", () => {
  it.each([
    ["a: 1\nb: 2\n", edit(3, 4, '"1"'), true],
    ["a: 1\nb: 2\n", edit(0, 1, "c"), true],
    ["a: 1\nb: 2\n", edit(0, 1, "b"), false],
    ["a: 1\nb: 2\n", edit(3, 5, "1 "), false],
    ["a: 1\nb: 2\n", edit(3, 4, '"1'), false],
    ["a: [x, y]\n", edit(4, 5, "x, z"), false],
    ["a: one\nb: |\n  text\n", edit(3, 6, "two"), true],
    ["a: one # why\nb: 2\n", edit(3, 6, "one#"), true],
    ["a: one\nb: 2\n", edit(6, 6, " # why"), true],
    ["a: one\n\tb: 2\n", edit(7, 8, "  "), true],
  ])("of %j after %j are the same: %j", (text, change, same) => {
    expect(onlyTheseEdits(text, applyEdits(text, [change]), [change])).toBe(same);
  });
});

describe("a diff", () => {
  it("shows three lines around a change", () => {
    expect(unifiedDiff("data/a.yml", open("a: 1\nb: 2\nc: 3\n"), open("a: 1\nb: x\nc: 3\n"))).toBe(
      "--- a/data/a.yml\n+++ b/data/a.yml\n@@ -1,3 +1,3 @@\n a: 1\n-b: 2\n+b: x\n c: 3\n",
    );
  });

  it("shows no restricted line, and nothing that a terminal would obey", () => {
    const text = "a: 1\nrestricted:\n  phone: secret\nb: \u202Ex\n";
    const shown = unifiedDiff("data/a.yml", open(text), {
      ...open(text.replace("1", '"1"')),
      hidden: [[1, 1]],
    });
    expect(shown).not.toMatch(/secret|\u202E/);
    expect(shown).toContain("-a: 1\n+[restricted]\n restricted:\n [restricted]\n b: \\u{202E}x\n");
  });
});
