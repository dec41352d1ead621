import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { basename } from "node:path";
import { NotThisFormat } from "./not-this-format.ts";

/** A file that somebody wants imported. */
export interface GivenFile {
  /** Its name without the folder. */
  readonly name: string;
  readonly bytes: Buffer;
  /** Of the bytes, hexadecimal. */
  readonly sha256: string;
}

/** In bytes; the largest known export, the whole index of the UN, has about 200 MB. */
export const LARGEST_FILE = 256 * 1024 * 1024;

/**
 * Reads a file whole.
 *
 * @throws NotThisFormat when it cannot be read, is not an ordinary file, is empty or is larger than `limit`
 */
export function openGiven(path: string, limit = LARGEST_FILE): GivenFile {
  const name = basename(path);
  let handle: number;
  try {
    // Does not wait for a pipe; Windows does not know the flag.
    handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === "ENOENT" ? "there is no such file." : message;
    throw new NotThisFormat(`${path} cannot be opened: ${why}`);
  }
  try {
    const { size, isFile } = statOf(handle);
    if (!isFile) throw new NotThisFormat(`${path} is not an ordinary file.`);
    if (size > limit)
      throw new NotThisFormat(
        `${path} is larger than ${limit / 1024 / 1024} MiB, and is not read.`,
      );
    const bytes = Buffer.alloc(size);
    let length = 0;
    while (length < size) {
      const count = readSync(handle, bytes, length, size - length, null);
      if (count === 0) break;
      length += count;
    }
    if (length === 0) throw new NotThisFormat(`${path} is empty.`);
    const whole = bytes.subarray(0, length);
    return { name, bytes: whole, sha256: createHash("sha256").update(whole).digest("hex") };
  } finally {
    closeSync(handle);
  }
}

function statOf(handle: number): { size: number; isFile: boolean } {
  const stat = fstatSync(handle);
  return { size: stat.size, isFile: stat.isFile() };
}
