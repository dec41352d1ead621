import { describe, expect, test } from "vitest";
import type { Finding } from "../../scripts/diagnostics/finding.ts";
import { parse } from "../../scripts/yaml/read-file.ts";
import { shown } from "./shown.ts";

function faultsOf(text: string): string[] {
  return parse(text, "data/cases/kz-a.yml").findings.map((finding) => shown(text, finding));
}

describe("YAML that records do not use", () => {
  test.each<[string, string, string[]]>([
    ["nothing", "", ["1:1 yaml/empty-file “”"]],
    ["comments only", "# later\n\n", ["1:1 yaml/empty-file “”"]],
    ["a marker only", "---\n", ["1:1 yaml/empty-file “”"]],
    ["a list", "# x\n- a: 1\n", ["2:1 yaml/root “- a: 1”"]],
    ["a text", '"abc"\n', ['1:1 yaml/root “"abc"”']],
    ["two documents", "a: 1\n---\nb: 2\n", ["2:1 yaml/documents “---”"]],
    [
      "three documents, told once",
      "---\na: |\n  x\n---\nb: 2\n---\nc: 3\n",
      ["4:1 yaml/documents “---”"],
    ],
    [
      "a second document without a marker",
      "a: 1\n... # end\n# more\nb: 2\n",
      ["4:1 yaml/documents “b: 2”"],
    ],
    ["one document, marked at both ends", "---\na: 1\n...\n", []],
    ["a version", "%YAML 1.1\n---\na: no\n", ["1:1 yaml/directive “%YAML 1.1”"]],
    ["an unknown instruction", "# x\n%FOO bar  \n---\na: 1\n", ["2:1 yaml/directive “%FOO bar”"]],
    [
      "an anchor and its aliases",
      "a: &x [1]\nb: *x\nc:\n  - *x\n",
      ["1:4 yaml/anchor “&x”", "2:4 yaml/alias “*x”", "4:5 yaml/alias “*x”"],
    ],
    [
      "an anchor on a group, one on nothing",
      "a: &x\n  b: 1\nc: &y\nd: 2\n",
      ["1:4 yaml/anchor “&x”", "3:4 yaml/anchor “&y”"],
    ],
    ["an alias as a name", "*x : 1\n", ["1:1 yaml/alias “*x”"]],
    ["a merge key", "<<: { a: 1 }\nb: 2\n", ["1:1 yaml/merge-key “<<”"]],
    ["quoted, it is a name like others", '"<<": 1\n', []],
    [
      "tags",
      "a: !!str 1\nb: !x [1]\n!y c: 2\nd: !\n",
      ["1:4 yaml/tag “!!str”", "2:4 yaml/tag “!x”", "3:1 yaml/tag “!y”", "4:4 yaml/tag “!”"],
    ],
    [
      "lists and groups as names",
      "[a, b]: 1\n? {c: d}\n: 2\n? - e\n: 3\n",
      [
        "1:1 yaml/complex-key “[a, b]”",
        "2:3 yaml/complex-key “{c: d}”",
        "4:3 yaml/complex-key “- e”",
      ],
    ],
    [
      "what is inside such a name does not matter",
      "? [&x a, *x, .nan]\n: 2\n",
      ["1:3 yaml/complex-key “[&x a, *x, .nan]”"],
    ],
    [
      "a group as a name in a list",
      "a: [{b: 1}: 2, 3]\nc: .nan\n",
      ["1:5 yaml/complex-key “{b: 1}”", "2:4 yaml/number “.nan”"],
    ],
    ["a name over several lines", "? |\n  a\n  b\n: 1\n", ["1:3 yaml/complex-key “|\n  a\n  b”"]],
    [
      "names left out",
      ': 1\n"": 2\na: { : 3 }\n',
      ["1:1 yaml/empty-key “:”", '2:1 yaml/empty-key “""”', "3:6 yaml/empty-key “:”"],
    ],
    [
      "names that are no text",
      "1: a\n1.10: b\ntrue: c\n~: d\nno: e\n2019-01: f\n",
      [
        "1:1 yaml/key-not-text “1”",
        "2:1 yaml/key-not-text “1.10”",
        "3:1 yaml/key-not-text “true”",
        "4:1 yaml/key-not-text “~”",
      ],
    ],
    [
      "__proto__ as a name",
      "__proto__: { a: 1 }\na: { '__proto__': 1 }\n",
      ["1:1 yaml/reserved-key “__proto__”", "2:6 yaml/reserved-key “'__proto__'”"],
    ],
    [
      "a name twice, in every style",
      "a: 1\n'a': 2\nb: [{ c: 1, \"c\": 2, c: 3 }]\n",
      [
        "2:1 yaml/duplicate-key “'a'”",
        '3:13 yaml/duplicate-key “"c"”',
        "3:21 yaml/duplicate-key “c”",
      ],
    ],
    [
      "a name twice, first without a value",
      "a:\na: 1\nb: { c: ~, c: 2 }\n",
      ["2:1 yaml/duplicate-key “a”", "3:12 yaml/duplicate-key “c”"],
    ],
    [
      "a name twice among names of objects",
      "constructor: 1\ntoString: 2\nconstructor: 3\n",
      ["3:1 yaml/duplicate-key “constructor”"],
    ],
    [
      "the same name in another group is another field",
      "a: { a: 1 }\nb: [{ a: 1 }, { a: 2 }]\n",
      [],
    ],
    [
      "numbers that cannot be kept",
      "a: .nan\nb: -.INF\nc: 1e999\nd: 9007199254740993\ne: 0x3fffffffffffff\n",
      [
        "1:4 yaml/number “.nan”",
        "2:4 yaml/number “-.INF”",
        "3:4 yaml/number “1e999”",
        "4:4 yaml/number “9007199254740993”",
        "5:4 yaml/number “0x3fffffffffffff”",
      ],
    ],
    [
      "numbers that can, and the same in quotes",
      "a: 9007199254740991\nb: 1e15\nc: '.nan'\nd: 124.40\ne: -0\nf: .5\n",
      [],
    ],
    [
      "a value that is a comment",
      "a: #b\nc:\n  - #d\n  - [e] #f\n  - g #h\n",
      ["1:4 yaml/hash “#b”", "3:5 yaml/hash “#d”", "5:7 yaml/hash “#h”"],
    ],
    ["true comments", "a: b # c\nd: # e\n  f: g ## h\ni: j#k\n# l\nm: 'n #o'\n", []],
    [
      "escapes of control characters and of halves of characters",
      String.raw`a: "\0 \x1b \u0085 \r"` +
        "\n" +
        String.raw`b: "\ud83d\ude00 \ud83d \ude00 \U00110000"` +
        "\n",
      [
        "1:5 yaml/escape “\\0”",
        "1:8 yaml/escape “\\x1b”",
        "1:13 yaml/escape “\\u0085”",
        "1:20 yaml/escape “\\r”",
        "2:18 yaml/escape “\\ud83d”",
        "2:25 yaml/escape “\\ude00”",
        "2:32 yaml/escape “\\U00110000”",
      ],
    ],
    ["ordinary escapes", String.raw`a: "\n \t \" \\x00 \xe9 \ud83d\ude00 \/"` + "\n", []],
    [
      "escapes of what cannot be seen, where no script needs it",
      String.raw`a: "b\u200bc\xadd\u200fe\U000e0041f\ud834\udd73g\ufe0fh\u2800"
"b\u2060": "\u202e شعب"` + "\n",
      [
        "1:6 yaml/escape “\\u200b”",
        "1:13 yaml/escape “\\xad”",
        "1:18 yaml/escape “\\u200f”",
        "1:25 yaml/escape “\\U000e0041”",
        "1:36 yaml/escape “\\ud834\\udd73”",
        "1:49 yaml/escape “\\ufe0f”",
        "1:56 yaml/escape “\\u2800”",
        "2:3 yaml/escape “\\u2060”",
        "2:13 yaml/escape “\\u202e”",
      ],
    ],
    [
      "escapes of what a script needs",
      String.raw`a: "شعب\u200f\u2067 (HRC) \u2069"
b: "می\u200cخواهم \u0645\u200c"
c: "\u2764\ufe0f 漢\ufe00 \u6f22\U000e0100"` + "\n",
      [],
    ],
    ["a list item that is swallowed", "a:\n - b\n  - c\n", ["3:3 yaml/list-item-in-text “-”"]],
    [
      "several faults of several kinds, in the order of the file",
      "a: &x 1\na: .nan\nb: #c\n",
      [
        "1:4 yaml/anchor “&x”",
        "2:1 yaml/duplicate-key “a”",
        "2:4 yaml/number “.nan”",
        "3:4 yaml/hash “#c”",
      ],
    ],
  ])("%s", (_, text, findings) => {
    expect(faultsOf(text)).toEqual(findings);
  });

  test("a duplicate names its first place, once", () => {
    const text = 'a: 1\nb: { c: 1 }\nc: 2\n"c": 3\n';
    const [finding] = parse(text, "f").findings;
    expect(finding).toMatchObject({
      parameters: ["c"],
      related: [
        { place: { file: "f", start: text.indexOf("c: 2"), end: text.indexOf("c: 2") + 1 } },
      ],
    });
  });

  test("the repair of a name that is no text makes it one", () => {
    expect(fixed("124.40: a\n")).toBe('"124.40": a\n');
    expect(parse(fixed("124.40: a\n"), "f")).toMatchObject({ ok: true, value: { "124.40": "a" } });
    expect(fixed("a: 9007199254740993\n")).toBe('a: "9007199254740993"\n');
  });

  test("no message repeats a value", () => {
    const text =
      'a: &Secret 1\nb: *Secret\nc: 90071992547409931\nd: !Secret x\ne: b #Secret\nf: "\\0Secret"\n';
    const words = JSON.stringify(
      parse(text, "f").findings.map(({ message, help }) => [message, help]),
    );
    expect(words).not.toMatch(/Secret|90071992547409931/);
  });
});

