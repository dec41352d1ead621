import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { transformSync } from "esbuild";
import { publint } from "publint";
import { beforeAll, describe, expect, it } from "vitest";
import { dataset } from "../gate/gate-run.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const page = readFileSync("docs/your-own-casebook.md", "utf8");
const commands = [...page.matchAll(/```console\n(.*?)```/gs)].flatMap(([, text = ""]) =>
  text.trim().split("\n"),
);
const around = temporaryFolder("casebook-packed-");
const own = join(around, "own");

/** Runs a command of the page in the new dataset, without the network. */
function run(command: string): { readonly status: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync("sh", ["-c", command], {
    cwd: own,
    encoding: "utf8",
    env: {
      ...{ PATH: process.env["PATH"], HOME: around, NO_COLOR: "1", npm_config_offline: "true" },
      ...{ npm_config_cache: join(around, "cache"), npm_config_update_notifier: "false" },
      npm_config_audit: "false",
      ...{ GIT_AUTHOR_NAME: "Somebody", GIT_AUTHOR_EMAIL: "somebody@example.org" },
      ...{ GIT_COMMITTER_NAME: "Somebody", GIT_COMMITTER_EMAIL: "somebody@example.org" },
    },
  });
  return { status, said: `${stdout}${stderr}` };
}

/** The command as npx finds it. One asks npx itself, which takes longer to start than most commands to run. */
function installed(command: string): string {
  const asksNpx = command === "npx casebook --version";
  return asksNpx ? command : command.replaceAll("npx casebook", "node_modules/.bin/casebook");
}

beforeAll(() => {
  execFileSync(process.execPath, ["--import", "tsx", "scripts/bin/package.ts"]);
  mkdirSync(own);
  for (const [path, text] of Object.entries(dataset)) {
    const file = join(around, "their-checkout", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  execFileSync("npm", ["pack", resolve("build/package"), "--silent"], { cwd: own });
}, 60_000);

describe("the packed package", () => {
  it("is small, and in order", async () => {
    const { size } = statSync(join(own, "casebook-0.1.0.tgz"));
    const files = readdirSync("build/package", { recursive: true, withFileTypes: true });
    const bytes = files
      .filter((entry) => entry.isFile())
      .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
    const megabytes = (each: number) => (each / 1024 / 1024).toFixed(1);
    console.log(`packed: ${megabytes(size)} MB, installed: ${megabytes(bytes)} MB`);
    expect(size).toBeLessThan(8 * 1024 * 1024);
    expect(bytes).toBeLessThan(30 * 1024 * 1024);
    const { messages } = await publint({ pkgDir: resolve("build/package") });
    expect(messages).toEqual([]);
    const notices = readFileSync("build/package/THIRD-PARTY.txt", "utf8");
    for (const name of ["commander", "js-yaml", "node-sqlite3-wasm"])
      expect(notices).toMatch(new RegExp(`^${name} \\d`, "m"));
  });
});

/** The kilobytes of our own code that a file of the bundle loads, with all that it imports at once. */
function loadedBy(file: string, seen = new Set<string>()): number {
  if (seen.has(file)) return 0;
  seen.add(file);
  const text = readFileSync(file, "utf8");
  const imported = [
    ...text.matchAll(/^(?:import|export)\b[^;]*?from "\.\/([\w.-]+)";|^import "\.\/([\w.-]+)";/gm),
  ];
  const rest = imported.map(([, named, alone]) =>
    loadedBy(join(dirname(file), (named ?? alone)!), seen),
  );
  return rest.reduce((sum, each) => sum + each, text.length / 1024);
}

describe("the command", () => {
  it("loads little before it knows what is asked for, and each command its own part", () => {
    const build = resolve("build/package/build");
    const start = loadedBy(join(build, "casebook.js"));
    console.log(`the command begins with ${start.toFixed(0)} KB`);
    expect(start).toBeGreaterThan(10);
    expect(start).toBeLessThan(800);
    const chunk = (name: string) => {
      const found = readdirSync(build).find((file) =>
        new RegExp(`^${name}-[A-Z0-9]{8}\\.js$`).test(file),
      );
      return loadedBy(join(build, found!));
    };
    expect(chunk("doctor")).toBeLessThan(chunk("check"));
  });
});

describe("what the package offers to programs", () => {
  it("is found by its types from ES modules and bundlers", () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [
        "node_modules/@arethetypeswrong/cli/dist/index.js",
        ...[join(own, "casebook-0.1.0.tgz"), "--profile", "esm-only", "--no-color"],
      ],
      { encoding: "utf8" },
    );
    expect(status, stdout).toBe(0);
  });
});

