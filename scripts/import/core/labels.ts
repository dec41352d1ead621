import { addTo } from "../../diagnostics/add-to.ts";
import type { Row } from "../../tables/table.ts";

/** The term of a vocabulary for a label of an outside list. */
export type LabelReader = (label: string) => string | undefined;

/**
 * Reads the labels that the terms of a vocabulary list as theirs. Case, blanks, and “&” for “and” do not
 * matter; a label of several terms is not understood.
 *
 * @param columns the fields of the terms with labels: a text, texts, objects with `label`, or texts by
 *   language
 */
export function labelReader(terms: readonly Row[], ...columns: readonly string[]): LabelReader {
  const read = termsReader(terms, ...columns);
  return (label) => {
    const found = read(label);
    return found?.length === 1 ? found[0] : undefined;
  };
}

/** All terms that list a label as theirs: “girls” are children, and among women and girls. */
export type TermsReader = (label: string) => readonly string[] | undefined;

/** The same for a vocabulary in which a label may be of several terms. */
export function termsReader(terms: readonly Row[], ...columns: readonly string[]): TermsReader {
  const known = new Map<string, string[]>();
  for (const term of terms) {
    const id = String(term["id"]);
    for (const form of columns.flatMap((column) => labelsIn(term[column])).map(labelForm))
      if (!known.get(form)?.includes(id)) addTo(known, form, id);
  }
  return (label) => known.get(labelForm(label));
}

/**
 * Reads the labels of the Sustainable Development Goals by the number of the goal or target at their
 * beginning: `16 - PEACE …`, `16.3 - Promote …`.
 */
export function sdgReader(rows: readonly Row[]): LabelReader {
  const codes = new Set(rows.map((row) => row["code"]));
  return (label) => {
    const code = /^(?:goal |target )?([0-9]{1,2}(?:\.[0-9a-d]{1,2})?)(?![.\w])/i.exec(
      label.trim(),
    )?.[1];
    return code !== undefined && codes.has(code) ? code : undefined;
  };
}

function labelsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value))
    return value.map((each) =>
      typeof each === "string" ? each : String((each as Row)["label"] ?? (each as Row)["name"]),
    );
  return typeof value === "object" && value !== null ? Object.values(value).map(String) : [];
}

function labelForm(label: string): string {
  return label.replaceAll("&", " and ").replace(/\s+/g, " ").trim().toLowerCase();
}
