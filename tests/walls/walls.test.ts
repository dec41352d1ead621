import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { rooms } from "../../scripts/rooms.js";
import { importsOfRooms } from "../docs/house.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const refused = [
  ["time", `import "../yaml/limits.ts";`],
  ["symbols", `import "../time/calendar.ts";`],
  ["schema", `import "../yaml/limits.ts";`],
  ["schema", `import "js-yaml";`],
  ["schema", `import "./generate-types.ts";`],
  ["yaml", `import "../corpus/corpus.ts";`],
  ["yaml", `import "node:process";`],
  ["yaml", `import "process";`],
  ["corpus", `import "../rules/rule.ts";`],
  ["rules/dates", `import "../../engine/check.ts";`],
  ["rules/dates", `import "../laws/before-code.ts";`],
  ["rules/dates", `import "./future.ts";`],
  ["rules/dates", `import "node:fs";`],
  ["rules/dates", `import "node:fs/promises";`],
  ["rules/dates", `import "fs";`],
  ["rules/dates", `import "node:net";`],
  ["rules/dates", `import { createRequire } from "node:module";`],
  ["rules/dates", `import "yaml";`],
  ["rules/shared", `import "../dates/edtf.ts";`],
  ["rules", `export { check } from "../engine/check.ts";`],
  ["rules", `await import("../engine/check.ts");`],
  ["rules", "await import(`../engine/check.ts`);"],
  ["rules", `export type Made = import("../engine/check.ts").Checked;`],
  ["rules", `import type { Checked } from "../engine/check.ts";`],
  ["rules", `import "../bin/source-digest.js";`],
  ["rules", `import "../rooms.js";`],
  ["rules", `import "../../tests/random.ts";`],
  ["rules", `import "../corpus/not-there.ts";`],
  ["engine", `import "../reporters/json.ts";`],
  ["reporters", `import "../yaml/compose.ts";`],
  ["publish", `import "../rules/index.ts";`],
  ["publish/tables", `import "../formats/csv.ts";`],
  ["publish/output", `import "../formats/csv.ts";`],
  ["stats", `import "../engine/check.ts";`],
  ["stats", `import "node:fs";`],
  ["gate", `import "../engine/check.ts";`],
  ["gate", `import "node:process";`],
  ["changes/report", `import "../../gate/merged-dataset.ts";`],
  ["import", `import "../rules/index.ts";`],
  ["import", `import "../corpus/corpus.ts";`],
  ["import", `import "yaml";`],
  ["import/uhri", `import "../csv/csv.ts";`],
  ["import/new-format", `import "../csv/csv.ts";`],
  ["import/new-format", `import "../import.ts";`],
  ["import/new-format", `import "node:fs";`],
  ["compare", `import "node:fs";`],
  ["commands", `import "node:process";`],
  ["commands", `import "node:child_process";`],
  ["dataset", `import { spawnSync } from "child_process";`],
  ["diagnostics", `import "../yaml/limits.ts";`],
  ["diagnostics", `import "node:fs";`],
  ["new-room", `import "../diagnostics/order.ts";`],
] as const;

const allowed = [
  ["rules", `import "../corpus/corpus.ts";`],
  ["rules", `import "./dates/edtf.ts";`],
  ["rules/dates", `import "../shared/grammar.ts";`],
  ["rules/dates", `import "node:util";`],
  ["engine", `import "../rules/rule.ts";`],
  ["yaml", `import "js-yaml";`],
  ["yaml", `import "node:fs";`],
  ["reporters", `import "../diagnostics/line-table.ts";`],
  ["reporters", `import "../diagnostics/visible.ts";`],
  ["stats", `import "../facts/facts.ts";`],
  ["gate", `import "../changes/report/change-report.ts";`],
  ["import", `import "../edit/record-text.ts";`],
  ["import", `import "./csv/csv.ts";`],
  ["import/new-format", `import "./rows.ts";`],
  ["import/new-format", `import "../table/csv-table.ts";`],
  ["commands", `import "../engine/check.ts";`],
  ["bin", `import "node:process";`],
] as const;

/** Each text in a file of its room; the circle comes with it. */
const files = new Map([
  ...[...refused, ...allowed].map(([room, text]) => [fileOf(room, text), text] as const),
  ["scripts/yaml/one.ts", `import "./two.ts";`],
  ["scripts/yaml/two.ts", `import "./one.ts";`],
  ["scripts/yaml/three.ts", `import "./one.ts";`],
  ["scripts/yaml/four.ts", `import type { A } from "./five.ts";\nexport type B = A;`],
  ["scripts/yaml/five.ts", `import type { B } from "./four.ts";\nexport type A = B;`],
]);

function fileOf(room: string, text: string): string {
  return `scripts/${room}/case-${Buffer.from(text).toString("hex")}.ts`;
}

/** Writes a house that holds the files and empty ones for what they import. */
function build(root: string): void {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const packages = ["js-yaml", "yaml"];
  const dependencies = Object.fromEntries(packages.map((name) => [name, "*"]));
  write("package.json", JSON.stringify({ type: "module", dependencies }));
  for (const name of packages) write(`node_modules/${name}/index.js`, "");
  for (const [path, text] of files) {
    const [, to] = /["`](\.[^"`]+)["`]/.exec(text) ?? [];
    if (to && !to.includes("not-there")) write(join(dirname(path), to), "export type A = 1;");
  }
  for (const [path, text] of files) write(path, text);
}

