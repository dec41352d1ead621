import { describe, expect, test } from "vitest";
import { limits } from "../../scripts/yaml/limits.ts";
import { decode } from "../../scripts/yaml/source-text.ts";
import { parse, readSource, spansOf } from "../../scripts/yaml/read-file.ts";
import { restrictedLines } from "../../scripts/yaml/restricted-lines.ts";

const LARGE = 1024 * 1024;

/** The rules of the findings of a file with this text, read as a stranger's pull request would be. */
function rulesOf(text: string): string[] {
  const { findings } = readSource(decode("data/cases/x.yml", new TextEncoder().encode(text)));
  return findings.map(({ rule }) => rule);
}

/** `unit` again and again, up to a megabyte in lines of a length that is allowed. */
function filled(unit: string): string {
  const line = unit.repeat(Math.floor(10_000 / unit.length));
  return Array.from({ length: Math.floor(LARGE / line.length) }, () => line).join("\n");
}

describe("depth: one finding, no crash", () => {
  test.each([
    ["2 KB of [", "a: " + "[".repeat(2048), ["files/depth"]],
    ["a megabyte of [", "a: " + filled("["), ["files/keys"]],
    ["a megabyte of {", "a: " + filled("{"), ["files/keys"]],
    ["a megabyte of {a: [", filled("{a: ["), ["files/keys"]],
    ["a megabyte of dashes", filled("- "), ["files/keys"]],
    ["a megabyte of question marks", filled("? "), ["files/keys"]],
    [
      "lists in lists over a thousand lines",
      Array.from({ length: 1000 }, (_, at) => " ".repeat(at) + "-").join("\n"),
      ["files/depth"],
    ],
    [
      "fields in fields over a thousand lines",
      Array.from({ length: 1000 }, (_, at) => `${" ".repeat(at)}a:`).join("\n"),
      ["files/depth"],
    ],
    [
      "the same after an error, where the second parser would meet it",
      `a: b: c\nd: ${"[".repeat(5000)}`,
      ["yaml/quotes"],
    ],
    ["the same after an error, in lines", `a: b: c\n${"- ".repeat(5000)}`, ["yaml/quotes"]],
    [
      "brackets in texts are no depth",
      `a: "${"[".repeat(500)}"\nb: '${"{".repeat(500)}' # ${"[".repeat(500)}\nc: |\n  ${"[".repeat(500)}\nd: x${"[".repeat(500)}\n`,
      [],
    ],
  ])("%s", (_, text, rules) => {
    expect(rulesOf(text)).toEqual(rules);
  });

  test(`${limits.depth} levels are read, one more is not`, () => {
    const nested = (levels: number) => `a: ${"[".repeat(levels)}1${"]".repeat(levels)}\n`;
    // The mapping at the top and the number at the bottom are levels too.
    expect(rulesOf(nested(limits.depth - 2))).toEqual([]);
    expect(rulesOf(nested(limits.depth - 1))).toEqual(["files/depth"]);
  });
});

describe("width: time grows with the file, not with its square", () => {
  test("32,000 fields", () => {
    const text = Array.from({ length: 32_000 }, (_, at) => `k${at}: ${at}\n`).join("");
    const parsed = parse(text, "f");
    expect(parsed.ok && Object.keys(parsed.value)).toHaveLength(32_000);
    expect(spansOf(text)?.root.keys?.size).toBe(32_000);
  });

  test("32,000 times the same field", () => {
    const { findings } = parse("a: 1\n".repeat(32_000), "f");
    expect(findings).toHaveLength(limits.findings);
    expect(findings.at(-1)).toMatchObject({
      rule: "files/more-findings",
      message: "31900 further faults of this file are not listed.",
    });
  });

  test.each([
    ["fields in pairs of duplicates, in many groups", "- { a: 1, a: 2 }\n", "a:\n"],
    ["aliases", "- *a\n", "a:\n"],
    ["anchors", "- &a b\n", "a:\n"],
    ["tags", "- !!str b\n", "a:\n"],
    ["lines that look like items", "- b\n    - c\n", "a:\n"],
    ["comments for values", "- #b\n", "a:\n"],
    ["block texts", "- |\n  x\n\n", "a:\n"],
    ["escapes that are none", '- "\\0"\n', "a:\n"],
    ["documents", "---\na: 1\n", ""],
    ["escapes of terminals", "- \x1b[2J\n", "a:\n"],
    ["overrides", "- \u202e\n", "a:\n"],
    ["byte order marks", "\ufeff# x\n", "a: 1\n"],
    ["lone carriage returns", "- b\r", "a:\n"],
    ["open quotes", '- "b\n', "a:\n"],
    ["open brackets", "- [b\n", "a:\n"],
    ["colons in texts", "- a: b: c\n", "a:\n"],
    ["tabs", "\t- b\n", "a:\n"],
    ["lines of blanks", "          \n", "a: |\n"],
    ["explicit keys", "? a\n", ""],
    ["restricted values", "- restricted: { a: b }\n", "a:\n"],
    ["restricted values in no YAML", "- restricted: { a: b\n", "a:\n"],
    ["conflict marks", "<<<<<<< a\n=======\n>>>>>>> b\n", ""],
    ["quotes in brackets", "- [ 'a', \"b\", c: d ]\n", "a:\n"],
  ])("300 KB of %s", (_, unit, before) => {
    const text = before + unit.repeat(Math.floor((300 * 1024) / unit.length));
    expect(rulesOf(text).length).toBeLessThanOrEqual(limits.findings);
    restrictedLines(text);
    spansOf(text);
  });
});

describe("aliases", () => {
  test("the thousand laughs are refused, and never told", () => {
    const text = [
      "a: &a [x, x]",
      ..."bcdefghij"
        .split("")
        .map((name, at) => `${name}: &${name} [*${"abcdefghij"[at]}, *${"abcdefghij"[at]}]`),
    ].join("\n");
    const { ok, findings } = parse(text, "f");
    expect(ok).toBe(false);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(
      new Set(["yaml/anchor", "yaml/alias"]),
    );
  });
  test("an alias to itself", () => {
    expect(rulesOf("a: &a [*a]\n")).toEqual(["yaml/anchor", "yaml/alias"]);
  });
});

describe("size", () => {
  test("one byte above the limit is not read, the limit is", () => {
    const text = `a: 1\n${"# filler filler\n".repeat(limits.bytes / 16)}`;
    expect(rulesOf(text.slice(0, limits.bytes))).toEqual([]);
    expect(rulesOf(text.slice(0, limits.bytes + 1))).toEqual(["files/size"]);
  });
});

describe("half a character", () => {
  test("cannot come in as bytes, and not as an escape", () => {
    expect(
      decode("f", Uint8Array.from([0x61, 0x3a, 0x20, 0xed, 0xa0, 0x80])).findings,
    ).toMatchObject([{ rule: "files/encoding" }]);
    expect(rulesOf('a: "\\ud800"\n')).toEqual(["yaml/escape"]);
  });
  test("in a text from elsewhere is a finding of the parser", () => {
    expect(parse("a: \ud800\n", "f").ok).toBe(false);
  });
});
