import type { Readable, Writable } from "node:stream";
import { resolve } from "node:path";

/**
 * What a command has of the world outside it. `scripts/bin/run.ts` makes one of the process, a test
 * one of strings: commands know no other streams, environment, folder or clock.
 */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: NodeJS.ProcessEnv;
  /** Where relative paths start from; absolute. */
  readonly cwd: string;
  /** Where programs keep what can be made anew; absolute. */
  readonly cacheHome: string;
  /** Milliseconds since 1970-01-01, UTC, with a fraction; never runs backwards. */
  now(): number;
  /** Resolves when somebody asks the program to end (Ctrl+C), which then no longer ends by itself. */
  interrupted(): Promise<void>;
}

export type Output = Writable & {
  readonly isTTY?: boolean;
  /** The width of a terminal, in columns. */
  readonly columns?: number;
};

/** Writes to standard output, and waits until the text has left: a pipe never gets half a report. */
export function write({ stdout }: Io, text: string): Promise<void> {
  return new Promise((done, failed) => {
    stdout.write(text, (error) => (error ? failed(error) : done()));
  });
}

/** Writes a line to standard error. */
export function say({ stderr }: Io, sentence: string): void {
  stderr.write(`${sentence}\n`);
}

/** Shows text on standard error that the next one replaces; on a terminal only. */
export function progress({ stderr }: Io, text: string): void {
  if (stderr.isTTY) stderr.write(`\r\x1b[K${text}`);
}

/** The absolute path of one that is given on the command line. */
export function absolute({ cwd }: Io, path: string): string {
  return resolve(cwd, path);
}

/** How text may look on standard output. */
export function appearance({ stdout, env }: Io): { colour: boolean; width: number } {
  return {
    colour: stdout.isTTY === true && !env["NO_COLOR"],
    width: Math.min(stdout.columns ?? 100, 120),
  };
}
