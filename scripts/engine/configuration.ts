import type { SeverityOverride } from "../diagnostics/severity-overrides.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { SourceText } from "../yaml/source-text.ts";
import type { Rule } from "../rules/rule.ts";
import type { Config } from "../schema/records.ts";
import type { Schemas } from "../schema/schemas.ts";
import { catalogueOf } from "./catalogue.ts";
import { placedFaults, readSettings } from "./settings-file.ts";
import type { SettingsFault } from "./settings-file.ts";

export interface Configuration {
  readonly overrides: readonly SeverityOverride[];
  /** How many records may change at once without a reason; undefined if it does not say. */
  readonly bulk?: number;
  /** The folder of documents, from the dataset on; undefined if it does not say. */
  readonly archive?: string;
  /** What is wrong with it; a configuration with faults must not be used. */
  readonly faults: readonly SettingsFault[];
}

/** Reads a configuration, and checks its form, its rules, and whether their severity may change. */
export function configurationOf(
  source: SourceText,
  schemas: Schemas,
  rules: readonly Rule[],
): Configuration {
  const { value, faults } = readSettings<Config>(source, "config", schemas);
  if (!value) return { overrides: [], faults };
  const { severities, bulkChange: bulk, archive } = value;
  const wrong = severities.flatMap((entry, index) => {
    const fault = faultOf(entry, severities.slice(0, index), rules);
    const place = { file: source.file, pointer: `/severities/${index}/rule` };
    return fault ? [{ ...fault, place }] : [];
  });
  return {
    overrides: severities,
    ...(bulk === undefined ? {} : { bulk }),
    ...(archive === undefined ? {} : { archive }),
    faults: [...faults, ...placedFaults(source, wrong)],
  };
}

function faultOf(
  { rule, collection, severity }: SeverityOverride,
  earlier: readonly SeverityOverride[],
  rules: readonly Rule[],
): { readonly message: string; readonly help: string } | undefined {
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
