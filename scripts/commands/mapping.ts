import { readFileSync } from "node:fs";
import { placedFaults, readSettings } from "../engine/settings-file.ts";
import { mappingFaults } from "../import/csv/mapping-faults.ts";
import type { Reference } from "../import/core/reference.ts";
import type { Target } from "../import/core/target.ts";
import { decode } from "../yaml/source-text.ts";
import type { Mapping } from "../schema/records.ts";
import type { Schemas } from "../schema/schemas.ts";
import { UsageError } from "./usage-error.ts";
import { absolute } from "./io.ts";
import type { Io } from "./io.ts";

/**
 * Reads a mapping that a person has reviewed.
 *
 * @throws UsageError if it cannot be read, is faulty (every fault with its line) or is not reviewed
 */
export function reviewedMapping(
  io: Io,
  path: string,
  { schemas, reference, target }: { schemas: Schemas; reference: Reference; target: Target },
): Mapping {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(absolute(io, path));
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${(error as Error).message}`);
  }
  const source = decode(path, bytes);
  const { value, faults: ofForm } = readSettings<Mapping>(source, "mapping", schemas);
  const has = (collection: string, id: string) => target.record(collection, id) !== undefined;
  const { named } = target;
  const found = value ? mappingFaults(value, { reference, has, named, schemas }) : [];
  const ofSense = placedFaults(
    source,
    found.map(({ pointer, at, ...fault }) => ({
      ...fault,
      place: { file: path, pointer, ...(at && { at }) },
    })),
  );
  const faults = [...ofForm, ...ofSense]
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .map(({ line, column, message, help }) =>
      `  ${path}:${line}:${column} ${message} ${help}`.trimEnd(),
    );
  if (faults.length > 0)
    throw new UsageError(
      `the mapping cannot be used yet. Mend these lines, read the others against the table, and write “reviewed: true” at its top.\n${faults.join("\n")}`,
    );
  if (!value!.reviewed)
    throw new UsageError(
      `${path} is not reviewed. Read it line by line against the table, correct what is wrong, and write “reviewed: true” at its top; until then nothing is imported by it.`,
    );
  return value!;
}
