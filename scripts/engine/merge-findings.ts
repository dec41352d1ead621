import type { Finding } from "../diagnostics/finding.ts";

/** What a value of the wrong form is found to be as well: the name of nothing. */
const namesNothing: ReadonlySet<string> = new Set(["vocabulary/term", "references/unknown"]);

/** A number without quotes is the name of something else once it has them. */
const noName: ReadonlySet<string> = new Set(["schema/form", "schema/unquoted"]);

/**
 * One finding for a name that has not even the form of one (“Human Rights Watch” for an id): that of
 * the form, which no exception takes out, with what the other suggests.
 */
export function mergeFindings(findings: readonly Finding[]): Finding[] {
  const misshapen = new Set(
    findings.filter(({ rule }) => noName.has(rule)).map((finding) => placeOf(finding)),
  );
  const suggested = new Map<string, Finding>();
  const kept = findings.filter((finding) => {
    if (!namesNothing.has(finding.rule) || !misshapen.has(placeOf(finding))) return true;
    if (finding.suggestions?.length) suggested.set(placeOf(finding), finding);
    return false;
  });
  return kept.map((finding) => {
    const other = finding.rule === "schema/form" ? suggested.get(placeOf(finding)) : undefined;
    return other
      ? {
          ...finding,
          help: [other.help, finding.help].filter(Boolean).join(" "),
          suggestions: other.suggestions!,
          ...(other.fix && { fix: other.fix }),
        }
      : finding;
  });
}

function placeOf({ place }: Finding): string {
  return `${place.file} ${"pointer" in place ? place.pointer : ""}`;
}
