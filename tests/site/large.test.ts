import { expect, test } from "vitest";
import { sitemapsOf } from "../../scripts/site/feed.ts";
import { overviewOf, rowsOfPart, trackerPath } from "../../scripts/site/overview.ts";
import type { Reader } from "../../scripts/site/reader.ts";

/** A reader of sets of recommendations, each with its State and its number of items. */
function readerOf(sets: Readonly<Record<string, readonly [state: string, items: number]>>): Reader {
  const records = { ids: new Map([["recommendations", Object.keys(sets)]]) };
  const open = (name: string) => {
    const [state, count] = sets[name.replace(/^recommendations\/|#.*/g, "")]!;
    const items = Array.from({ length: count }, (_, index) => ({
      ...{ id: `${index + 1}`, summary: "Do it", themes: ["a"] },
      positions: index === 0 ? [] : [{ value: "supported" }],
    }));
    return { record: { state, items, inbound: [] } };
  };
  return { release: { records }, open, row: () => undefined } as unknown as Reader;
}

const reader = readerOf({ first: ["XAA", 3], other: ["XAB", 1], second: ["XAA", 4] });

test("a small tracker is one page, with all sets in their order", () => {
  const { count, parts, themes } = overviewOf(reader);
  expect(count).toBe(8);
  expect(parts.map(trackerPath)).toEqual(["tracker"]);
  expect(rowsOfPart(reader, parts[0]!)).toHaveLength(8);
  expect(themes.get("a")?.get("supported")).toBe(5);
});

test("a large tracker has pages for each State, and every recommendation once", () => {
  const { parts } = overviewOf(reader, 5);
  expect(parts.map((part) => [trackerPath(part), part.count])).toEqual([
    ["tracker/XAA", 5],
    ["tracker/XAA-2", 2],
    ["tracker/XAB", 1],
  ]);
  const names = parts.flatMap((part) => rowsOfPart(reader, part).map(({ name }) => name));
  expect(new Set(names).size).toBe(8);
  expect(names).toHaveLength(8);
  expect(names.slice(3, 6)).toEqual([
    "recommendations/second#1",
    "recommendations/second#2",
    "recommendations/second#3",
  ]);
});

test("more addresses than a sitemap may hold stand in several, which an index lists", () => {
  const ids = new Map([
    ["cases", ["a", "b&c"]],
    ["people", ["somebody"]],
  ]);
  const written = (most?: number) =>
    sitemapsOf("https://example.org/", ids, most).map(({ path, content }) => [path, content()]);
  expect(written()).toEqual([
    [
      "sitemap.xml",
      `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url><loc>https://example.org/</loc></url>
  <url><loc>https://example.org/cases/a</loc></url>
  <url><loc>https://example.org/cases/b&amp;c</loc></url>
</urlset>
`,
    ],
  ]);
  const [index, first, second, ...more] = written(2);
  expect(index![1]).toContain("<sitemapindex");
  expect(index![1]).toContain("<sitemap><loc>https://example.org/sitemap-2.xml</loc></sitemap>");
  expect([first, second].map((map) => [map![0], map![1]!.match(/<url>/g)!.length])).toEqual([
    ["sitemap-1.xml", 2],
    ["sitemap-2.xml", 1],
  ]);
  expect(more).toEqual([]);
  expect(written(2).join()).not.toContain("somebody");
});
