import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { indexRows, writeJson, writeWorkbook } from "./index-export.ts";
import { costOf } from "./measure.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const options = new Command("npm run bench:import --")
  .description(
    "Imports made rows of the index as a workbook and as JSON, each into a new dataset and once more into the same one. The whole index has 267,000 rows.",
  )
  .option("--rows <number>", "how many", "267000")
  .option("--as <kinds...>", "xlsx, json or both", ["xlsx", "json"])
  .parse()
  .opts<{ readonly rows: string; readonly as: readonly string[] }>();
const home = fileURLToPath(new URL("../../", import.meta.url));
const folder = temporaryFolder("casebook-bench-import-");
try {
  for (const kind of options.as) {
    const file = join(folder, `index.${kind}`);
    const rows = indexRows(Number(options.rows), join(home, "scripts/tables"));
    if (kind === "xlsx") writeWorkbook(file, rows);
    else writeJson(file, rows);
    const root = join(folder, kind);
    mkdirSync(root);
    for (const run of ["first", "again"]) {
      // With 1, for some labels are in no table.
      const args = ["import", "uhri", file, "--out", root, "--format", `json=${root}.report.json`];
      const { wall, cpu, memory } = costOf(
        [join(home, "scripts/bin/casebook.js"), ...args],
        {},
        [0, 1],
      );
      const sets = readdirSync(join(root, "data/recommendations")).length;
      console.log(
        `  ${kind} ${run.padEnd(6)} ${wall.toFixed(1).padStart(7)} s   CPU ${cpu.toFixed(1).padStart(7)} s   ${memory.toFixed(0).padStart(5)} MiB   ${sets} sets`,
      );
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
