import fc from "fast-check";
import type { Diagnostic, Report } from "../../scripts/diagnostics/diagnostic.ts";
import { lineTable, rangeOf } from "../../scripts/diagnostics/line-table.ts";

/** Text that somebody wrote who wants to deceive a terminal, a log or the runner of GitHub. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.constantFrom(
        ...["::", ":", "#", "##[", "[", "]", "%", "%0A", "%25", "\n", "\r\n", "\r", "\t", " ", ","],
        ...["\u001B[2J", "\u202E", "\u2066", "\u200B", "\u00AD", "\uFEFF", "\u2028", "\u0085"],
        ...["\u0000", "\u007F", "\u009B31m", "\uD800", "\uDC00", "\u{E0041}", "\u3164", "民", "👍"],
        ...["error", "::error::x", "\n::set-env name=A::b", "##[add-mask]x", "::stop-commands::t"],
        ...["#\u200B#[error]", ":\u00AD:warning::", "a very long word ".repeat(9), "x".repeat(99)],
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""));

/** A report with hostile text wherever a report has text. */
export const hostileReport: fc.Arbitrary<Report> = fc
  .array(
    fc.record({
      file: hostileText,
      text: hostileText,
      diagnostics: fc.array(hostile(), { maxLength: 4 }),
    }),
    { maxLength: 3 },
  )
  .chain((files) =>
    fc
      .array(fc.record({ rule: hostileText, needs: hostileText, records: fc.nat() }), {
        maxLength: 2,
      })
      .map((skippedRules) => {
        const diagnostics = files.flatMap(({ file, text, diagnostics }) =>
          diagnostics.map((make) => make(file, text)),
        );
        const of = (severity: string) =>
          diagnostics.filter((each) => each.severity === severity).length;
        return {
          tool: { name: "casebook", version: "0.1.0" },
          summary: {
            files: files.length,
            records: files.length,
            errors: of("error"),
            warnings: of("warning"),
            infos: of("info"),
            excepted: files.length,
            baselined: 0,
            turnedDown: skippedRules.map(({ rule, records }) => ({
              rule,
              from: "error" as const,
              to: "off" as const,
              findings: records,
            })),
            skippedRules,
          },
          diagnostics,
          texts: new Map(files.map(({ file, text }) => [file, { text, hidden: [] }])),
        };
      }),
  );

function hostile(): fc.Arbitrary<(file: string, text: string) => Diagnostic> {
  return fc
    .record({
      severity: fc.constantFrom("error", "warning", "info"),
      texts: fc.record({
        rule: hostileText,
        message: hostileText,
        help: hostileText,
        pointer: hostileText,
        record: hostileText,
        url: hostileText,
      }),
      related: fc.array(hostileText, { maxLength: 2 }),
      suggestions: fc.array(hostileText, { maxLength: 4 }),
      title: hostileText,
      edit: hostileText,
      from: fc.nat(200),
      length: fc.nat(200),
    })
    .map(({ severity, texts, related, suggestions, title, edit, from, length }) => (file, text) => {
      const start = Math.min(from, text.length);
      const range = rangeOf(lineTable(text), start, Math.min(start + length, text.length));
      return {
        severity: severity as Diagnostic["severity"],
        ...texts,
        file,
        range,
        related: related.map((message) => ({ file, range, message })),
        suggestions,
        fix: { title, safety: "unsafe", edits: [{ file, range, text: edit }] },
        fingerprint: "0123456789abcdef",
      };
    });
}
