import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { sourceDigest } from "./source-digest.js";

/** Makes the JavaScript that `casebook` runs, for Node 20 runs no TypeScript. */
const home = fileURLToPath(new URL("../../", import.meta.url));
await build({
  entryPoints: { casebook: `${home}scripts/commands/main.ts` },
  outdir: `${home}build`,
  bundle: true,
  splitting: true,
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "warning",
  // Packages written for `require` ask for Node's own modules in that way.
  banner: {
    js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
  },
});
writeFileSync(`${home}build/sources.sha256`, sourceDigest(home));
