#!/usr/bin/env node
// The command: runs the bundle that `npm ci` makes, and rebuilds it when the sources have changed.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { sourceDigest } from "./source-digest.js";

const home = fileURLToPath(new URL("../../", import.meta.url));
const bundle = join(home, "build", "casebook.js");
const stamp = join(home, "build", "sources.sha256");

const sources = sourceDigest(home);

function isFresh() {
  return existsSync(bundle) && existsSync(stamp) && readFileSync(stamp, "utf8") === sources;
}

if (!isFresh()) {
  console.error("casebook: building the command from its sources");
  const made = spawnSync(
    process.execPath,
    ["--import", "tsx", join(home, "scripts/bin/bundle.ts")],
    {
      cwd: home,
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
  if (made.status !== 0 || !isFresh()) {
    console.error("casebook: it could not be built; run “npm ci” first");
    process.exit(3);
  }
}
// The reader may close the pipe early (`casebook rules | head`): end as a shell reports SIGPIPE. Not 0,
// because the rest was not written.
process.stdout.on("error", (error) => {
  if (error.code === "EPIPE") process.exit(128 + 13);
  // A full disk, for example. The status must not look like findings.
  console.error(`casebook: the output cannot be written: ${error.message}`);
  process.exit(2);
});
// Without this V8 pretenures arrays from call sites where a few survive (reference tables, facts), so that
// only a full collection frees short-lived ones: a quarter more memory at 42,000 records.
setFlagsFromString("--no-allocation-site-pretenuring");
const { run } = await import(pathToFileURL(bundle).href);
process.exitCode = await run(process.argv.slice(2), home, sources);
