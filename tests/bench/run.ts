import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { optimizeLater } from "../../scripts/bin/optimize-later.js";
import { formats } from "../../scripts/publish/formats/formats.ts";
import { writeCorpus } from "./corpus.ts";
import type { Corpus, Shape } from "./corpus.ts";
import { costOf, median } from "./measure.ts";
import type { Cost } from "./measure.ts";
import { peerTime, peers } from "./peers.ts";
import { readRows, readStates } from "./rows.ts";
import { watchTimes } from "./watch.ts";
import { temporaryFolder } from "../temporary-folder.ts";

interface Options {
  readonly size: string;
  readonly shape: Shape;
  readonly runs: string;
  readonly peers?: string;
  readonly against?: string;
  readonly rows: string;
  readonly formats?: boolean;
  readonly keep?: string;
}

const options = new Command("npm run bench --")
  .description(
    "How long a check takes of a dataset made for it, and of what else could be done with the same files. Everything is measured in turn, so that a busy machine slows all alike; only the ratios count.",
  )
  .option("--size <times>", "of 42,000 records: 1, 3 or 10 times", "1")
  .option("--shape <shape>", "recommendations or documents", "recommendations")
  .option("--runs <number>", "of each case", "5")
  .option("--peers <folder>", "in whose node_modules the peers are")
  .option("--against <times>", "the size whose CPU a record is compared with that of --size")
  .option("--rows <folder>", "with the CSV files of UPR Info", "../shared/data/upr-info")
  .option("--formats", "also builds each format alone, and prints what it takes")
  .option("--keep <folder>", "leaves the dataset where it can be looked at")
  .parse()
  .opts<Options>();
const home = fileURLToPath(new URL("../../", import.meta.url));
const casebook = join(home, "scripts/bin/casebook.js");
const today = ["--today", "2026-11-30"];
const runs = Number(options.runs);
/** The formats of the first plan. `csv`, `sqlite` and `parquet` write the flat tables too. */
const oldFormats =
  "json,csv,sqlite,parquet,linked-data,citations,npm,retired-ids,schemas,datapackage";

const reference = join(home, "scripts/tables");
const { rows, origin } = readRows(resolve(options.rows), readStates(join(reference, "states.yml")));
console.log(`${cpus().length} cores, Node ${process.version}, ${runs} runs a case; ${origin}`);
const small = await measured(Number(options.size), options.shape);
if (options.against !== undefined) {
  const large = await measured(Number(options.against), options.shape);
  say(
    "CPU a record, against the smaller",
    large.cpu / large.records / (small.cpu / small.records),
    1.15,
  );
}

async function measured(
  size: number,
  shape: Shape,
): Promise<{ readonly records: number; readonly cpu: number }> {
  const root = options.keep ?? temporaryFolder("casebook-bench-");
  try {
    const corpus = writeCorpus(root, { rows, reference, records: size * 42_000, shape });
    describe(corpus, size, shape);
    const cost = await measure(root, corpus);
    return { records: corpus.records, cpu: cost };
  } finally {
    if (options.keep === undefined) rmSync(root, { recursive: true, force: true });
  }
}

