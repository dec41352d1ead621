import type { Coverage } from "../diagnostics/coverage.ts";
import type {
  Diagnostic,
  Fix,
  Range,
  Related,
  Report,
  Summary,
} from "../diagnostics/diagnostic.ts";
import type { Severity } from "../diagnostics/finding.ts";
import { withhold } from "./withhold.ts";

/** The JSON of `--format json`, with keys in this order. A new key does not change the version. */
export interface JsonReport {
  readonly version: 1;
  readonly tool: Report["tool"];
  readonly summary: Summary;
  readonly diagnostics: readonly JsonDiagnostic[];
}

/** See `Diagnostic` for the meaning of the keys. */
export interface JsonDiagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help?: string;
  readonly file: string;
  readonly range: Range;
  readonly pointer?: string;
  readonly namedPointer?: string;
  readonly record?: string;
  readonly related: readonly Related[];
  readonly suggestions: readonly string[];
  readonly fix?: {
    readonly title: string;
    readonly safety: Fix["safety"];
    /** `file` only if the edit is in another file than the diagnostic. */
    readonly edits: readonly {
      readonly file?: string;
      readonly range: Range;
      readonly text: string;
    }[];
  };
  readonly fingerprint: string;
  readonly url?: string;
}

/**
 * The report for programs, indented by two spaces, with a final newline.
 *
 * Characters that a terminal or GitHub's log would obey or hide are written as `\uXXXX`, so every text
 * keeps its value.
 */
export function json(report: Report): string {
  return `${JSON.stringify(jsonReport(withhold(report)), null, 2).replace(UNSAFE, unicodeEscapes)}\n`;
}

function jsonReport({ tool, summary, diagnostics }: Report): JsonReport {
  return {
    version: 1,
    tool: { name: tool.name, version: tool.version },
    summary: {
      files: summary.files,
      records: summary.records,
      errors: summary.errors,
      warnings: summary.warnings,
      infos: summary.infos,
      excepted: summary.excepted,
      baselined: summary.baselined,
      ...(summary.consequences === undefined ? {} : { consequences: summary.consequences }),
      turnedDown: summary.turnedDown.map(({ rule, from, to, findings }) => ({
        rule,
        from,
        to,
        findings,
      })),
      skippedRules: summary.skippedRules.map(({ rule, needs, records }) => ({
        rule,
        needs,
        records,
      })),
      ...(summary.coverage ? { coverage: coverageOf(summary.coverage) } : {}),
    },
    diagnostics: diagnostics.map(jsonDiagnostic),
  };
}

function coverageOf({ before, after, touched }: NonNullable<Summary["coverage"]>) {
  const of = ({ statements, opened, sealed, checked }: Coverage) => ({
    ...{ statements, opened, sealed, checked },
  });
  return { before: of(before), after: of(after), touched: of(touched) };
}

function jsonDiagnostic(diagnostic: Diagnostic): JsonDiagnostic {
  const { rule, severity, message, help, file, pointer, namedPointer, record, fix, url } =
    diagnostic;
  return {
    rule,
    severity,
    message,
    ...(help === undefined ? {} : { help }),
    file,
    range: jsonRange(diagnostic.range),
    ...(pointer === undefined ? {} : { pointer }),
    ...(namedPointer === undefined ? {} : { namedPointer }),
    ...(record === undefined ? {} : { record }),
    related: diagnostic.related.map((related) => ({
      file: related.file,
      range: jsonRange(related.range),
      message: related.message,
    })),
    suggestions: [...diagnostic.suggestions],
    ...(fix === undefined ? {} : { fix: jsonFix(fix, file) }),
    fingerprint: diagnostic.fingerprint,
    ...(url === undefined ? {} : { url }),
  };
}

function jsonFix(
  { title, safety, edits }: Fix,
  ownFile: string,
): NonNullable<JsonDiagnostic["fix"]> {
  return {
    title,
    safety,
    edits: edits.map(({ file, range, text }) => ({
      ...(file === ownFile ? {} : { file }),
      range: jsonRange(range),
      text,
    })),
  };
}

function jsonRange({ start, end }: Range): Range {
  return {
    start: { line: start.line, column: start.column, offset: start.offset },
    end: { line: end.line, column: end.column, offset: end.offset },
  };
}

/** Characters that `visible` escapes and `JSON.stringify` does not, except the line feeds of the layout. */
const UNSAFE =
  /[\u007F-\u009F\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]|(?<=#)#(?=\[)/gu;

function unicodeEscapes(characters: string): string {
  return Array.from(
    { length: characters.length },
    (_, index) => `\\u${characters.charCodeAt(index).toString(16).padStart(4, "0")}`,
  ).join("");
}
