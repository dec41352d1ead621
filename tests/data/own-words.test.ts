import { expect, it } from "vitest";
import { copied } from "./own-words.ts";

const source =
  "The delegation said that the law on public gatherings would be looked at again in autumn.";

it("a text of ours that repeats eight words of a source is found, whatever its marks and capitals", () => {
  const found = copied(
    [["cases/a", { summary: "It told us “the law on public gatherings, would be Looked”." }]],
    [source],
  );
  expect(found).toEqual(["cases/a/summary: the law on public gatherings would be looked"]);
});

it.each([
  ["seven words", { summary: "the law on public gatherings would be changed" }],
  ["what a document is called", { names: [{ value: source }], summary: source }],
  ["what was printed and is corrected", { stated: source }],
])("%s may be the same", (_, value) => {
  expect(copied([["cases/a", value]], [source])).toEqual([]);
});

it("the title of a source is its own, that of a case is ours", () => {
  expect(copied([["sources/a", { title: source }]], [source])).toEqual([]);
  expect(copied([["cases/a", { title: source }]], [source])).not.toEqual([]);
});