/** @returns the CPU seconds of a cold check */
async function measure(root: string, corpus: Corpus): Promise<number> {
  const on = ["--root", root, ...today];
  const kept = { XDG_CACHE_HOME: join(root, "cache") };
  const out = join(root, "out");
  const changed = join(root, corpus.anyFile);
  const original = readFileSync(changed, "utf8");
  commit(root);
  /** The file that differs from the commit, and from run to run. */
  const change = (run: number) => writeFileSync(changed, `${original}# ${run}\n`);
  const cases: Record<string, () => Cost> = {
    load: () => costOf([join(home, "tests/bench/load-all.mjs"), root]),
    "load, bundled js-yaml": () =>
      costOf([join(home, "tests/bench/load-all.mjs"), root, "bundled"]),
    check: () => costOf([casebook, "check", "--no-cache", ...on]),
    warm: () => costOf([casebook, "check", ...on], kept),
    diff: () => costOf([casebook, "diff", "HEAD", "--root", root]),
    build: () => costOf([casebook, "build", "--no-site", ...on, "--out", out]),
  };
  const costs = new Map<string, Cost[]>(Object.keys(cases).map((name) => [name, []]));
  const peerTimes = new Map<string, number[]>();
  // The first run finds the files on the disk, the others in memory; and a warm one finds what this keeps.
  cases["load"]!();
  cases["warm"]!();
  for (let run = 0; run < runs; run++) {
    change(run);
    for (const [name, cost] of Object.entries(cases)) costs.get(name)!.push(cost());
    for (const peer of peersThere()) {
      const times = peerTimes.get(peer.name) ?? [];
      peerTimes.set(peer.name, [...times, peerTime(peer, resolve(options.peers!), home, root)]);
    }
  }
  for (const [name, list] of costs) {
    const [wall, cpu, memory] = (["wall", "cpu", "memory"] as const).map((key) =>
      median(list.map((cost) => cost[key])),
    );
    row(name, { wall: wall!, cpu: cpu!, memory: memory! });
  }
  sayShares(on);
  const check = costs.get("check")!;
  say("cold check / load, wall", ratio(check, costs.get("load")!, "wall"), 1.5);
  say("cold check / load, CPU", ratio(check, costs.get("load")!, "cpu"), 1.5);
  const fastest = costs.get("load, bundled js-yaml")!;
  say("cold check / load with the bundled js-yaml, wall", ratio(check, fastest, "wall"), 1.5);
  say("cold check / load with the bundled js-yaml, CPU", ratio(check, fastest, "cpu"), 1.5);
  for (const { name } of peers) {
    const times = peerTimes.get(name);
    if (!times) {
      console.log(`  not measured: ${name} (--peers names a folder with it in node_modules)`);
      continue;
    }
    console.log(`  ${name.padEnd(28)} ${median(times).toFixed(2)} s`);
    say(`cold check / ${name}`, median(times.map((time, at) => check[at]!.wall / time)), 1);
  }
  say("warm, one file changed / cold, wall", ratio(costs.get("warm")!, check, "wall"), 0.3);
  say("warm, one file changed / cold, CPU", ratio(costs.get("warm")!, check, "cpu"), 0.3);
  say("diff of one changed file / cold check", ratio(costs.get("diff")!, check, "wall"), 0.3);
  const build = costs.get("build")!;
  say("build without the site / cold check, CPU", ratio(build, check, "cpu"), 8);
  say("its peak memory, MiB", median(build.map(({ memory }) => memory)), 700);
  const one = { check: check[0]!, build: build[0]! };
  measureRelease(out, on, one);
  if (options.formats) measureFormats(out, on, one.check);
  const size = corpus.records / 42_000;
  const saved = { file: changed, text: original, saves: Math.max(3, runs) };
  say(
    "a saved record, --watch, milliseconds",
    median(await watchTimes(casebook, on, saved)),
    size <= 0.01 ? 50 : 1000 * size,
  );
  if (size <= 1) say("peak memory, MiB", median(check.map(({ memory }) => memory)), 300);
  if (size >= 10) say("peak memory, MiB", median(check.map(({ memory }) => memory)), 1200);
  return median(check.map(({ cpu }) => cpu));
}

/** What is done with a release, once each: they take long, and the ratios are large enough. */
function measureRelease(out: string, on: readonly string[], { check, build }: Pair): void {
  const first = `${out}-first`;
  renameSync(out, first);
  const verify = row("verify", costOf([casebook, "verify", first]));
  const later = ["build", "--no-site", ...on, "--out", out, "--previous", first];
  const previous = row("build --previous", costOf([casebook, ...later]));
  rmSync(out, { recursive: true });
  const site = row("build with the site", costOf([casebook, "build", ...on, "--out", out]));
  say("verify / cold check, CPU", verify.cpu / check.cpu, 3);
  say("build --previous / build, CPU", previous.cpu / build.cpu, 1.5);
  say("the site / the rest of the build, CPU", (site.cpu - build.cpu) / build.cpu, 1);
  say("peak memory with the site / without", site.memory / build.memory, 1.2);
}

