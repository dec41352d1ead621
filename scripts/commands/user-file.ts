import { appendFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { errorCode, refusal } from "../publish/output/cannot-publish.ts";
import { isAmongRecords } from "./inside.ts";
import { absolute } from "./io.ts";
import type { Io } from "./io.ts";
import { UsageError } from "./usage-error.ts";

/** How a text gets into a file. */
export type Writing = (path: string, text: string) => void;

/**
 * Writes to a file that a user named. A missing folder is made.
 *
 * @param file as it is written on the command line; it starts from the current folder
 * @throws UsageError in one sentence, where it cannot be written
 */
export function writeUserFile(
  io: Io,
  file: string,
  text: string,
  write: Writing = writeOver,
): void {
  const path = absolute(io, file);
  if (isAmongRecords(path))
    throw new UsageError(
      `${file} lies in data/, which holds records only: the next check would take it for one. Choose a place beside it.`,
    );
  try {
    mkdirSync(dirname(path), { recursive: true });
    write(path, text);
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${whyNot(error)}.`);
  }
}

/** Adds to a file that a user named, as `writeUserFile` does. */
export function appendUserFile(io: Io, file: string, text: string): void {
  writeUserFile(io, file, text, appendFileSync);
}

function writeOver(path: string, text: string): void {
  writeFileSync(path, text);
}

/**
 * Reads an ordinary file that a user named; a pipe would never end.
 *
 * @throws UsageError in one sentence, where it cannot be read
 */
export function readUserFile(io: Io, file: string): string {
  const path = absolute(io, file);
  try {
    if (!statSync(path).isFile()) throw new UsageError(`${file} is not a file.`);
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file} cannot be read: ${whyNot(error)}.`);
  }
}

/** Why the system refuses, in words. */
export function whyNot(error: unknown): string {
  if (errorCode(error) === "ENOENT") return "there is no such file or folder";
  if (errorCode(error) === "EISDIR") return "it is a folder";
  return refusal(error) ?? (error instanceof Error ? error.message : String(error));
}
