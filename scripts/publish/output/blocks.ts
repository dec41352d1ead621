import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";

/** As many bytes or characters as are written, read or searched at once. */
const SIZE = 2 ** 18;

/** Takes the pieces of a text or of bytes, one after the other. */
export interface Pieces<Piece = string | Uint8Array> {
  readonly write: (piece: Piece) => void;
  /** Nothing follows. */
  readonly close: () => void;
}

/** Gathers pieces to blocks, for a call for each of a million pieces takes longer than what it does. */
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

/** How long some bytes are, and their SHA-256, hexadecimal. */
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
