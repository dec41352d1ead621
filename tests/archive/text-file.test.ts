import { expect, test } from "vitest";
import { readDocument } from "../../scripts/archive/text/read-document.ts";
import type { Block } from "../../scripts/archive/text/document-text.ts";

const report = `        A/HRC/99/1

Contents
                                                   Paragraphs   Page
   Introduction ......................................   1–12      2
   I.   Summary ......................................   2–11      2


1
\f        A/HRC/99/1


   I.   Summary of the review*

   A.   Presentation

   1.    The delegation noted the well-
   being of children and 14 measures taken in
   2014. It welcomed the visit.1 The rest of the sentence
   goes on with cross-border work and
         (a) A national report (paragraph 15 (a));
         (b) A summary.
${[2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `   ${n}.    State ${n} made recommendations.\n`).join("")}
   11.   The last one stops at the end of this page.



         *
             Not edited.
         1
             Made on 4 May, see
             A/HRC/98/3.

2
\f        A/HRC/99/1


   It goes on with another sentence.
   11.1   Adopt a law on cross-
   border crime (Brazil);
   11.2   End torture (Chile).

   12.   The well-being of all.

3
\f        A/HRC/99/1

   Annex
         Members of the delegation

4
`;

test("a printed text gives whole paragraphs, and headings, footnotes and furniture apart", async () => {
  const { pages, blocks } = await readDocument(Buffer.from(report), "text/plain; charset=utf-8");
  expect(pages).toBe(4);
  expect(only(blocks, "heading")).toEqual([
    "2 I. Summary of the review",
    "2 A. Presentation",
    "4 Annex",
  ]);
  expect(only(blocks, "paragraph")).toEqual([
    "2 1. The delegation noted the well-being of children and 14 measures taken in 2014. It welcomed the visit. The rest of the sentence goes on with cross-border work and",
    "2 (a) A national report (paragraph 15 (a));",
    "2 (b) A summary.",
    ...[2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `2 ${n}. State ${n} made recommendations.`),
    "2–3 11. The last one stops at the end of this page. It goes on with another sentence.",
    "3 11.1 Adopt a law on cross-border crime (Brazil);",
    "3 11.2 End torture (Chile).",
    "3 12. The well-being of all.",
    "4 Members of the delegation",
  ]);
  expect(only(blocks, "footnote")).toEqual([
    "2 * Not edited.",
    "2 1 Made on 4 May, see A/HRC/98/3.",
  ]);
  expect(
    blocks.filter(({ noteMarks }) => noteMarks === "removed").map(({ text }) => text[0]),
  ).toEqual(["I", "1"]);
});

test("a text with a paragraph a line goes on after the footnotes of a page", async () => {
  const { pages, blocks } = await readDocument(
    Buffer.from(
      `FREEDOM OF EXPRESSION\n\n${"The law was not changed. ".repeat(8)}It names “discord”,² and\n\n¹ A report.\n\n² Another, at 12.\n\nRegional courts apply it.³\n\nA second paragraph about 12 km² of land.\n`,
    ),
    "text/plain",
  );
  expect(pages).toBeUndefined();
  expect(
    blocks.map(({ kind, number, text, noteMarks }) => [kind, number, text.slice(-48), noteMarks]),
  ).toEqual([
    ["heading", undefined, "FREEDOM OF EXPRESSION", "none"],
    [
      "paragraph",
      undefined,
      "It names “discord”, and Regional courts apply it.".slice(-48),
      "removed",
    ],
    ["footnote", "1", "A report.", "none"],
    ["footnote", "2", "Another, at 12.", "none"],
    ["paragraph", undefined, "A second paragraph about 12 km² of land.", "none"],
  ]);
});

test.each([
  ["It was accepted.1 Then", "uncertain"],
  ["Article3 of it", "uncertain"],
  ["in May 2012.1 It went on", "uncertain"],
  ["see A/HRC/14/10/Add.1 and Add.2", "none"],
  ["in 2009-2012, 10.3 per cent, No.5", "none"],
  ["the others.¹⁻² and“this”⁴", "removed"],
] as const)("in %j note marks are %s", async (text, noteMarks) => {
  const { blocks } = await readDocument(Buffer.from(text), "text/plain");
  expect(blocks.map((block) => block.noteMarks)).toEqual([noteMarks]);
});

test("text is composed, on one line, and without characters that nobody sees", async () => {
  const { blocks } = await readDocument(
    Buffer.from("Cafe\u0301  in\u00a0Pa\u00adris \u200b\uf02a\r\nand on"),
    "text/plain",
  );
  expect(blocks.map(({ text }) => text)).toEqual(["Café in Paris and on"]);
});

test.each([
  [
    Buffer.from([0xcf, 0xf0, 0xe8]),
    "The text is not in UTF-8: save it again as UTF-8 and add that copy.",
  ],
  [Buffer.from("a\0b"), "This is not a text: it holds bytes of value zero."],
])("bytes that are not a text are refused", async (bytes, sentence) => {
  await expect(readDocument(bytes, "text/plain")).rejects.toThrow(sentence);
});

function only(blocks: readonly Block[], kind: Block["kind"]): string[] {
  return blocks
    .filter((block) => block.kind === kind)
    .map(({ page, lastPage, number, text }) =>
      [lastPage ? `${page}–${lastPage}` : page, number, text].filter(Boolean).join(" "),
    );
}
