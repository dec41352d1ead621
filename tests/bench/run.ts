import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeCorpus } from "./corpus.ts";
import type { Corpus, Shape } from "./corpus.ts";
import { costOf, median } from "./measure.ts";
import type { Cost } from "./measure.ts";
import { peerTime, peers } from "./peers.ts";
import { readRows, readStates } from "./rows.ts";
import { watchTimes } from "./watch.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/**
 * `npm run bench`: how long a check takes of a dataset made for it, and of what else could be done
 * with the same files. Everything is measured in turn, so that a busy machine slows all alike; only
 * the ratios count.
 */
const { values: options } = parseArgs({
  options: {
    /** Of 42,000 records: 1, 3 or 10 times. */
    size: { type: "string", default: "1" },
    shape: { type: "string", default: "recommendations" },
    runs: { type: "string", default: "5" },
    /** A folder in whose node_modules the peers are. */
    peers: { type: "string" },
    /** The size whose CPU a record is compared with that of size 1. */
    against: { type: "string" },
    /** The CSV files of UPR Info. */
    rows: { type: "string", default: "../shared/data/upr-info" },
    /** Leaves the dataset where it can be looked at. */
    keep: { type: "string" },
  },
});
const home = fileURLToPath(new URL("../../", import.meta.url));
const casebook = join(home, "scripts/bin/casebook.js");
const today = ["--today", "2026-11-30"];
const runs = Number(options.runs);

const reference = join(home, "scripts/tables");
const { rows, origin } = readRows(resolve(options.rows), readStates(join(reference, "states.yml")));
console.log(`${cpus().length} cores, Node ${process.version}, ${runs} runs a case; ${origin}`);
const small = await measured(Number(options.size), options.shape as Shape);
if (options.against !== undefined) {
  const large = await measured(Number(options.against), options.shape as Shape);
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
    build: () => costOf([casebook, "build", ...on, "--out", join(root, "out")]),
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
    console.log(
      `  ${name.padEnd(28)} ${wall!.toFixed(2)} s   CPU ${cpu!.toFixed(2)} s   ${memory!.toFixed(0)} MiB`,
    );
  }
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
  say("build / cold check", ratio(costs.get("build")!, check, "wall"), 4);
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
