import fc from "fast-check";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { firstLine, lineTable, positionAt } from "../../scripts/diagnostics/line-table.ts";
import { locate, sourceAt, spanAt } from "../../scripts/yaml/locate.ts";
import { pointerOf } from "../../scripts/diagnostics/pointer.ts";
import { parse, spansOf } from "../../scripts/yaml/read-file.ts";
import { recordValue, writers } from "./yaml-samples.ts";
import { runs } from "../random.ts";

const RECORD = `\
# A comment
title: Land Code protests   # another
count: 124.40
"quoted key": 'it''s'
text: >-
  One line
  and another.

keep: |+
  kept

empty:
status:
  value: imprisoned
  of: "maks \\"x\\" bokayev"
themes: [ freedom, "a, b" , {k: v}, ]
events:
  - id: arrest
    plain: runs over
      two lines
  -
    id: trial
  - []
  -
  - last
`;

function at(text: string, pointer: string, which?: "key" | "value"): string {
  const { start, end, of } = locate(spansOf(text)!.root, pointer, which);
  return `${of} ${text.slice(start, end)}`;
}

describe("the value", () => {
  test.each([
    ["/title", "value Land Code protests"],
    ["/count", "value 124.40"],
    ["/quoted key", "value 'it''s'"],
    ["/text", "value >-\n  One line\n  and another."],
    ["/keep", "value |+\n  kept\n\n"],
    ["/status", 'value value: imprisoned\n  of: "maks \\"x\\" bokayev"'],
    ["/status/of", 'value "maks \\"x\\" bokayev"'],
    ["/themes", 'value [ freedom, "a, b" , {k: v}, ]'],
    ["/themes/1", 'value "a, b"'],
    ["/themes/2", "value {k: v}"],
    ["/themes/2/k", "value v"],
    ["/events/0", "value id: arrest\n    plain: runs over\n      two lines"],
    ["/events/0/plain", "value runs over\n      two lines"],
    ["/events/1", "value id: trial"],
    ["/events/2", "value []"],
    ["/events/4", "value last"],
    ["/empty", "key empty"],
    ["/events/3", "dash -"],
  ])("%s", (pointer, shown) => {
    expect(at(RECORD, pointer)).toBe(shown);
  });

  test("of a value over several lines, the first can be asked for", () => {
    expect(sourceAt(RECORD, firstLine(RECORD, spanAt(spansOf(RECORD)!.root, "/status")!))).toBe(
      "value: imprisoned",
    );
    expect(sourceAt(RECORD, firstLine(RECORD, spanAt(spansOf(RECORD)!.root, "/title")!))).toBe(
      "Land Code protests",
    );
  });

  test("a value that is left out has an empty span behind its colon or dash, for a repair to write into", () => {
    const root = spansOf(RECORD)!.root;
    expect(spanAt(root, "/empty")).toEqual({
      start: RECORD.indexOf("empty:") + 6,
      end: RECORD.indexOf("empty:") + 6,
    });
    expect(RECORD.slice(0, spanAt(root, "/events/3")!.start)).toMatch(/- \[\]\n {2}-$/);
    expect(spanAt(root, "/nothing")).toBeUndefined();
    expect(spanAt(root, "/title/x")).toBeUndefined();
  });
});

describe("the key", () => {
  test.each([
    ["/title", "key title"],
    ["/quoted key", 'key "quoted key"'],
    ["/status", "key status"],
    ["/status/of", "key of"],
    ["/events/0/plain", "key plain"],
    ["/themes/2/k", "key k"],
    ["/events/0", "value id: arrest\n    plain: runs over\n      two lines"],
    ["/themes/1", 'value "a, b"'],
    ["/events/3", "dash -"],
  ])("%s", (pointer, shown) => {
    expect(at(RECORD, pointer, "key")).toBe(shown);
  });
});

describe("what is not there is placed at the nearest ancestor", () => {
  test.each([
    ["/state", "ancestor title"],
    ["/status/asOf", "ancestor status"],
    ["/status/asOf/deeper/still", "ancestor status"],
    ["/events/0/date", "ancestor id"],
    ["/events/9", "ancestor events"],
    ["/events/x", "ancestor events"],
    ["/events/01", "ancestor events"],
    ["/events/2/0", "ancestor []"],
    ["/events/3/id", "ancestor -"],
    ["/events/4/id", "ancestor last"],
    ["/title/x", "ancestor title"],
    ["/themes/2/x", "ancestor k"],
    ["/toString", "ancestor title"],
  ])("%s", (pointer, shown) => {
    expect(at(RECORD, pointer)).toBe(shown);
    expect(at(RECORD, pointer, "key")).toBe(shown);
  });
});

