import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Report } from "../../scripts/diagnostics/diagnostic.ts";
import { displayWidth } from "../../scripts/reporters/display-width.ts";
import { pretty } from "../../scripts/reporters/pretty.ts";
import { hostileReport } from "./hostile-report.ts";
import { runnerCommands, withoutIgnored } from "./runner-commands.ts";
import { empty, sample } from "./sample-report.ts";
import { runs } from "../random.ts";

const golden = "../golden/reporters";
const plain = { colour: false, width: 90 };
const ESCAPE_SEQUENCE = /\u001B\[\d+m/g;

describe("the report for a terminal", () => {
  it("shows each finding with its place, the other end and the repair", async () => {
    await expect(pretty(sample, plain)).toMatchFileSnapshot(`${golden}/pretty.txt`);
  });

  it("fits a narrow terminal", async () => {
    const text = pretty(sample, { colour: false, width: 50 });
    await expect(text).toMatchFileSnapshot(`${golden}/pretty-narrow.txt`);
    const places = /┌─ |^data\/|^(error|warning|info) |more: /;
    for (const line of text.split("\n").filter((line) => !places.test(line))) {
      expect(displayWidth(line), line).toBeLessThanOrEqual(50);
    }
  });

  it("has the same text in colour", async () => {
    const text = pretty(sample, { ...plain, colour: true });
    await expect(text).toMatchFileSnapshot(`${golden}/pretty-colour.txt`);
    expect(text.replace(ESCAPE_SEQUENCE, "")).toBe(pretty(sample, plain));
  });

  it("says in one line that nothing is wrong", async () => {
    await expect(pretty(empty, plain)).toMatchFileSnapshot(`${golden}/pretty-empty.txt`);
    expect(pretty(empty, plain)).toBe("12 files, 1 record checked: no faults found\n");
  });

  it("does not call a check of nothing clean", () => {
    const nothing = { ...empty, summary: { ...empty.summary, files: 0, records: 0 } };
    expect(pretty(nothing, plain)).toBe("nothing was checked: no file was found\n");
  });

  it("says how many findings are not shown when paths narrow the view", () => {
    const narrowed = { ...sample, diagnostics: sample.diagnostics.slice(0, 1) };
    expect(pretty(narrowed, plain)).toContain("\n7 findings not shown here\n");
    expect(pretty({ ...sample, diagnostics: [] }, plain)).toContain("5 errors, 2 warnings, 1 info");
  });

  it("quotes nothing for a file as a whole, or of a text it does not have", () => {
    const [first] = sample.diagnostics;
    const start = { line: 1, column: 1, offset: 0 };
    const whole = { ...first!, range: { start, end: start } };
    const frames = (report: Report) => pretty(report, plain).match(/│/g)?.length ?? 0;
    expect(frames({ ...sample, diagnostics: [whole] })).toBe(0);
    expect(frames({ ...sample, diagnostics: [first!], texts: new Map() })).toBe(0);
    expect(frames({ ...sample, diagnostics: [first!] })).toBe(4);
  });

  it("lets no control character through but the line feed, and no workflow command", () => {
    fc.assert(
      fc.property(hostileReport, fc.integer({ min: 10, max: 120 }), (report, width) => {
        const text = pretty(report, { colour: false, width });
        expect(text).not.toMatch(
          /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u,
        );
        expect(runnerCommands(text)).toEqual([]);
        const coloured = pretty(report, { colour: true, width });
        expect(coloured.replace(ESCAPE_SEQUENCE, "")).toBe(text);
        expect(runnerCommands(coloured)).toEqual([]);
        expect(runnerCommands(withoutIgnored(coloured))).toEqual([]);
      }),
      { numRuns: runs(400) },
    );
  });
});
