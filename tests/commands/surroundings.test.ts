import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dataset } from "../gate/gate-run.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { casebook, casebookIn, datasetOf, fewFormats, program } from "./casebook.ts";

const today = ["--today", "2026-11-30"];
const record = "data/cases/kz-feminita.yml";

describe("a file that a user names", () => {
  it("gets the folder that it lacks", async () => {
    const root = datasetOf(dataset);
    const run = await casebookIn(
      { cwd: root },
      ...["check", ...today, "--format", "sarif=reports/a=b/out.sarif", "--format", "pretty"],
    );
    expect([run.status, run.err]).toEqual([0, ""]);
    expect(existsSync(join(root, "reports/a=b/out.sarif"))).toBe(true);
  });

  it.each([
    ["is a folder", ["check", "--format", "json=."], ". cannot be written: it is a folder"],
    ["is below a file", ["stats", "--out", "/dev/null/x"], "cannot be written"],
    ["has no name", ["check", "--format", "json="], "The name of a file or folder is empty"],
    ["is a full device", ["check", "--format", "json=/dev/full"], "the disk is full"],
    ["is a folder as a baseline", ["check", "--baseline", "data"], "data is not a file"],
    ["is nowhere as a baseline", ["check", "--baseline", "none.json"], "There is no baseline"],
    ["is a file as the root", ["check", "--root", "data/dataset.yml"], "folder"],
    ["cannot be replaced", ["check", "--baseline", "data", "--update-baseline"], "data"],
  ])("ends in one sentence and status 2, where it %s", async (_, args, sentence) => {
    const run = await casebookIn({ cwd: datasetOf(dataset) }, ...args, ...today);
    expect([run.status, run.err]).toEqual([2, expect.stringContaining(sentence)]);
    expect(run.err).not.toContain("fault of ours");
  });

  it.each([
    ["check", "--format", "json=data/report.json"],
    ["check", "--format", "json=data/cases/kz-feminita.yml"],
    ["check", "--format", "json=link/report.json"],
    ["check", "--out", "data/deeper/report.txt"],
    ["check", "--baseline", "data/baseline.json", "--update-baseline"],
    ["stats", "--out", "data/figures.txt"],
    ["stats", "--badge", "data/badge.json"],
    ["rules", "--out", "data/rules.md"],
  ])("is never written among the records: %s %s %s", async (...args) => {
    const root = datasetOf(dataset);
    symlinkSync("data/cases", join(root, "link"));
    const before = readdirSync(join(root, "data"), { recursive: true });
    const { status, err } = await casebookIn({ cwd: root }, ...args);
    expect([status, err]).toEqual([2, expect.stringContaining("which holds records only")]);
    expect(readdirSync(join(root, "data"), { recursive: true })).toEqual(before);
    expect(readFileSync(join(root, record), "utf8")).toBe(dataset[record]);
  });

  it.each([
    ["check", "--root", ""],
    ["check", "--out", ""],
    ["check", "--format", "json="],
    ["check", "--baseline", ""],
    ["check", "--previous", ""],
    ["build", "--out", ""],
    ["verify", ""],
    ["stats", "--out", ""],
    ["import", "upr-info", ""],
    ["compare", "", "data"],
  ])("has a name: “casebook %s %s %s” is not run", async (...args) => {
    const { status, err } = await casebookIn({ cwd: datasetOf(dataset) }, ...args);
    expect([status, err]).toEqual([2, expect.stringMatching(/^casebook: .* empty/)]);
  });

  it.each(["check", "fix"])("is not all files where it is empty: casebook %s", async (command) => {
    const { status, err } = await casebookIn({ cwd: datasetOf(dataset) }, command, "");
    expect([status, err]).toEqual([4, expect.stringContaining("“” names no file of the dataset")]);
  });

  it("is never taken for findings where standard output is full", () => {
    const root = datasetOf(dataset);
    const command = `'${process.execPath}' '${program}' check --root '${root}' > /dev/full`;
    const run = spawnSync("sh", ["-c", command], { encoding: "utf8" });
    expect(run.status).toBe(2);
    expect(run.stderr).not.toMatch(/ at .*:\d+/);
  });
});

describe("a system that refuses", () => {
  const check = `'${process.execPath}' '${program}' check`;
  it.each([
    ["open files", `ulimit -n 24; ${check}`, /^casebook: .*too many (?:open files|files are open)/],
    [
      "a current folder",
      `rmdir "$PWD"; ${check}`,
      /^casebook: the current folder no longer exists\.$/m,
    ],
  ])("%s ends the command in one sentence and status 2", (_, command, sentence) => {
    const run = spawnSync("sh", ["-c", command], { cwd: temporaryFolder(), encoding: "utf8" });
    expect([run.status, run.stderr]).toEqual([2, expect.stringMatching(sentence)]);
    expect(run.stderr).not.toMatch(/ at .*:\d+/);
  });
});

