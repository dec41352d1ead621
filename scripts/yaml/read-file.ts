import { YAMLException, parseEvents } from "js-yaml";
import type { Event } from "js-yaml";
import type { Finding } from "../diagnostics/finding.ts";
import { checks } from "./checks.ts";
import { compose } from "./compose.ts";
import type { SpanNode } from "./compose.ts";
import { findingOf } from "./fault.ts";
import type { Fault } from "./fault.ts";
import { limits } from "./limits.ts";
import { readText, withoutControlCharacters } from "./source-text.ts";
import type { SourceText } from "./source-text.ts";
import * as refuse from "./refusals.ts";
import { syntaxFaults } from "./syntax.ts";

/** A record before any schema has seen it. */
export type RawRecord = Readonly<Record<string, unknown>>;

/** The content of a text; if it is `ok`, its `findings` are warnings. */
export type Parsed =
  | { readonly ok: true; readonly value: RawRecord; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** A file, read and parsed; `findings` are about its bytes, characters and YAML. */
export type Reading = Pick<SourceText, "file" | "text" | "sha256"> & Parsed;

/**
 * Reads the value of a file. Without errors it has a value; an invisible character or a byte order
 * mark is a finding and does not stop the check of the rest.
 */
export function readFile(root: string, file: string): Reading {
  return readSource(readText(root, file));
}

/** The same for a text that is already read. */
export function readSource({ file, text, sha256, state, findings }: SourceText): Reading {
  if (state === "lost") return { file, text, sha256, ok: false, findings };
  const parsed = parse(state === "whole" ? text : withoutControlCharacters(text), file);
  if (!findings.length) return { file, text, sha256, ...parsed };
  const all = capped(file, [...findings, ...parsed.findings]);
  return parsed.ok && state === "whole"
    ? { file, text, sha256, ok: true, value: parsed.value, findings: all }
    : { file, text, sha256, ok: false, findings: all };
}

/** Parses a text; `file` names it in the findings. */
export function parse(text: string, file: string): Parsed {
  if (hasTooManySigns(text))
    return { ok: false, findings: findingsOf(file, [refuse.tooManySigns()]) };
  const events = eventsOf(text);
  if (events instanceof YAMLException) {
    const faults = syntaxFaults(
      text,
      events.reason,
      Math.min(events.mark?.position ?? 0, text.length),
    );
    return { ok: false, findings: findingsOf(file, faults) };
  }
  const { value, faults } = compose(text, events, false);
  if (!faults.length) return { ok: true, value: value as RawRecord, findings: none };
  const findings = findingsOf(file, faults);
  // A file with only warnings has a value.
  if (findings.some(({ severity }) => severity === "error")) return { ok: false, findings };
  return { ok: true, value: value as RawRecord, findings };
}

/** Where everything in a text is. */
export interface Spans {
  readonly root: SpanNode;
  readonly value: unknown;
  /** Whether `parse` finds no error in the text. */
  readonly isSound: boolean;
}

/** Parses a text with positions; undefined if it is not YAML. */
export function spansOf(text: string): Spans | undefined {
  const readable = withoutControlCharacters(text);
  if (hasTooManySigns(readable)) return undefined;
  const events = eventsOf(readable);
  if (events instanceof YAMLException) return undefined;
  const { root, value, faults } = compose(text, events, true);
  const isSound =
    readable === text && faults.every(({ rule }) => checks[rule].severity !== "error");
  return root && { root, value, isSound };
}

/** Counts what could begin or divide keys and items, in texts too: none that people write has so many. */
function hasTooManySigns(text: string): boolean {
  if (text.length < limits.signs) return false;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // , [ { anywhere; - ? : before a blank or a line break.
    if (code === 0x2c || code === 0x5b || code === 0x7b) count++;
    else if (code === 0x2d || code === 0x3f || code === 0x3a)
      if (!(text.charCodeAt(at + 1) > 0x20)) count++;
    if (count > limits.signs) return true;
  }
  return false;
}

const none: readonly Finding[] = [];
const options = { maxDepth: limits.depth };

function eventsOf(text: string): Event[] | YAMLException {
  try {
    return parseEvents(text, options);
  } catch (error) {
    if (error instanceof YAMLException) return error;
    throw error;
  }
}

function findingsOf(file: string, faults: readonly Fault[]): Finding[] {
  const sorted = faults.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return capped(
    file,
    sorted.map((fault) => findingOf(file, fault)),
  );
}

/** The findings of one file, cut to a number that people read; the last one counts the others. */
export function capped(file: string, findings: Finding[]): Finding[] {
  if (findings.length <= limits.findings) return findings;
  const shown = findings.slice(0, limits.findings - 1);
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length && !shown.some(({ severity }) => severity === "error")) shown[0] = errors[0]!;
  const fault: Fault = {
    rule: "files/more-findings",
    start: 0,
    end: 0,
    message: `${findings.length - shown.length} further faults of this file are not listed.`,
    help: "Repair those that are listed first.",
  };
  return [...shown, findingOf(file, fault)];
}
