import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Plugin } from "esbuild";
import { standaloneCode } from "../schema/compile.ts";
import { readSchemas } from "../schema/schema-documents.ts";
import { parseToolTables } from "../tables/tool-tables.ts";
import { sourceDigest } from "./source-digest.js";

/** What the bundle is, for the package. */
export interface Bundled {
  /** Its files, from this folder on. */
  readonly files: readonly string[];
  /** The folders of the npm packages whose code it holds, likewise. */
  readonly packages: readonly string[];
}

/** Makes the JavaScript that `casebook` runs, because Node 20 does not run TypeScript. */
const home = fileURLToPath(new URL("../../", import.meta.url));
const digest = sourceDigest(home);
const shared = {
  outdir: `${home}build`,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  // Otherwise each literal with \p becomes a `new RegExp` at every call: esbuild waits for newer Unicode.
  supported: { "regexp-unicode-property-escapes": true },
  logLevel: "warning",
  metafile: true,
} as const;
const validators = await build({
  ...shared,
  stdin: { contents: standaloneCode(readSchemas(`${home}schemas`)), resolveDir: home },
  entryNames: "validators",
  // Every command reads it: half the text in half the time.
  minify: true,
});
/** Its own copy of `Object.assign`, by descriptors, takes a quarter of the time of a parse. */
const assigning: Plugin = {
  name: "js-yaml with Object.assign",
  setup: ({ onLoad }) =>
    onLoad({ filter: /js-yaml\.cjs\.js$/ }, ({ path }) => {
      const code = readFileSync(path, "utf8");
      const own = /^function _objectSpread2\(e\) \{$.*?^\}$/ms;
      if (!own.test(code)) throw new Error(`${path} has no _objectSpread2: take this plugin out`);
      return { contents: code.replace(own, "const _objectSpread2 = Object.assign;") };
    }),
};
const program = await build({
  ...shared,
  entryPoints: {
    casebook: `${home}scripts/bin/run.ts`,
    api: `${home}scripts/bin/api.ts`,
    "read-document": `${home}scripts/bin/read-document.ts`,
  },
  splitting: true,
  // The build without `{ ...defaults, … }`: for the other one the V8 of Node 20 makes a hidden class
  // for each parse, which takes five times as long and fills the old generation.
  alias: { "js-yaml": createRequire(import.meta.url).resolve("js-yaml") },
  plugins: [assigning],
  // It looks for its WebAssembly in its own folder.
  external: ["node-sqlite3-wasm"],
  // Packages written for `require` load Node's own modules with it.
  banner: {
    js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
  },
});
const site = await build({
  // Classic scripts: a page that is opened from a disk can load no modules.
  ...{ bundle: true, minify: true, format: "iife", target: "es2020", logLevel: "warning" },
  metafile: true,
  entryPoints: [`${home}scripts/site/client/site.ts`, `${home}scripts/site/style/site.css`],
  entryNames: "[name]",
  outdir: `${home}build/site`,
});
const tables = parseToolTables(`${home}scripts/tables`);
writeFileSync(`${home}build/tables.json`, JSON.stringify(tables));
const parts = [validators, program, site].map(({ metafile }) => metafile);
const bundled: Bundled = {
  files: [...parts.flatMap(({ outputs }) => Object.keys(outputs)), "build/tables.json"].toSorted(),
  packages: [
    ...new Set(
      parts
        .flatMap(({ inputs }) => Object.keys(inputs))
        .flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
    ),
  ].toSorted(),
};
writeFileSync(`${home}build/bundled.json`, JSON.stringify(bundled));
writeFileSync(`${home}build/sources.sha256`, digest);
