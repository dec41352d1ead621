import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { filesIn } from "../publish/output/foreign-files.ts";
import { folderDifferences } from "../verify/folder-differences.ts";

/**
 * Builds a release twice, by two fresh copies of this tool and of the dataset, in surroundings that
 * have nothing in common, and compares every byte of the releases and of their archives. The copies
 * are in no repository, so the releases are drafts that name no commit.
 */
const home = fileURLToPath(new URL("../../", import.meta.url));
const { root } = parseArgs({ options: { root: { type: "string", default: "." } } }).values;

/** Time zones 25 hours apart, and a language with other letters for upper and lower case. */
const surroundings = [
  { folder: "a", zone: "Pacific/Kiritimati", locale: "C", user: "first" },
  { folder: "b/ü and a space", zone: "Pacific/Pago_Pago", locale: "tr_TR.UTF-8", user: "second" },
];

const work = mkdtempSync(join(tmpdir(), "build-verify-"));
try {
  process.exitCode = verify();
} finally {
  rmSync(work, { recursive: true, force: true });
}

function verify(): number {
  const [first, second] = surroundings.map(build);
  if (first === undefined || second === undefined) {
    console.error("build:verify: there is nothing to compare, for a build failed.");
    return 2;
  }
  const problems = folderDifferences(first, second);
  for (const { file, message } of problems) console.log(`${file}: ${message}`);
  const files = filesIn(first).length;
  console.error(
    problems.length > 0
      ? `build:verify: ${problems.length} of ${files} files are not the same in two builds.`
      : `build:verify: two builds in other folders, time zones and locales gave the same bytes in ${files} files.`,
  );
  return problems.length > 0 ? 1 : 0;
}

/** @returns the folder of the release and its archives; undefined when the build failed */
function build({ folder, zone, locale, user }: (typeof surroundings)[number]): string | undefined {
  const place = join(work, folder);
  const tool = join(place, "tool");
  const dataset = join(place, "dataset");
  const out = join(place, "out");
  mkdirSync(out, { recursive: true });
  copy(home, tool, ["scripts", "schemas", "package.json", "package-lock.json"]);
  symlinkSync(join(home, "node_modules"), join(tool, "node_modules"), "junction");
  copy(resolve(root), dataset, ["data", "casebook.config.yml"]);
  const made = spawnSync(
    process.execPath,
    [
      join(tool, "scripts/bin/casebook.js"),
      ...["build", "--archive", "--root", dataset, "--out", join(out, "release")],
    ],
    {
      cwd: place,
      encoding: "utf8",
      env: {
        ...process.env,
        ...{ TZ: zone, LC_ALL: locale, LANG: locale, LANGUAGE: locale },
        ...{ HOME: place, USER: user, LOGNAME: user },
      },
    },
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
