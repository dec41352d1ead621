import type { Finding } from "../diagnostics/finding.ts";
import { visible } from "../diagnostics/visible.ts";
import { positionsIn } from "../yaml/positions.ts";
import { readSource } from "../yaml/read-file.ts";
import type { SourceText } from "../yaml/source-text.ts";
import { schemaFindings } from "../schema/faults.ts";
import type { Schemas } from "../schema/schemas.ts";
import { placing } from "./place.ts";

/** A fault in a file of settings, which is not part of the data. */
export interface SettingsFault {
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly help: string;
}

type Fault = Pick<Finding, "message" | "help" | "place">;

export interface SettingsFile<T> {
  /** Undefined if its form is faulty. */
  readonly value?: T;
  /** Faults of its form, and warnings. */
  readonly faults: readonly SettingsFault[];
}

/**
 * Reads a file of settings, such as a configuration, and compares it with its schema.
 *
 * @param name of the schema: `config`
 */
export function readSettings<T>(
  source: SourceText,
  name: string,
  schemas: Schemas,
): SettingsFile<T> {
  const reading = readSource(source);
  const schema = schemas.of.get(name);
  if (!schema) throw new Error(`schemas/${name}.schema.json is missing`);
  if (!reading.ok) return { faults: placedFaults(source, reading.findings) };
  if (!schema.validate(reading.value)) {
    const errors = schema.validate.errors ?? [];
    const found = schemaFindings(source.file, errors, () => undefined, schema.root);
    return { faults: placedFaults(source, found) };
  }
  return {
    value: reading.value as unknown as T,
    faults: placedFaults(source, reading.findings),
  };
}

/** The faults, with their lines in the text. */
export function placedFaults(source: SourceText, found: readonly Fault[]): SettingsFault[] {
  const findings = found.map((each) => ({ rule: "", severity: "error" as const, ...each }));
  const { place } = placing(
    positionsIn(() => source.text),
    () => undefined,
    () => () => undefined,
  );
  return place(findings).map(({ range, message, help = "" }) => ({
    line: range.start.line,
    column: range.start.column,
    message: visible(message),
    help: visible(help),
  }));
}
