import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { casebook, datasetOf } from "./casebook.ts";

const page = "kind: news\ntitle: A page about the strike\n";

interface Found {
  summary: { baselined: number; turnedDown: unknown[] };
  diagnostics: { rule: string; severity: string }[];
}

const json = async (...args: string[]) =>
  JSON.parse((await casebook(...args, "--format", "json")).out) as Found;

describe("casebook check --baseline", () => {
  it("accepts what was there when it was written, lets nothing new through, and wants no more than there is", async () => {
    const root = datasetOf({
      "data/sources/a.yml": page,
      "data/sources/b.yml": "kind: news\ntitle: A page\npublisher: nobody\n",
    });
    const baseline = join(root, "baseline.json");
    const check = ["check", "--root", root, "--baseline", baseline];
    expect((await casebook(...check)).status).toBe(2);
    expect((await casebook(...check, "--update-baseline")).status).toBe(0);
    const written = readFileSync(baseline, "utf8");
    expect(written).toContain('"rule":"references/unknown","record":"sources/b"');
    expect((await casebook(...check, "--update-baseline")).status).toBe(0);
    expect(readFileSync(baseline, "utf8")).toBe(written);

    writeFileSync(
      join(root, "data/sources/c.yml"),
      "kind: news\ntitle: A page\npublisher: nobody\n",
    );
    const { status, out } = await casebook(...check);
    expect(status).toBe(1);
    expect(out).toContain("data/sources/c.yml:3:12");
    expect(out).not.toContain("data/sources/b.yml:3:12");
    expect(out).toMatch(/not counted: \d findings of the baseline/);

    writeFileSync(join(root, "data/sources/c.yml"), page);
    writeFileSync(join(root, "data/sources/b.yml"), page.replace("page", "note"));
    const repaired = await casebook(...check);
    expect(repaired.status).toBe(1);
    expect(repaired.out).toContain("baseline/unneeded");
    expect(repaired.out).toMatch(/baseline\.json:\d+:/);
  });

  it("accepts no fault of form, behind which the rules saw nothing", async () => {
    const root = datasetOf({ "data/sources/b.yml": "kind: newz\ntitle: A page\n" });
    const baseline = join(root, "baseline.json");
    const check = ["check", "--root", root, "--baseline", baseline];
    expect((await casebook(...check, "--update-baseline")).status).toBe(1);
    expect(readFileSync(baseline, "utf8")).not.toContain("vocabulary/unknown");
  });

  it("says 2 of a damaged one, of one of another version, and of none to write", async () => {
    const root = datasetOf({ "data/sources/a.yml": page, "b.json": '{"version": 9}' });
    const { status, err } = await casebook(
      "check",
      "--root",
      root,
      "--baseline",
      join(root, "b.json"),
    );
    expect(status).toBe(2);
    expect(err).toContain("It is of version 9, and this program reads version 1.");
    expect((await casebook("check", "--root", root, "--update-baseline")).status).toBe(2);
  });
});

describe("casebook.config.yml", () => {
  const config = (text: string) => ({ "data/sources/a.yml": page, "casebook.config.yml": text });
  const unused = (severity: string, more = "") =>
    `severities:\n  - rule: citations/unused-source\n    severity: ${severity}\n    reason: They are for later.\n${more}`;

  it("makes the findings of a rule milder, and the report says so", async () => {
    const root = datasetOf(config(unused("info")));
    const { summary, diagnostics } = await json("check", "--root", root);
    expect(diagnostics).toMatchObject([{ rule: "citations/unused-source", severity: "info" }]);
    expect(summary.turnedDown).toEqual([
      { rule: "citations/unused-source", from: "warning", to: "info", findings: 1 },
    ]);
    expect((await casebook("check", "--root", root)).out).toContain(
      "turned down by the configuration: citations/unused-source from warning to info, 1 finding",
    );
  });

  it("makes them worse, or silent; a collection counts before all", async () => {
    const everywhere = datasetOf(config(unused("error")));
    expect((await casebook("check", "--root", everywhere)).status).toBe(1);
    const more = unused("off")
      .replace("severities:\n", "")
      .replace("severity", "collection: sources\n    severity");
    const here = await json("check", "--root", datasetOf(config(unused("error", more))));
    expect(here.diagnostics).toEqual([]);
    expect(here.summary.turnedDown).toMatchObject([{ to: "off", findings: 1 }]);
  });

  it.each([
    [
      unused("info").replace("unused", "unusd"),
      ":2:11 There is no rule",
      "Did you mean “citations/unused-source”?",
    ],
    [
      unused("info").replace("citations/unused-source", "internal/crash"),
      ":2:11",
      "cannot be turned down",
    ],
    [
      unused("off").replace("citations/unused-source", "schema/form"),
      ":2:11",
      "cannot be turned down",
    ],
    [unused("mild"), ":3:15", "Use one of: error, warning, info, off."],
    [unused("info").replace(/ *reason.*\n/, ""), ":2:5", "has no “reason”"],
    [unused("info", unused("off").replace("severities:\n", "")), ":5:11", "given twice"],
    ["severities: *all\n", ":1:13", ""],
    ["", ":1:1", ""],
  ])("says 2 of %j", async (text, place, words) => {
    const { status, out, err } = await casebook("check", "--root", datasetOf(config(text)));
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(`casebook.config.yml${place}`);
    expect(err).toContain(words);
  });

  it("is not followed where it is a link, and not overlooked where it is misnamed", async () => {
    const linked = datasetOf({ "data/sources/a.yml": page, "elsewhere.yml": unused("off") });
    symlinkSync("elsewhere.yml", join(linked, "casebook.config.yml"));
    expect((await casebook("check", "--root", linked)).status).toBe(2);
    const misnamed = datasetOf({
      "data/sources/a.yml": page,
      "casebook.config.yaml": unused("off"),
    });
    expect((await casebook("check", "--root", misnamed)).status).toBe(2);
  });
});

describe("casebook check --timing", () => {
  it("says on standard error where the time went, and changes no report", async () => {
    const root = datasetOf({ "data/sources/a.yml": page });
    const plain = await casebook("check", "--root", root, "--format", "json");
    const asked = ["--no-cache", "--format", "json", "--timing"];
    const timed = await casebook("check", "--root", root, ...asked);
    expect(timed.out).toBe(plain.out);
    expect(plain.err).toBe("");
    expect(timed.err).toMatch(/^read files +\d+\.\d ms +\d+\.\d\d %$/m);
    expect(timed.err).toMatch(/^ {2}opened \(citations\/\S+\) +\d+\.\d ms +\d+\.\d\d %$/m);
    expect(timed.err).toMatch(/^ {2}citations\/unused-source +\d+\.\d ms +\d+\.\d\d %$/m);
    expect(timed.err).toMatch(/^more than 2 % of the check: .+$/m);
  });
});
