import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isRemote } from "../../scripts/commands/remote-folder.ts";
import { temporaryFolder } from "../temporary-folder.ts";

let folder: string;
beforeEach(() => {
  folder = temporaryFolder("casebook-mounts-");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Lines of /proc/self/mountinfo. */
function mounts(...list: readonly (readonly [place: string, kind: string])[]): string {
  return [["/", "ext4"] as const, ...list]
    .map(
      ([place, kind], at) =>
        `${at + 20} 1 8:1 / ${place} rw,relatime shared:1 - ${kind} source rw\n`,
    )
    .join("");
}

describe.skipIf(process.platform === "win32")("a folder on another machine", () => {
  it("is known by the table of mounts", () => {
    const table = mounts(
      ["/home", "nfs4"],
      ["/srv", "cifs"],
      ["/mnt/x", "fuse.sshfs"],
      ["/auto", "autofs"],
    );
    for (const path of ["/home", "/home/anna/.cache/casebook", "/srv/a", "/mnt/x/y", "/auto/z"])
      expect(isRemote(path, table), path).toBe(true);
    for (const path of ["/", "/homes/anna", "/mnt", "/mnt/xy", "/var/cache"])
      expect(isRemote(path, table), path).toBe(false);
  });

  it("is not one with a disk of this machine mounted in it", () => {
    expect(isRemote(`${folder}/a`, mounts(["/data", "nfs"], [folder, "ext4"]))).toBe(false);
    // The mount above stands in the way all the same.
    expect(isRemote("/data/local/a", mounts(["/data", "nfs"], ["/data/local", "ext4"]))).toBe(true);
  });

  it("has blanks in its name as the table writes them", () => {
    expect(isRemote("/my files/a", mounts(["/my\\040files", "nfs"]))).toBe(true);
  });

  it("is found behind links, which are followed no further than the mount", () => {
    mkdirSync(join(folder, "there"));
    symlinkSync(join(folder, "there"), join(folder, "link"));
    symlinkSync("link", join(folder, "again"));
    const table = mounts([join(folder, "there"), "nfs"]);
    expect(isRemote(join(folder, "again", "cache"), table)).toBe(true);
    expect(isRemote(join(folder, "other", "cache"), table)).toBe(false);
  });

  it("is no reason to go round in a circle of links", () => {
    symlinkSync("b", join(folder, "a"));
    symlinkSync("a", join(folder, "b"));
    expect(isRemote(join(folder, "a", "cache"), mounts())).toBe(false);
  });

  it("is not asked for where the system has no such table", () => {
    expect(isRemote("/home/anna", "")).toBe(false);
  });
});
