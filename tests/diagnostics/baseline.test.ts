import { describe, expect, it } from "vitest";
import { baselineText, parseBaseline, withBaseline } from "../../scripts/diagnostics/baseline.ts";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { sample } from "../reporters/sample-report.ts";

const [first, second, third] = sample.diagnostics as [Diagnostic, Diagnostic, Diagnostic];
const always = () => true;

function baseline(text: string) {
  const entries = parseBaseline(text);
  if (typeof entries === "string") throw new Error(entries);
  return { file: "baseline.json", text, entries };
}

describe("a baseline", () => {
  const text = baselineText([second, first, first]);

  it("is written one finding a line, in an order of its own", () => {
    expect(baselineText([first, second, first])).toBe(text);
    expect(text.split("\n").slice(0, 4)).toEqual([
      "{",
      '  "version": 1,',
      '  "findings": [',
      `    {"rule":"citations/unknown-source","record":"cases/kz-land-protests","pointer":"","fingerprint":"${second.fingerprint}"},`,
    ]);
    expect(text.split("\n")[4]).toMatch(/"count":2\}$/);
  });

  it("accepts what was there, and nothing new", () => {
    const compared = withBaseline([first, second, first, third], baseline(text), always);
    expect(compared.diagnostics).toEqual([third]);
    expect(compared.baselined).toBe(3);
    expect(compared.findings).toEqual([]);
  });

  it("accepts two findings of one fingerprint, and not three", () => {
    const compared = withBaseline([first, first, first, second], baseline(text), always);
    expect(compared.diagnostics).toEqual([first]);
  });

  it("is wrong where it accepts more than there is, and the entry is shown", () => {
    const [less] = withBaseline([first, second], baseline(text), always).findings;
    expect(less).toMatchObject({ rule: "baseline/unneeded", severity: "error" });
    expect(less?.message).toMatch(/accepts 2 findings of .*; there are 1\.$/);
    const [gone] = withBaseline([first, first], baseline(text), always).findings;
    expect(gone?.message).toMatch(
      /^The baseline accepts a finding that no longer exists: “citations\/unknown-source”/,
    );
    expect(gone?.place).toMatchObject({ start: text.indexOf(second.fingerprint) });
  });

  it("is not called wrong while a fault hides whether the finding is there", () => {
    expect(withBaseline([], baseline(text), () => false).findings).toEqual([]);
  });

  it("accepts no fault behind which the rest of a file is not seen", () => {
    const tab = sample.diagnostics.find(({ rule }) => rule === "yaml/tab")!;
    const forged = baseline(baselineText([{ ...tab, rule: "dates/edtf" }]));
    expect(parseBaseline(baselineText([tab]))).toEqual([]);
    expect(withBaseline([tab], forged, always).diagnostics).toEqual([tab]);
  });

  it.each([
    ["", "It is not JSON: a merge may have damaged it."],
    ["<<<<<<< HEAD\n{}", "It is not JSON: a merge may have damaged it."],
    ["{}", "It has no version."],
    ['{"version":2,"findings":[]}', "It is of version 2, and this program reads version 1."],
    ['{"version":1}', "It has no list of findings."],
    ['{"version":1,"findings":[{}]}', "Its entry 1 is damaged."],
    [text.replace('"count":2', '"count":0'), "Its entry 2 is damaged."],
    [text.replace(second.fingerprint, first.fingerprint), "Its entry 2 is there twice."],
  ])("is refused when it is %j", (damaged, reason) => {
    expect(parseBaseline(damaged)).toBe(reason);
  });
});
