import { createHash } from "node:crypto";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { archiveFolder } from "../../scripts/archive/archive-folder.ts";
import { textFile } from "../../scripts/archive/text/text-file.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { costOf, median } from "./measure.ts";
import type { Cost } from "./measure.ts";

const [citations, runs] = new Command("npm run bench:evidence --")
  .description(
    "What it costs to compare statements with their passages, beside a check of the same dataset without it. The texts of the documents are cached, and the commands run in turn. The goal is twice the check.",
  )
  .argument("[citations]", "how many", Number, 10_000)
  .argument("[runs]", "of each command", Number, 3)
  .parse().processedArgs as [number, number];
/** Of a document, and events of a case. */
const [PARAGRAPHS, EVENTS] = [1_000, 20];
const casebook = resolve("scripts/bin/casebook.js");
const root = temporaryFolder("casebook-evidence-bench-");
try {
  writeDataset();
  const on = ["--root", root, "--today", "2026-11-30"];
  const commands = {
    check: ["check", ...on],
    "check --evidence": ["check", ...on, "--evidence"],
    evidence: ["evidence", ...on, "--format", `markdown=${join(root, "evidence.md")}`],
  };
  const costs = Object.entries(commands).map(([name, args]) => ({ name, args, of: [] as Cost[] }));
  for (let run = 0; run < runs; run++) {
    for (const { args, of } of costs) {
      const cache = join(root, `cache-${run}-${args[0]}-${args.length}`);
      of.push(costOf([casebook, ...args], { XDG_CACHE_HOME: cache }));
    }
  }
  const [check] = costs;
  console.log(`${citations} citations, ${runs} runs in turn, no cache of facts; medians`);
  for (const { name, of } of costs) {
    const cpu = median(of.map((cost) => cost.cpu));
    const memory = median(of.map((cost) => cost.memory));
    const ratio = median(of.map((cost, run) => cost.cpu / check!.of[run]!.cpu));
    console.log(
      `${name.padEnd(18)} ${cpu.toFixed(1)} s of CPU, ${Math.round(memory)} MiB, ${ratio.toFixed(2)} × check`,
    );
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** Cases of events: each, and the figure in it, cites a paragraph of a document that says it. */
function writeDataset(): void {
  cpSync("tests/rules/base", root, { recursive: true });
  const archive = archiveFolder(join(root, "archive"));
  mkdirSync(join(root, "data/cases"), { recursive: true });
  let made = 0;
  for (let document = 0; made < citations; document++) {
    const bytes = Buffer.from(
      Array.from({ length: PARAGRAPHS }, (_, at) => paragraph(document, at + 1)).join("\n\n"),
    );
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    archive.keep(bytes, sha256, "text/plain");
    archive.keepText(sha256, textFile(bytes));
    write(
      `sources/report-${document}`,
      `kind: ngo-report\ntitle: Report ${document} on arrests\npublisher: example-ngo\nstate: XAA\ndate: "2019-06-30"\nlanguage: en\nextent: { paragraphs: ${PARAGRAPHS} }\nurls: ["https://example.org/report/${document}"]\nlicence: own-words\ncopies: [{ sha256: "${sha256}", mediaType: text/plain, retrieved: "2020-01-15" }]\n`,
    );
    for (let first = 1; first <= PARAGRAPHS && made < citations; first += EVENTS) {
      const events = Array.from({ length: EVENTS }, (_, at) => event(document, first + at));
      made += 2 * EVENTS;
      write(
        `cases/arrests-${document}-${first}`,
        `title: Arrests of group ${document}-${first}\nkind: group\nstate: XAA\nsummary: People were arrested.\nthemes: [peaceful-assembly]\nevents:\n${events.join("")}`,
      );
    }
  }
}

function paragraph(document: number, number: number): string {
  const { day, people } = said(document, number);
  return `${number}. On ${day} May ${2010 + (document % 9)} the police arrested ${people} people in the square. ${"They were told that the meeting had not been allowed, and were taken to a police station. ".repeat(4)}`;
}

function event(document: number, number: number): string {
  const { day, people } = said(document, number);
  const date = `${2010 + (document % 9)}-05-${String(day).padStart(2, "0")}`;
  return `  - id: arrest-${number}\n    type: arrest\n    date: "${date}"\n    figures: [{ id: arrested, of: people arrested, quantity: { exact: ${people} }, citations: [{ source: report-${document}, at: { paragraph: "${number}" }, supports: full }] }]\n    citations: [{ source: report-${document}, at: { paragraph: "${number}" }, supports: full }]\n`;
}

function said(document: number, number: number): { day: number; people: number } {
  return { day: 1 + (number % 28), people: 3 + ((number * 7 + document) % 90) };
}

function write(record: string, text: string): void {
  writeFileSync(join(root, "data", `${record}.yml`), text);
}
