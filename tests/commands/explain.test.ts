import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { casebook, program } from "./casebook.ts";

describe("casebook explain", () => {
  it("says what a rule demands, why, how it looks when it fails, and how to repair it", async () => {
    const { status, out } = await casebook("explain", "dates/edtf");
    expect(status).toBe(0);
    expect(out).toMatch(/^dates\/edtf\n\nError, at worst\. Every date is EDTF text/);
    expect(out).toContain("\nWhy. A date that cannot be read cannot be compared");
    expect(out).toContain("\nRepair. ");
    expect(out).toContain('\n    asOf: "2016-05-32"\n'.replace("\n    ", "\n        "));
    expect(out).not.toMatch(/```|\*\*/);
  });

  it("knows the findings that no rule makes", async () => {
    for (const id of ["yaml/tab", "schema/form", "internal/crash", "exceptions/expired"])
      expect((await casebook("explain", id)).out.startsWith(`${id}\n`)).toBe(true);
  });

  it("suggests what was meant, and says 2", async () => {
    const mistyped = await casebook("explain", "dates/edft");
    expect([mistyped.status, mistyped.out]).toEqual([2, ""]);
    expect(mistyped.err).toContain("Did you mean “dates/edtf”?");
    expect((await casebook("explain", "edtf")).err).toContain("Did you mean “dates/edtf”?");
  });
});

describe("casebook rules", () => {
  it("lists everything that can be found, for people and for programs", async () => {
    const { out } = await casebook("rules");
    const listed = JSON.parse((await casebook("rules", "--format", "json")).out) as {
      rules: { id: string; fixed: boolean }[];
    };
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((line) => line.split(" ")[0]),
    ).toEqual(listed.rules.map(({ id }) => id));
    expect(listed.rules).toContainEqual(expect.objectContaining({ id: "yaml/tab", fixed: true }));
  });

  it("ends without a word, and not with 0, when its reader has seen enough", async () => {
    const run = spawn(process.execPath, [program, "rules", "--format", "json"]);
    run.stdout.destroy();
    const told = text(run.stderr);
    expect(await once(run, "close")).toEqual([141, null]);
    expect(await told).toBe("");
  });
});
