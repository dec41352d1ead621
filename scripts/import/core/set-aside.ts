import { randomUUID } from "node:crypto";
import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Texts that wait for their turn on the disk, as those of a large import would fill the memory. */
export interface Aside {
  /** @returns the key of the text */
  readonly add: (text: string) => number;
  /** @throws for a key that `add` did not give */
  readonly text: (key: number) => string;
  readonly close: () => void;
}

/** In bytes. */
const BUFFER = 1024 * 1024;

/**
 * A temporary file, for the reader of this program alone. Where the system allows it, the file loses its name at
 * once, so that nothing of it is left whatever ends the program.
 *
 * @throws when the disk refuses
 */
export function setAside(): Aside {
  const path = join(tmpdir(), `casebook-import-${randomUUID()}`);
  const file = openSync(path, "wx+", 0o600);
  try {
    rmSync(path);
  } catch {
    // Windows keeps the name of an open file; then `close` removes it.
  }
  /** Where each text ends. */
  const ends: number[] = [];
  let waiting: Buffer[] = [];
  let [written, held] = [0, 0];
  return {
    add(text) {
      const bytes = Buffer.from(text);
      waiting.push(bytes);
      held += bytes.length;
      if (held > BUFFER) flush();
      return ends.push(written + held) - 1;
    },
    text(key) {
      flush();
      const start = key === 0 ? 0 : ends[key - 1]!;
      const bytes = Buffer.alloc(ends[key]! - start);
      if (readSync(file, bytes, 0, bytes.length, start) < bytes.length)
        throw new Error(`${path} has lost its end`);
      return bytes.toString("utf8");
    },
    close() {
      closeSync(file);
      rmSync(path, { force: true });
    },
  };

  function flush(): void {
    const bytes = Buffer.concat(waiting);
    for (let at = 0; at < bytes.length;)
      at += writeSync(file, bytes, at, bytes.length - at, written + at);
    written += bytes.length;
    [waiting, held] = [[], 0];
  }
}
