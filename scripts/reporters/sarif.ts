import type { Diagnostic, Range, Report } from "../diagnostics/diagnostic.ts";
import type { Severity } from "../diagnostics/finding.ts";
import { visible } from "../diagnostics/visible.ts";
import { pathInRepository, type RootOptions } from "./root.ts";
import { decisionSentences, skippedSentence, suggestionSentence } from "./sentences.ts";
import { withhold } from "./withhold.ts";

const LEVEL = { error: "error", warning: "warning", info: "note" } as const satisfies Record<
  Severity,
  string
>;

/** GitHub accepts this many results of one run, and shows the first 5,000. */
const MOST_RESULTS = 25_000;

/**
 * SARIF 2.1.0 (OASIS), as GitHub's code scanning reads it: one run, errors first, regions of one
 * line (GitHub ignores the columns of longer ones), fingerprints that survive reformatting.
 */
export function sarif(report: Report, { root }: RootOptions): string {
  const { diagnostics, summary, tool } = withhold(report);
  const shown = (["error", "warning", "info"] as const)
    .flatMap((severity) => diagnostics.filter((each) => each.severity === severity))
    .slice(0, MOST_RESULTS);
  const rules = [...new Set(shown.map(({ rule }) => rule))].toSorted();
  const index = new Map(rules.map((rule, place) => [rule, place]));
  const notes = [
    ...decisionSentences(summary),
    ...summary.skippedRules.map((skipped) => `not checked: ${skippedSentence(skipped)}`),
    ...(shown.length < diagnostics.length
      ? [`${diagnostics.length - shown.length} findings do not fit into this file`]
      : []),
  ];
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            semanticVersion: tool.version,
            rules: rules.map((rule) => descriptor(rule, shown)),
          },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: {
          SRCROOT: { description: { text: "The root of the repository." } },
        },
        invocations: [
          {
            executionSuccessful: !diagnostics.some(({ rule }) => rule.startsWith("internal/")),
            toolExecutionNotifications: notes.map((text) => ({
              level: "note",
              message: message(text),
            })),
          },
        ],
        results: shown.map((diagnostic) => result(diagnostic, index, root)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor(rule: string, diagnostics: readonly Diagnostic[]) {
  const found = diagnostics.find((each) => each.rule === rule)!;
  const worst = (["error", "warning", "info"] as const).find((severity) =>
    diagnostics.some((each) => each.rule === rule && each.severity === severity),
  )!;
  const name = rule.split(/[/-]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return {
    id: visible(rule),
    name: visible(name.join("")),
    shortDescription: message(`Casebook's rule ${rule}.`),
    fullDescription: message(`For example: ${found.message}`),
    defaultConfiguration: { level: LEVEL[worst] },
    help: message(found.help ?? `casebook explain ${rule} tells what it demands.`),
  };
}

function result(diagnostic: Diagnostic, index: ReadonlyMap<string, number>, root: string) {
  const { rule, severity, help, related, fingerprint } = diagnostic;
  const sentences = [diagnostic.message, help, suggestionSentence(diagnostic)];
  return {
    ruleId: visible(rule),
    ruleIndex: index.get(rule),
    level: LEVEL[severity],
    message: message(sentences.filter((each) => each !== undefined).join(" ")),
    locations: [location(diagnostic, root)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((each, id) => ({
            id,
            ...location(each, root),
            message: message(each.message),
          })),
        }),
    partialFingerprints: { "casebookFingerprint/v1": fingerprint },
  };
}

function location({ file, range }: { file: string; range: Range }, root: string) {
  // A table of the tool is in no repository; its name is an address of its own.
  const artifactLocation = file.startsWith("casebook:")
    ? { uri: file }
    : {
        uri: pathInRepository(root, file).split("/").map(segment).join("/"),
        uriBaseId: "SRCROOT",
      };
  return { physicalLocation: { artifactLocation, region: region(range) } };
}

/** Half a surrogate pair has no UTF-8, so it cannot be in an address. */
function segment(part: string): string {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, "\uFFFD"));
}

/** Ends are exclusive, as in SARIF. A range of several lines ends with its first line. */
function region({ start, end }: Range) {
  const { line: startLine, column: startColumn } = start;
  if (end.line > startLine) return { startLine, startColumn };
  return { startLine, startColumn, endColumn: Math.max(end.column, startColumn + 1) };
}

/**
 * A plain text message, in which `[text](target)` would be a link and `{0}` a placeholder
 * (SARIF 2.1.0, sections 3.11.5 and 3.11.6).
 */
function message(text: string): { text: string } {
  const shown = visible(text).replace(/\{(?=\d+\})/g, "{ ");
  return { text: shown.includes("](") ? shown.replace(/[[\]]/g, "\\$&") : shown };
}
