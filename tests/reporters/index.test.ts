import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formats } from "../../scripts/reporters/index.ts";
import { json } from "../../scripts/reporters/json.ts";
import { pretty } from "../../scripts/reporters/pretty.ts";
import { runs } from "../random.ts";
import { hostileReport } from "./hostile-report.ts";
import { sample } from "./sample-report.ts";

const invisible = /(?![\n\r\t])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

describe("the formats", () => {
  it("are chosen by name", () => {
    const options = { colour: false, width: 80, root: "" };
    expect(formats.pretty.text(sample, options)).toBe(pretty(sample, options));
    expect(formats.json.text(sample)).toBe(json(sample));
    for (const each of Object.values(formats)) expect(each.for).toMatch(/^\S.{10,90}\S$/);
  });

  it.each(Object.entries(formats))("%s shows no invisible character of a record", (_, { text }) => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        expect(text(report, { colour: false, width: 80, root: "" })).not.toMatch(invisible);
      }),
      { numRuns: runs(100) },
    );
  });
});
