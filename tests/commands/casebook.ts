import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Readable, Writable } from "node:stream";
import { builder } from "../../scripts/bin/builder.ts";
import { installationAt } from "../../scripts/bin/installation.ts";
import { sourceDigest } from "../../scripts/bin/source-digest.js";
import { json, schemaFiles } from "../../scripts/publish/formats/json.ts";
import { retiredIds } from "../../scripts/publish/formats/retired-ids.ts";
import type { Installation } from "../../scripts/commands/command.ts";
import { main } from "../../scripts/commands/main.ts";
import { temporaryFolder } from "../temporary-folder.ts";

export interface Run {
  readonly status: number | null;
  /** Standard output. */
  readonly out: string;
  /** Standard error. */
  readonly err: string;
}

/** Where a command runs, and what else is other than usual. */
export interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The folder for caches, if not that of the tests. */
  readonly cacheHome?: string;
  /** Of the installation: the formats of a release. */
  readonly formats?: Installation["formats"];
}

/** Runs the command within this process, as a user would without a terminal. */
export function casebook(...args: string[]): Promise<Run> {
  return casebookIn({}, ...args);
}

/** Runs the command in other surroundings. */
export async function casebookIn(
  { cwd = resolve("."), env = {}, formats, cacheHome }: Surroundings,
  ...args: string[]
): Promise<Run> {
  const [stdout, stderr] = [textSink(), textSink()];
  const io = {
    stdin: Readable.from([]),
    ...{ stdout, stderr, cwd },
    env: { ...process.env, NO_COLOR: "1", ...env },
    cacheHome: cacheHome ?? process.env["XDG_CACHE_HOME"] ?? "",
    now: () => Date.now(),
    interrupted: () => new Promise<void>(() => {}),
  };
  const installation = { ...(await installed()), ...(formats && { formats }) };
  const status = await main(args, { io, installation, builder });
  return { status, out: stdout.text(), err: stderr.text() };
}

/** The formats of a release where the test is about none of them: the others take most of the time. */
export const fewFormats = { formats: [json, retiredIds, schemaFiles] };

/** The program of the bundle, which is fresh while tests run. */
export const program = resolve("scripts/bin/installed.js");

/** Runs the command as a process of its own, where that is the point. */
export function casebookProcess(cwd: string, ...args: string[]): Run {
  const run = spawnSync(process.execPath, [program, ...args], {
    ...{ cwd, encoding: "utf8" },
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

/** This package; its schemas are read once. */
let installation: Promise<Installation> | undefined;
function installed(): Promise<Installation> {
  return (installation ??= installationAt(resolve("."), sourceDigest(resolve("."))));
}

function textSink(): Writable & { text(): string } {
  const taken: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      taken.push(chunk);
      done();
    },
  });
  return Object.assign(sink, { text: () => Buffer.concat(taken).toString("utf8") });
}

const dataset = `title: Example
description: A dataset for tests.
version: "1.0.0"
visibility: public
licence: CC-BY-4.0
`;

/** A dataset in a new folder; what it is stands in `data/dataset.yml` where the test does not say it. */
export function datasetOf(files: Readonly<Record<string, string>>): string {
  const root = temporaryFolder("casebook-");
  const isData = Object.keys(files).some((path) => path.startsWith("data/"));
  const whole = isData ? { "data/dataset.yml": dataset, ...files } : files;
  for (const [path, text] of Object.entries(whole)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
