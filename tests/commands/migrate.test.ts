import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
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
      "written for version 1.1.0 of the schemas; these are version 3.1.0",
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
      expect.stringContaining("2 files rewritten for version 3.1.0 of the schemas.\n"),
    ]);
    expect(text("dataset.yml")).toBe(dataset.replace("1.1.0", '"3.1.0"'));
    expect((await casebook("check", "--root", root)).out).not.toContain("error");
    expect((await casebook("migrate", "--root", root)).out).toContain("already");
  });

  it("carries a dataset of version 2 over, and lists what only a person can judge", async () => {
    const frozen = fileURLToPath(new URL("../edit/version-2/data", import.meta.url));
    const files = readdirSync(frozen, { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith(".yml"),
    );
    const was = (path: string) => readFileSync(join(frozen, path), "utf8");
    const root = datasetOf(Object.fromEntries(files.map((path) => [`data/${path}`, was(path)])));
    const made = await casebook("migrate", "--root", root);
    expect([made.status, made.err]).toEqual([0, ""]);
    const [, list] = made.out.split("For a person to judge:\n");
    expect(list!.split("\n").filter((line) => line.includes("a-case.yml"))).toEqual([
      expect.stringMatching(/a-case\.yml:10 was “confirmed-by-court” and is found/) as string,
      expect.stringMatching(/a-case\.yml:16 was “confirmed-by-official” and is reported/) as string,
    ]);
    const now = (path: string) => readFileSync(join(root, "data", path), "utf8");
    expect(now("cases/a-case.yml")).toContain('status: "reported" # by the ministry\n');
    expect(now("people/a-person.yml")).toContain('asOf: "2016" # as the report says\n');
    expect(now("exceptions.yml")).toContain("pointer: /assessments/a-watch-2018/asOf\n");
    expect(files.filter((path) => /^\s*(- )?(\{.* )?on:/m.test(now(path)))).toEqual([]);
    const check = await casebook("check", "--root", root);
    expect([check.status, check.out]).toEqual([0, expect.not.stringContaining("  error")]);
    expect(check.out).toContain("This is “found”, and nothing says who found it.");
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
