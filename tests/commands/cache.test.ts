import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { casebook, datasetOf } from "./casebook.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const source = "kind: news\ntitle: A page about the strike\n";
const cases = {
  "data/cases/strike.yml": `title: A strike
kind: practice
state: KAZ
summary: Workers stopped work.
claims:
  - { id: long, text: It went on for a day., status: reported, citations: [{ source: a, supports: unchecked }] }
`,
};

let home: string;
const before = { xdg: process.env["XDG_CACHE_HOME"], ci: process.env["CI"] };
beforeEach(() => {
  home = temporaryFolder("casebook-home-");
  process.env["XDG_CACHE_HOME"] = home;
  delete process.env["CI"];
});
afterEach(() => {
  rmSync(home, { recursive: true });
  process.env["XDG_CACHE_HOME"] = before.xdg;
  if (before.ci !== undefined) process.env["CI"] = before.ci;
});

const kept = () => (existsSync(join(home, "casebook")) ? readdirSync(join(home, "casebook")) : []);

describe("casebook check keeps what it learned", () => {
  it("outside the dataset, and reports the same with it as without", async () => {
    const root = datasetOf({ "data/sources/a.yml": source, ...cases });
    const first = await casebook("check", "--root", root, "--format", "json");
    expect(kept()).toHaveLength(1);
    expect(readdirSync(root)).toEqual(["data"]);
    expect(await casebook("check", "--root", root, "--format", "json")).toEqual(first);
    // Nothing changed in the case itself, and yet it is faulty now.
    rmSync(join(root, "data/sources/a.yml"));
    const gone = await casebook("check", "--root", root, "--format", "json");
    expect(gone.status).toBe(1);
    expect(gone).toEqual(await casebook("check", "--root", root, "--format", "json", "--no-cache"));
  });

  it("not with --no-cache, and not in CI", async () => {
    const root = datasetOf({ "data/sources/a.yml": source });
    await casebook("check", "--root", root, "--no-cache");
    process.env["CI"] = "true";
    await casebook("check", "--root", root);
    expect(kept()).toEqual([]);
  });

  it("not of a private dataset, and no longer of one that has become private", async () => {
    const root = datasetOf({ "data/sources/a.yml": source });
    await casebook("check", "--root", root);
    expect(kept()).toHaveLength(1);
    writeFileSync(
      join(root, "data/dataset.yml"),
      "title: Ours\ndescription: Notes.\nversion: 0.1.0\nvisibility: private\nlicence: CC-BY-4.0\nlanguage: en\n",
    );
    await casebook("check", "--root", root);
    expect(kept()).toEqual([]);
  });
});
