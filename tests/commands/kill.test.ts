import { spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { times } from "../random.ts";
import { casebook, datasetOf, program } from "./casebook.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { toolTables } from "../tool-tables.ts";

const dataset = (version: string) => `title: Example
description: A dataset for tests.
version: "${version}"
visibility: public
licence: CC-BY-4.0
`;
const source = "kind: news\ntitle: A page\n";

function start(...args: readonly string[]) {
  const command = [program, ...args];
  const run = spawn(process.execPath, command, { stdio: "ignore" });
  const ended = new Promise<string | number | null>((done) =>
    run.once("exit", (status, signal) => done(signal ?? status)),
  );
  return { run, ended };
}

/** Starts a command and kills it as soon as it is so far; how it ended. */
async function killed(
  args: readonly string[],
  isSoFar: () => boolean,
): Promise<string | number | null> {
  const { run, ended } = start(...args);
  const watch = setInterval(() => isSoFar() && run.kill("SIGKILL"), 10);
  try {
    return await ended;
  } finally {
    clearInterval(watch);
  }
}

/** How many files the builds at work in \`root\` have written. */
function filesUnderWay(root: string): number {
  const work = readdirSync(root).filter((name) => !["data", "dist"].includes(name));
  return work.flatMap((name) => entriesBelow(join(root, name))).length;
}

/** What is in a folder whose files may go meanwhile. */
function entriesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" });
  } catch {
    return [];
  }
}

let built: string | undefined;

/** A dataset with its release, which is built once; each test has a copy. */
async function builtDataset(): Promise<string> {
  if (built === undefined) {
    built = datasetOf({ "data/dataset.yml": dataset("1.0.0"), "data/sources/a.yml": source });
    for (let index = 0; index < 30; index++)
      writeFileSync(join(built, `data/sources/s${index}.yml`), source);
    expect((await casebook("build", "--no-site", "--root", built)).status).toBe(0);
  }
  const root = temporaryFolder("casebook-built-");
  cpSync(built, root, { recursive: true });
  return root;
}

/** How much of a release is written when its build is killed; at night it is killed more often. */
const shares = times > 1 ? [0, 0.3, 0.7, 1] : [0.3, 1];

describe("a build that is killed with no warning", () => {
  it("leaves a release that verifies, the old or the new, wherever it is killed", async () => {
    const root = await builtDataset();
    const all = entriesBelow(join(root, "dist")).length;
    for (const [turn, share] of shares.entries()) {
      writeFileSync(join(root, "data/dataset.yml"), dataset(`1.0.${turn + 1}`));
      const left = filesUnderWay(root);
      const isSoFar = () => filesUnderWay(root) > left + share * all;
      const end = await killed(["build", "--no-site", "--root", root], isSoFar);
      // The last one may be done before anybody sees that it has written everything.
      expect([share === 1 ? 0 : "SIGKILL", "SIGKILL"]).toContain(end);
      const { status, out, err } = await casebook("verify", join(root, "dist"));
      expect(status, `killed at ${share}: ${out}${err}`).toBe(0);
    }
    expect((await casebook("build", "--no-site", "--root", root)).status).toBe(0);
    expect(readdirSync(root).toSorted()).toEqual(["data", "dist"]);
  }, 180_000);
});

describe("an import that is killed with no warning", () => {
  it("goes on where it was when it is run again, and writes nothing twice", async () => {
    const folder = temporaryFolder("casebook-killed-import-");
    const file = join(folder, "made.csv");
    writeFileSync(file, uprInfoRows());
    const into = (root: string) => ["import", "upr-info", file, "--out", join(folder, root)];
    const filesOf = (root: string) =>
      entriesBelow(join(folder, root)).filter((name) => /\.yml$/.test(name));
    const textsOf = (root: string) =>
      filesOf(root)
        .toSorted()
        .map((name) => [name, readFileSync(join(folder, root, name), "utf8")]);
    expect((await casebook(...into("whole"))).status).toBe(0);
    const all = filesOf("whole").length;

    // The machine decides how far it is when it is killed: one that was done is begun again.
    let there = filesOf("whole");
    for (let turn = 0; there.length === all && turn < 20; turn++) {
      rmSync(join(folder, "killed"), { recursive: true, force: true });
      await killed(into("killed"), () => filesOf("killed").length > all / 4);
      there = filesOf("killed");
    }
    expect(there.length).toBeLessThan(all);
    // It holds wording that nobody may publish, so from its first file on it is private.
    expect(there).toContain(join("data", "dataset.yml"));
    const written = (name: string) => statSync(join(folder, "killed", name)).ino;
    const before = there.map(written);
    const { status, out } = await casebook(...into("killed"));
    expect(status).toBe(0);
    expect(out).toContain(
      `${all - 1} records: ${all - there.length} new, ${there.length - 1} unchanged`,
    );
    expect(textsOf("killed")).toEqual(textsOf("whole"));
    expect(there.map(written)).toEqual(before);
  }, 120_000);
});

