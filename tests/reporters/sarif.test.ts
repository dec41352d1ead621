import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import AjvDraft04 from "ajv-draft-04";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sarif } from "../../scripts/reporters/sarif.ts";
import { hostileReport } from "./hostile-report.ts";
import { runnerCommands } from "./runner-commands.ts";
import { empty, sample } from "./sample-report.ts";
import { runs } from "../random.ts";

const packaged = dirname(createRequire(import.meta.url).resolve("@microsoft/jest-sarif"));
const schema = JSON.parse(
  readFileSync(join(packaged, "schemas/sarif-2.1.0-rtm.5.json"), "utf8"),
) as object;
const isLog = new AjvDraft04.default({
  strict: false,
  unicodeRegExp: false,
  validateFormats: false,
}).compile(schema);

interface Log {
  runs: {
    results: {
      level: string;
      message: { text: string };
      locations: { physicalLocation: Physical }[];
    }[];
  }[];
}
interface Physical {
  artifactLocation: { uri: string };
  region: { startLine: number; startColumn: number; endColumn?: number; endLine?: number };
}

function results(text: string) {
  return (JSON.parse(text) as Log).runs[0]!.results;
}

describe("the SARIF report", () => {
  it("is valid, and the golden one", async () => {
    await expect(sarif(sample, { root: "sets/a b" })).toMatchFileSnapshot(
      "../golden/reporters/report.sarif",
    );
    for (const report of [sample, empty]) {
      isLog(JSON.parse(sarif(report, { root: "" })));
      expect(isLog.errors).toBeNull();
    }
    expect(isLog({ version: "2.1.0" })).toBe(false);
  });

  it("puts errors first, encodes paths, and keeps regions to a line", () => {
    const found = results(sarif(sample, { root: "sets/a b" }));
    const rank = ["error", "warning", "note"];
    const levels = found.map(({ level }) => rank.indexOf(level));
    expect(levels).toEqual(levels.toSorted((a, b) => a - b));
    const places = found.map(({ locations }) => locations[0]!.physicalLocation);
    expect(places[0]!.artifactLocation.uri).toBe("sets/a%20b/data/cases/kz-land-protests.yml");
    for (const { region } of places) expect(region.endLine).toBeUndefined();
  });

  it("makes no link and no placeholder of a text", () => {
    const [first] = sample.diagnostics;
    const report = {
      ...empty,
      diagnostics: [{ ...first!, message: "see [here](https://example.org) and {0}" }],
    };
    const { text } = results(sarif(report, { root: "" }))[0]!.message;
    expect(text).toContain("\\[here\\](https://example.org)");
    expect(text).not.toContain("{0}");
  });

  it("is valid whatever stands in a record, and holds no command", () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const text = sarif(report, { root: "" });
        isLog(JSON.parse(text));
        expect(isLog.errors).toBeNull();
        expect(runnerCommands(text)).toEqual([]);
        expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u);
      }),
      { numRuns: runs(100) },
    );
  });
});
