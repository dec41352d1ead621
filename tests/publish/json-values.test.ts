import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { valuesOf } from "../../scripts/publish/output/json-values.ts";

/** The values of a text that is read in blocks of so many bytes, by path. */
function read(text: string, size: number, depth: number): Record<string, unknown> {
  const bytes = Buffer.from(text);
  const blocks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
  const found = [...valuesOf(blocks, (path) => path.length < depth)];
  return Object.fromEntries(found.map(([path, value]) => [JSON.stringify(path), value]));
}

/** The same by `JSON.parse`. */
function parsed(value: unknown, depth: number, path: string[] = []): [string, unknown][] {
  return depth === 0 || typeof value !== "object" || value === null || Array.isArray(value)
    ? [[JSON.stringify(path), value]]
    : Object.entries(value).flatMap(([key, inner]) => parsed(inner, depth - 1, [...path, key]));
}

describe("the values of a JSON file", () => {
  it("are those that JSON.parse finds, wherever the blocks end", () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom(undefined, 2),
        (value, size, depth, indent) => {
          const text = JSON.stringify(value, undefined, indent);
          expect(read(text, size, depth)).toEqual(
            Object.fromEntries(parsed(JSON.parse(text), depth)),
          );
        },
      ),
    );
  });

  it.each([
    "",
    "{",
    '{"a":1',
    '{"a" 1}',
    '{"a":1,}',
    '{"a":1}}',
    "{a:1}",
    '{"a":[1,}',
    '{"a":tru}',
  ])("are refused where the file is not JSON: %s", (text) => {
    expect(() => read(text, 3, 1)).toThrow(SyntaxError);
  });
});