interface Pair {
  readonly check: Cost;
  readonly build: Cost;
}

/** Each format in a build of its own, less what a build without any takes; once each. */
function measureFormats(out: string, on: readonly string[], check: Cost): void {
  // The flags of scripts/bin/installed.js.
  const flags = ["--no-allocation-site-pretenuring", "--heap-growing-percent=60", optimizeLater];
  const program = [...flags, "--import", "tsx", join(home, "tests/bench/some-formats.ts")];
  const built = (names: string) => {
    rmSync(out, { recursive: true, force: true });
    return costOf([...program, names, ...on, "--out", out]);
  };
  const none = row("no format", built(""));
  const rest = row("rows of all tables", built("rows"));
  const costs = new Map<string, Cost>();
  for (const format of formats) {
    const { name } = format;
    // Its modules are the files of JSON with two words around them.
    const needs = name === "npm" ? "json" : undefined;
    const before = costs.get(needs ?? "") ?? ("tables" in format ? rest : none);
    const cost = built([needs ?? [], name].flat().join(","));
    costs.set(name, cost);
    row(name, { ...cost, cpu: cost.cpu - before.cpu, wall: cost.wall - before.wall });
  }
  const old = built(oldFormats).cpu - none.cpu;
  const all = built(formats.map(({ name }) => name).join(",")).cpu - none.cpu;
  say("formats of the first plan / cold check, CPU", old / check.cpu, 5);
  say("the new ones / cold check, CPU", (all - old) / check.cpu, 3);
}

/** The shares of facts and rules in a check, the six slowest of each, and which are beyond their budget. */
function sayShares(on: readonly string[]): void {
  const args = [casebook, "check", "--no-cache", "--timing", ...on];
  const { stderr } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  const lines = stderr.trimEnd().split("\n");
  for (const title of ["facts of rules", "all rules"]) {
    const at = lines.findIndex((line) => line.startsWith(title));
    for (const line of lines.slice(at, at + 7)) console.log(`  ${line}`);
  }
  console.log(`  ${lines.at(-1)}`);
}

/** Prints a row, and gives its cost. */
function row(name: string, cost: Cost): Cost {
  const { wall, cpu, memory } = cost;
  console.log(
    `  ${name.padEnd(28)} ${wall.toFixed(2)} s   CPU ${cpu.toFixed(2)} s   ${memory.toFixed(0)} MiB`,
  );
  return cost;
}

/** Puts the dataset into a repository, so that there is something to compare it with. */
function commit(root: string): void {
  const git = (...args: string[]) =>
    execFileSync("git", [
      "-C",
      root,
      "-c",
      "user.name=bench",
      "-c",
      "user.email=bench@example.org",
      ...args,
    ]);
  git("init", "--quiet");
  git("add", "data");
  git("commit", "--quiet", "--message", "The dataset");
}

function peersThere() {
  const { peers: folder } = options;
  if (folder === undefined) return [];
  return peers.filter(({ program }) => existsSync(join(resolve(folder), program)));
}

/** The middle one of the ratios of runs that followed each other. */
function ratio(of: readonly Cost[], to: readonly Cost[], what: "wall" | "cpu"): number {
  return median(of.map((cost, at) => cost[what] / to[at]![what]));
}

function say(measure: string, value: number, goal: number): void {
  const shown = value >= 100 ? value.toFixed(0) : value.toFixed(2);
  console.log(`  ${measure.padEnd(48)} ${shown.padStart(6)}   goal ${goal}`);
}

function describe({ records, files, bytes, copied }: Corpus, size: number, shape: Shape): void {
  console.log(
    `\nsize ${size}, one ${shape === "documents" ? "document" : "recommendation"} a file: ${records} records in ${files} files, ${(bytes / 1e6).toFixed(1)} MB; ${Math.round(copied * 100)} % of the recommendations are copies`,
  );
}
