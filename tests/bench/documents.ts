import { readDocument } from "../../scripts/archive/text/read-document.ts";
import { asPdf } from "../archive/document-files.ts";
import type { Part } from "../archive/document-files.ts";

/**
 * What it takes to read documents: `npm run bench:documents -- [DOCUMENTS] [PAGES]`, 100 of 300 by default. All
 * are read in this one process, one after the other; `casebook archive` gives each a process of its own.
 */
const [documents = 100, pages = 300] = process.argv.slice(2).map(Number);
const began = performance.now();
let read = 0;
let blocks = 0;
for (let number = 1; number <= documents; number++) {
  const text = await readDocument(
    asPdf({ head: `A/HRC/${number}/1`, parts: partsOf(number) }),
    "application/pdf",
  );
  read += text.pages ?? 0;
  blocks += text.blocks.length;
}
const seconds = (performance.now() - began) / 1000;
const peak = process.resourceUsage().maxRSS / 1024;
console.log(
  `${documents} documents, ${read} pages, ${blocks} blocks: ${seconds.toFixed(0)} s, at most ${peak.toFixed(0)} MB`,
);

/** So many paragraphs that they fill the pages; nine are on a page. */
function partsOf(seed: number): Part[] {
  return Array.from({ length: pages * 9 }, (_, at) => ({
    kind: "paragraph",
    text: `${at + 1}. Delegation ${(at * seed) % 193} noted the adoption of law number ${at * 7 + seed}. ${"It encouraged the Government to continue its work on the rights of everybody who is detained. ".repeat(3)}`,
  }));
}
