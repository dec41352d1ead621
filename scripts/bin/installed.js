#!/usr/bin/env node
// The command, once its bundle is there: that of the installed package, and of casebook.js.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { optimizeLater } from "./optimize-later.js";

const home = fileURLToPath(new URL("../../", import.meta.url));
const args = process.argv.slice(2);

// What nothing catches must not end with Node's status 1, which means findings.
process.on("uncaughtException", endWith);

// Nothing is loaded for the version, which scripts ask for again and again.
if (args.length === 1 && (args[0] === "--version" || args[0] === "-V")) {
  console.log(JSON.parse(readFileSync(`${home}package.json`, "utf8")).version);
} else if (!existsSync(`${home}build/casebook.js`)) {
  console.error(
    "casebook: There is no bundle here. In a checkout of casebook run “npm ci”; in a workflow name a commit of the branch “action”.",
  );
  process.exitCode = 2;
} else {
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
  // A build makes rows and drops them. By itself V8 lets them lie until the heap is four times what is in use.
  if (args[0] === "build") setFlagsFromString("--heap-growing-percent=60");
  // Records are dropped one by one, so little survives, and threads that share the copying of that little
  // cost more CPU than they save by the clock.
  if (args[0] === "check") setFlagsFromString("--no-parallel-scavenge");
  setFlagsFromString(optimizeLater);
  try {
    const { run } = await import(new URL("../../build/casebook.js", import.meta.url).href);
    const sources = readFileSync(`${home}build/sources.sha256`, "utf8");
    process.exitCode = await run(args, home, sources);
  } catch (error) {
    endWith(error);
  }
}

/** Says in a sentence what the system refused (status 2), or shows a fault of ours (status 3). */
function endWith(error) {
  // The command has said already why it ended.
  if (process.exitCode) process.exit();
  const isNowhere = error?.syscall === "uv_cwd";
  const why = isNowhere ? "the current folder no longer exists" : error?.message;
  const isRefused = typeof error?.syscall === "string";
  console.error(`casebook: ${isRefused ? `${why}.` : `a fault of ours: ${error?.stack ?? error}`}`);
  process.exit(isRefused ? 2 : 3);
}
