import { closeSync, constants, fstatSync, openSync, readSync, writeSync } from "node:fs";

/** A disk took longer than it may. */
export class Slow extends Error {}

/** In bytes: the time is looked at after so many. */
const STRETCH = 1024 * 1024;

/**
 * The bytes of an ordinary file; a pipe or a device would never end. One call of the system that never returns
 * cannot be ended from here.
 *
 * @param most so many bytes it may have
 * @param isOver whether the time that it may take is over
 * @param isWanted tells by the first stretch whether to read on
 * @throws Slow if the time is over before the end, and Error for a file that is not ordinary, wanted or whole
 */
export function readWithin(
  file: string,
  {
    most,
    isOver,
    isWanted,
  }: {
    readonly most: number;
    readonly isOver: () => boolean;
    readonly isWanted: (beginning: Buffer) => boolean;
  },
): Buffer {
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);
  const handle = openSync(file, flags);
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile() || stat.size > most) throw new Error(`${file} is not a cache`);
    const bytes = Buffer.allocUnsafe(stat.size);
    let length = 0;
    while (length < bytes.length) {
      if (isOver()) throw new Slow(`${file} took too long`);
      const read = readSync(handle, bytes, length, Math.min(STRETCH, bytes.length - length), null);
      if (read === 0) throw new Error(`${file} has become shorter`);
      if (length === 0 && !isWanted(bytes.subarray(0, read))) throw new Error(`${file} is old`);
      length += read;
    }
    return bytes;
  } finally {
    closeSync(handle);
  }
}

/** Writes a new file whole. @throws Slow if the time is over before the end; a part of it is left then */
export function writeWithin(file: string, bytes: Uint8Array, isOver: () => boolean): void {
  const handle = openSync(file, "wx");
  try {
    for (let length = 0; length < bytes.length;) {
      if (isOver()) throw new Slow(`${file} took too long`);
      length += writeSync(handle, bytes, length, Math.min(STRETCH, bytes.length - length));
    }
  } finally {
    closeSync(handle);
  }
}
