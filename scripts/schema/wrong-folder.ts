import type { Finding } from "../diagnostics/finding.ts";
import { collections } from "./collections.ts";
import type { Collection } from "./collections.ts";
import { formChecks } from "./form-checks.ts";
import type { SchemaDocuments } from "./schema-documents.ts";

/**
 * The fault of a record in the folder of another collection, and the collection that has all its fields. Two fields must
 * be unknown in the folder, or one where a required field is missing, and exactly one collection may fit.
 */
export function wrongFolder(
  file: string,
  collection: string,
  value: Readonly<Record<string, unknown>>,
  documents: SchemaDocuments,
): { readonly home: Collection; readonly finding: Finding } | undefined {
  const keys = Object.keys(value);
  const strange = keys.filter((key) => !has(documents, collection, key));
  const isSure = strange.length > 1;
  if (!isSure && (strange.length === 0 || !lacks(documents, collection, value))) return undefined;
  const homes = collections.filter(
    (one) =>
      keys.every((key) => has(documents, one, key)) && (isSure || !lacks(documents, one, value)),
  );
  const [home] = homes;
  if (home === undefined || homes.length > 1) return undefined;
  const finding: Finding = {
    rule: "schema/wrong-folder",
    severity: formChecks["schema/wrong-folder"].severity,
    message: `This looks like a record of ${home}, and is read as one: ${shown(strange)} of ${home}, not of ${collection}.`,
    help: `Move the file to data/${home}/.`,
    place: { file, pointer: "", at: "key" },
    parameters: [home],
  };
  return { home, finding };
}

/** A few fields are enough to see whose they are. */
function shown(fields: readonly string[]): string {
  const names = fields.slice(0, 3).map((field) => `“${field}”`);
  return fields.length === 1 ? `${names[0]!} is a field` : `${names.join(", ")} are fields`;
}

/** Whether a field that every record of the collection has is missing. */
function lacks(
  documents: SchemaDocuments,
  collection: string,
  value: Readonly<Record<string, unknown>>,
): boolean {
  const required = documents[`${collection}.schema.json`]?.["required"];
  return Array.isArray(required) && required.some((key) => !Object.hasOwn(value, String(key)));
}

function has(documents: SchemaDocuments, collection: string, key: string): boolean {
  const properties = documents[`${collection}.schema.json`]?.["properties"];
  return typeof properties === "object" && properties !== null && Object.hasOwn(properties, key);
}
