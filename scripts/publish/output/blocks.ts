import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";

/** Bytes or characters that are written, read or searched at once. */
const SIZE = 2 ** 18;

/** Takes a text or bytes in pieces. */
export interface Pieces<Piece = string | Uint8Array> {
  readonly write: (piece: Piece) => void;
  /** Called after the last piece. */
  readonly close: () => void;
}

/**
 * Gathers small pieces into blocks: a million calls would take longer than their work. Texts become bytes at
 * once: texts that wait for a block to fill are moved to the old generation, which is seldom collected.
 *
 * @param to gets each block; it must not keep it
 */
export function inBlocks(to: (block: Uint8Array) => void, size = SIZE): Pieces {
  let block: Buffer | undefined;
  let length = 0;
  const flush = () => {
    if (length > 0) to(block!.subarray(0, length));
    length = 0;
  };
  return {
    write(piece) {
      const isText = typeof piece === "string";
      // A UTF-16 unit takes at most three bytes of UTF-8.
      const most = isText ? piece.length * 3 : piece.length;
      if (!isText || most > size - length) flush();
      if (!isText) return to(piece);
      if (most > size) return to(Buffer.from(piece));
      block ??= Buffer.allocUnsafe(size);
      length += block.write(piece, length);
    },
    close() {
      flush();
      block = undefined;
    },
  };
}

/** The bytes of a file, block by block. */
export function* blocksOf(path: string): Generator<Buffer> {
  const file = openSync(path, "r");
  try {
    for (;;) {
      const block = Buffer.allocUnsafe(SIZE);
      const length = readSync(file, block);
      if (length === 0) return;
      yield block.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

/** Length and SHA-256 (hexadecimal) of some bytes. */
export interface Sum {
  readonly bytes: number;
  readonly sha256: string;
}

/** Counts and sums bytes as they pass. */
export function summing(): { readonly add: (block: Uint8Array) => void; readonly end: () => Sum } {
  const hash = createHash("sha256");
  let bytes = 0;
  return {
    add(block) {
      hash.update(block);
      bytes += block.length;
    },
    end: () => ({ bytes, sha256: hash.digest("hex") }),
  };
}

/** The sum of a file. */
export function sumOf(path: string): Sum {
  const sum = summing();
  for (const block of blocksOf(path)) sum.add(block);
  return sum.end();
}
