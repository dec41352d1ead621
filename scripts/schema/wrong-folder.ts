import type { Finding } from "../diagnostics/finding.ts";
import { collections } from "./collections.ts";
import { formChecks } from "./form-checks.ts";
import type { SchemaDocuments } from "./schema-documents.ts";

/**
 * The fault of a record in the folder of another collection: two or more of its fields are unknown
 * there, and exactly one collection has all its fields. All other faults would vanish with the
 * move.
 */
export function wrongFolder(
  file: string,
  collection: string,
  value: Readonly<Record<string, unknown>>,
  documents: SchemaDocuments,
): Finding | undefined {
  const keys = Object.keys(value);
  const strange = keys.filter((key) => !has(documents, collection, key));
  if (strange.length < 2) return undefined;
  const homes = collections.filter((one) => keys.every((key) => has(documents, one, key)));
  const [home] = homes;
  if (home === undefined || homes.length > 1) return undefined;
  return {
    rule: "schema/unknown-key",
    severity: formChecks["schema/unknown-key"].severity,
    message: `This looks like a record of ${home}: ${strange.map((key) => `“${key}”`).join(", ")} are fields there and not in ${collection}.`,
    help: `Move the file to data/${home}/.`,
    place: { file, pointer: "", at: "key" },
    parameters: [home],
  };
}

function has(documents: SchemaDocuments, collection: string, key: string): boolean {
  const properties = documents[`${collection}.schema.json`]?.["properties"];
  return typeof properties === "object" && properties !== null && Object.hasOwn(properties, key);
}
