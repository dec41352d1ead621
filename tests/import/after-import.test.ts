import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { casebook } from "../commands/casebook.ts";
import { findings, importGiven, itemsIn, setIn } from "./importing.ts";
import type { Stats } from "../../scripts/stats/stats.ts";
import { recommendation, uhriWorkbook } from "./uhri-file.ts";
import type { Row } from "./uhri-file.ts";

const askers = ["Norway", "Chile", "Türkiye", "Turkey"];

/** Twenty-four recommendations of one review, of which one is noted. */
const rows = Array.from({ length: 24 }, (_, index): Row => ({
  ...recommendation,
  Text: `139.${index + 1} Do what was promised at last, in matter ${index + 1}`,
  "UPR Reccomending States": `- ${askers[index % askers.length]}`,
  "UPR Position": index === 7 ? "- Noted" : "- Supported",
  "OHCHR Annotation Id": `0a0a0a0a-1111-4222-8333-${String(index).padStart(12, "0")}`,
}));

async function imported() {
  const { root, log } = await importGiven("uhri", "export.xlsx", uhriWorkbook(rows));
  edit(root, "sources/a-hrc-43-10", (text) => `${text}extent: { paragraphs: 150 }\n`);
  edit(root, "reviews/upr-kaz-3", (text) => `${text}${totals(24, 23, 1)}`);
  return { root, log };
}

function totals(received: number, supported: number, noted: number): string {
  return `totals:\n  { received: ${received}, supported: ${supported}, noted: ${noted}, citations: [{ source: a-hrc-43-10, supports: unchecked }] }\n`;
}

function edit(root: string, record: string, change: (text: string) => string): void {
  const path = join(root, "data", `${record}.yml`);
  const before = readFileSync(path, "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

/** What the check says of a dataset that was imported and then damaged at one place. */
async function foundAfter(record: string, change: (text: string) => string) {
  const { root } = await imported();
  edit(root, record, change);
  return findings(root).map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);
}

const set = "recommendations/a-hrc-43-10";
const row = (number: number) =>
  `citations: [{ source: uhri-export, at: { row: "${number}" }, supports: unchecked }]`;

describe("after an import the check is of use at once", () => {
  it("finds nothing in what was imported whole", async () => {
    const { root } = await imported();
    expect(findings(root)).toEqual([]);
  });

  it("finds counts that do not add up to the totals of the report", async () => {
    const found = await foundAfter("reviews/upr-kaz-3", (text) =>
      text.replace(totals(24, 23, 1), totals(25, 24, 1)),
    );
    expect(found.join("\n")).toContain("error upr/totals: ");
  });

  it("finds a State that reviewed itself", async () => {
    const found = await foundAfter(set, (text) => text.replace("from: [NOR]", "from: [KAZ]"));
    expect(found).toEqual([
      "error upr/recommending-state: KAZ is the State under review, and cannot recommend to itself.",
    ]);
  });

  it("finds a position cited to a paragraph that is not in the report", async () => {
    const cited = row(2).replace(
      "]",
      ', { source: a-hrc-43-10, at: { paragraph: "951" }, supports: unchecked }]',
    );
    const found = await foundAfter(set, (text) => text.replace(row(2), cited));
    expect(found.map((each) => each.split(": ")[0])).toEqual(["error citations/place"]);
  });

  it("finds a chapeau taken for a recommendation", async () => {
    const found = await foundAfter(set, (text) =>
      text.replace(
        "Do what was promised at last, in matter 3",
        "The recommendations below have been examined by the State and enjoy its support:",
      ),
    );
    expect(found).toEqual([
      "warning upr/chapeau: The item 139.3 reads like the paragraph that introduces recommendations.",
    ]);
  });

  it("finds a State spelt in two ways: in the file by the import, in the records by the check", async () => {
    const { log } = await imported();
    expect(log.spellings).toMatchObject([
      { state: "TUR", spellings: [{ text: "Türkiye" }, { text: "Turkey" }] },
    ]);
    const found = await foundAfter(set, (text) => text.replace("from: [TUR]", "from: [TUK]"));
    expect(found.join("\n")).toContain("error vocabulary/term: “TUK”");
  });

  it("counts what was taken over, and never as checked", async () => {
    const { root } = await imported();
    const { out } = await casebook("stats", "--root", root, "--format", "json");
    const { coverage, citations } = JSON.parse(out) as Stats;
    expect(coverage.checked).toBe(0);
    // An item is a statement too; the totals were not taken over.
    expect([coverage.statements, citations.takenOver]).toEqual([50, 49]);
  });

  it("leaves the stage of a record as it is, and adds nothing unchecked to a reviewed one", async () => {
    const { root } = await imported();
    const again = () => importGiven("uhri", "export.xlsx", uhriWorkbook(rows), { root });
    edit(root, set, (text) => text.replace("stage: stub\n", ""));
    expect((await again()).outcomes.map(({ outcome }) => outcome)).not.toContain("left alone");
    expect(setIn(root, "a-hrc-43-10").stage).toBeUndefined();
    edit(
      root,
      set,
      (text) => `${text.slice(0, text.indexOf('  - id: "139.24"'))}stage: reviewed\n`,
    );
    const { outcomes } = await again();
    expect(outcomes.filter(({ outcome }) => outcome === "left alone")).toMatchObject([
      { path: `data/${set}.yml`, differences: [{ at: "/items/139.24" }] },
    ]);
    expect(itemsIn(root, "a-hrc-43-10")).toHaveLength(23);
  });

  it("finds that all positions of a State are the same", async () => {
    const { root } = await imported();
    edit(root, set, (text) => text.replace("value: noted", "value: supported"));
    edit(root, "reviews/upr-kaz-3", (text) =>
      text.replace("supported: 23, noted: 1", "supported: 24, noted: 0"),
    );
    expect(findings(root).map(({ rule, severity }) => [severity, rule])).toEqual([
      ["info", "upr/uniform-positions"],
    ]);
  });
});
