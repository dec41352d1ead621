import type { Row } from "./reference.ts";

/** The term of a vocabulary that a label of an outside list stands for. */
export type LabelReader = (label: string) => string | undefined;

/**
 * Reads the labels that the terms of a vocabulary name as theirs. Case, blanks, and whether “and” is
 * written as “&” make no difference; a label of several terms means none of them.
 *
 * @param column the column of the terms that lists the labels: texts, or objects with `label`
 * @param key the column that names a term
 * @param names columns whose text is a label too
 */
export function labelReader(
  terms: readonly Row[],
  column: string,
  key = "id",
  names: readonly string[] = [],
): LabelReader {
  const known = new Map<string, string | undefined>();
  for (const term of terms) {
    const id = String(term[key]);
    const listed = (term[column] ?? []) as readonly unknown[];
    for (const each of [...listed, ...names.flatMap((name) => term[name] ?? [])]) {
      const label = typeof each === "string" ? each : String((each as Row)["label"]);
      const form = labelForm(label);
      known.set(form, known.has(form) && known.get(form) !== id ? undefined : id);
    }
  }
  return (label) => known.get(labelForm(label));
}

function labelForm(label: string): string {
  return label.replaceAll("&", " and ").replace(/\s+/g, " ").trim().toLowerCase();
}
