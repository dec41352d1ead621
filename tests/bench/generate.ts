import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { random } from "../random.ts";

const words =
  "ensure adopt law review measures protect right access independent body report train police judges children women education health water housing labour torture detention prevent investigate ratify protocol national plan action continue strengthen efforts".split(
    " ",
  );

/**
 * Writes a valid dataset of `count` records, one a file: 97 in 100 sets of one recommendation,
 * the rest sources. The texts are random words, as long as those of real recommendations.
 */
export function generate(root: string, count: number): void {
  const next = random(20);
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)]!;
  const text = (length: number) => Array.from({ length }, () => pick(words)).join(" ");
  for (const folder of ["sources", "recommendations", "organizations"]) {
    mkdirSync(join(root, "data", folder), { recursive: true });
  }
  const write = (path: string, content: string) => writeFileSync(join(root, "data", path), content);
  const sources = Math.max(1, Math.floor(count * 0.03));
  for (let index = 0; index < sources; index++) {
    write(
      `sources/report-${index}.yml`,
      `kind: ngo-report
title: Report ${index} ${text(6)}
date: "20${10 + (index % 9)}-0${1 + (index % 9)}"
language: en
extent: { paragraphs: 200 }
retrieved: "2026-01-0${1 + (index % 9)}"
`,
    );
  }
  for (let index = 0; index < count - sources; index++) {
    const source = `report-${index % sources}`;
    write(
      `recommendations/set-${index}.yml`,
      `source: ${source}
issuer: { kind: ngo, organizations: [an-organization] }
state: KAZ
items:
  - id: "1"
    summary: >-
      ${text(14)}
      ${text(14)}
    at: { paragraph: "${1 + (index % 200)}" }
assessments:
  - id: first
    of: ["1"]
    by: an-organization
    on: "2019~"
    scale: free-text
    level: not-implemented
    finding: "${text(20)}"
    citations:
      - { source: ${source}, at: { paragraph: "${1 + (index % 200)}" }, supports: full }
`,
    );
  }
  write(
    "organizations/an-organization.yml",
    `kind: ngo
names: [{ id: en, value: An organization, lang: en, kind: official, citations: [{ source: report-0, at: { paragraph: "1" }, supports: full }] }]
`,
  );
}
