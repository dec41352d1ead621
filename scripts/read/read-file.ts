import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { YAMLException, parseEvents } from "js-yaml";
import type { Finding } from "../diagnostics/finding.ts";
import { compose } from "./compose.ts";
import type { Composition, SpanNode } from "./compose.ts";
import { findingOf, findingOfFile } from "./fault.ts";
import type { Fault } from "./fault.ts";
import { limits } from "./limits.ts";
import { syntaxFaults } from "./syntax.ts";

export interface FileText {
  readonly text: string;
  /** Of the file's bytes, hexadecimal. */
  readonly sha256: string;
}

/**
 * The text of one file, or why it cannot be read.
 *
 * @param absolute where it lies
 * @param path its name in findings: relative to the dataset's root, with `/`
 */
export function readText(absolute: string, path: string): FileText | { readonly findings: Finding[] } {
  let bytes: Buffer;
  try {
    const { size } = statSync(absolute);
    if (size > limits.bytes) {
      const message = `The file has ${size} bytes; a file may have ${limits.bytes} at most.`;
      return { findings: [findingOfFile(path, "files/size", message, "Split it into several records.")] };
    }
    bytes = readFileSync(absolute);
  } catch (error) {
    const message = `The file cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown reason"}).`;
    return { findings: [findingOfFile(path, "files/unreadable", message, "Check that it is a file, and its permissions.")] };
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { findings: [badEncoding(path, bytes)] };
  }
  const faults = textFaults(text);
  if (faults.length > 0) return { findings: faults.map((fault) => findingOf(path, fault)) };
  return { text, sha256 };
}

export type Parsed =
  | { readonly ok: true; readonly value: Record<string, unknown> }
  | { readonly ok: false; readonly findings: Finding[] };

/** The value of a text, or every fault that keeps it from being one. */
export function parse(text: string, path: string): Parsed {
  const composed = composeText(text, false);
  const faults = "faults" in composed ? composed.faults : [];
  if (faults.length > 0) {
    return { ok: false, findings: faults.slice(0, limits.findings).map((fault) => findingOf(path, fault)) };
  }
  return { ok: true, value: (composed as Composition).value as Record<string, unknown> };
}

/** The spans of a text that `parse` accepts; undefined for any other. */
export function spansOf(text: string): { readonly root: SpanNode; readonly value: unknown } | undefined {
  const composed = composeText(text, true);
  if (composed.faults.length > 0 || !("root" in composed) || !composed.root) return undefined;
  return { root: composed.root, value: composed.value };
}

function composeText(text: string, spans: boolean): Composition | { readonly faults: readonly Fault[] } {
  try {
    return compose(text, parseEvents(text, { maxDepth: limits.depth }), spans);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { faults: syntaxFaults(text, error.reason, error.mark?.position ?? 0) };
  }
}

function badEncoding(path: string, bytes: Buffer): Finding {
  // Whatever precedes the first bad byte decodes; a replacement character shows where it stands.
  const start = bytes.toString("utf8").indexOf("\ufffd");
  return findingOf(path, {
    rule: "files/encoding",
    start: Math.max(start, 0),
    end: Math.max(start, 0) + 1,
    message: "The file is not UTF-8: some bytes here stand for no character.",
    help: "Save the file as UTF-8.",
  });
}

const invisible =
  /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/g;

function textFaults(text: string): Fault[] {
  const faults: Fault[] = [];
  if (text.startsWith("\ufeff")) {
    faults.push({
      rule: "files/byte-order-mark",
      start: 0,
      end: 1,
      message: "The file begins with a byte order mark, an invisible character.",
      help: "Save it as UTF-8 without a byte order mark.",
    });
  }
  for (const match of text.matchAll(control)) faults.push(hiddenCharacter(match, "files/control-character"));
  for (const match of text.matchAll(invisible)) {
    if (match.index > 0) faults.push(hiddenCharacter(match, "files/invisible-character"));
  }
  const lone = /\r(?!\n)/.exec(text);
  if (lone) {
    faults.push({
      rule: "files/line-break",
      start: lone.index,
      end: lone.index + 1,
      message: "The line ends with a lone carriage return, which other tools do not take for a line's end.",
      help: "Save the file with LF line ends.",
    });
  }
  const long = new RegExp(`[^\\n]{${limits.lineLength + 1}}`).exec(text);
  if (long) {
    faults.push({
      rule: "files/line-length",
      start: long.index,
      end: long.index + 1,
      message: `The line has more than ${limits.lineLength} characters.`,
      help: "Break it into several lines.",
    });
  }
  return faults.slice(0, limits.findings);
}

function hiddenCharacter(
  match: RegExpExecArray,
  rule: "files/control-character" | "files/invisible-character",
): Fault {
  const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return {
    rule,
    start: match.index,
    end: match.index + 1,
    message: `An invisible character (U+${code}) stands here.`,
    help: "Delete it; a text that needs it is better written without.",
  };
}
