import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { commandName } from "../../scripts/bin/command-name.ts";
import { nearestRoot } from "../../scripts/commands/typed.ts";
import { repositoryOf } from "../git-repository.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { casebookIn, casebookProcess } from "./casebook.ts";

const dataset = {
  "data/dataset.yml":
    "title: T\ndescription: D\nversion: 0.1.0\nvisibility: public\nlicence: CC-BY-4.0\n",
};
const source = ["new", "source", "--kind", "news", "--title", "A page", "--id", "a-page"];

describe("the folder of the dataset, without --root", () => {
  it("is the next one above with a dataset, as far as the repository goes", async () => {
    const { root } = repositoryOf({ ...dataset, "docs/deep/notes.md": "Notes.\n" });
    for (const below of ["data", "docs/deep", "."])
      expect(nearestRoot(join(root, below))).toBe(root);
    const { status, out } = await casebookIn(
      { cwd: join(root, "docs/deep") },
      ...[...source, "--language", "en", "--today", "2026-11-30"],
    );
    expect([status, readFileSync(join(root, "data/sources/a-page.yml"), "utf8")]).toEqual([
      0,
      expect.stringContaining("title: A page"),
    ]);
    expect(out).toContain("\n  npx casebook check ../../data/sources/a-page.yml\n");
    const next = await casebookIn(
      { cwd: join(root, "docs/deep") },
      ...["check", "../../data/sources/a-page.yml"],
    );
    expect(next.status).toBe(0);
  });

  it("is never above the repository, nor above a folder that is in none", () => {
    const { root } = repositoryOf(dataset);
    mkdirSync(join(root, "inner/.git"), { recursive: true });
    expect(nearestRoot(join(root, "inner"))).toBe(join(root, "inner"));
    const loose = temporaryFolder("casebook-loose-");
    mkdirSync(join(loose, "data"));
    writeFileSync(join(loose, "data/dataset.yml"), "");
    mkdirSync(join(loose, "sub"));
    expect(nearestRoot(join(loose, "sub"))).toBe(join(loose, "sub"));
  });
});

describe("a command that is printed", () => {
  it("names the folder that --root named", async () => {
    const { root } = repositoryOf(dataset);
    const cwd = temporaryFolder("casebook-elsewhere-");
    const { err } = await casebookIn({ cwd }, "check", "--root", root);
    expect(err).toContain(`Next: npx casebook new source --root ${relative(cwd, root)}\n`);
  });

  it("runs this casebook by its file where npx would run none", () => {
    const { root } = repositoryOf(dataset);
    const { err } = casebookProcess(root, "check");
    const [, command] = /Next: (node \S+casebook\.js) new source\n$/.exec(err)!;
    expect(readFileSync(join(root, command!.slice("node ".length)), "utf8")).toContain("makeFresh");
  });

  it("is npx casebook where npx finds this one, and else is not", () => {
    const place = temporaryFolder("casebook-places-");
    const home = join(place, "own/node_modules/casebook");
    mkdirSync(join(home, "scripts"), { recursive: true });
    mkdirSync(join(place, "own/data/cases"), { recursive: true });
    mkdirSync(join(place, "stranger"));
    expect(commandName(join(place, "own/data/cases"), home)).toBe("npx casebook");
    expect(commandName(home, home)).toBe("npx casebook");
    const byFile = "node ../own/node_modules/casebook/scripts/bin/installed.js";
    expect(commandName(join(place, "stranger"), home)).toBe(byFile);
    // What a stranger's checkout installs is another.
    cpSync(home, join(place, "stranger/node_modules/casebook"), { recursive: true });
    expect(commandName(join(place, "stranger"), home)).toBe(byFile);
    mkdirSync(join(place, "linked/node_modules"), { recursive: true });
    symlinkSync(home, join(place, "linked/node_modules/casebook"));
    expect(commandName(join(place, "linked"), home)).toBe("npx casebook");
  });
});
