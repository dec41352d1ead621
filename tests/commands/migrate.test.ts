import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { casebook, datasetOf } from "./casebook.ts";

const dataset = `title: Example
description: A dataset for tests.
version: "1.0.0"
schemaVersion: 1.1.0
visibility: public
licence: CC-BY-4.0
`;

describe("casebook migrate", () => {
  it("rewrites records of older schemas, which the check names, and shows it first", async () => {
    const root = datasetOf({
      "data/dataset.yml": dataset,
      "data/sources/a.yml":
        "kind: ngo-report\ntitle: A page\nlanguage: en\nlanguages: [fr] # the others\n",
    });
    const text = (file: string) => readFileSync(join(root, "data", file), "utf8");
    const check = await casebook("check", "--root", root);
    expect(check.status).toBe(1);
    expect(check.out).toContain(
      "written for version 1.1.0 of the schemas; these are version 3.0.0",
    );
    expect(check.out).toContain("casebook migrate");
    const shown = await casebook("migrate", "--root", root, "--dry-run");
    expect([shown.status, shown.out]).toEqual([
      0,
      expect.stringContaining("+otherLanguages: [fr] # the others"),
    ]);
    expect(text("sources/a.yml")).toContain("\nlanguages:");
    const made = await casebook("migrate", "--root", root);
    expect([made.status, made.out]).toEqual([
      0,
      expect.stringContaining("2 files rewritten for version 3.0.0 of the schemas.\n"),
    ]);
    expect(text("dataset.yml")).toBe(dataset.replace("1.1.0", '"3.0.0"'));
    expect((await casebook("check", "--root", root)).out).not.toContain("error");
    expect((await casebook("migrate", "--root", root)).out).toContain("already");
  });

  it("writes nothing where the result does not pass, and nothing for newer data", async () => {
    const records = {
      "data/sources/a.yml": "kind: ngo-report\nlanguages: [fr]\n",
    };
    const root = datasetOf({ "data/dataset.yml": dataset, ...records });
    const refused = await casebook("migrate", "--root", root);
    expect(refused.status).toBe(1);
    expect(refused.out).toContain("title");
    expect(refused.err).toContain("Nothing was written");
    expect(readFileSync(join(root, "data/sources/a.yml"), "utf8")).toBe(
      records["data/sources/a.yml"],
    );
    const newer = datasetOf({ "data/dataset.yml": dataset.replace("1.1.0", "99.0.0") });
    expect(await casebook("migrate", "--root", newer)).toMatchObject({
      status: 2,
      err: expect.stringContaining("use a newer version of casebook") as string,
    });
  });
});
