import type { ReleasedRecord } from "./records.ts";

/**
 * The title of a record for people: its title, measure or preferred name, otherwise its id.
 *
 * @param id without the collection
 */
export function recordTitle(record: ReleasedRecord, id: string): string {
  for (const field of ["title", "measure"]) {
    if (typeof record[field] === "string") return record[field];
  }
  const names = (record["names"] ?? []) as readonly { value: string; kind: string }[];
  return (names.find(({ kind }) => kind === "preferred") ?? names[0])?.value ?? id;
}
