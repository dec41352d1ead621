import type { Finding } from "../diagnostics/finding.ts";
import { personalKindsIn } from "../facts/personal-data.ts";
import { pointerSteps } from "../diagnostics/pointer.ts";

/** The findings, without quotes of field names that could identify a person. */
export function withoutPrivateKeys(findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => {
    const { rule, severity, place, parameters: [name = ""] = [] } = finding;
    if (rule === "yaml/duplicate-key" && personalKindsIn(name).length > 0) {
      return { ...finding, private: true, parameters: [] };
    }
    if (rule !== "schema/unknown-key" || !("pointer" in place)) return finding;
    const [kind] = personalKindsIn(pointerSteps(place.pointer).at(-1) ?? "");
    if (kind === undefined) return finding;
    return {
      rule,
      severity,
      place,
      private: true,
      message: `The name of a field that is not allowed here seems to hold personal data (${kind}).`,
      help: "Take it out before you push. If it has been pushed already, tell the maintainers at once: git keeps it until the history is rewritten.",
    };
  });
}
