import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { folderDifferences } from "../../scripts/verify/folder-differences.ts";
import { datasetOf } from "../commands/casebook.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const files = {
  "data/dataset.yml":
    'title: İstanbul\ndescription: A dataset for tests.\nversion: "1.0.0"\nvisibility: public\nlicence: CC-BY-4.0\n',
  "data/sources/i.yml": "kind: news\ntitle: A page\n",
};

/** Runs `npm run build:verify` of the project in `home`. */
function buildVerify(home: string, root: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", join(home, "scripts/bin/build-verify.ts"), "--root", root],
    { encoding: "utf8" },
  );
  return { status, out: stdout, err: stderr };
}

describe("build:verify", { timeout: 300_000 }, () => {
  it("says 0 when two builds in other folders, time zones and locales give the same bytes", () => {
    const { status, out, err } = buildVerify(resolve("."), datasetOf(files));
    expect([status, out], err).toEqual([0, ""]);
    expect(err).toContain("gave the same bytes in");
  });

  it("says 1 and names the files when the time zone is in a byte", () => {
    const home = realpathSync(temporaryFolder("casebook-"));
    for (const name of ["scripts", "schemas", "package.json", "package-lock.json"])
      cpSync(name, join(home, name), { recursive: true });
    symlinkSync(resolve("node_modules"), join(home, "node_modules"), "junction");
    const manifest = join(home, "scripts/publish/manifest.ts");
    const sound = readFileSync(manifest, "utf8");
    const faulty = sound.replace("draft:", 'zone: new Date("2026-11-24").getHours(), draft:');
    expect(faulty).not.toBe(sound);
    writeFileSync(manifest, faulty);
    const { status, out, err } = buildVerify(home, datasetOf(files));
    expect(status, err).toBe(1);
    expect(out).toMatch(/^release\/manifest\.json: differs from byte \d+ \(line \d+\) on\.$/m);
    expect(out).not.toContain("casebook.json:");
  });

  it("says 2 when there is no build to compare", () => {
    const { status, err } = buildVerify(
      resolve("."),
      datasetOf({ "data/dataset.yml": "title: Example\n" }),
    );
    expect([status, err]).toEqual([2, expect.stringContaining("for a build failed")]);
  });
});

describe("the differences of two folders", () => {
  it("are files that one has alone, and the first byte that is another", () => {
    const first = datasetOf({ "both.txt": "a\nb\nc", "longer.txt": "ab", "x/one.txt": "" });
    const second = datasetOf({ "both.txt": "a\nb\nd", "longer.txt": "a", "x/two.txt": "" });
    expect(folderDifferences(first, second)).toEqual([
      { file: "both.txt", message: "differs from byte 4 (line 3) on." },
      { file: "longer.txt", message: "differs from byte 1 (line 1) on." },
      { file: "x/one.txt", message: "is in the first only." },
      { file: "x/two.txt", message: "is in the second only." },
    ]);
    expect(folderDifferences(first, first)).toEqual([]);
  });
});
