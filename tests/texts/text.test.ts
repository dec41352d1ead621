import { describe, expect, it } from "vitest";
import { aspect, Text, wording } from "../../scripts/texts/text.ts";
import type { Signs } from "../../scripts/texts/signs.ts";

function text(words: string): Text {
  return new Text("/summary", words, "summary", {});
}

function hasSign(signs: Signs, words: string): boolean {
  return text(words).read(aspect(signs, () => "found")) === "found";
}

describe("the signs of a text", () => {
  it.each([
    ["still", "He is still there.", true],
    ["stil", "Still, he is there.", true],
    ["stil", "A distillery.", false],
    ["now", "Until now", true],
    ["now", "Nobody knows.", false],
    ["now", "A nowhere man.", false],
    ["hund", "“Hundreds”", true],
    ["тека", "Картотека", false],
    ["текс", "Проверить Текст", true],
    ["ёлка", "ЁЛКА", true],
    ["өтін", "Өтініш", true],
  ])("the word %s in “%s”: %s", (words, said, expected) => {
    expect(hasSign({ words }, said)).toBe(expected);
  });

  it.each([
    ["0-9", "In 2016", true],
    ["0-9", "In May", false],
    ["0-9%", "half (50 %)", true],
    ["«»", "a « mark", true],
    ["\\[", "C:\\", true],
  ])("the characters %s in “%s”: %s", (characters, said, expected) => {
    expect(hasSign({ characters }, said)).toBe(expected);
  });

  it("are an end without a mark, if that is asked", () => {
    expect(hasSign({ openEnd: true }, "According to the")).toBe(true);
    expect(hasSign({ openEnd: true }, "According to the, ")).toBe(true);
    expect(hasSign({ openEnd: true }, "He said so.")).toBe(false);
  });

  it("are told apart only for the first aspects: later ones are read in vain", () => {
    const aspects = Array.from({ length: 40 }, (_, at) =>
      wording({ words: `w${String.fromCharCode(97 + (at % 26))}` }, /found/),
    );
    expect(aspects.every((each) => each.bit !== 0)).toBe(true);
    const last = wording({ words: "last" }, /last/);
    expect(text("the last one").read(last)).toBe("last");
  });
});

describe("an aspect of a text", () => {
  it("is read once", () => {
    let times = 0;
    const digits = aspect({ characters: "0-9" }, (words) => {
      times++;
      return words.match(/\d+/g) ?? undefined;
    });
    const read = text("12 men and 5 women");
    expect(read.read(digits)).toEqual(["12", "5"]);
    expect(read.read(digits)).toEqual(["12", "5"]);
    expect(times).toBe(1);
    // A text with words may hold the sign of another aspect: beyond 31 they share a bit.
    expect(text("¤").read(digits)).toBeUndefined();
    expect(times).toBe(1);
  });

  it("is sought without quotations in our own words", () => {
    const shame = wording({ words: "sham" }, /\bshameful\b/);
    expect(text("He called it “shameful” in court.").own.read(shame)).toBeUndefined();
    expect(text("A “shameful” and shameful day.").own.text).toBe("A  and shameful day.");
    const plain = text("A shameful day.");
    expect(plain.own).toBe(plain);
  });
});
