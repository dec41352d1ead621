import { expect, test } from "vitest";
import type { Block } from "../../scripts/archive/text/document-text.ts";
import { readDocument } from "../../scripts/archive/text/read-document.ts";
import { asDocx, asHtml, asPdf, asText, asWacz, asWarc } from "./document-files.ts";
import type { Part, Written } from "./document-files.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** An invented report with what reports have: numbers, items, notes, and paragraphs over several pages. */
const report: Written = {
  head: "A/HRC/99/1",
  parts: [
    { kind: "heading", text: "I. Summary of the review" },
    ...Array.from({ length: 40 }, (_, at): Part => {
      const number = at + 1;
      const more =
        "It welcomed the well-being of children in 2014 and a “road map” for 99.6 per cent of them. ".repeat(
          1 + (at % 4),
        );
      return number % 8 === 0
        ? {
            kind: "paragraph",
            text: `${number}. The delegation of State ${number} noted the law of 4 May 2012.{${number / 8}} ${more}It made recommendations.`,
            notes: [
              [
                `See A/HRC/98/${number}, paragraph 12, and the answer of the State to it, which came on 6 June 2013.`,
                "Ibid.",
                "Statement of the delegation.",
              ][(number / 8) % 3]!,
            ],
          }
        : {
            kind: "paragraph",
            text: `${number}. State ${number} noted the visit. ${more}It made recommendations.`,
          };
    }),
    { kind: "heading", text: "II. Conclusions and/or recommendations" },
    { kind: "paragraph", text: "41. The recommendations below enjoy the support of the State." },
    ...Array.from({ length: 30 }, (_, at): Part => ({
      kind: "item",
      text: `41.${at + 1} Adopt measures against torture and ill-treatment in places of detention, and publish the number of complaints that ended in court in each region (State ${at});`,
    })),
  ],
};

const files = {
  PDF: [asPdf(report), "application/pdf"],
  "printed text": [asText(report), "text/plain"],
  HTML: [asHtml(report), "text/html"],
  DOCX: [asDocx(report), DOCX],
  WARC: [asWarc(asHtml(report)), "application/warc"],
  WACZ: [asWacz(asHtml(report)), "application/wacz"],
} as const;

/** What the document says, whatever it is printed on. */
const wanted = {
  body: report.parts.map(({ kind, text }) => [
    kind === "heading" ? "heading" : "paragraph",
    text.replace(/\{\d+\}/g, ""),
  ]),
  notes: report.parts.flatMap(({ notes = [] }) => notes).map((text, at) => [String(at + 1), text]),
};

test.each(Object.entries(files))(
  "%s of a document has its paragraphs, headings and notes",
  async (_, [bytes, type]) => {
    const { blocks, warnings } = await readDocument(bytes, type);
    expect(said(blocks)).toEqual(wanted);
    expect(warnings).toEqual([]);
    expect(blocks.filter(({ noteMarks }) => noteMarks === "uncertain")).toEqual([]);
  },
);

test("marks in plain digits are told apart where the foot of the page has the note", async () => {
  const { blocks } = await readDocument(asText(report, "plain"), "text/plain");
  expect(said(blocks)).toEqual(wanted);
  const paragraphs = blocks.filter(({ kind }) => kind === "paragraph");
  const share =
    paragraphs.filter(({ noteMarks }) => noteMarks === "uncertain").length / paragraphs.length;
  console.log(`paragraphs whose note marks cannot be told apart: ${(share * 100).toFixed(1)} %`);
  expect(share).toBeLessThan(0.02);
});

function said(blocks: readonly Block[]): typeof wanted {
  return {
    body: blocks
      .filter(({ kind }) => kind === "paragraph" || kind === "heading")
      .map(({ kind, text }) => [kind, text]),
    notes: blocks
      .filter(({ kind }) => kind === "footnote")
      .map(({ number = "", text }) => [number, text]),
  };
}
