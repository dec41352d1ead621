import { lstatSync } from "node:fs";
import { join } from "node:path";
import { configurationOf } from "../check/configuration.ts";
import type { Level } from "../diagnostics/levels.ts";
import { readText } from "../read/source-text.ts";
import type { SourceText } from "../read/source-text.ts";
import { rules } from "../rules/index.ts";
import type { Schemas } from "../schema/schemas.ts";
import { UsageError } from "./command.ts";

const FILE = "casebook.config.yml";

/**
 * The severities that `casebook.config.yml` beside `data/` gives; none where there is no such file.
 *
 * @throws UsageError of a faulty configuration, every fault with its line
 */
export function configuredLevels(root: string, schemas: Schemas): readonly Level[] {
  const there = (name: string) => lstatSync(join(root, name), { throwIfNoEntry: false });
  for (const name of ["casebook.config.yaml", "casebook.config.json"]) {
    if (there(name)) throw new UsageError(`${name} is not read: the configuration is ${FILE}.`);
  }
  return there(FILE) ? levelsOf(readText(root, FILE), schemas) : [];
}

/**
 * The severities that the text of a configuration gives.
 *
 * @throws UsageError of a faulty configuration, every fault with its line
 */
export function levelsOf(source: SourceText, schemas: Schemas): readonly Level[] {
  const configuration = configurationOf(source, schemas, rules);
  if (configuration.faults.length === 0) return configuration.levels;
  const faults = configuration.faults.map(({ line, column, message, help }) =>
    `  ${FILE}:${line}:${column} ${message} ${help}`.trimEnd(),
  );
  throw new UsageError(`the configuration is faulty.\n${faults.join("\n")}`);
}
