import type { Finding, ProposedFix } from "../diagnostics/finding.ts";
import type { DataFile } from "../dataset/discover.ts";
import type { Skip } from "./outcome.ts";
import type { Fault, RelatedPlace, Rule } from "../rules/rule.ts";

/**
 * The finding for a fault that a rule reports in a file.
 *
 * @param original if faulty parts were left out: the pointer in the file of a pointer into the rest
 */
export function findingOf(
  rule: Rule,
  file: string,
  fault: Fault,
  original: (pointer: string) => string = (pointer) => pointer,
): Finding {
  const { at, message, help, severity, related, suggestions, fix, parameters } = fault;
  return {
    rule: rule.id,
    severity: severity ?? rule.severity,
    message,
    ...(help === undefined ? {} : { help }),
    place: { file, pointer: original(fault.pointer), ...(at && { at }) },
    ...(related && { related: related.map((other) => relatedOf(file, other, original)) }),
    ...(fault.private && { private: true }),
    ...(suggestions && { suggestions }),
    ...(fix && { fix: fixOf(fix, file, original) }),
    ...(parameters && { parameters }),
  };
}

function relatedOf(
  file: string,
  { record, pointer, at, message }: RelatedPlace,
  original: (pointer: string) => string,
) {
  const own = record === undefined || record.file === file;
  return {
    place: {
      file: record?.file ?? file,
      pointer: own ? original(pointer) : pointer,
      ...(at && { at }),
    },
    message,
  };
}

/** A repair also points into the rest of the record. */
function fixOf(fix: ProposedFix, file: string, original: (pointer: string) => string): ProposedFix {
  const edits = fix.edits.map((edit) => {
    const { place } = edit;
    if (!("pointer" in place) || place.file !== file) return edit;
    return { ...edit, place: { ...place, pointer: original(place.pointer) } };
  });
  return { ...fix, edits };
}

/** A crash of a rule; without a file if the rule checks the whole corpus. */
export function crashOf(rule: Rule, file: DataFile | undefined, error: unknown): Finding {
  return {
    rule: "internal/crash",
    severity: "error",
    message: `The rule ${rule.id} failed (${error instanceof Error ? error.message : String(error)}), so what it would have found is not known.`,
    help: "This is a fault of the checker, not of the data: please report it.",
    place: { file: file?.path ?? "data" },
    parameters: [rule.id],
  };
}

/** The finding if data/dataset.yml is missing. */
export function noDataset(files: readonly DataFile[]): Finding[] {
  if (files.some(({ kind, id }) => kind === "single" && id === "dataset")) return [];
  return [
    {
      rule: "files/no-dataset",
      severity: "error",
      message:
        "There is no data/dataset.yml: nothing says what this dataset is, and whether it is public.",
      help: "Add it, with title, description, version, visibility and licence (“casebook explain files/no-dataset” shows one); or name the folder of the dataset with --root.",
      place: { file: "data" },
    },
  ];
}

export function noSchema(file: DataFile): Finding {
  return {
    rule: "schema/none",
    severity: "error",
    message: "No schema describes this file, so nothing in it can be checked.",
    help: "Check its name; a new reference table needs a schema in schemas/reference/.",
    place: { file: file.path },
  };
}

/** A finding for each table that is missing although there were records to judge by it. */
export function missingTables(skips: readonly Skip[]): Finding[] {
  const rules = new Map<string, Set<string>>();
  for (const { rule, table } of skips)
    if (table !== undefined) rules.set(table, (rules.get(table) ?? new Set()).add(rule));
  return [...rules].map(([table, names]) => ({
    rule: "vocabulary/no-table",
    severity: "error",
    message: `There is no table ${table}, so nothing was judged by ${[...names].join(", ")}.`,
    help: "The table comes with casebook: install it anew.",
    place: { file: "data" },
    parameters: [table],
  }));
}