/** Made rows of UPR Info: one recommendation to each of many States in each of three reviews. */
function uprInfoRows(): string {
  const heading = "To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session";
  const table = toolTables.get("states")!.value as { rows: { code: string }[] };
  const rows = table.rows
    .filter(({ code }) => code !== "NOR")
    .slice(0, 30)
    .flatMap(({ code: state }) =>
      [2, 14, 28].map((session) => `${state},,,Let people meet,NOR,,,Noted,4,,${session}`),
    );
  return `${[heading, ...rows].join("\n")}\n`;
}

describe("two builds at the same time", () => {
  it("both end well, and the release is whole", async () => {
    const root = datasetOf({ "data/dataset.yml": dataset("1.0.0"), "data/sources/a.yml": source });
    for (let turn = 0; turn < times; turn++) {
      const ends = await Promise.all(
        [1, 2].map(() => start("build", "--no-site", "--root", root).ended),
      );
      expect(ends).toEqual([0, 0]);
      const { status, out, err } = await casebook("verify", join(root, "dist"));
      expect(status, out + err).toBe(0);
    }
    expect(readdirSync(root).toSorted()).toEqual(["data", "dist"]);
  });
});

describe("a disk that refuses", () => {
  // The shell's limit on the size of a file is the one that anybody may set.
  it.skipIf(process.platform === "win32")(
    "a file that is too large: status 2, nothing lost",
    async () => {
      const root = await builtDataset();
      const before = readFileSync(join(root, "dist/manifest.json"), "utf8");
      const command = `ulimit -f 8 && exec "${process.execPath}" "${program}" build --root "${root}"`;
      const run = spawnSync("bash", ["-c", command], { encoding: "utf8" });
      expect([run.status, run.stderr]).toEqual([2, expect.stringContaining("was left as it was")]);
      expect(readFileSync(join(root, "dist/manifest.json"), "utf8")).toBe(before);
      expect(readdirSync(root).toSorted()).toEqual(["data", "dist"]);
    },
  );

  it("a folder that is below a file: status 2, in words", async () => {
    const root = datasetOf({ "data/dataset.yml": dataset("1.0.0"), "data/sources/a.yml": source });
    writeFileSync(join(root, "notes"), "");
    const { status, err } = await casebook(
      "build",
      "--root",
      root,
      "--out",
      join(root, "notes/dist"),
    );
    expect([status, err]).toEqual([2, expect.stringContaining("is a file, not a folder")]);
  });

  // Whoever is root may write everywhere, so the build runs as nobody where the test runs as root.
  it.skipIf(process.platform === "win32")("a folder that can only be read: status 2", () => {
    const locked = datasetOf({
      "data/dataset.yml": dataset("1.0.0"),
      "data/sources/a.yml": source,
    });
    mkdirSync(join(locked, "closed"), { mode: 0o555 });
    const { uid, command } = unprivileged(locked);
    const run = spawnSync(
      process.execPath,
      [command, "build", "--root", locked, "--out", "closed/dist"],
      { cwd: locked, encoding: "utf8", ...(uid === undefined ? {} : { uid }) },
    );
    expect([run.status, run.stderr]).toEqual([2, expect.stringContaining("you may not write")]);
    expect(readdirSync(join(locked, "closed"))).toEqual([]);
  });
});

/** A user that is not root, and a copy of the command that this user can reach. */
function unprivileged(root: string): { uid?: number; command: string } {
  if (process.getuid?.() !== 0) return { command: program };
  for (const part of ["build", "schemas", "scripts", "package.json", "package-lock.json"])
    cpSync(part, join(root, "tool", part), { recursive: true });
  const database = "node_modules/node-sqlite3-wasm";
  cpSync(database, join(root, "tool", database), { recursive: true });
  spawnSync("chmod", ["-R", "a+rX", root]);
  return { uid: 65534, command: join(root, "tool/scripts/bin/installed.js") };
}
