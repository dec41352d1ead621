import type { Finding } from "../diagnostics/finding.ts";

/** Rules that also report a value of the wrong form, because nothing has such a name. */
const namesNothing: ReadonlySet<string> = new Set(["vocabulary/term", "references/unknown"]);

/** Rules whose finding means that the value is not a name at all. */
const noName: ReadonlySet<string> = new Set(["schema/form", "schema/unquoted"]);

/**
 * Merges two findings about one value, such as “Human Rights Watch” in the place of an id: that of its
 * form stays, because it allows no exception, and takes over the suggestions of the other.
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
