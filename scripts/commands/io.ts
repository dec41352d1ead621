import type { Readable, Writable } from "node:stream";
import { resolve } from "node:path";
import { UsageError } from "./usage-error.ts";

/**
 * The streams, environment, folder and clock of a command; it knows no others. `scripts/bin/run.ts`
 * takes them from the process, a test from memory.
 */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: NodeJS.ProcessEnv;
  /** How to run this casebook from `cwd`: `npx casebook`, which it is if left out. */
  readonly command?: string;
  /** Where relative paths start from; absolute. */
  readonly cwd: string;
  /** The folder in which programs keep their caches; absolute. */
  readonly cacheHome: string;
  /** Milliseconds since 1970-01-01, UTC, with a fraction; never runs backwards. */
  now(): number;
  /** Resolves at Ctrl+C or SIGTERM. Once it is called, these no longer end the process. */
  interrupted(): Promise<void>;
}

export type Output = Writable & {
  readonly isTTY?: boolean;
  /** The width of a terminal, in columns. */
  readonly columns?: number;
};

/** Writes to standard output, and waits until the text has left, so that a pipe gets all of it. */
export function write({ stdout }: Io, text: string): Promise<void> {
  return new Promise((done, failed) => {
    stdout.write(text, (error) => (error ? failed(error) : done()));
  });
}

/** Writes a line to standard error. */
export function say({ stderr }: Io, sentence: string): void {
  stderr.write(`${sentence}\n`);
}

/** On a terminal, shows a line on standard error, which the next call replaces. */
export function progress({ stderr }: Io, text: string): void {
  if (stderr.isTTY) stderr.write(`\r\x1b[K${text}`);
}

/**
 * The absolute path of a path on the command line.
 *
 * @throws UsageError for an empty one, as an unset variable gives it
 */
export function absolute({ cwd }: Io, path: string): string {
  if (path === "") throw new UsageError("The name of a file or folder is empty.");
  return resolve(cwd, path);
}

/** How text may look on standard output. */
export function appearance({ stdout, env }: Io): { colour: boolean; width: number } {
  return {
    colour: stdout.isTTY === true && !env["NO_COLOR"],
    width: Math.min(stdout.columns ?? 100, 120),
  };
}
