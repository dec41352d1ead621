import { spawn } from "node:child_process";
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { casebook, datasetOf, program } from "./casebook.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** The command, watching a dataset; `says` waits until it has said something new. */
function watching(root: string) {
  const running = spawn(
    process.execPath,
    [program, "check", "--watch", "--no-cache", "--root", root],
    { env: { ...process.env, NO_COLOR: "1" }, stdio: ["ignore", "pipe", "pipe"] },
  );
  let text = "";
  let told = 0;
  let wake = () => {};
  for (const stream of [running.stdout, running.stderr])
    stream.setEncoding("utf8").on("data", (more: string) => {
      text += more;
      wake();
    });
  const ended = new Promise<number | null>((done) => running.once("exit", done));
  return {
    /** @returns what was said up to there, since the last time */
    async says(what: string): Promise<string> {
      for (;;) {
        const at = text.indexOf(what, told);
        if (at >= 0) {
          const said = text.slice(told, at + what.length);
          told = at + what.length;
          return said;
        }
        await new Promise<void>((done) => (wake = done));
      }
    },
    end: () => {
      running.kill("SIGINT");
      return ended;
    },
  };
}

function exampleDataset(): string {
  const root = temporaryFolder("casebook-watch-");
  cpSync("tests/rules/base/data", join(root, "data"), { recursive: true });
  return root;
}

it("tells what each save brings and takes away, and ends with what the last check deserves", async () => {
  const root = exampleDataset();
  try {
    const watch = watching(root);
    await watch.says("Press Ctrl+C to end.");
    const file = join(root, "data/cases/example.yml");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace("first-person", "frist-person"));
    const broken = await watch.says("1 error");
    expect(broken).toMatch(/data\/cases\/example\.yml: checked in \d+\.\d\d s/);
    writeFileSync(join(root, "data/people/frist-person.yml"), "");
    await watch.says("data/people/frist-person.yml: checked in");
    rmSync(join(root, "data/people/frist-person.yml"));
    await watch.says("gone");
    writeFileSync(file, text);
    expect(await watch.says("gone")).toContain("data/cases/example.yml");
    writeFileSync(join(root, "casebook.config.yml"), "x: [");
    await watch.says("the configuration is faulty");
    rmSync(join(root, "casebook.config.yml"));
    await watch.says("casebook.config.yml: checked in");
    // It ends even if a file is saved at the same moment.
    writeFileSync(file, `${text}\n`);
    expect(await watch.end()).toBe(0);
  } finally {
    rmSync(root, { recursive: true });
  }
}, 60_000);

it("sees folders that go, stray files, and files that an editor writes beside their place", async () => {
  const root = exampleDataset();
  const at = (path: string) => join(root, "data", path);
  writeFileSync(at("laws/notes.txt"), "");
  try {
    const watch = watching(root);
    expect(await watch.says("Press Ctrl+C to end.")).toContain("files/ending");
    rmSync(at("laws/notes.txt"));
    await watch.says("1 finding gone");
    // As vim, GTK and JetBrains save.
    const text = readFileSync(at("cases/example.yml"), "utf8");
    for (const beside of ["4913", ".goutputstream-ABC123", "example.yml___jb_tmp___"]) {
      writeFileSync(at(`cases/${beside}`), `${text}# ${beside}\n`);
      renameSync(at(`cases/${beside}`), at("cases/example.yml"));
      const said = await watch.says("records checked");
      expect([beside, said]).toEqual([beside, expect.not.stringContaining("files/")]);
    }
    renameSync(at("organizations"), join(root, "organizations"));
    await watch.says("references/unknown");
    renameSync(join(root, "organizations"), at("organizations"));
    await watch.says("gone");
    expect(await watch.end()).toBe(0);
  } finally {
    rmSync(root, { recursive: true });
  }
}, 60_000);

it("ends with 1 while there is an error", async () => {
  const root = exampleDataset();
  try {
    writeFileSync(join(root, "data/cases/broken.yml"), "title: [");
    const watch = watching(root);
    await watch.says("Press Ctrl+C to end.");
    expect(await watch.end()).toBe(1);
  } finally {
    rmSync(root, { recursive: true });
  }
}, 60_000);

it("says 2 where it is given what it does not show, or has nothing to watch", async () => {
  const root = datasetOf({ "readme.txt": "" });
  expect((await casebook("check", "--watch", "--root", root)).status).toBe(2);
  expect((await casebook("check", "--watch", "--format", "json")).status).toBe(2);
});
