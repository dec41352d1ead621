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

/** Gathers small pieces into blocks: a million calls would take longer than their work. */
export function inBlocks(to: (block: Uint8Array) => void, size = SIZE): Pieces {
  let text = "";
  const flush = () => {
    if (text !== "") to(Buffer.from(text));
    text = "";
  };
  return {
    write(piece) {
      if (typeof piece === "string") {
        text += piece;
        if (text.length >= size) flush();
      } else {
        flush();
        to(piece);
      }
    },
    close: flush,
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
