import { readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeNew } from "../../scripts/edit/write-new.ts";
import { temporaryFolder } from "../temporary-folder.ts";

let root = "";
beforeEach(() => {
  root = temporaryFolder("casebook-new-");
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe("writing a new file", () => {
  it("makes the folders above it, and leaves nothing else behind", () => {
    expect(writeNew(join(root, "data", "cases", "a.yml"), "title: A\n")).toBe(true);
    expect(readFileSync(join(root, "data", "cases", "a.yml"), "utf8")).toBe("title: A\n");
    expect(readdirSync(join(root, "data", "cases"))).toEqual(["a.yml"]);
  });

  it("never takes the place of a file, nor of a link that leads nowhere", () => {
    writeFileSync(join(root, "a.yml"), "title: First\n");
    symlinkSync(join(root, "nowhere"), join(root, "b.yml"));
    expect(writeNew(join(root, "a.yml"), "title: Second\n")).toBe(false);
    expect(writeNew(join(root, "b.yml"), "title: Second\n")).toBe(false);
    expect(readFileSync(join(root, "a.yml"), "utf8")).toBe("title: First\n");
    expect(readdirSync(root).sort()).toEqual(["a.yml", "b.yml"]);
  });
});
