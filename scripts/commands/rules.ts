import { InvalidArgumentError } from "commander";
import { catalogueOf } from "../engine/catalogue.ts";
import { rules } from "../rules/index.ts";
import { write } from "./check-options.ts";
import type { AddCommand } from "./command.ts";
import { clean } from "./exit-status.ts";

export const addRules: AddCommand = (program, _, run) => {
  program
    .command("rules")
    .description("everything that the check can find, with its worst severity")
    .option("--format <name>", "pretty or json", format, "pretty")
    .action(
      run(async (options: { format: string }) => {
        await write(options.format === "json" ? json() : pretty());
        return clean;
      }),
    );
};

function pretty(): string {
  const entries = [...catalogueOf(rules).values()];
  const width = Math.max(...entries.map(({ id }) => id.length));
  return entries
    .map(({ id, severity, demands }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${demands}\n`)
    .join("");
}

/** `{ version, rules: [{ id, severity, demands, why, source?, needs, fixed, failing, passing }] }`. */
function json(): string {
  return `${JSON.stringify({ version: 1, rules: [...catalogueOf(rules).values()] }, null, 2)}\n`;
}

function format(name: string): string {
  if (name !== "pretty" && name !== "json") throw new InvalidArgumentError("Use pretty or json.");
  return name;
}