function fixed(text: string): string {
  const [finding] = parse(text, "f").findings as [Finding];
  const edits = [...finding.fix!.edits].reverse();
  return edits.reduce((result, edit) => {
    const replacement = "text" in edit ? edit.text : undefined;
    const { place } = edit;
    if (!("start" in place) || typeof replacement !== "string") throw new Error("no text edit");
    return result.slice(0, place.start) + replacement + result.slice(place.end);
  }, text);
}

describe("what is no YAML, in plain words", () => {
  test.each<[string, string, string[]]>([
    ["a tab", "a:\n\tb: 1\n", ["2:1 yaml/tab “\t”"]],
    ["a tab behind spaces", "a:\n  b: 1\n  \tc: 2\n", ["3:3 yaml/tab “\t”"]],
    ["a tab before an item", "a:\n  - x\n\t- y\n", ["3:1 yaml/tab “\t”"]],
    ["a line too deep", "a:\n  b: 1\n   c: 2\n", ["3:4 yaml/indentation “c: 2”"]],
    ["a line too deep at the margin", "a: 1\n  b: 2\n", ["2:3 yaml/indentation “b: 2”"]],
    ["a line not deep enough", "a:\n    b: 1\n  c: 2\n", ["3:3 yaml/indentation “c: 2”"]],
    ["an item not deep enough", "a:\n   - b\n  - c\n", ["3:3 yaml/indentation “- c”"]],
    ["a field among items", "a:\n  - x\n  b: 1\n", ["3:3 yaml/indentation “b: 1”"]],
    ["an item among fields", "a:\n  b: 1\n  - x\n", ["3:3 yaml/indentation “- x”"]],
    [
      "a text in quotes that goes on at the margin",
      'a:\n  b: "x\ny"\n',
      ['3:1 yaml/indentation “y"”'],
    ],
    ["a list that closes at the margin", "a:\n  b: [x,\ny]\n", ["3:1 yaml/indentation “y]”"]],
    ["no space after a colon", "a: 1\nb:2\nc: 3\n", ["2:2 yaml/colon “:”"]],
    ["no space after the first colon", "b:2\nc: 3\n", ["1:2 yaml/colon “:”"]],
    ["no space after the last colon", "a: 1\nb:2\n", ["2:2 yaml/colon “:”"]],
    ["no colon", "a: 1\nfoo\nb: 2\n", ["2:1 yaml/colon “foo”"]],
    ["no colon in the last line", "a: 1\nfoo\n", ["2:1 yaml/colon “foo”"]],
    ["no colon in a group", "a:\n  foo\n  b: 2\n", ["2:3 yaml/colon “foo”"]],
    ["no colon behind quotes", '"a": 1\n"b" 2\n', ['2:1 yaml/colon “"b" 2”']],
    ["a no-break space after a colon", "a:\u00a01\nb: 2\n", ["1:3 yaml/colon “\u00a0”"]],
    ["an open double quote", 'a: "abc\nb: 2\nc: 3\n', ['1:4 yaml/unclosed “"”']],
    ["an open single quote", "a: 'abc\nb: 2\n", ["1:4 yaml/unclosed “'”"]],
    ["an open quote in a list", 'a:\n  - "b\n  - "c"\n', ['2:5 yaml/unclosed “"”']],
    [
      "an open quote that swallows a later one",
      'a:\n  b: "x\n  c: 1\n  d: "y"\n',
      ['2:6 yaml/unclosed “"”'],
    ],
    [
      "an open quote in braces",
      'a:\n  - { id: b, title: "x }\n  - { id: c }\n',
      ['2:21 yaml/unclosed “"”'],
    ],
    ["an open bracket", "a: [1, 2\nb: 2\nc: 3\n", ["1:4 yaml/unclosed “[”"]],
    ["an open bracket at the end", "a: [1, 2\n", ["1:4 yaml/unclosed “[”"]],
    ["an open brace", "a: {x: 1\nb: 2\n", ["1:4 yaml/unclosed “{”"]],
    ["an open bracket before a deeper line", "a: [x\n  y: 1\n", ["1:4 yaml/unclosed “[”"]],
    ["an apostrophe in single quotes", "a: 'it's bad'\nb: 1\n", ["1:7 yaml/quotes “'s bad'”"]],
    ["text behind quotes", 'a: "Foo" and "Bar"\nb: x\n', ['1:8 yaml/quotes “" and "Bar"”']],
    ["text behind a bracket", "a: [sic] text\n", ["1:10 yaml/quotes “text”"]],
    ["a bracket too many", "a: [1]]\n", ["1:7 yaml/quotes “]”"]],
    ["a colon in a text", "a: foo: bar\nb: 2\n", ["1:4 yaml/quotes “foo: bar”"]],
    ["a colon in an item, with a comment", "a:\n  - x: y: z # c\n", ["2:8 yaml/quotes “y: z”"]],
    ["a colon behind an apostrophe", "a: don't: x\n", ["1:4 yaml/quotes “don't: x”"]],
    ["a colon in braces", "a: {b: c: d}\n", ["1:9 yaml/quotes “:”"]],
    ["@ at the start", "a: @x\nb: 1\n", ["1:4 yaml/quotes “@x”"]],
    ["@ in brackets", "a: [@x]\n", ["1:5 yaml/quotes “@”"]],
    ["` at the start", "a: `x`\n", ["1:4 yaml/quotes “`x`”"]],
    ["% at the start", "a: %50\n", ["1:4 yaml/quotes “%50”"]],
    ["* at the start", "a: *bold* text\n", ["1:4 yaml/quotes “*bold* text”"]],
    ["& at the start", "a: & Co\n", ["1:4 yaml/quotes “& Co”"]],
    ["& alone", "a: &\n", ["1:4 yaml/quotes “&”"]],
    ["! with an unknown handle", "a: !e!x y\n", ["1:4 yaml/tag “!e!x”"]],
    ["? at the start", "a: ? what\n", ["1:4 yaml/quotes “? what”"]],
    ["> with text on its line", "a: > text\n", ["1:4 yaml/quotes “> text”"]],
    ["an item on the line of its field", "a: - x\n", ["1:4 yaml/syntax “-”"]],
    ["a dash without a space", "a:\n  - x\n  -y\n", ["3:3 yaml/syntax “-”"]],
    ["a backslash", 'a: "C:\\path"\n', ["1:7 yaml/escape “\\p”"]],
    ["a bad escape", 'a: "\\xzz"\n', ["1:5 yaml/escape “\\xz”"]],
    ["an instruction without a marker", "%YAML 1.2\na: 1\n", ["1:1 yaml/directive “%YAML 1.2”"]],
    [
      "an unfinished merge, once",
      "a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n",
      ["2:1 yaml/conflict “<<<<<<< HEAD”"],
    ],
    ["something else", "a: 1\n... x\n", ["2:5 yaml/syntax “x”"]],
    [
      "several faults in several lines",
      'a: b: c\nd: @x\ne: "ok"\nf: "x" y\ng: h: i\n',
      [
        "1:4 yaml/quotes “b: c”",
        "2:4 yaml/quotes “@x”",
        '4:6 yaml/quotes “" y”',
        "5:4 yaml/quotes “h: i”",
      ],
    ],
    ["with CR LF", "a:\r\n  b: 1\r\n   c: 2\r\n", ["3:4 yaml/indentation “c: 2”"]],
    [
      "behind a byte order mark and an astral character",
      "\ufeffa: 😀\nb: x: y\n",
      ["2:4 yaml/quotes “x: y”"],
    ],
  ])("%s", (_, text, findings) => {
    expect(faultsOf(text)).toEqual(findings);
  });

  test("the words", () => {
    const words = (text: string) => {
      const [{ message, help }] = parse(text, "f").findings as [Finding];
      return `${message} ${help}`;
    };
    expect(words("a: foo: bar\n")).toBe(
      "A text that contains a colon and a space needs quotes. Put the whole text in double quotes.",
    );
    expect(words("a:\n    b: 1\n  c: 2\n")).toBe(
      "This line starts in column 3; what it can belong to starts in column 1 or 5. Add or delete spaces at the start of the line.",
    );
    expect(words('a: "x\nb: 1\n')).toBe(
      "The quotation mark that opens here is not closed. Close it; if it is part of a text, put the whole text in other quotes.",
    );
  });
});
