import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compareTwoBuilds } from "../verify/two-builds.ts";
import type { Surroundings } from "../verify/two-builds.ts";

/**
 * Builds a release twice, by two fresh copies of this tool and of the dataset, and compares every
 * byte of the releases and of their archives. The copies are in no repository, so the releases are
 * drafts that name no commit.
 */
const home = fileURLToPath(new URL("../../", import.meta.url));
const { root } = parseArgs({ options: { root: { type: "string", default: "." } } }).values;

const work = mkdtempSync(join(tmpdir(), "build-verify-"));
process.once("exit", () => rmSync(work, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(signal, () => process.exit(128 + constants.signals[signal]));

const { status, differences, summary } = compareTwoBuilds(work, build);
for (const { file, message } of differences) console.log(`${file}: ${message}`);
console.error(`build:verify: ${summary}`);
process.exitCode = status;

/** @returns the folder of the release and its archives; undefined when the build failed */
function build({ place, env }: Surroundings): string | undefined {
  const tool = join(place, "tool");
  const dataset = join(place, "dataset");
  const out = join(place, "out");
  mkdirSync(out, { recursive: true });
  copy(home, tool, ["scripts", "schemas", "package.json", "package-lock.json", "tsconfig.json"]);
  symlinkSync(join(home, "node_modules"), join(tool, "node_modules"), "junction");
  copy(resolve(root), dataset, ["data", "casebook.config.yml"]);
  const made = spawnSync(
    process.execPath,
    [
      join(tool, "scripts/bin/casebook.js"),
      ...["build", "--archive", "--root", dataset, "--out", join(out, "release")],
    ],
    { cwd: place, encoding: "utf8", env: { ...process.env, ...env } },
  );
  if (made.status === 0) return out;
  console.error(`${made.stdout}${made.stderr}`);
  return undefined;
}

function copy(from: string, to: string, names: readonly string[]): void {
  for (const name of names) {
    if (existsSync(join(from, name))) cpSync(join(from, name), join(to, name), { recursive: true });
  }
}
