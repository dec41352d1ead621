import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { lineTable } from "../diagnostics/line-table.ts";
import { pointerSteps } from "../diagnostics/pointer.ts";
import { isRestrictedName } from "../diagnostics/restricted-name.ts";
import { RESTRICTED } from "./code-frame.ts";

/**
 * The report without restricted values in its sentences.
 *
 * Lines inside `restricted` and lines of findings about personal data are hidden. Rules should not
 * quote them; if one does, the value must not reach a public log. In each diagnostic that touches a file
 * with hidden lines, the values of those lines become `[restricted]`, and repairs that write such a
 * value or edit a hidden line are left out.
 */
export function withhold(report: Report): Report {
  const secrets = new Map<string, RegExp>();
  for (const [file, { text, hidden }] of report.texts) {
    const pattern = hidden.length > 0 ? patternOf(hiddenValues(text, hidden)) : undefined;
    if (pattern !== undefined) secrets.set(file, pattern);
  }
  if (secrets.size === 0) return report;
  const names = namesToHide(report);
  return {
    ...report,
    diagnostics: report.diagnostics.map((each) => withheld(each, report, secrets, names)),
  };
}

function withheld(
  diagnostic: Diagnostic,
  report: Report,
  secrets: ReadonlyMap<string, RegExp>,
  names: ReadonlyMap<string, readonly string[]>,
): Diagnostic {
  const touched = [diagnostic, ...diagnostic.related, ...(diagnostic.fix?.edits ?? [])];
  const patterns = [...new Set(touched.map(({ file }) => file))].flatMap(
    (file) => secrets.get(file) ?? [],
  );
  if (patterns.length === 0) return diagnostic;
  const clean = (text: string) =>
    patterns.reduce((cleaned, pattern) => cleaned.replace(pattern, RESTRICTED), text);
  const { fix, help, ...shown } = diagnostic;
  const hidden = names
    .get(diagnostic.file)
    ?.find((each) => `${shown.pointer ?? ""}/`.startsWith(`${each}/`));
  const rest = { ...shown, ...(hidden !== undefined && { pointer: above(hidden) }) };
  const betrays = fix?.edits.some(
    (edit) => clean(edit.text) !== edit.text || touchesHidden(edit, report),
  );
  return {
    ...rest,
    message: clean(diagnostic.message),
    ...(diagnostic.namedPointer === undefined
      ? {}
      : { namedPointer: clean(diagnostic.namedPointer) }),
    ...(help === undefined ? {} : { help: clean(help) }),
    related: diagnostic.related.map((each) => ({ ...each, message: clean(each.message) })),
    suggestions: diagnostic.suggestions.filter((suggestion) => clean(suggestion) === suggestion),
    ...(fix === undefined || betrays ? {} : { fix: { ...fix, title: clean(fix.title) } }),
  };
}

/** By file, the pointers of fields below `restricted` that have no such name: it may be what must not be shown. */
function namesToHide({ diagnostics }: Report): ReadonlyMap<string, readonly string[]> {
  const hidden = new Map<string, string[]>();
  for (const { rule, file, pointer = "" } of diagnostics)
    if (rule === "schema/unknown-key" && pointerSteps(pointer).slice(0, -1).some(isRestrictedName))
      hidden.set(file, [...(hidden.get(file) ?? []), pointer]);
  return hidden;
}

function above(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf("/"));
}

function touchesHidden(
  { file, range }: Pick<Diagnostic, "file" | "range">,
  report: Report,
): boolean {
  const hidden = report.texts.get(file)?.hidden ?? [];
  return hidden.some(([from, to]) => range.start.line <= to && from <= range.end.line);
}

/**
 * Everything on the hidden lines that may be a value or part of one: the line, the text after a key or a
 * dash, the items of a list or object in brackets; each with and without quotes.
 */
function hiddenValues(text: string, hidden: readonly (readonly [number, number])[]): Set<string> {
  const { starts } = lineTable(text);
  const values = new Set<string>();
  for (const [from, to] of hidden) {
    for (let line = from; line <= Math.min(to, starts.length); line++) {
      const source = text.slice(starts[line - 1], starts[line]).trim();
      const value = source.replace(/^(?:-\s+)*/, "").replace(/^[^\s:"'{[][^:]*:(?:\s+|$)/, "");
      const pieces = value.split(/[{}[\],]|:\s/).filter((piece) => !isKey(piece, value));
      for (const found of [source, value, ...pieces.map((piece) => piece.trim())]) {
        values.add(found);
        values.add(found.replace(/^(["'])(.*)\1$/, "$2"));
      }
    }
  }
  return values;
}

function isKey(piece: string, value: string): boolean {
  return value.includes(`${piece}: `);
}

/** Short values match whole words only, so that `5` does not match in `2015`. */
function patternOf(values: ReadonlySet<string>): RegExp | undefined {
  const alternatives = [...values]
    .filter((value) => /[\p{L}\p{N}]/u.test(value))
    .sort((a, b) => b.length - a.length)
    .map((value) => {
      const literal = value.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
      return value.length < 8 ? `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])` : literal;
    });
  return alternatives.length === 0 ? undefined : new RegExp(alternatives.join("|"), "gu");
}
