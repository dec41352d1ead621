import { closeSync, constants, openSync, readSync } from "node:fs";
import { isUtf8 } from "node:buffer";
import { hash } from "node:crypto";
import { join } from "node:path";
import type { Finding } from "../diagnostics/finding.ts";
import { findingOf, findingOfFile } from "./fault.ts";
import type { Fault } from "./fault.ts";
import { lineEnd, lineStartOf } from "./layout.ts";
import { limits } from "./limits.ts";
import { controlCharacter, invisibleFaults } from "./invisible.ts";

/** A file's text, as it is shown and measured; offsets count its UTF-16 units. */
export interface SourceText {
  readonly file: string;
  /** With U+FEFF if the file starts with it; broken bytes show as U+FFFD. Empty if unreadable. */
  readonly text: string;
  /** Of the bytes, hexadecimal; empty if they were not read whole. */
  readonly sha256: string;
  /**
   * `whole`: the text is complete. `damaged`: it can be searched for further faults, but its values
   * cannot be trusted. `lost`: there is nothing to parse.
   */
  readonly state: "whole" | "damaged" | "lost";
  readonly findings: readonly Finding[];
}

/**
 * Reads `file` (relative to `root`, with `/`) and finds faults of its bytes and
 * characters. Never follows a symbolic link and never waits for a pipe.
 */
export function readText(root: string, file: string): SourceText {
  return readUnlessKnown<SourceText>(root, file, () => undefined);
}

/**
 * The same, unless the content is already known.
 *
 * @param known what is known of a file with this SHA-256, if anything
 */
export function readUnlessKnown<Known>(
  root: string,
  file: string,
  known: (sha256: string) => Known | undefined,
): SourceText | Known {
  let bytes: Uint8Array;
  try {
    bytes = readBytes(join(root, file));
  } catch (error) {
    return lost(file, "", unreadable(file, error));
  }
  const sha256 = bytes.length > limits.bytes ? "" : sha256Of(bytes);
  return known(sha256) ?? decode(file, bytes, sha256);
}

/** The same for bytes from another place, such as a git revision. */
export function decode(file: string, bytes: Uint8Array, sha256 = sha256Of(bytes)): SourceText {
  if (bytes.length > limits.bytes) {
    const message = `This file is larger than ${limits.bytes / 1024 / 1024} MiB and is not read.`;
    const help = "Divide the record, or remove what does not belong to it.";
    return lost(file, "", findingOfFile(file, "files/size", message, help));
  }
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!isUtf8(bytes)) return notUtf8(file, view, sha256);
  const text = view.toString("utf8");
  const faults = textFaults(text);
  if (!faults.length) return { file, text, sha256, state: "whole", findings: none };
  const damaged = faults.some(({ rule }) => rule === "files/control-character");
  const findings = faults.map((fault) => findingOf(file, fault));
  return { file, text, sha256, state: damaged ? "damaged" : "whole", findings };
}

function sha256Of(bytes: Uint8Array): string {
  return hash("sha256", bytes, "hex");
}

const none: readonly Finding[] = [];

function lost(file: string, sha256: string, finding: Finding): SourceText {
  return { file, text: "", sha256, state: "lost", findings: [finding] };
}

export function unreadable(file: string, error: unknown): Finding {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  // O_NOFOLLOW: the file became a link after it was found.
  if (code === "ELOOP") {
    const message = "This is a symbolic link; links are not followed.";
    return findingOfFile(file, "files/symbolic-link", message, "Put the file itself here.");
  }
  const message = `This file cannot be opened${code ? ` (${code})` : ""}, so it cannot be checked.`;
  return findingOfFile(
    file,
    "files/unreadable",
    message,
    "Check that it exists and who may read it.",
  );
}

/** Module state: one buffer for all files, because a new one for each costs more than reading it. */
let buffer = Buffer.allocUnsafe(256 * 1024);

/** The file's bytes in a buffer that the next call overwrites; one byte beyond the limit at most. */
export function readBytes(path: string): Uint8Array {
  // Windows knows neither flag.
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);
  const handle = openSync(path, flags);
  try {
    let length = 0;
    for (;;) {
      const count = readSync(handle, buffer, length, buffer.length - length, null);
      length += count;
      // A read of an ordinary file that leaves room has reached its end: nearly every file needs one call.
      if (length < buffer.length) break;
      if (length > limits.bytes) break;
      const larger = Buffer.allocUnsafe(Math.min(buffer.length * 4, limits.bytes + 1));
      buffer.copy(larger, 0, 0, length);
      buffer = larger;
    }
    return buffer.subarray(0, length);
  } finally {
    closeSync(handle);
  }
}

function notUtf8(file: string, bytes: Buffer, sha256: string): SourceText {
  // Finds the first broken byte: everything before it decodes; an unfinished end is allowed.
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  const start = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
    bytes.subarray(0, good),
    { stream: true },
  ).length;
  const text = bytes.toString("utf8");
  const fault: Fault = {
    rule: "files/encoding",
    start,
    end: Math.max(start + 1, 1),
    message: "The file is not UTF-8 from this character on.",
    help: "Save the file with the encoding UTF-8, and check the accents and non-Latin letters afterwards.",
  };
  return { file, text, sha256, state: "lost", findings: [findingOf(file, fault)] };
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function textFaults(text: string): Fault[] {
  const faults = invisibleFaults(text);
  if (text.length > limits.lineLength) {
    const long = longLine(text);
    if (long) faults.push(long);
  }
  return faults;
}

function longLine(text: string): Fault | undefined {
  for (let start = 0; start < text.length;) {
    const end = lineEnd(text, start);
    if (end - start > limits.lineLength) {
      return {
        rule: "files/line-length",
        start: lineStartOf(text, start),
        end: start + 1,
        message: `This line has more than ${limits.lineLength} characters.`,
        help: "Break it; a long text can be written with `>-` on several lines.",
      };
    }
    start = end + 1;
  }
  return undefined;
}

/** The text with each control character replaced, because the parser would stop at the first. */
export function withoutControlCharacters(text: string): string {
  return text.replace(new RegExp(controlCharacter, "g"), "\ufffd");
}
