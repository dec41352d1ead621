import { appendFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { blocksOf, inBlocks } from "../output/blocks.ts";

/** Text that is kept on the disk until it is asked for. */
export interface RowStore {
  readonly write: (text: string) => void;
  /** How often something was written. */
  readonly count: () => number;
  /** All of it again, block by block; nothing is written after. */
  readonly blocks: () => Generator<Buffer>;
}

/** There are about two hundred at a time: each holds little, and none is kept open. */
const SIZE = 2 ** 17;

/**
 * A store for each name.
 *
 * @param folder where they are; it is there
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

/**
 * Lines of JSON, many at a time, each time as one list of JSON. No text in JSON has a line feed of its
 * own.
 */
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

/** @param lines after a bracket, with a line feed at the end of each */
function listOf(lines: Buffer): Buffer {
  for (let at = lines.indexOf("\n"); at >= 0; at = lines.indexOf("\n", at + 1)) lines[at] = COMMA;
  lines[lines.length - 1] = CLOSE;
  return lines;
}
