import {
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { discover } from "../../scripts/dataset/discover.ts";
import { writeNew, writeWhole } from "../../scripts/edit/write-file.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const folder = () => temporaryFolder("casebook-write-");

describe("writing a file whole", () => {
  it.skipIf(process.platform === "win32")("keeps its mode, and leaves nothing beside it", () => {
    const root = folder();
    const path = join(root, "a.yml");
    writeFileSync(path, "old", { mode: 0o640 });
    writeWhole(path, "new");
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(root)).toEqual(["a.yml"]);
  });

  it("does not follow a link, and leaves what it points to as it is", () => {
    const root = folder();
    writeFileSync(join(root, "target"), "old");
    symlinkSync("target", join(root, "link"));
    expect(() => writeWhole(join(root, "link"), "new")).toThrow("not an ordinary file");
    expect(readFileSync(join(root, "target"), "utf8")).toBe("old");
  });

  it("leaves the old file as it is when the disk refuses", () => {
    const root = folder();
    const path = join(root, "a.yml");
    writeFileSync(path, "old");
    mkdirSync(join(root, "a.yml.new~"));
    expect(() => writeWhole(path, "new")).toThrow();
    expect(readFileSync(path, "utf8")).toBe("old");
  });

  it("that a crash cut short has left a file that the check passes over", () => {
    const root = folder();
    mkdirSync(join(root, "data/cases"), { recursive: true });
    writeFileSync(join(root, "data/cases/a.yml"), "title: One\n");
    writeFileSync(join(root, "data/cases/a.yml.new~"), "title: On");
    expect(discover(root).files.map(({ path }) => path)).toEqual(["data/cases/a.yml"]);
    expect(discover(root).findings).toEqual([]);
    writeWhole(join(root, "data/cases/a.yml"), "title: Two\n");
    expect(readdirSync(join(root, "data/cases"))).toEqual(["a.yml"]);
  });
});

describe("writing a new file", () => {
  it("makes the folders above it, and leaves nothing else behind", () => {
    const root = folder();
    expect(writeNew(join(root, "data", "cases", "a.yml"), "title: A\n")).toBe(true);
    expect(readFileSync(join(root, "data", "cases", "a.yml"), "utf8")).toBe("title: A\n");
    expect(readdirSync(join(root, "data", "cases"))).toEqual(["a.yml"]);
  });

  it("never takes the place of a file, nor of a link that leads nowhere", () => {
    const root = folder();
    writeFileSync(join(root, "a.yml"), "title: First\n");
    symlinkSync(join(root, "nowhere"), join(root, "b.yml"));
    expect(writeNew(join(root, "a.yml"), "title: Second\n")).toBe(false);
    expect(writeNew(join(root, "b.yml"), "title: Second\n")).toBe(false);
    expect(readFileSync(join(root, "a.yml"), "utf8")).toBe("title: First\n");
    expect(readdirSync(root).sort()).toEqual(["a.yml", "b.yml"]);
  });
});
