import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pages } from "./pages.ts";
import { partsOf, printed } from "./printed.ts";

const withParts = pages.filter((page) => partsOf(page).length > 0);

describe("the printed parts of the pages", () => {
  it.each(withParts)("%s is up to date; `npm run docs` writes it", async (page) => {
    expect(readFileSync(page, "utf8")).toBe(await printed(page));
  });
});
