import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pages } from "./pages.ts";
import { partNames, partsOf, printed } from "./printed.ts";

it("each part is on a page", () => {
  expect(pages.flatMap(partsOf).toSorted()).toEqual(partNames.toSorted());
});

const withParts = pages.filter((page) => partsOf(page).length > 0);

describe("the printed parts of the pages", () => {
  it.each(withParts)("%s is up to date; `npm run docs` writes it", async (page) => {
    expect(readFileSync(page, "utf8")).toBe(await printed(page));
  });
});
