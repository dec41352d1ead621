import { describe, expect, it } from "vitest";
import { readDocument } from "../../scripts/archive/text/read-document.ts";
import { placesIn } from "../../scripts/evidence/places.ts";
import type { Found, Places } from "../../scripts/evidence/places.ts";
import { report, submission } from "./documents.ts";

describe("a report with numbered paragraphs and recommendations", async () => {
  const places = await placesOf(report());

  it("has as many of each as it prints", () => {
    expect(places.extent).toEqual({ pages: 4, paragraphs: 14, footnotes: 1, annexes: 1 });
    expect(passage(places.find({ paragraph: "11-13" })).items).toEqual([12, 3, 2]);
  });

  it.each([
    [
      "a paragraph before a heading",
      { paragraph: "2" },
      "The report was adopted on 4 November 2014.",
    ],
    [
      "a paragraph over the end of a page",
      { paragraph: "4" },
      "The delegation spoke of progress in the courts, of which it said that they heard 350 complaints in 2013.",
    ],
    [
      "a number at the start of a line that is no paragraph",
      { paragraph: "5" },
      "It had ratified the Convention in 2009. The Ministry reported on it.",
    ],
    [
      "the lead sentence of a group",
      { paragraph: "11" },
      "The recommendations below enjoy support:",
    ],
    ["an item of a list that counts from 1", { recommendation: "11.12" }, "Item twelve (Brazil)."],
    [
      "the paragraph whose number a list had before",
      { paragraph: "12" },
      "These will be examined:",
    ],
    [
      "a recommendation over a footnote and a page",
      { recommendation: "12.2" },
      "Adopt a law (Norway) (Peru);",
    ],
    [
      "the last paragraph, before the annex",
      { paragraph: "14" },
      "All conclusions are of the States.",
    ],
  ])("%s", (_, at, text) => {
    expect(passage(places.find(at)).text).toBe(text);
  });

  it("tells a place that is not there from one of another kind", () => {
    expect(places.find({ paragraph: "15" })).toEqual({ kind: "missing", key: "paragraph", of: 14 });
    expect(places.find({ recommendation: "12.4" })).toMatchObject({ kind: "missing" });
    expect(places.find({ article: "3" })).toEqual({
      kind: "other",
      key: "article",
      has: "paragraphs",
    });
    expect(places.find({ row: "3" })).toEqual({ kind: "unknown", key: "row" });
  });

  it("names the places beside one", () => {
    expect(places.besides({ paragraph: "1" })).toEqual([{ paragraph: "2" }]);
    expect(places.besides({ recommendation: "12.2" })).toEqual([
      { recommendation: "12.1" },
      { recommendation: "12.3" },
    ]);
    expect(places.besides({ paragraph: "1-3" })).toEqual([]);
  });

  it("has pages by their printed numbers, and seals none that a paragraph crosses", () => {
    expect(passage(places.find({ page: "1" }))).not.toHaveProperty("hash");
    expect(passage(places.find({ page: "4" })).text).toContain("All conclusions");
  });

  it("does not seal a passage in which a number may be the mark of a note", () => {
    expect(passage(places.find({ recommendation: "12.1" }))).not.toHaveProperty("hash");
    expect(passage(places.find({ recommendation: "12.2" }))).toHaveProperty("hash");
  });
});

describe("a document with an outline", async () => {
  const outline = [
    { id: "title", title: "The cover", paragraphs: 1 },
    { id: "past", title: "What was promised", paragraphs: 2 },
    { id: "demands", title: "Demands", paragraphs: 0, items: 2 },
    { id: "list", title: "Further reading", paragraphs: 0, items: 2 },
    { id: "short", title: "Thanks", paragraphs: 3 },
  ];
  const places = await placesOf(submission, outline);

  it.each([
    [{ section: "title", paragraph: "1" }, "We are independent."],
    [
      { section: "past", paragraph: "1" },
      "It promised a mechanism to investigate promptly, and did not found it.",
    ],
    [{ section: "past", paragraph: "2" }, "In 2016 a court sentenced her."],
    [{ section: "demands", item: "2" }, "Repeal article 274."],
    [{ section: "list", item: "1" }, "A first book, 2018"],
    [{ footnote: "2" }, "A law of 1997."],
  ])("%j", (at, text) => {
    expect(passage(places.find(at)).text).toBe(text);
  });

  it("says nothing of a section that has fewer paragraphs than its outline", () => {
    expect(places.find({ section: "short", paragraph: "1" })).toEqual({
      kind: "unknown",
      key: "paragraph",
    });
    expect(places.find({ section: "past", paragraph: "3" })).toEqual({
      kind: "missing",
      key: "paragraph",
      of: 2,
    });
    expect(places.find({ section: "nowhere" })).toMatchObject({ kind: "missing", key: "section" });
  });
});

describe("a law", async () => {
  const places = await placesOf(
    [
      ...["Article 1", "All are equal before the law of the land.", "Article 2. Courts"],
      ...["1. Courts are independent.", "2. Judges are:", "(a) appointed;", "(b) removed by law."],
      ...["Article 3", "The law enters into force in 2015."],
    ].join("\n\n"),
  );

  it("has articles, and paragraphs in them", () => {
    expect(passage(places.find({ article: "2(2)" })).text).toBe(
      "Judges are:\n(a) appointed;\n(b) removed by law.",
    );
    expect(passage(places.find({ article: "2" })).text).toContain("independent");
    expect(places.find({ article: "4" })).toEqual({ kind: "missing", key: "article", of: 3 });
    expect(places.find({ paragraph: "2" })).toEqual({
      kind: "other",
      key: "paragraph",
      has: "articles",
    });
  });
});

describe("a page without numbers", async () => {
  const places = await placesOf(
    "A headline\n\nThe first paragraph is here.\n\nThe second one ends it.",
  );

  it("has its paragraphs counted, and is one passage where no place is named", () => {
    expect(passage(places.find({ paragraph: "2" })).text).toMatch(/^The (?:first|second)/);
    expect(passage(places.find()).text).toContain("second");
    expect(passage(places.find())).not.toHaveProperty("hash");
  });
});

async function placesOf(text: string, outline?: Parameters<typeof placesIn>[1]): Promise<Places> {
  return placesIn(await readDocument(new TextEncoder().encode(text), "text/plain"), outline);
}

function passage(found: Found) {
  if (found.kind !== "found") throw new Error(JSON.stringify(found));
  return found.passage;
}
