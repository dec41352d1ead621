import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { standaloneCode } from "../schema/compile.ts";
import { readSchemas } from "../schema/schema-documents.ts";
import { sourceDigest } from "./source-digest.js";

/** Makes the JavaScript that `casebook` runs, because Node 20 does not run TypeScript. */
const home = fileURLToPath(new URL("../../", import.meta.url));
const digest = sourceDigest(home);
const shared = {
  outdir: `${home}build`,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "warning",
} as const;
await build({
  ...shared,
  stdin: { contents: standaloneCode(readSchemas(`${home}schemas`)), resolveDir: home },
  entryNames: "validators",
});
await build({
  ...shared,
  entryPoints: { casebook: `${home}scripts/bin/run.ts` },
  splitting: true,
  // The build without `{ ...defaults, … }`: for the other one the V8 of Node 20 makes a hidden class
  // for each parse, which takes five times as long and fills the old generation.
  alias: { "js-yaml": createRequire(import.meta.url).resolve("js-yaml") },
  // It looks for its WebAssembly in its own folder.
  external: ["node-sqlite3-wasm"],
  // Packages written for `require` load Node's own modules with it.
  banner: {
    js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
  },
});
await build({
  // Classic scripts: a page that is opened from a disk can load no modules.
  ...{ bundle: true, minify: true, format: "iife", target: "es2020", logLevel: "warning" },
  entryPoints: [`${home}scripts/site/client/site.ts`, `${home}scripts/site/style/site.css`],
  entryNames: "[name]",
  outdir: `${home}build/site`,
});
writeFileSync(`${home}build/sources.sha256`, digest);
