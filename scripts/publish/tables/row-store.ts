import { appendFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { blocksOf, inBlocks } from "../output/blocks.ts";

/** Text kept on the disk. */
export interface RowStore {
  readonly write: (text: string) => void;
  /** How many times `write` was called. */
  readonly count: () => number;
  /** The whole text in blocks; nothing may be written afterwards. */
  readonly blocks: () => Generator<Buffer>;
}

/** About two hundred stores exist at a time, so each buffers little and keeps no file open. */
const SIZE = 2 ** 16;

/**
 * One store a name.
 *
 * @param folder exists
 */
export function rowStoresIn(folder: string): (name: string) => RowStore {
  const stores = new Map<string, RowStore>();
  return (name) => {
    let store = stores.get(name);
    if (!store) stores.set(name, (store = storeOf(join(folder, name))));
    return store;
  };
}

function storeOf(path: string): RowStore {
  const file = inBlocks((block) => appendFileSync(path, block), SIZE);
  let count = 0;
  return {
    write(text) {
      count++;
      file.write(text);
    },
    count: () => count,
    *blocks() {
      file.close();
      if (existsSync(path)) yield* blocksOf(path);
    },
  };
}

/** Reads lines of JSON back as JSON arrays of many lines each. JSON texts contain no line feeds. */
export function* listsOf({ blocks }: RowStore): Generator<Buffer> {
  let rest: Uint8Array = Buffer.alloc(0);
  for (const block of blocks()) {
    const end = block.lastIndexOf("\n") + 1;
    if (end > 0) yield listOf(Buffer.concat([OPEN, rest, block.subarray(0, end)]));
    rest = end > 0 ? block.subarray(end) : Buffer.concat([rest, block]);
  }
}

const OPEN = Buffer.from("[");
const CLOSE = "]".charCodeAt(0);
const COMMA = ",".charCodeAt(0);

/** @param lines begin with a bracket; each line ends with a line feed */
function listOf(lines: Buffer): Buffer {
  for (let at = lines.indexOf("\n"); at >= 0; at = lines.indexOf("\n", at + 1)) lines[at] = COMMA;
  lines[lines.length - 1] = CLOSE;
  return lines;
}