describe("docs/your-own-casebook.md", () => {
  it("holds commands", () => {
    expect(commands.length).toBeGreaterThan(8);
  });

  it.each(commands)("%s", { timeout: 60_000 }, (command) => {
    const { status, said } = run(installed(command));
    expect(status, said).toBe(0);
  });

  it("leads to a gate that passes a sound change, and not one with a nonsense theme", () => {
    const record = join(own, "data/cases/arrest-2020.yml");
    const sound = readFileSync(record, "utf8");
    const judged = (text: string) => {
      writeFileSync(record, text);
      const { status, said } = run(
        "git commit --quiet --all --message Change && node_modules/.bin/casebook gate main HEAD",
      );
      return [status, said] as const;
    };
    const [passed, told] = judged(sound.replace("An arrest", "One arrest"));
    expect(passed, told).toBe(0);
    const [failed, said] = judged(
      sound.replace("state: NOR", "state: NOR\nthemes: [nonsense-theme]"),
    );
    expect([failed, said]).toEqual([
      1,
      expect.stringContaining("“nonsense-theme” is not in the table themes."),
    ]);
    writeFileSync(record, sound);
  });

  it("leads to an update that replaces what nobody edited", () => {
    const template = join(own, "node_modules/casebook/templates/TAKEDOWN.md");
    writeFileSync(template, `${readFileSync(template, "utf8")}\nA new line.\n`);
    const other = join(own, "node_modules/casebook/templates/CONTRIBUTING.md");
    writeFileSync(other, `${readFileSync(other, "utf8")}\nAnother line.\n`);
    writeFileSync(join(own, "CONTRIBUTING.md"), "Ours.\n");
    const { status, said } = run("node_modules/.bin/casebook init --update");
    expect(status, said).toBe(0);
    expect(said).toContain("Replaced TAKEDOWN.md\n");
    expect(said).toContain("\n-Ours.\n");
    expect(said).toContain("\n+Another line.\n");
    expect(readFileSync(join(own, "TAKEDOWN.md"), "utf8")).toMatch(/\nA new line\.\n$/);
    expect(readFileSync(join(own, "CONTRIBUTING.md"), "utf8")).toBe("Ours.\n");
  });

  it("leads to a dataset in which a nonsense theme and an unknown State are errors", () => {
    const record = join(own, "data/cases/arrest-2020.yml");
    const sound = readFileSync(record, "utf8");
    writeFileSync(record, sound.replace("state: NOR", "state: XXQ\nthemes: [nonsense-theme]"));
    const { status, said } = run("node_modules/.bin/casebook check");
    expect(status).toBe(1);
    expect(said).toContain("“XXQ” is not in the table states.");
    expect(said).toContain("“nonsense-theme” is not in the table themes.");
    writeFileSync(record, sound);
  });

  it("leads to a folder in which the program of docs/api.md fits its types, and runs", () => {
    const [, program = ""] = /```ts\n(.*?)```/s.exec(readFileSync("docs/api.md", "utf8"))!;
    // Without the types of Node: those of the package need none.
    writeFileSync(join(own, "console.d.ts"), "declare const console: { log(text: string): void };");
    writeFileSync(join(own, "program.mts"), program);
    const options = [
      ...["--noEmit", "--strict", "--skipDefaultLibCheck", "--typeRoots", "none"],
      ...["--target", "es2022", "--lib", "es2022", "--module", "nodenext"],
      ...["console.d.ts", "program.mts"],
    ];
    const tsc = resolve("node_modules/typescript/bin/tsc");
    const typed = spawnSync(process.execPath, [tsc, ...options], { cwd: own, encoding: "utf8" });
    expect(typed.stdout).toBe("");
    writeFileSync(join(own, "program.mjs"), transformSync(program, { loader: "ts" }).code);
    const { status, said } = run("node program.mjs");
    expect([status, said]).toEqual([
      0,
      "built with status 0\n2 records, and none is named An arrest!\n",
    ]);
    expect(existsSync(join(own, "release/casebook.json"))).toBe(true);
  });

  it("leads to a program that throws where nothing can be checked", () => {
    writeFileSync(
      join(own, "faulty.mjs"),
      `import { check } from "casebook";
await check({ root: "package.json" }).catch(({ message }) => console.log(message));
console.log((await check({ root: "node_modules" })).status);`,
    );
    const { said } = run("node faulty.mjs");
    expect(said).toMatch(/is not a folder\. --root names the folder that holds data\/\.\n4\n$/);
  });

  it("installs one package", () => {
    const listed = run("npm ls --all --parseable").said.trim().split("\n");
    expect(
      listed
        .map((path) => path.split("node_modules/").at(-1))
        .slice(1)
        .toSorted(),
    ).toEqual(["casebook", "node-sqlite3-wasm"]);
  });
});
