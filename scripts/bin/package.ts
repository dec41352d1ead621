import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Bundled } from "./bundle.ts";
import { declarationsOf } from "./declarations.ts";

/**
 * Lays out the package that others install, in build/package/: the bundle instead of its sources, with
 * the schemas, tables and pages. `npm pack ./build/package` packs it. Only SQLite stays a package of its
 * own, and comes along: it looks for its WebAssembly in its own folder.
 */
const home = fileURLToPath(new URL("../../", import.meta.url));
const out = join(home, "build", "package");
const kept = "node-sqlite3-wasm";
const own = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as {
  readonly dependencies: Readonly<Record<string, string>>;
} & Readonly<Record<string, unknown>>;
const bundled = JSON.parse(readFileSync(join(home, "build/bundled.json"), "utf8")) as Bundled;

rmSync(out, { recursive: true, force: true });
for (const path of [
  ...[
    "schemas",
    "templates",
    "action.yml",
    "actions",
    "docs/rules",
    "LICENSE",
    "README.md",
    "build/sources.sha256",
  ],
  ...["scripts/bin/installed.js", "scripts/bin/optimize-later.js", "scripts/schema/records.ts"],
  ...readdirSync(join(home, "scripts/tables"))
    .filter((name) => name.endsWith(".yml"))
    .map((name) => `scripts/tables/${name}`),
  ...readdirSync(join(home, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
  ...bundled.files,
  `node_modules/${kept}`,
]) {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  cpSync(join(home, path), join(out, path), { recursive: true, dereference: true });
}
for (const [path, text] of declarationsOf(join(home, "scripts"), "bin/api.ts")) {
  mkdirSync(dirname(join(out, "types", path)), { recursive: true });
  writeFileSync(join(out, "types", path), text);
}
const { name, version, description, license, type, engines } = own;
const manifest = {
  ...{ name, version, description, license, type, engines },
  bin: { casebook: "scripts/bin/installed.js" },
  exports: {
    ".": { types: "./types/bin/api.d.ts", default: "./build/api.js" },
    "./package.json": "./package.json",
  },
  dependencies: { [kept]: own.dependencies[kept] },
  bundleDependencies: [kept],
};
writeFileSync(join(out, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
writeFileSync(
  join(out, "THIRD-PARTY.txt"),
  [...bundled.packages, `node_modules/${kept}`].map(notice).join("\n"),
);
console.log(`The package is in build/package. Pack it: npm pack ./build/package`);

/** What the licence of a package asks to be passed on with it. */
function notice(path: string): string {
  const folder = join(home, path);
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  const texts = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
    .map((file) => readFileSync(join(folder, file), "utf8").trim());
  return `${name} ${version} (${license ?? "licence in the text"})\n\n${texts.join("\n\n")}\n\n${"-".repeat(80)}\n`;
}
