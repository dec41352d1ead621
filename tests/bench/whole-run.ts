import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { parse } from "csv-parse/sync";
import { costOf } from "./measure.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const options = new Command("npm run bench:whole --")
  .description(
    "The way from the export of UPR Info to a release, with every row copied so many times and with other words in each copy: the sets grow, and none may hold more than 1,000 items. What each command costs is printed; none is run twice.",
  )
  .option("--times <number>", "how often each row is copied", "3")
  .option("--rows <folder>", "with the CSV files of UPR Info", "../shared/data/upr-info")
  .parse()
  .opts<{ readonly times: string; readonly rows: string }>();
const times = Number(options.times);
const casebook = fileURLToPath(new URL("../../scripts/bin/casebook.js", import.meta.url));
const today = ["--today", "2026-11-30"];
const root = temporaryFolder("casebook-whole-");
try {
  const exports = join(root, "exports");
  mkdirSync(exports);
  let rows = 0;
  const from = resolve(options.rows);
  const files = readdirSync(from).filter((name) => name.endsWith(".csv"));
  const copies = files.flatMap((name) => {
    const [heading, ...table] = parse(
      new TextDecoder("macintosh").decode(readFileSync(join(from, name))),
      {
        record_delimiter: ["\r\n", "\r", "\n"],
        relax_column_count: true,
      },
    ) as string[][];
    const wording = heading!.indexOf("Text");
    rows += table.length * times;
    return Array.from({ length: times }, (_, copy) => {
      const file = join(exports, name.replace(".csv", `-copy-${copy + 1}.csv`));
      const words = copy === 0 ? "" : ` (copy ${copy + 1})`;
      const copied = table.map((row) =>
        row.map((cell, at) => (at === wording ? cell + words : cell)),
      );
      writeFileSync(file, [heading!, ...copied].map(csvLine).join(""));
      return file;
    });
  });
  console.log(
    `${cpus().length} cores, Node ${process.version}; ${rows} rows in ${copies.length} files`,
  );
  const dataset = join(root, "tracker");
  // With 1, for the report names rows in which a State is not known.
  run("import upr-info", ["import", "upr-info", ...copies, "--out", dataset], [1]);
  const records = readdirSync(join(dataset, "data/recommendations")).length;
  console.log(`  ${records} sets of recommendations`);
  run("check", ["check", "--no-cache", "--root", dataset, ...today]);
  run("build", ["build", "--root", dataset, ...today, "--out", join(root, "release")]);
  run("verify", ["verify", join(root, "release")]);
} finally {
  rmSync(root, { recursive: true, force: true });
}

function run(name: string, args: readonly string[], statuses: readonly number[] = [0]): void {
  const { wall, cpu, memory } = costOf([casebook, ...args], {}, statuses);
  console.log(
    `  ${name.padEnd(16)} ${wall.toFixed(1).padStart(7)} s   CPU ${cpu.toFixed(1).padStart(7)} s   ${memory.toFixed(0).padStart(5)} MiB`,
  );
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}\n`;
}
