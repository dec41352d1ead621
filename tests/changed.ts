import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * `npm run test:changed [-- REVISION]`: runs the tests of the rooms with files that differ from a
 * revision, by default from the last commit. A quick answer while you work, not the whole one: nearly
 * every test imports every rule, and `npm test` runs them all.
 */
const [revision = "HEAD"] = process.argv.slice(2);
const paths = [
  ...git("diff", "--name-only", revision),
  ...git("ls-files", "--others", "--exclude-standard"),
];
const chosen = [...new Set(paths.flatMap(testsOf))].filter((path) => existsSync(path)).toSorted();
if (chosen.length === 0) console.log("No file has changed that a test belongs to.");
else {
  const vitest = "node_modules/vitest/vitest.mjs";
  const run = spawnSync(process.execPath, [vitest, "run", ...chosen], { stdio: "inherit" });
  process.exitCode = run.status ?? 1;
}

/** The tests of the room that a file is in. */
function testsOf(path: string): string[] {
  const [top, room = ""] = path.split("/");
  if (path.endsWith(".test.ts")) return [path];
  if (top === "scripts" || top === "tests") return [`tests/${room}/`];
  if (top === "data") return ["tests/rules/shipped.test.ts", "tests/data/"];
  if (top === "schemas") return ["tests/schema/"];
  if (top === "docs") return ["tests/docs/"];
  return top === ".github" ? ["tests/workflows/"] : [];
}

function git(...args: string[]): string[] {
  return execFileSync("git", args, { encoding: "utf8" }).split("\n").filter(Boolean);
}
