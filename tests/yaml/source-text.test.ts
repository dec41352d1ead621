import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { decode, readText } from "../../scripts/yaml/source-text.ts";
import { readFile, readSource } from "../../scripts/yaml/read-file.ts";
import { folderWith } from "../dataset/folder.ts";
import { shown } from "./shown.ts";

const FILE = "data/cases/kz-a.yml";
const bytesOf = (text: string) => new TextEncoder().encode(text);

function findingsOf(bytes: Uint8Array | string): string[] {
  const source = decode(FILE, typeof bytes === "string" ? bytesOf(bytes) : bytes);
  return source.findings.map((finding) => shown(source.text, finding));
}

describe("bytes", () => {
  test("a file is read whole, with its SHA-256", () => {
    const text = "title: Ауан 😀\n";
    const root = folderWith({ [FILE]: text });
    expect(readText(root, FILE)).toEqual({
      file: FILE,
      text,
      sha256: createHash("sha256").update(text).digest("hex"),
      state: "whole",
      findings: [],
    });
  });

  test("a large file after a small one, and a small one after it", () => {
    const large = "# 0123456789\n".repeat(100_000);
    const root = folderWith({
      "data/a.yml": "a: 1\n",
      "data/b.yml": large,
      "data/c.yml": "c: 1\n",
    });
    expect(readText(root, "data/a.yml").text).toBe("a: 1\n");
    expect(readText(root, "data/b.yml").text).toBe(large);
    expect(readText(root, "data/c.yml").text).toBe("c: 1\n");
  });

  test.each([
    ["in the first byte", [0xff], "1:1 files/encoding “\ufffd”"],
    ["Latin-1", [0x61, 0x0a, 0x4b, 0xe9, 0x0a], "2:2 files/encoding “\ufffd”"],
    [
      "behind an astral character",
      [0xf0, 0x9f, 0x98, 0x80, 0xc3, 0x28],
      "1:3 files/encoding “\ufffd”",
    ],
    ["cut off at the end", [0x61, 0xe2, 0x82], "1:2 files/encoding “\ufffd”"],
    ["half of a surrogate pair", [0x61, 0xed, 0xa0, 0x80], "1:2 files/encoding “\ufffd”"],
    ["a long form of a slash", [0x61, 0xc0, 0xaf], "1:2 files/encoding “\ufffd”"],
  ])("not UTF-8: %s", (_, bytes, finding) => {
    expect(findingsOf(Uint8Array.from(bytes))).toEqual([finding]);
  });

  test("a file that cannot be opened, or is a folder", () => {
    const root = folderWith({ "data/cases/kz-a.yml/x": "" });
    for (const path of ["data/cases/kz-a.yml", "data/nothing.yml"]) {
      expect(readFile(root, path)).toMatchObject({
        ok: false,
        findings: [{ rule: "files/unreadable" }],
      });
    }
  });

  test.runIf(process.platform === "linux")("a link and a pipe, should they come between", () => {
    const root = folderWith({
      "data/a.yml": { link: "b.yml" },
      "data/b.yml": "a: 1\n",
      "data/c.yml": { pipe: true },
    });
    expect(readFile(root, "data/a.yml")).toMatchObject({
      ok: false,
      findings: [{ rule: "files/symbolic-link" }],
    });
    expect(readFile(root, "data/c.yml")).toMatchObject({
      ok: false,
      findings: [{ rule: "yaml/empty-file" }],
    });
  });
});

describe("characters", () => {
  test.each<[string, string, string[]]>([
    ["tabs, CR LF and a last line without an end", "a: 1\r\nb:\t2\r\nc: 3", []],
    ["a byte order mark", "\ufeffa: 1\n", ["1:1 files/byte-order-mark “\ufeff”"]],
    ["NUL", "a: 1\nb: \0\n", ["2:4 files/control-character “\0”"]],
    [
      "escape sequences, one finding a run",
      "a: \x1b[31mred\x1b\x07\n",
      ["1:4 files/control-character “\x1b”", "1:12 files/control-character “\x1b\x07”"],
    ],
    ["a carriage return alone, once", "a: 1\rb: 2\rc: 3\n", ["1:5 files/line-break “\r”"]],
    ["an override", "a: abc\u202etxt\n", ["1:7 files/invisible-character “\u202e”"]],
    ["a mark inside a comment", "# x\u200fy\na: 1\n", ["1:4 files/invisible-character “\u200f”"]],
    [
      "a zero-width space, a soft hyphen, a line separator",
      "a: b\u200bc\u00add\u2028e\n",
      [
        "1:5 files/invisible-character “\u200b”",
        "1:7 files/invisible-character “\u00ad”",
        "1:9 files/invisible-character “\u2028”",
      ],
    ],
    [
      "tag characters",
      "a: b\u{e0041}\u{e0042}\n",
      ["1:5 files/invisible-character “\u{e0041}\u{e0042}”"],
    ],
    [
      "a byte order mark in the middle",
      "a: b\ufeffc\n",
      ["1:5 files/invisible-character “\ufeff”"],
    ],
    ["a non-joiner in a Latin word", "a: b\u200cc\n", ["1:5 files/invisible-character “\u200c”"]],
    [
      "a non-joiner in a Persian word, and one in Hindi, are spelling",
      "a: می\u200cخواهم\nb: क्\u200dष\n",
      [],
    ],
    ["the selector of a coloured form, behind its emoji", "a: \u2764\ufe0f\n", []],
    ["Arabic signs of numbers, which can be seen", "a: \u0600١\n", []],
    ["accents, other scripts, emoji, no-break spaces", "a: Ké Қазақ 漢字 😀 a\u00a0b\n", []],
  ])("%s", (_, text, findings) => {
    expect(findingsOf(text)).toEqual(findings);
  });

  /** What Unicode ignores in display, format characters, noncharacters, and what looks like a blank. */
  test.each([
    ...[
      0xad, 0x34f, 0x115f, 0x17b4, 0x180b, 0x2061, 0x2065, 0x2800, 0x3164, 0xfdd0, 0xfe00, 0xfe0f,
    ],
    ...[0xffa0, 0xfff0, 0xfff8, 0xfffe, 0x110bd, 0x13430, 0x1bca0, 0x1d173, 0x1fffe, 0xe0400],
  ])("U+%s, in decimal, cannot be seen", (code) => {
    const character = String.fromCodePoint(code);
    expect(findingsOf(`a: b${character}c\n`)).toEqual([
      `1:5 files/invisible-character “${character}”`,
    ]);
  });

  test("a line of more than 20,000 characters", () => {
    expect(findingsOf(`a: 1\n# ${"x".repeat(20_000)}\n`)).toEqual(["2:1 files/line-length “#”"]);
    expect(findingsOf(`a: 1\n#${"x".repeat(19_999)}\r\n`)).toEqual([]);
  });

  test("such a file is parsed all the same: its other faults are found, its value is kept if it can be", () => {
    const bom = readSource(decode(FILE, bytesOf("\ufeffa: 1\n")));
    expect(bom).toMatchObject({ ok: true, value: { a: 1 } });
    const control = readSource(decode(FILE, bytesOf("a: \x07\na: 2\n")));
    expect(control.ok).toBe(false);
    expect(control.findings.map(({ rule }) => rule)).toEqual([
      "files/control-character",
      "yaml/duplicate-key",
    ]);
  });
});
