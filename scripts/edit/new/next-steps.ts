import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { collectionAnnotations } from "../../schema/collection-annotations.ts";
import type { RawRecord } from "../../yaml/read-file.ts";
import type { KnownRecord } from "./known-records.ts";
import type { RecordCollection } from "./questions.ts";

/** Findings that every new record has until another record names it. */
const UNUSED: ReadonlySet<string> = new Set(["citations/unused-source", "references/orphan"]);

/**
 * What to do after making a record, one step a line.
 *
 * @param text the text of its file
 * @param findings what a check finds in that file
 */
export function nextSteps(
  collection: RecordCollection,
  file: string,
  value: RawRecord,
  text: string,
  findings: readonly Diagnostic[],
  known: readonly KnownRecord[],
): readonly string[] {
  const end = text.split("\n").length;
  const wanted = collectionAnnotations[collection].next
    .filter(({ without }) => without.every((key) => value[key] === undefined))
    .map(({ add }) => `${file}:${end}  add ${add}`);
  const found = findings.map(({ rule, range, message, help }) =>
    `${file}:${UNUSED.has(rule) ? 1 : range.start.line}  ${message} ${help ?? ""}`.trimEnd(),
  );
  const model = neighbour(collection, value, known);
  return [
    ...wanted,
    ...found,
    ...(model ? [`${model.file} is a record of the same kind to look at`] : []),
  ];
}

/** The record of the same kind with the most fields. */
function neighbour(
  collection: RecordCollection,
  value: RawRecord,
  known: readonly KnownRecord[],
): KnownRecord | undefined {
  const size = (record: KnownRecord) => Object.keys(record.value).length;
  return known
    .filter((record) => record.collection === collection && record.value["kind"] === value["kind"])
    .toSorted((a, b) => size(b) - size(a))[0];
}
