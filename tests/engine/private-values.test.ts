import { describe, expect, it } from "vitest";
import { isBaselinable } from "../../scripts/diagnostics/baseline.ts";
import type { Report } from "../../scripts/diagnostics/diagnostic.ts";
import { formats } from "../../scripts/reporters/index.ts";
import { checked } from "../rules/dataset.ts";

const surroundings = { colour: false, width: 100, root: "" };

/** The report on the second case with these lines at its end, in every format. */
function reports(lines: string): { rules: string[]; texts: string[] } {
  const { report } = checked({ "cases/other": lines });
  return { rules: report.diagnostics.map(({ rule }) => rule), texts: textsOf(report) };
}

function textsOf(report: Report): string[] {
  return Object.values(formats).map(({ text }) => text(report, surroundings));
}

describe("a private value where no text is expected", () => {
  it("is not shown where it is the name of a field", () => {
    const { rules, texts } = reports('"witness@mail.example": yes');
    expect(rules).toEqual(["schema/unknown-key"]);
    expect(texts.length).toBeGreaterThan(5);
    for (const text of texts) expect(text).not.toContain("witness");
  });

  it("is found where it is a number, and not shown beside another finding", () => {
    const { rules, texts } = reports("iin: 900101400013");
    expect(rules).toContain("people/personal-data");
    for (const text of texts) expect(text).not.toContain("900101400013");
  });

  it("is found in the name of a file, and the name is shown nowhere", () => {
    for (const name of ["900101400013", "witness@mail.example"]) {
      const { report } = checked({ [`people/${name}`]: "note: Named for an office." });
      const found = report.diagnostics.filter(({ rule }) => rule === "people/personal-data");
      expect(found.map(({ file, severity }) => `${file} ${severity}`)).toEqual([
        "data/people error",
      ]);
      expect(found[0]?.message).toContain("The name of a file in this folder");
      for (const text of textsOf(report)) expect(text).not.toContain(name);
    }
  });

  it("is not shown where it is the name of a field that stands there twice", () => {
    const { rules, texts } = reports(
      '"witness@mail.example": 1\nnote: Between the two.\n"witness@mail.example": 2',
    );
    expect(rules).toContain("yaml/duplicate-key");
    for (const text of texts) expect(text).not.toContain("witness");
  });

  it("is accepted by no baseline, which could not tell it from another", () => {
    expect(isBaselinable("people/personal-data")).toBe(false);
    expect(isBaselinable("people/restricted-in-public")).toBe(false);
    expect(isBaselinable("people/ground")).toBe(true);
  });

  it("and no baseline accepts a fault of form, or an id that is gone", () => {
    for (const rule of ["schema/form", "vocabulary/unknown", "citations/missing", "ids/dropped"])
      expect(isBaselinable(rule)).toBe(false);
    for (const rule of ["vocabulary/term", "citations/place", "ids/duplicate-part"])
      expect(isBaselinable(rule)).toBe(true);
  });
});
