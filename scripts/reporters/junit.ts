import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { visible } from "../diagnostics/visible.ts";
import { placeOf } from "./group-by-cause.ts";
import {
  decisionSentences,
  nothingChecked,
  suggestionSentence,
  summarySentence,
} from "./sentences.ts";
import { withhold } from "./withhold.ts";

/**
 * A JUnit report for Jenkins, GitLab and others: a suite for each file with findings, a test case for
 * each finding. An error is a failure. JUnit has no warnings, so a warning or hint is a passed test case
 * with its text as output. The first case says what was checked, and fails if nothing was.
 */
export function junit(report: Report): string {
  const { diagnostics, summary, tool } = withhold(report);
  const files = [...new Set(diagnostics.map(({ file }) => file))];
  const nothing = nothingChecked(summary);
  const said = attribute([summarySentence(summary), ...decisionSentences(summary)].join("; "));
  const first = nothing
    ? `<testcase name="checked" classname="casebook"><failure message="${said}"/></testcase>`
    : `<testcase name="checked" classname="casebook"><system-out>${said}</system-out></testcase>`;
  const failures = diagnostics.filter(isFailure).length + (nothing ? 1 : 0);
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<testsuites name="${attribute(tool.name)}" tests="${diagnostics.length + 1}" failures="${failures}">`,
    `  <testsuite name="casebook" tests="1" failures="${nothing ? 1 : 0}">`,
    `    ${first}`,
    `  </testsuite>`,
    ...files.flatMap((file) =>
      suite(
        file,
        diagnostics.filter((each) => each.file === file),
      ),
    ),
    `</testsuites>`,
    "",
  ].join("\n");
}

function suite(file: string, found: readonly Diagnostic[]): string[] {
  const failures = found.filter(isFailure).length;
  return [
    `  <testsuite name="${attribute(file)}" tests="${found.length}" failures="${failures}">`,
    ...found.map((diagnostic) => `    ${testcase(diagnostic)}`),
    `  </testsuite>`,
  ];
}

function testcase(diagnostic: Diagnostic): string {
  const { rule, severity, message, help, related, record, file, range } = diagnostic;
  const name = `${rule} at line ${range.start.line}, column ${range.start.column}`;
  const head = `<testcase name="${attribute(name)}" classname="${attribute(record ?? file)}" file="${attribute(file)}" line="${range.start.line}">`;
  const lines = [
    placeOf(diagnostic),
    message,
    help === undefined ? undefined : `help: ${help}`,
    suggestionSentence(diagnostic),
    ...related.map((each) => `see also ${placeOf(each)}: ${each.message}`),
  ];
  const text = lines.flatMap((line) => (line === undefined ? [] : escape(line))).join("\n");
  const body = isFailure(diagnostic)
    ? `<failure type="${attribute(rule)}" message="${attribute(message)}">${text}</failure>`
    : `<system-out>${severity}: ${text}</system-out>`;
  return `${head}${body}</testcase>`;
}

function isFailure({ severity }: Diagnostic): boolean {
  return severity === "error";
}

/** Without mark-up and without control characters, which XML 1.0 cannot contain. */
function escape(text: string): string {
  return visible(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function attribute(text: string): string {
  return escape(text).replaceAll('"', "&quot;");
}
