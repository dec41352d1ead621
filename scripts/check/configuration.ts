import type { Finding } from "../diagnostics/finding.ts";
import type { Level } from "../diagnostics/levels.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { visible } from "../diagnostics/visible.ts";
import { readSource } from "../read/read-file.ts";
import type { SourceText } from "../read/source-text.ts";
import type { Rule } from "../rules/rule.ts";
import { schemaFindings } from "../schema/faults.ts";
import type { Config } from "../schema/records.ts";
import type { Schemas } from "../schema/schemas.ts";
import { catalogueOf } from "./catalogue.ts";
import { placeFindings } from "./place.ts";

export interface Configuration {
  readonly levels: readonly Level[];
  /** How many records may change at once without a word; undefined where it does not say. */
  readonly bulk?: number;
  /** What is wrong with it; where something is, it must not be used. */
  readonly faults: readonly ConfigurationFault[];
}

export interface ConfigurationFault {
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly help: string;
}

type Fault = Pick<Finding, "message" | "help" | "place">;

/** Reads a configuration: its form, the rules it names, and whether their findings may be changed. */
export function configurationOf(
  source: SourceText,
  schemas: Schemas,
  rules: readonly Rule[],
): Configuration {
  const reading = readSource(source);
  const schema = schemas.of.get("config");
  if (!schema) throw new Error("schemas/config.schema.json is missing");
  if (!reading.ok) return { levels: [], faults: placed(reading.findings) };
  if (!schema.validate(reading.value)) {
    const errors = schema.validate.errors ?? [];
    return {
      levels: [],
      faults: placed(schemaFindings(source.file, errors, () => undefined, schema.follow)),
    };
  }
  const { severities, bulkChange: bulk } = reading.value as unknown as Config;
  const faults = severities.flatMap((entry, index): Fault[] => {
    const fault = faultOf(entry, severities.slice(0, index), rules);
    const place = { file: source.file, pointer: `/severities/${index}/rule` };
    return fault ? [{ ...fault, place }] : [];
  });
  return {
    levels: severities,
    ...(bulk === undefined ? {} : { bulk }),
    faults: placed([...reading.findings, ...faults]),
  };

  function placed(found: readonly Fault[]): ConfigurationFault[] {
    const findings = found.map((each) => ({ rule: "", severity: "error" as const, ...each }));
    const { diagnostics } = placeFindings(
      findings,
      () => source.text,
      () => undefined,
      () => () => undefined,
    );
    return diagnostics.map(({ range, message, help = "" }) => ({
      line: range.start.line,
      column: range.start.column,
      message: visible(message),
      help: visible(help),
    }));
  }
}

function faultOf(
  { rule, collection, severity }: Level,
  earlier: readonly Level[],
  rules: readonly Rule[],
): Omit<Fault, "place"> | undefined {
  const catalogue = catalogueOf(rules);
  const known = catalogue.get(rule);
  if (!known) {
    const [meant] = nearest(rule, catalogue.keys());
    return {
      message: `There is no rule “${rule}”.`,
      help: meant ? `Did you mean “${meant}”?` : "“casebook rules” lists them.",
    };
  }
  if (known.fixed && severity !== "error") {
    return {
      message: `“${rule}” cannot be turned down: a release promises that there is no such fault in it.`,
      help: "Remove the entry.",
    };
  }
  if (earlier.some((other) => other.rule === rule && other.collection === collection)) {
    return {
      message: `The severity of “${rule}”${collection === undefined ? "" : ` in ${collection}`} is given twice.`,
      help: "Keep one of the two.",
    };
  }
  return undefined;
}
