import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

export function jsonFile<T>(folder: string, path: string): T {
  return JSON.parse(readFileSync(join(folder, path), "utf8")) as T;
}

/** The rows of a CSV file by the names of its columns. */
export function csvRows(folder: string, path: string): Record<string, string>[] {
  const text = readFileSync(join(folder, path), "utf8");
  return parse(text, { columns: true, bom: true });
}

/** What the release says of its tables: name and number of rows. */
export function tablesOfManifest(folder: string): Map<string, number> {
  const { files } = jsonFile<{ files: { path: string; rows?: number }[] }>(folder, "manifest.json");
  return new Map(
    files.flatMap(({ path, rows }) => {
      const name = /^csv-raw\/(.+)\.csv$/.exec(path)?.[1];
      return name ? [[name, rows!]] : [];
    }),
  );
}

/**
 * Whether a program of this machine can be started; what is not there is skipped, visibly. Where the
 * environment says `CASEBOOK_TOOLS=required`, as `.ci/run` does, a missing program fails its test.
 */
export function has(program: string): boolean {
  if (process.env["CASEBOOK_TOOLS"] === "required") return true;
  return spawnSync(program, ["--version"], { stdio: "ignore" }).error === undefined;
}

/** How tsc checks a program that uses the release: without the types of browsers and of itself. */
export const strictly = [
  ...["--strict", "--module", "nodenext", "--target", "es2023", "--lib", "es2023"],
  "--skipDefaultLibCheck",
];
