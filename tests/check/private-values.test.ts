import { describe, expect, it } from "vitest";
import { isBaselinable } from "../../scripts/diagnostics/baseline.ts";
import { formats, isFormatName } from "../../scripts/reporters/index.ts";
import { checked } from "../rules/dataset.ts";

const surroundings = { colour: false, width: 100, root: "" };

/** The report on the second case with these lines at its end, in every format that is a text. */
function reports(lines: string): { rules: string[]; texts: string[] } {
  const { report } = checked({ "cases/other": lines });
  const texts = Object.keys(formats).flatMap((name) => {
    const format = isFormatName(name) ? formats[name] : undefined;
    return format?.kind === "text" ? [format.text(report, surroundings)] : [];
  });
  return { rules: report.diagnostics.map(({ rule }) => rule), texts };
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

  it("is found in the name of a file", () => {
    const { report } = checked({ "people/900101400013": "ground: public-office" });
    const found = report.diagnostics.find(({ rule }) => rule === "people/personal-data");
    expect(found?.message).toBe("The file's name seems to hold an identity number.");
  });

  it("is accepted by no baseline, which could not tell it from another", () => {
    expect(isBaselinable("people/personal-data")).toBe(false);
    expect(isBaselinable("people/restricted-in-public")).toBe(false);
    expect(isBaselinable("people/ground")).toBe(true);
  });
});
