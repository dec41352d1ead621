import type { Diagnostic } from "./diagnostic.ts";
import type { Finding } from "./finding.ts";
import { byCodeUnit } from "./order.ts";

/** A finding that was there when the baseline was written. */
export interface BaselineEntry {
  readonly rule: string;
  /** `collection/id`, or the file where it holds no record. */
  readonly record: string;
  /** With list items named, as `Diagnostic.namedPointer`. */
  readonly pointer: string;
  readonly fingerprint: string;
  /** How many findings have this fingerprint; at least 1. */
  readonly count: number;
}

export interface Baseline {
  /** Relative to the dataset's root, with `/`. */
  readonly file: string;
  readonly text: string;
  readonly entries: readonly BaselineEntry[];
}

/** The version of the file's form; another one is refused. */
const VERSION = 1;

/**
 * Whether a baseline may accept findings of a rule. It is for faults in what the data says, which
 * somebody will correct. It does not accept:
 *
 * - faults of bytes, YAML or form: they hide the rest of a record from the other rules;
 * - ids of the last release that are gone: their loss breaks what others wrote;
 * - findings about values that are never shown: they look the same when the value changes.
 */
export function isBaselinable(rule: string): boolean {
  return !/^(?:(?:internal|files|yaml|schema|exceptions|baseline)\/|(?:vocabulary\/unknown|citations\/missing|ids\/dropped)$|people\/(?:personal-data|restricted-|embargo-named))/.test(
    rule,
  );
}

/**
 * Reads a baseline.
 *
 * @returns the entries, or one sentence that says why the text is not a baseline
 */
export function parseBaseline(text: string): readonly BaselineEntry[] | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "It is not JSON: a merge may have damaged it.";
  }
  if (typeof value !== "object" || value === null || !("version" in value))
    return "It has no version.";
  if (value.version !== VERSION)
    return `It is of version ${JSON.stringify(value.version)}, and this program reads version ${VERSION}.`;
  if (!("findings" in value) || !Array.isArray(value.findings))
    return "It has no list of findings.";
  const entries: BaselineEntry[] = [];
  const seen = new Set<string>();
  for (const [index, item] of (value.findings as unknown[]).entries()) {
    const entry = entryOf(item);
    if (!entry) return `Its entry ${index + 1} is damaged.`;
    if (seen.has(entry.fingerprint)) return `Its entry ${index + 1} is there twice.`;
    seen.add(entry.fingerprint);
    entries.push(entry);
  }
  return entries;
}

function entryOf(item: unknown): BaselineEntry | undefined {
  if (typeof item !== "object" || item === null) return undefined;
  const { rule, record, pointer, fingerprint, count = 1 } = item as Record<string, unknown>;
  if (typeof rule !== "string" || typeof record !== "string" || typeof pointer !== "string")
    return undefined;
  if (typeof fingerprint !== "string" || !/^[0-9a-f]{16}$/.test(fingerprint)) return undefined;
  if (typeof count !== "number" || !Number.isInteger(count) || count < 1) return undefined;
  return { rule, record, pointer, fingerprint, count };
}

/** The text of a baseline that accepts these findings; one entry a line, in a stable order. */
export function baselineText(diagnostics: readonly Diagnostic[]): string {
  const entries = new Map<string, BaselineEntry>();
  for (const { rule, record, file, namedPointer = "", fingerprint } of diagnostics) {
    if (!isBaselinable(rule)) continue;
    const count = (entries.get(fingerprint)?.count ?? 0) + 1;
    entries.set(fingerprint, {
      rule,
      record: record ?? file,
      pointer: namedPointer,
      fingerprint,
      count,
    });
  }
  const lines = [...entries.values()]
    .sort(
      (a, b) =>
        byCodeUnit(a.record, b.record) ||
        byCodeUnit(a.rule, b.rule) ||
        byCodeUnit(a.pointer, b.pointer) ||
        byCodeUnit(a.fingerprint, b.fingerprint),
    )
    .map(({ count, ...entry }) => `    ${JSON.stringify(count > 1 ? { ...entry, count } : entry)}`);
  const list = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`;
  return `{\n  "version": ${VERSION},\n  "findings": ${list}\n}\n`;
}

export interface Baselined {
  /** The findings that are new. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many the baseline accepts. */
  readonly baselined: number;
  /** Entries that accept more findings than exist. */
  readonly findings: readonly Finding[];
}

/**
 * Removes the findings that the baseline accepts. Of several findings with one fingerprint, it
 * accepts the first ones, up to the count of its entry.
 *
 * @param judged whether the rule saw the whole record, so that its silence means something
 */
export function withBaseline(
  diagnostics: readonly Diagnostic[],
  { file, text, entries }: Baseline,
  judged: (rule: string, record: string) => boolean,
): Baselined {
  const left = new Map(
    entries.filter(({ rule }) => isBaselinable(rule)).map((each) => [each.fingerprint, each.count]),
  );
  const fresh = diagnostics.filter(({ rule, fingerprint }) => {
    const count = left.get(fingerprint) ?? 0;
    if (count === 0 || !isBaselinable(rule)) return true;
    left.set(fingerprint, count - 1);
    return false;
  });
  const findings = entries.flatMap((entry): Finding[] => {
    const over = left.get(entry.fingerprint) ?? entry.count;
    if (over === 0 || !judged(entry.rule, entry.record)) return [];
    return [unneeded(entry, over, file, text)];
  });
  return { diagnostics: fresh, baselined: diagnostics.length - fresh.length, findings };
}

function unneeded(
  { rule, record, pointer, fingerprint, count }: BaselineEntry,
  over: number,
  file: string,
  text: string,
): Finding {
  const where = `“${rule}” in ${record}${pointer === "" ? "" : ` at “${pointer}”`}`;
  const start = text.indexOf(fingerprint);
  return {
    rule: "baseline/unneeded",
    severity: "error",
    message:
      over === count
        ? `The baseline accepts a finding that no longer exists: ${where}.`
        : `The baseline accepts ${count} findings of ${where}; there are ${count - over}.`,
    help: "Run the check again with --update-baseline, and commit the shorter baseline.",
    place: { file, start, end: start + fingerprint.length },
    parameters: [fingerprint],
  };
}