describe("layouts that mislead", () => {
  test.each<[string, string, string, string]>([
    ["CR LF", "a:\r\n  b: |\r\n    x\r\n    y\r\n  c: 1\r\n", "/a/b", "value |\r\n    x\r\n    y"],
    ["a byte order mark", "\ufeffa: b\n", "/a", "value b"],
    ["astral characters before it", "😀: '😀'\nb: 😀 c\n", "/b", "value 😀 c"],
    ["a comment before the colon's value", "a: # |\n  >\n  x\n", "/a", "value >\n  x"],
    ["a bar in the key and in a comment", "a|b: | # c | d\n  x\n", "/a|b", "value | # c | d\n  x"],
    ["an indentation indicator", "a: |2\n    x\n  y\n\nb: 1\n", "/a", "value |2\n    x\n  y"],
    [
      "spaces that are text at a block's end",
      "a: |\n  x\n    \nb: 1\n",
      "/a",
      "value |\n  x\n    ",
    ],
    ["an empty block", "a: |\nb: 1\n", "/a", "value |"],
    [
      "a block in a list",
      "- |\n x\n- y\n".replace(/^/gm, "  ").replace(/^/, "a:\n").replace(/ +$/, ""),
      "/a/0",
      "value |\n   x",
    ],
    ["a block at the end without a line end", "a: >-\n  x", "/a", "value >-\n  x"],
    ["an explicit key", "? a\n: b\n? c\n", "/a", "value b"],
    ["an explicit key without a value", "? a\n: b\n? c\n", "/c", "key c"],
    ["a colon far from its key", "{ a\n  :\n  b, c }\n", "/a", "value b"],
    ["a key without a value in braces", "{ a, c: }\n", "/a", "key a"],
    ["the value of a pair in a list", "a: [ b: c, d ]\n", "/a/0", "value b: c"],
    ["the item behind a pair", "a: [ b: c, d ]\n", "/a/1", "value d"],
    [
      "brackets in quotes and comments",
      'a: [ "]", x # ]\n  , y ]\nb: 1\n',
      "/a",
      'value [ "]", x # ]\n  , y ]',
    ],
    ["a closing bracket behind a comment", "a: [x # ]\n  ]\nb: 1\n", "/a", "value [x # ]\n  ]"],
    ["a list at its field's column", "a:\n- b\n- c\nd: 1\n", "/a", "value - b\n- c"],
    ["a list in a list", "a:\n  - - b\n    - c\n  - d\n", "/a/0", "value - b\n    - c"],
    [
      "an item left out behind a list in brackets",
      "a:\n  - [b]\n  - # c\n  - d\n",
      "/a/1",
      "dash -",
    ],
    ["comments after the last value", "a:\n  b: 1\n  # c\nd: 2\n", "/a", "value b: 1"],
    ["keys with slashes and tildes", "a/b~c: 1\n", "/a~1b~0c", "value 1"],
    ["text over several lines in quotes", 'a: "b\n\n  c"\nd: 1\n', "/a", 'value "b\n\n  c"'],
    ["a carriage return alone", "a:\r  b: 1\rc: 2\r", "/a", "value b: 1"],
    ["a key twice: the first", "a: 1\na: 2\n", "/a", "value 1"],
    [
      "tags and anchors, which are refused elsewhere",
      "a: !x &y |\n  z\nb: &w 1\n",
      "/b",
      "value 1",
    ],
  ])("%s", (_, text, pointer, shown) => {
    expect(at(text, pointer)).toBe(shown);
  });

  test("no YAML has no spans", () => {
    expect(spansOf("a: [\n")).toBeUndefined();
    expect(spansOf("")).toBeUndefined();
  });
});

describe("properties", () => {
  test.each(Object.entries(writers))(
    "the text under a span parses to the value: %s",
    (_, write) => {
      fc.assert(
        fc.property(recordValue, (value) => {
          const text = write(value);
          const spans = spansOf(text)!;
          const parsed = parse(text, "generated");
          expect(parsed.ok && spans.value).toEqual(parsed.ok && parsed.value);
          visit(value, []);

          function visit(inner: unknown, steps: readonly (string | number)[]): void {
            const span = spanAt(spans.root, pointerOf(steps))!;
            expect(alone(text, span, inner), `${pointerOf(steps)} of\n${text}`).toEqual(inner);
            if (typeof inner !== "object" || inner === null) return;
            for (const [key, child] of Object.entries(inner)) {
              const pointer = pointerOf([...steps, key]);
              visit(child, [...steps, key]);
              if (Array.isArray(inner)) continue;
              const { start, end, of } = locate(spans.root, pointer, "key");
              expect(of).toBe("key");
              expect(Object.keys(load(`? ${text.slice(start, end)}\n: 1`) as object), text).toEqual(
                [key],
              );
            }
          }
        }),
        { numRuns: runs(150) },
      );
    },
  );

  test("lines and columns are those that an editor counts", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "é", "😀", "\n", "\r\n", "\r", " ")),
        fc.nat({ max: 40 }),
        (pieces, place) => {
          const text = pieces.join("");
          const offset = Math.min(place, text.length);
          const before = text.slice(0, offset);
          // Between CR and LF the line has not ended yet.
          const ended =
            before.endsWith("\r") && text[offset] === "\n" ? before.slice(0, -1) : before;
          const lines = ended.split(/\r\n|\r|\n/);
          const column = lines.at(-1)!.length + 1 + (before.length - ended.length);
          expect(positionAt(lineTable(text), offset)).toEqual({
            line: lines.length,
            column,
            offset,
          });
        },
      ),
      { numRuns: runs(1000) },
    );
    expect(positionAt(lineTable("a\n"), 99)).toEqual({ line: 2, column: 1, offset: 2 });
  });
});

/** A span's text read on its own, at the column and in the kind of group where it stands. */
function alone(
  text: string,
  span: { readonly start: number; readonly end: number },
  value: unknown,
): unknown {
  const source = sourceAt(text, span);
  if (source === "") return null;
  const { column } = positionAt(lineTable(text), span.start);
  if (typeof value === "object" && !/^[[{]/.test(source))
    return load(" ".repeat(column - 1) + source);
  // The lines of a block text are measured from the column of its field, or of its dash.
  const line = text.slice(span.start - column + 1, span.start);
  const dashes = /^ *(?:- +)*/.exec(line)![0];
  const isItem = dashes.length === line.length;
  const isBlockText = /^[|>]/.test(source);
  if (!isBlockText) return (load(`k: ${source.replaceAll("\n", "\n ")}`) as { k: unknown }).k;
  const indent = " ".repeat(isItem ? dashes.lastIndexOf("-") : dashes.length);
  const read = load(`${indent}${isItem ? "- " : "k: "}${source}`);
  return isItem ? (read as unknown[])[0] : (read as { k: unknown }).k;
}
