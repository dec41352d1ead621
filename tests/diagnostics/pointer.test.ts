import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { namedPointer, pointerOf, pointerSteps } from "../../scripts/diagnostics/pointer.ts";
import { runs } from "../random.ts";

test("steps and pointers are two ways to write the same", () => {
  expect(pointerSteps("/a~1b/~0~01/0/")).toEqual(["a/b", "~~1", "0", ""]);
  fc.assert(
    fc.property(fc.array(fc.string()), (steps) => {
      expect(pointerSteps(pointerOf(steps))).toEqual(steps);
    }),
    { numRuns: runs(500) },
  );
});

describe("pointers that survive reordering", () => {
  const value = {
    events: [
      { id: "arrest", date: "2018" },
      {
        id: "trial",
        citations: [
          { source: "a", at: { page: "1" } },
          { source: "b" },
          { source: "a", at: { page: "2" } },
        ],
      },
      { date: "2019" },
    ],
    themes: ["x/y", "z", "z"],
    grid: [[{ id: "deep" }]],
  };
  const keyOf = (list: string) => (list.endsWith("/citations") ? "source" : undefined);

  test.each([
    ["", ""],
    ["/events", "/events"],
    ["/events/0/date", "/events/arrest/date"],
    ["/events/1/citations/1/source", "/events/trial/citations/b/source"],
    ["/events/1/citations/2", "/events/trial/citations/a~2"],
    ["/events/2/date", "/events/2/date"],
    ["/events/9/date", "/events/9/date"],
    ["/themes/0", "/themes/x~1y"],
    ["/themes/2", "/themes/z~2"],
    ["/grid/0/0/id", "/grid/0/deep/id"],
    ["/nothing/0/x", "/nothing/0/x"],
    ["/events/toString", "/events/toString"],
  ])("%s", (pointer, named) => {
    expect(namedPointer(value, pointer, keyOf)).toBe(named);
  });

  test("the key is asked for by the list's pattern, and may be several keys together", () => {
    const asked: string[] = [];
    const named = namedPointer(value, "/events/1/citations/2/at", (list) => {
      asked.push(list);
      return list === "/events/*/citations" ? ["source", "at"] : undefined;
    });
    expect(asked).toEqual(["/events", "/events/*/citations"]);
    expect(named).toBe('/events/trial/citations/a {"page":"2"}/at');
  });
});
