import { describe, expect, it } from "vitest";
import { formats, isFormatName } from "../../scripts/reporters/index.ts";
import { json } from "../../scripts/reporters/json.ts";
import { pretty } from "../../scripts/reporters/pretty.ts";
import { sample } from "./sample-report.ts";

describe("the formats", () => {
  it("are chosen by name", () => {
    const options = { colour: false, width: 80, root: "" };
    expect(formats.pretty.text(sample, options)).toBe(pretty(sample, options));
    expect(formats.json.text(sample)).toBe(json(sample));
    expect(Object.keys(formats).every(isFormatName)).toBe(true);
    expect(["", "xml", "toString", "__proto__"].filter(isFormatName)).toEqual([]);
  });
});
