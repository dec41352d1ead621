import { catalogueOf } from "../engine/catalogue.ts";
import { rules } from "../rules/index.ts";
import type { AddCommand } from "./command.ts";
import { clean } from "./exit-status.ts";
import { deliverAll, outputOptions, outputsOf } from "./output-option.ts";
import type { OutputOptions } from "./output-option.ts";

export const addRules: AddCommand = (program, { io }, run) => {
  outputOptions(program.command("rules"), ["pretty", "json"])
    .description("every rule, with its worst severity")
    .action(
      run(async (options: OutputOptions<"pretty" | "json">) => {
        await deliverAll(io, outputsOf(options), ({ name }) =>
          name === "json" ? json() : pretty(),
        );
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
