import { sharesInWords } from "../../scripts/diagnostics/coverage.ts";
import type { Coverage } from "../../scripts/diagnostics/coverage.ts";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { shipped } from "../data/records.ts";
import { copyOfData, runIn } from "./pages.ts";

const file = "data/cases/kz-feminita.yml";

/** A record that is shipped, in part: what it is, and its last event. */
export function record(): string {
  const lines = readFileSync(file, "utf8").split("\n");
  const head = lines.filter((line) => /^(title|kind|state|organizations|events):/.test(line));
  const first = lines.indexOf("  - id: appeal");
  const next = lines.findIndex((line, index) => index > first && !line.startsWith("    "));
  return fenced("yaml", [`# ${file}, shortened`, ...head, ...lines.slice(first, next)]);
}

/** The report about the record with a wrong date. */
export async function finding(): Promise<string> {
  const root = copyOfData();
  const text = readFileSync(file, "utf8");
  writeFileSync(join(root, file), text.replace('date: "2019-09-03"', 'date: "2019-03-09"'));
  const lines = (await runIn(root, ["check", "--no-cache", file])).out.split("\n");
  return fenced("text", lines.slice(2, lines.lastIndexOf("", lines.length - 3)));
}

/** The dataset's version and both licences. */
export function status(): string {
  const { title, version, licence } = shipped.get("dataset") as Record<string, string>;
  const { license, engines } = JSON.parse(readFileSync("package.json", "utf8")) as {
    license: string;
    engines: { node: string };
  };
  const node = engines.node.replace(/^>=/, "");
  return `${title} ${version} · data: ${licence} · code: ${license} · needs Node ${node} or later, and git 2.38 or later`;
}

/** What the dataset holds, by `casebook stats`. */
export async function counts(): Promise<string> {
  const { records, statements, citations, coverage } = JSON.parse(
    (await runIn(".", ["stats", "--format", "json", "--today", "2026-11-30"])).out,
  ) as {
    records: { byCollection: { key: string; count: number }[] };
    statements: { total: number };
    citations: { total: number };
    coverage: Coverage;
  };
  const of = Object.fromEntries(records.byCollection.map(({ key, count }) => [key, count]));
  const sets = [...shipped].filter(([name]) => name.startsWith("recommendations/"));
  const items = sets.flatMap(([, set]) => (set as { items: unknown[] }).items).length;
  return [
    `${of["cases"]} cases, ${items} recommendations from ${of["recommendations"]} documents, ${of["sources"]} sources,`,
    `${of["people"]} people, ${of["organizations"]} organizations and ${of["laws"]} laws:`,
    `${statements.total.toLocaleString("en")} statements with ${citations.total.toLocaleString("en")} citations;`,
    `${sharesInWords(coverage)} ([what that means](docs/evidence.md)).`,
  ].join("\n");
}

function fenced(language: string, lines: readonly string[]): string {
  return ["```" + language, ...lines, "```"].join("\n");
}
