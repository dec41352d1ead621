import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { casebook, datasetOf } from "./casebook.ts";

const file = "data/sources/a.yml";
const text = "# Why it is here\nkind: news\ntitle: 2019 # the year\npublisher: 'the-papr'\n";
const paper =
  "kind: media\nnames: [{ id: en, value: The Paper, lang: en, kind: official, citations: [{ source: a, supports: unchecked }] }]\n";
const dataset = () => datasetOf({ [file]: text, "data/organizations/the-paper.yml": paper });

describe("casebook fix", () => {
  it("makes the safe repairs, says what it did and what remains, and does nothing the second time", async () => {
    const root = dataset();
    const { status, out } = await casebook("fix", "--root", root);
    expect(readFileSync(join(root, file), "utf8")).toBe(
      text.replace("2019", '"2019"').replace("papr", "paper"),
    );
    expect(out).toBe(
      `${file}:3 schema/unquoted: Quote 2019
${file}:4 references/unknown: Write “the-paper”

2 repairs in 1 file
remaining: no faults
`,
    );
    expect(status).toBe(0);
    expect((await casebook("fix", "--root", root)).out).toBe(
      "0 repairs in 0 files\nremaining: no faults\n",
    );
  });

  it("shows with --dry-run the patch that git would apply, and writes nothing", async () => {
    const root = dataset();
    const dry = await casebook("fix", "--root", root, "--dry-run");
    expect(readFileSync(join(root, file), "utf8")).toBe(text);
    expect(dry.err).toContain("2 repairs in 1 file, not written");
    writeFileSync(join(root, "repairs.patch"), dry.out);
    execFileSync("git", ["apply", "repairs.patch"], { cwd: root });
    expect((await casebook("fix", "--root", root)).out).toContain("0 repairs");
  });

  it("edits only what paths name, and says 1 of what remains and 4 of a path to nothing", async () => {
    const root = dataset();
    const other = await casebook("fix", "--root", root, join(root, "data/organizations"));
    expect(other.status).toBe(1);
    expect(readFileSync(join(root, file), "utf8")).toBe(text);
    expect((await casebook("fix", "--root", root, "nowhere.yml")).status).toBe(4);
  });
});

describe("casebook fix, of the order of fields", () => {
  it("puts them in the order of the schema, shows that first, and does it once", async () => {
    const root = datasetOf({ "data/sources/a.yml": "title: A page\nkind: news # of the day\n" });
    const path = join(root, "data/sources/a.yml");
    const dry = await casebook("fix", "--root", root, "--dry-run");
    expect(dry.out).toContain("+title: A page");
    expect(dry.err).toContain("1 file put in order, not written");
    expect(readFileSync(path, "utf8")).toMatch(/^title/);
    expect((await casebook("fix", "--root", root)).out).toContain("1 file put in order");
    expect(readFileSync(path, "utf8")).toBe("kind: news # of the day\ntitle: A page\n");
    expect((await casebook("fix", "--root", root)).out).not.toContain("put in order");
  });
});
