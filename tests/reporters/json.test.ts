import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { json, type JsonReport } from "../../scripts/reporters/json.ts";
import { hostileReport } from "./hostile-report.ts";
import { runnerCommands } from "./runner-commands.ts";
import { empty, sample } from "./sample-report.ts";
import { runs } from "../random.ts";

const golden = "../golden/reporters";
const schema = JSON.parse(
  readFileSync(new URL("report.schema.json", import.meta.url), "utf8"),
) as object;
const isReport = new Ajv2020({ allErrors: true }).compile<JsonReport>(schema);

describe("the JSON report", () => {
  it("is the report of the contract", async () => {
    await expect(json(sample)).toMatchFileSnapshot(`${golden}/report.json`);
    await expect(json(empty)).toMatchFileSnapshot(`${golden}/report-empty.json`);
    for (const report of [sample, empty]) {
      isReport(JSON.parse(json(report)));
      expect(isReport.errors).toBeNull();
    }
  });

  it("has a schema that refuses what is not a report", () => {
    const report = JSON.parse(json(sample)) as JsonReport;
    const [first] = report.diagnostics;
    for (const wrong of [
      {},
      { ...report, version: 2 },
      { ...report, extra: true },
      { ...report, diagnostics: [{ ...first, severity: "fatal" }] },
      { ...report, diagnostics: [{ ...first, fix: { title: "x", safety: "safe", edits: [] } }] },
    ]) {
      expect(isReport(wrong), JSON.stringify(wrong).slice(0, 80)).toBe(false);
    }
  });

  it("keeps its keys in one order, whatever the order of the report's", () => {
    const turned = sample.diagnostics.map(
      (each) => Object.fromEntries(Object.entries(each).reverse()) as unknown as typeof each,
    );
    expect(json({ ...sample, diagnostics: turned })).toBe(json(sample));
  });

  it("names the file of an edit only where it is another one", () => {
    const report = JSON.parse(json(sample)) as JsonReport;
    const quotes = report.diagnostics.find(({ rule }) => rule === "yaml/number-like");
    expect(quotes?.fix?.edits.map(({ file }) => file)).toEqual([
      undefined,
      "data/cases/kz-land-protests.yml",
    ]);
  });

  it("keeps every text, and writes nothing that a terminal or a log would obey", () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const text = json(report);
        const { diagnostics } = JSON.parse(text) as JsonReport;
        const texts = (from: JsonReport["diagnostics"]) =>
          from.map(({ message, help, record, suggestions, fix }) => [
            ...[message, help, record, suggestions, fix?.title],
            fix?.edits.map((edit) => edit.text),
          ]);
        expect(texts(diagnostics)).toEqual(texts(report.diagnostics));
        expect(text).not.toMatch(
          /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u,
        );
        expect(runnerCommands(text)).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });
});
