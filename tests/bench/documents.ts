import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { textTaker } from "../../scripts/bin/take-text.ts";
import { asPdf } from "../archive/document-files.ts";
import type { Part } from "../archive/document-files.ts";

const MEGABYTES = 500;
const [documents, pages] = new Command("npm run bench:documents --")
  .description(
    `Takes the texts of documents as casebook archive does, where none may take more than ${MEGABYTES} MB.`,
  )
  .argument("[documents]", "how many", Number, 100)
  .argument("[pages]", "of each", Number, 300)
  .parse().processedArgs as [number, number];
spawnSync(process.execPath, ["--import", "tsx", "scripts/bin/bundle.ts"], { stdio: "inherit" });
const takeText = textTaker(resolve("build/read-document.js"), MEGABYTES);
const folder = mkdtempSync(join(tmpdir(), "casebook-documents-"));
const began = performance.now();
let [read, blocks] = [0, 0];
try {
  for (let number = 1; number <= documents; number++) {
    const file = join(folder, "document.pdf");
    writeFileSync(file, asPdf({ head: `A/HRC/${number}/1`, parts: partsOf(number) }));
    const text = await takeText(file, "application/pdf");
    read += text.pages ?? 0;
    blocks += text.blocks.length;
  }
} finally {
  rmSync(folder, { recursive: true });
}
const seconds = ((performance.now() - began) / 1000).toFixed(0);
console.log(
  `${documents} documents, ${read} pages, ${blocks} blocks: ${seconds} s, each within ${MEGABYTES} MB`,
);

/** So many paragraphs that they fill the pages; about nine are on a page. */
function partsOf(seed: number): Part[] {
  return Array.from({ length: pages * 9 }, (_, at) => ({
    kind: "paragraph",
    text: `${(at % 999) + 1}. Delegation ${(at * seed) % 193} noted the adoption of law number ${at * 7 + seed}. ${"It encouraged the Government to continue its work on the rights of everybody who is detained. ".repeat(3)}`,
  }));
}
