import { addTo } from "../diagnostics/add-to.ts";
import type { Finding } from "../diagnostics/finding.ts";
import {
  PROVABLE_LENGTH,
  publishedValues,
  restrictedValues,
  searchForm,
} from "../facts/restricted-values.ts";

/** A file and its value. */
interface FileValue {
  readonly file: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/**
 * Findings about restricted values whose absence from a release nobody could prove. No finding quotes
 * a value.
 *
 * @param values every file of a private dataset; called twice
 */
export function unprovable(values: () => Iterable<FileValue>): Finding[] {
  const findings: Finding[] = [];
  const secrets = new Map<string, { file: string; pointer: string }[]>();
  for (const { file, value } of values()) {
    for (const { pointer, text } of restrictedValues(value)) {
      const form = searchForm(text).trim();
      if (form.length < PROVABLE_LENGTH) {
        findings.push({
          ...found(file, pointer),
          message: `This restricted value has fewer than ${PROVABLE_LENGTH} characters, so nobody can prove that a release does not hold it.`,
          help: "Write it in full, with what identifies it, or leave it out of the dataset.",
        });
      } else addTo(secrets, form, { file, pointer });
    }
  }
  if (secrets.size === 0) return findings;
  const reported = new Set<string>();
  for (const { file, value } of values()) {
    for (const { pointer, text } of publishedValues(value)) {
      const form = searchForm(text);
      if (form.length < PROVABLE_LENGTH) continue;
      for (const [secret, places] of secrets) {
        if (reported.has(secret) || !form.includes(secret)) continue;
        reported.add(secret);
        for (const place of places) {
          findings.push({
            ...found(place.file, place.pointer),
            // No related place: its code frame would show the value.
            message: `This restricted value is also in ${file} at ${pointer}, which is published.`,
            help: "Remove it from there, or from here if it need not be restricted.",
          });
        }
      }
    }
  }
  return findings;
}

function found(file: string, pointer: string) {
  return {
    rule: "people/restricted-unprovable",
    severity: "error",
    place: { file, pointer },
  } as const;
}
