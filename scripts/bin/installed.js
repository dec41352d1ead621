#!/usr/bin/env node
// The command of the installed package, whose bundle is ready made.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";

const home = fileURLToPath(new URL("../../", import.meta.url));
const args = process.argv.slice(2);

// Nothing is loaded for the version, which scripts ask for again and again.
if (args.length === 1 && (args[0] === "--version" || args[0] === "-V")) {
  console.log(JSON.parse(readFileSync(`${home}package.json`, "utf8")).version);
} else {
  // As in casebook.js, which says why.
  process.stdout.on("error", (error) => {
    if (error.code === "EPIPE") process.exit(128 + 13);
    throw error;
  });
  setFlagsFromString("--no-allocation-site-pretenuring");
  const { run } = await import(new URL("../../build/casebook.js", import.meta.url).href);
  const sources = readFileSync(`${home}build/sources.sha256`, "utf8");
  process.exitCode = await run(args, home, sources);
}
