import { lstatSync } from "node:fs";
import { join } from "node:path";
import { configurationOf } from "../engine/configuration.ts";
import type { Configuration } from "../engine/configuration.ts";
import { readText } from "../yaml/source-text.ts";
import type { SourceText } from "../yaml/source-text.ts";
import { rules } from "../rules/index.ts";
import type { Schemas } from "../schema/schemas.ts";
import { UsageError } from "./usage-error.ts";

/** The severities of rules, how many records may change at once, and where documents are kept. */
export type Configured = Omit<Configuration, "faults">;

const FILE = "casebook.config.yml";

/**
 * Reads `casebook.config.yml` beside `data/`; without the file, nothing is configured.
 *
 * @throws UsageError of a faulty configuration, every fault with its line
 */
export function configured(root: string, schemas: Schemas): Configured {
  const there = (name: string) => lstatSync(join(root, name), { throwIfNoEntry: false });
  for (const name of ["casebook.config.yaml", "casebook.config.json"]) {
    if (there(name)) throw new UsageError(`${name} is not read: the configuration is ${FILE}.`);
  }
  return there(FILE) ? configuredIn(readText(root, FILE), schemas) : { overrides: [] };
}

/**
 * Reads a configuration.
 *
 * @throws UsageError of a faulty configuration, every fault with its line
 */
export function configuredIn(source: SourceText, schemas: Schemas): Configured {
  const { faults, ...configuration } = configurationOf(source, schemas, rules);
  if (faults.length === 0) return configuration;
  const lines = faults.map(({ line, column, message, help }) =>
    `  ${FILE}:${line}:${column} ${message} ${help}`.trimEnd(),
  );
  throw new UsageError(`the configuration is faulty.\n${lines.join("\n")}`);
}