interface Cruise {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly rules?: readonly { readonly name: string }[] }[];
  }[];
}

/** The walls that each file of a house breaks. */
function brokenIn(root: string): Map<string, string[]> {
  const program = resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const options = ["--config", resolve(".dependency-cruiser.js"), "--no-cache"];
  const run = spawnSync(
    process.execPath,
    [program, "scripts", "--output-type", "json", ...options],
    { cwd: root, encoding: "utf8" },
  );
  if (run.stderr !== "") throw new Error(run.stderr);
  const { modules } = JSON.parse(run.stdout) as Cruise;
  return new Map(
    modules.map(({ source, dependencies }) => [
      source,
      dependencies.flatMap(({ rules = [] }) => rules.map(({ name }) => name)),
    ]),
  );
}

describe("the walls between the rooms", () => {
  let broken: ReadonlyMap<string, readonly string[]>;
  beforeAll(() => {
    const root = temporaryFolder("casebook-walls-");
    try {
      build(root);
      broken = brokenIn(root);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });

  it.each(refused)("%s/ may not: %s", (room, text) => {
    expect(broken.get(fileOf(room, text))).toHaveLength(1);
  });

  it.each(allowed)("%s/ may: %s", (room, text) => {
    expect(broken.get(fileOf(room, text))).toEqual([]);
  });

  it("let no two files import each other", () => {
    expect(broken.get("scripts/yaml/one.ts")).toEqual(["no circles"]);
    expect(broken.get("scripts/yaml/two.ts")).toEqual(["no circles"]);
    expect(broken.get("scripts/yaml/three.ts")).toEqual([]);
    expect(broken.get("scripts/yaml/four.ts")).toEqual(["no circles"]);
  });
});

it("the table of rooms allows no import that nobody makes", () => {
  const made = importsOfRooms();
  const unused = Object.entries(rooms).flatMap(([room, { imports = "" }]) =>
    imports
      .split(" ")
      .filter((other) => other !== "" && !made.get(room)!.has(other))
      .map((other) => `${room} → ${other}`),
  );
  expect(unused).toEqual([]);
});

describe("what needs no import", () => {
  const refusedTexts = [
    ["scripts/rules/rule.ts", `export const now = new Date();`],
    ["scripts/rules/rule.ts", `export const now = Date.now();`],
    ["scripts/rules/rule.ts", `export const now = performance.now();`],
    ["scripts/rules/rule.ts", `export const home = process.env["HOME"];`],
    ["scripts/rules/rule.ts", `export const home = globalThis.process.env["HOME"];`],
    ["scripts/rules/rule.ts", `export const luck = Math.random();`],
    ["scripts/rules/rule.ts", `console.log("x");`],
    ["scripts/rules/rule.ts", "await import(`../engine/${name}.ts`);"],
    ["scripts/rules/rule.ts", `await import("../engine/" + name);`],
    ["scripts/rules/new-group/rule.ts", `export const now = Date.now();`],
    ["scripts/import/import.ts", `console.log("x");`],
    ["scripts/commands/main.ts", `console.log("x");`],
    ["scripts/commands/main.ts", `export const now = Date.now();`],
    ["scripts/commands/main.ts", `export const home = process.env["HOME"];`],
    ["scripts/new-room/door.ts", `export const luck = Math.random();`],
  ] as const;
  const allowed = ["scripts/bin/run.ts", `export const now = Date.now();`] as const;
  let said: ReadonlyMap<string, readonly string[]>;

  beforeAll(() => {
    said = linted([...refusedTexts, allowed]);
  });

  it.each(refusedTexts)("%s may not: %s", (file, text) => {
    expect(said.get(`${file} ${text}`)).toEqual([
      expect.stringMatching(/no-(restricted|console|clock|dynamic-require)/),
    ]);
  });

  it("bin/ may read the clock", () => {
    expect(said.get(allowed.join(" "))).toEqual([]);
  });
});

/** The rules that oxlint names for each text, as if it were the file; without types, which none of these rules needs. */
function linted(texts: readonly (readonly [file: string, text: string])[]) {
  const folder = temporaryFolder();
  const config = readFileSync(".oxlintrc.json", "utf8").replace(/^ *"options": .*$/m, "");
  writeFileSync(join(folder, ".oxlintrc.json"), config);
  mkdirSync(join(folder, "tests/walls"), { recursive: true });
  copyFileSync("tests/walls/clock.js", join(folder, "tests/walls/clock.js"));
  const paths = texts.map(([file, text], index) => {
    const path = join(dirname(file), `${index}-${basename(file)}`);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    return path;
  });
  const program = resolve("node_modules/oxlint/bin/oxlint");
  const run = spawnSync(process.execPath, [program, "--format=json"], {
    cwd: folder,
    encoding: "utf8",
  });
  const { diagnostics } = JSON.parse(run.stdout) as {
    readonly diagnostics: readonly { readonly filename: string; readonly code: string }[];
  };
  return new Map(
    texts.map((text, index) => [
      text.join(" "),
      diagnostics.filter(({ filename }) => filename === paths[index]).map(({ code }) => code),
    ]),
  );
}

describe("the command", () => {
  // npx makes it executable once, in its cache; git must carry the mode, or the next pull takes it away.
  it.skipIf(process.platform === "win32")("is a file that may be run", () => {
    expect(statSync("scripts/bin/casebook.js").mode & 0o111).toBe(0o111);
  });
});
