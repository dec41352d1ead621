import { describe, expect, test } from "vitest";
import { restrictedLines } from "../../scripts/yaml/restricted-lines.ts";

describe("lines that are never shown", () => {
  test.each<[string, string, (readonly [number, number])[]]>([
    ["none", "title: A restricted area\n", []],
    [
      "a group: the lines below the key",
      "a: 1\nrestricted:\n  name: X\n  place: Y\nb: 2\n",
      [[3, 4]],
    ],
    ["a group on one line: that line", "a: 1\nrestricted: { name: X }\nb: 2\n", [[2, 2]]],
    [
      "in a list in a group",
      "people:\n  - id: a\n    restricted:\n      name: X\n  - id: b\n",
      [[4, 4]],
    ],
    [
      "behind other things on its line",
      "people:\n  - { id: a, restricted: { name: X } }\n  - { id: b }\n",
      [[2, 2]],
    ],
    [
      "several",
      "restricted:\n  a: 1\nb:\n  restricted:\n    c: 1\n",
      [
        [2, 2],
        [5, 6],
      ],
    ],
    ["a comment beside the key", "restricted: # X\n  a: 1\nb: 2\n", [[1, 2]]],
    ["comments behind the value", "restricted:\n  a: 1\n  # X\n\nb: 2\n", [[2, 4]]],
    ["comments at the end of the file", "restricted:\n  a: 1\n# X\n", [[2, 4]]],
    ["a text over several lines", "restricted:\n  a: |\n    X\n\n    Y\nb: 2\n", [[2, 5]]],
    [
      "a quoted key, an escaped one",
      '"restricted":\n  a: 1\n\'b\':\n  "restr\\u0069cted":\n    c: X\n',
      [
        [2, 2],
        [5, 6],
      ],
    ],
    ["a key with a capital letter", "Restricted:\n  a: X\n", [[2, 3]]],
    ...[
      "restrictd",
      "restriced",
      "restrict",
      "r\u0435stricted",
      "\uff52estricted",
      "restr\u00adicted",
    ].map((name): [string, string, [number, number][]] => [
      `a name that was meant to be it: ${name}`,
      `a: 1\n${name}:\n  b: X\n`,
      [[3, 4]],
    ]),
    [
      "a name with more",
      '"restricted.note":\n  b: X\n_restricted: Y\n',
      [
        [2, 2],
        [3, 4],
      ],
    ],
    ["not those of a field that is like it", "restrictions:\n  - a\nrestrictedFreedom: a\n", []],
    ["of a file that is no YAML, misspelt", "a: b: c\nrestrictd:\n  a: X\n", [[2, 4]]],
    ["CR LF", "restricted:\r\n  a: X\r\nb: 1\r\n", [[2, 2]]],
    [
      "of a file that is no YAML: all from the first mention on",
      "a: 1\nrestricted:\n\ta: X\nb: 2\n",
      [[2, 5]],
    ],
    ["of a file that is no YAML before it", "a: b: c\nd: 1\nrestricted:\n  a: X\nb: 2\n", [[3, 6]]],
    ["of a file that is no YAML, escaped", 'a: b: c\n"r\\x65stricted":\n  a: X\n', [[2, 4]]],
    ["of a file with the key twice", "restricted:\n  a: 1\nb: 2\nrestricted:\n  a: X\n", [[1, 6]]],
    ["of a second document", "a: 1\n---\nrestricted:\n  a: X\n", [[3, 5]]],
  ])("%s", (_, text, lines) => {
    expect(restrictedLines(text)).toEqual(lines);
  });
});
