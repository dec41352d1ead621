#!/usr/bin/env node
// The command of a checkout: makes the bundle of `npm ci` anew when the sources have changed, and runs it.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sourceDigest } from "./source-digest.js";

const home = fileURLToPath(new URL("../../", import.meta.url));
const [first] = process.argv.slice(2);

if (first !== "--version" && first !== "-V") makeFresh();
await import("./installed.js");

function makeFresh() {
  const sources = sourceDigest(home);
  const stamp = join(home, "build", "sources.sha256");
  const isFresh = () =>
    existsSync(join(home, "build", "casebook.js")) &&
    existsSync(stamp) &&
    readFileSync(stamp, "utf8") === sources;
  if (isFresh()) return;
  console.error("casebook: building the command from its sources");
  const made = spawnSync(
    process.execPath,
    ["--import", "tsx", join(home, "scripts/bin/bundle.ts")],
    { cwd: home, stdio: ["ignore", "inherit", "inherit"] },
  );
  if (made.status === 0 && isFresh()) return;
  console.error("casebook: it could not be built; run “npm ci” first");
  process.exit(3);
}