describe("a path", () => {
  it("on the command line starts from the current folder, in every command", async () => {
    const root = datasetOf(dataset);
    const io = { cwd: join(root, "data/cases"), ...fewFormats };
    const there = (path: string) => existsSync(join(root, "data/cases/../..", path));
    const at = ["--root", "../.."];
    for (const args of [
      ["build", ...at, "--no-site", "--out", "../../released"],
      ["build", ...at, "--no-site"],
      ["check", ...at, "--previous", "../../released", "--format", "json=../../report.json"],
      ["check", ...at, "--update-baseline", "--baseline", "../../baseline.json"],
      ["verify", "../../released"],
      ["stats", ...at, "--out", "../../figures.txt"],
    ])
      expect((await casebookIn(io, ...args)).status, args.join(" ")).toBe(0);
    for (const path of ["released", "dist", "report.json", "baseline.json", "figures.txt"])
      expect(there(path), path).toBe(true);
    expect(readdirSync(io.cwd)).toEqual(["kz-feminita.yml"]);
  });
});

describe("the cache", () => {
  const faulty = { ...dataset, [record]: dataset[record]!.replace("2019-09-03", "2019-13-03") };
  it("is not kept in the dataset", async () => {
    const root = datasetOf(dataset);
    const io = { cwd: root, cacheHome: join(root, "data") };
    expect((await casebookIn(io, "check", ...today)).status).toBe(0);
    expect(existsSync(join(root, "data/casebook"))).toBe(false);
    const relative = { cwd: root, cacheHome: ".cache" };
    expect((await casebookIn(relative, "check", ...today)).status).toBe(0);
    expect(existsSync(".cache/casebook")).toBe(false);
  });

  it("is not believed where others may write", async () => {
    const root = datasetOf(dataset);
    const cacheHome = temporaryFolder();
    mkdirSync(join(cacheHome, "casebook"));
    chmodSync(join(cacheHome, "casebook"), 0o777);
    const io = { cwd: root, cacheHome };
    await casebookIn(io, "check", ...today);
    expect(existsSync(join(cacheHome, "casebook"))).toBe(true);
    writeFileSync(join(root, record), faulty[record]!);
    expect((await casebookIn(io, "check", ...today)).status).toBe(1);
    expect(readdirSync(join(cacheHome, "casebook"))).toEqual([]);
  });
});

describe("what targets take", () => {
  it.each(["aux", "con", "nul", "prn", "com1", "lpt9"])(
    "Windows has no file %s.yml",
    async (id) => {
      const root = datasetOf({ ...dataset, [`data/cases/${id}.yml`]: dataset[record]! });
      const run = await casebook(
        "check",
        "--root",
        root,
        "--no-cache",
        "--format",
        "agent",
        ...today,
      );
      expect(run.out).toContain(`ids/file-name\tdata/cases/${id}.yml`);
    },
  );

  it.each(["2026.07.01", "99999999999999999999.0.0", "01.0.0"])(
    "npm takes no version %s",
    async (version) => {
      const root = datasetOf({
        ...dataset,
        "data/dataset.yml": dataset["data/dataset.yml"]!.replace("0.1.0", version),
      });
      const run = await casebook(
        "check",
        "--root",
        root,
        "--no-cache",
        "--format",
        "agent",
        ...today,
      );
      expect([run.status, run.out]).toEqual([
        1,
        expect.stringMatching(/schema\/(form|bounds)\tdata\/dataset.yml/),
      ]);
    },
  );
});

describe("nothing to check", () => {
  it("is no success", async () => {
    const root = datasetOf({ "data/dataset.yml": dataset["data/dataset.yml"]! });
    expect((await casebook("check", "--root", root, ...today)).status).toBe(4);
    const run = await casebook("build", "--root", root, ...today);
    expect([run.status, existsSync(join(root, "dist"))]).toEqual([4, false]);
  });
});

describe("decimal figures", () => {
  it("that add up are no finding", async () => {
    const value = (id: string, period: string, exact: number) =>
      `  - { id: ${id}, period: "${period}", aggregate: total, quantity: { exact: ${exact} }, citations: [{ source: ngo-report, at: { footnote: "1" }, supports: full }] }\n`;
    for (const [a, b, both] of [
      [10.1, 20.2, 30.3],
      [0.1, 0.2, 0.3],
      [1.1, 2.2, 3.3],
    ] as const) {
      const base = "tests/rules/base/data/statistics/example-complaints.yml";
      const text = readFileSync(base, "utf8").replace(/^values:\n(?: .*\n|\n)*/m, "");
      const values = `values:\n${value("y2016", "2016", a)}${value("y2017", "2017", b)}${value("both", "2016/2017", both)}`;
      const root = temporaryFolder();
      const { cpSync } = await import("node:fs");
      cpSync("tests/rules/base/data", join(root, "data"), { recursive: true });
      writeFileSync(join(root, "data/statistics/example-complaints.yml"), text + values);
      const run = await casebook(
        "check",
        "--root",
        root,
        "--no-cache",
        "--format",
        "agent",
        "--today",
        "2020-06-01",
      );
      expect(run.out).not.toContain("statistics/arithmetic");
    }
  });
});
