import { execFileSync } from "node:child_process";
import { existsSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Slow, readWithin, writeWithin } from "../../scripts/facts/bounded-files.ts";
import { temporaryFolder } from "../temporary-folder.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = temporaryFolder("casebook-bounded-");
  file = join(folder, "file");
});
afterEach(() => rmSync(folder, { recursive: true }));

const mebibyte = 1024 * 1024;
/** Asks that leave time for so many stretches. */
const after = (stretches: number) => {
  let asked = 0;
  return () => ++asked > stretches;
};
const read = (isOver = () => false, isWanted: (beginning: Buffer) => boolean = () => true) =>
  readWithin(file, { most: 4 * mebibyte, isOver, isWanted });

describe("a file that may be on a slow disk", () => {
  it("is read whole, and written whole", () => {
    const bytes = Buffer.alloc(3 * mebibyte + 5, "long ");
    writeWithin(file, bytes, () => false);
    expect(read().equals(bytes)).toBe(true);
  });

  it("is given up after the time for it, and written so far as it came", () => {
    writeFileSync(file, Buffer.alloc(3 * mebibyte));
    expect(() => read(after(2))).toThrow(Slow);
    const other = join(folder, "other");
    expect(() => writeWithin(other, Buffer.alloc(3 * mebibyte), after(2))).toThrow(Slow);
    expect(existsSync(other)).toBe(true);
  });

  it("is not read on when its beginning is not wanted", () => {
    writeFileSync(file, Buffer.alloc(3 * mebibyte, "old "));
    const asked = after(1);
    expect(() =>
      read(asked, (beginning) => !beginning.toString("utf8", 0, 3).startsWith("old")),
    ).toThrow("is old");
    // Nobody asked for a second stretch.
    expect(asked()).toBe(true);
  });

  it("is refused when it is larger than it may be, before anything of it is read", () => {
    writeFileSync(file, "");
    truncateSync(file, 5 * mebibyte);
    expect(() => read(after(0))).toThrow("is not a cache");
  });

  it.skipIf(process.platform === "win32")(
    "is refused when it is a pipe, which would never end",
    () => {
      execFileSync("mkfifo", [file]);
      expect(() => read()).toThrow("is not a cache");
    },
  );
});
