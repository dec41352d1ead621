import { describe, expect, it } from "vitest";
import { formats } from "../../scripts/reporters/index.ts";
import { json } from "../../scripts/reporters/json.ts";
import { pretty } from "../../scripts/reporters/pretty.ts";
import { sample } from "./sample-report.ts";

describe("the formats", () => {
  it("are chosen by name", () => {
    const options = { colour: false, width: 80, root: "" };
    expect(formats.pretty.text(sample, options)).toBe(pretty(sample, options));
    expect(formats.json.text(sample)).toBe(json(sample));
    for (const each of Object.values(formats)) expect(each.for).toMatch(/^\S.{10,90}\S$/);
  });
});
