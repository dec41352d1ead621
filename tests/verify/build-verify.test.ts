import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { folderDifferences } from "../../scripts/verify/folder-differences.ts";
import { compareTwoBuilds } from "../../scripts/verify/two-builds.ts";
import type { Surroundings } from "../../scripts/verify/two-builds.ts";
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
});

describe("two builds", () => {
  /** A builder that puts what a program prints into one of two files. */
  const printing = (program: string) => (given: Surroundings) => {
    mkdirSync(given.place, { recursive: true });
    const env = { ...process.env, ...given.env };
    const run = spawnSync(process.execPath, ["-p", program], { env, cwd: given.place });
    writeFileSync(join(given.place, "manifest.json"), run.stdout);
    writeFileSync(join(given.place, "casebook.json"), "{}");
    return given.place;
  };

  it.each([
    ["the time zone", 'new Date("2026-11-24").getHours()'],
    ["the folder", "process.cwd()"],
    ["the language", "process.env.LANG"],
    ["the user", "process.env.USER"],
  ])("differ when %s is in a byte, and the file is named", (_, program) => {
    const { status, differences } = compareTwoBuilds(temporaryFolder(), printing(program));
    expect(status).toBe(1);
    expect(differences).toEqual([
      {
        file: "manifest.json",
        message: expect.stringMatching(/^differs from byte \d+ \(line 1\)/),
      },
    ]);
  });

  it("cannot be compared when one of them failed", () => {
    const work = temporaryFolder();
    const failing = ({ place, env }: Surroundings) =>
      env["USER"] === "first" ? undefined : printing("1")({ place, env });
    const { status, summary } = compareTwoBuilds(work, failing);
    expect([status, summary]).toEqual([2, expect.stringContaining("a build failed")]);
  });

  it("are alike when their bytes are", () => {
    const { status, differences } = compareTwoBuilds(temporaryFolder(), printing("1"));
    expect([status, differences]).toEqual([0, []]);
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
