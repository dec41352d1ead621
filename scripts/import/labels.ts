import type { Row } from "./reference.ts";

/** The term of a vocabulary that a label of an outside list stands for. */
export type LabelReader = (label: string) => string | undefined;

/**
 * Reads the labels that the terms of a vocabulary name as theirs. Case, blanks, and whether “and” is
 * written as “&” make no difference; a label of several terms means none of them.
 *
 * @param column the column of the terms that lists the labels: texts, or objects with `label`
 */
export function labelReader(terms: readonly Row[], column: string): LabelReader {
  const known = new Map<string, string | undefined>();
  for (const term of terms) {
    for (const each of (term[column] ?? []) as readonly unknown[]) {
      const label = typeof each === "string" ? each : String((each as Row)["label"]);
      const form = labelForm(label);
      const id = String(term["id"]);
      known.set(form, known.has(form) && known.get(form) !== id ? undefined : id);
    }
  }
  return (label) => known.get(labelForm(label));
}

function labelForm(label: string): string {
  return label.replaceAll("&", " and ").replace(/\s+/g, " ").trim().toLowerCase();
}
