import { readFileSync } from "node:fs";
import { Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { main } from "../commands/main.ts";
import type { JsonReport } from "../reporters/json.ts";
import { builder } from "./builder.ts";
import { installationAt } from "./installation.ts";
import { processIo } from "./process-io.ts";

/** What this package offers to programs: `import { check } from "casebook"`. docs/api.md shows it. */
export type * from "../schema/records.ts";
export type { RecordTypes } from "../schema/record-types.ts";
export type { JsonDiagnostic, JsonReport } from "../reporters/json.ts";

/** What is checked, as the options of the command `casebook check`. */
export interface CheckOptions {
  /** The folder that holds `data/`; the present one, if left out. */
  readonly root?: string;
  /** The day that counts as today, `YYYY-MM-DD`; the present day in UTC, if left out. */
  readonly today?: string;
  /** The last release, its folder or its `casebook.json`: none of its ids may be missing. */
  readonly previous?: string;
}

/** What is built, as the options of the command `casebook build`. */
export interface BuildOptions extends CheckOptions {
  /** Where the release goes, from `root` on; `dist`, if left out. */
  readonly out?: string;
  /** Also pack it as .zip and .tar.gz, beside its folder. */
  readonly archive?: boolean;
  /** Leave out the pages for a browser with `false`. */
  readonly site?: boolean;
}

/** The result of a check. */
export interface Outcome {
  /** Whether there is no error, and at least one record: only then a release may be built. */
  readonly passed: boolean;
  /** The exit status of the command: 0 no error, 1 errors, 4 nothing was checked. */
  readonly status: 0 | 1 | 4;
  /** What `--format json` prints. */
  readonly report: JsonReport;
}

/**
 * Checks a dataset. Errors in the data are findings of the report.
 *
 * @throws Error where nothing can be checked: a faulty configuration, a folder that cannot be read
 */
export function check(options: CheckOptions = {}): Promise<Outcome> {
  return outcomeOf(["check", "--no-cache", ...flags(options)]);
}

/**
 * Checks a dataset, and writes its release if there is no error.
 *
 * @throws Error where nothing can be checked, or the release cannot be written
 */
export function build(options: BuildOptions = {}): Promise<Outcome> {
  const { out, archive, site } = options;
  return outcomeOf([
    ...["build", ...flags(options)],
    ...(out === undefined ? [] : ["--out", out]),
    ...(archive ? ["--archive"] : []),
    ...(site === false ? ["--no-site"] : []),
  ]);
}

function flags({ root, today, previous }: CheckOptions): string[] {
  const given = Object.entries({ root, today, previous });
  return given.flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]));
}

/** Runs a command that reports, in this process. */
async function outcomeOf(args: readonly string[]): Promise<Outcome> {
  const home = fileURLToPath(new URL("../", import.meta.url));
  const sources = readFileSync(`${home}build/sources.sha256`, "utf8");
  const [stdout, stderr] = [kept(), kept()];
  const io = { ...processIo(home), stdout: stdout.stream, stderr: stderr.stream };
  const installation = await installationAt(home, `${sources} ${process.version}`);
  const status = await main([...args, "--format", "json"], { io, installation, builder });
  if (status !== 0 && status !== 1 && status !== 4)
    throw new Error(
      stderr
        .text()
        .replace(/^casebook: /, "")
        .trim(),
    );
  return { passed: status === 0, status, report: JSON.parse(stdout.text()) as JsonReport };
}

function kept(): { readonly stream: Writable; readonly text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString("utf8") };
}
