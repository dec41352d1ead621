import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { check } from "../../scripts/engine/check.ts";
import { formats } from "../../scripts/publish/formats/formats.ts";
import { rules } from "../../scripts/rules/index.ts";
import { schemas } from "../schemas.ts";
import { findingsIn, today } from "../rules/dataset.ts";
import { publishableIn, writtenIn } from "./written.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { toolTables } from "../tool-tables.ts";

const wording = "Let the journalists of the country work";
/** A set with the wording of its document, which an organization has the rights in. */
const demands = `source: ngo-report
issuer: { kind: ngo, organizations: [example-ngo] }
state: XAA
items:
  - id: "1"
    summary: Let journalists work.
    text: { en: ${wording} }
    at: { section: demands, item: "1" }
`;

describe("wording whose licence does not let it be published", () => {
  it("is an error in a public dataset", () => {
    const found = findingsIn({ "recommendations/ngo-report": demands });
    expect(found.map(({ rule }) => rule)).toEqual(["sources/text-licence"]);
  });

  it("may stand in a private one; a release has all of the item but the wording", () => {
    const root = temporaryFolder("casebook-wording-");
    cpSync("tests/rules/base/data", join(root, "data"), { recursive: true });
    const dataset = join(root, "data/dataset.yml");
    const text = readFileSync(dataset, "utf8");
    writeFileSync(dataset, text.replace("visibility: public", "visibility: private"));
    writeFileSync(join(root, "data/recommendations/ngo-report.yml"), demands);
    const tool = { name: "casebook", version: "0.0.0" };
    const { report } = check({ root, schemas, toolTables, rules, today, tool });
    expect(report.diagnostics).toEqual([]);
    const { release } = publishableIn(root, schemas);
    expect(release.records.get("recommendations", "ngo-report")?.["items"]).toEqual([
      { id: "1", summary: "Let journalists work.", at: { section: "demands", item: "1" } },
    ]);
    const written = writtenIn(formats, release);
    expect(written.size).toBeGreaterThan(100);
    for (const [path, text] of written) expect(text.includes(wording), path).toBe(false);
  });
});
