import type { Issuer } from "../../schema/records.ts";
import type { Context } from "../core/format.ts";
import type { VocabularyTable } from "../core/reference.ts";
import type { MappingFault } from "./mapping-fault.ts";

type Asked = Pick<Context, "reference" | "has">;

/** The faults of an issuer that a mapping gives: codes and records that do not exist. */
export function issuerFaults(issuer: Issuer, pointer: string, context: Asked): MappingFault[] {
  const inTable = (key: string, table: VocabularyTable, value: string): MappingFault[] =>
    context.reference.terms(table).has(value)
      ? []
      : [
          {
            pointer: `${pointer}/${key}`,
            message: `“${value}” is not in the table ${table}.`,
            help: "Use a code of the table.",
          },
        ];
  const records = (key: string, collection: string, ids: readonly string[] = []) =>
    unknownRecords(`${pointer}/${key}`, collection, ids, context);
  switch (issuer.kind) {
    case "upr-working-group":
      return [];
    case "treaty-body-concluding-observations":
      return inTable("committee", "treaty-bodies", issuer.committee);
    case "treaty-body-views":
      return [
        ...inTable("committee", "treaty-bodies", issuer.committee),
        ...records("complainants", "people", issuer.complainants),
      ];
    case "special-procedure":
      return inTable("mandate", "special-procedures", issuer.mandate);
    case "ngo":
      return records("organizations", "organizations", issuer.organizations);
    case "ilo-supervisory":
      return [
        ...records("organization", "organizations", [issuer.organization]),
        ...records("conventions", "laws", issuer.conventions),
      ];
    case "regional-body":
    case "nhri":
      return records("organization", "organizations", [issuer.organization]);
  }
}

/** The fault of each id of which the dataset has no record. */
export function unknownRecords(
  pointer: string,
  collection: string,
  ids: readonly (string | undefined)[],
  { has }: Pick<Context, "has">,
): MappingFault[] {
  return ids
    .filter((id) => id !== undefined && !has(collection, id))
    .map((id) => ({
      pointer,
      message: `The dataset has no record data/${collection}/${id}.yml.`,
      help: "Correct the id, or write the record first (“casebook new”).",
    }));
}
