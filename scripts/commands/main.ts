import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Command, CommanderError } from "commander";
import { loadSchemas } from "../schema/schemas.ts";
import type { CompiledSchemas, Schemas } from "../schema/schemas.ts";
import { CannotPublish } from "../publish/output/cannot-publish.ts";
import { addBuild } from "./build.ts";
import { addCheck } from "./check.ts";
import { addCompare } from "./compare.ts";
import { addDiff } from "./diff.ts";
import { addExplain } from "./explain.ts";
import { addFix } from "./fix.ts";
import { addGateComment } from "./gate-comment.ts";
import { addGate } from "./gate.ts";
import { addImport } from "./import.ts";
import { addNew } from "./new.ts";
import { addMigrate } from "./migrate.ts";
import { addRules } from "./rules.ts";
import { addVerify } from "./verify.ts";
import { UsageError } from "./command.ts";
import type { AddCommand, Installation } from "./command.ts";
import { clean, ourFault, wrongUsage } from "./exit-status.ts";
import { addStats } from "./stats.ts";

/** In the order of the help. */
const commands: readonly AddCommand[] = [
  addCheck,
  addFix,
  addNew,
  addImport,
  addCompare,
  addMigrate,
  addExplain,
  addRules,
  addDiff,
  addBuild,
  addVerify,
  addStats,
  addGate,
  addGateComment,
];

/**
 * Runs the command line and gives the exit status.
 *
 * @param home the folder of this package, which holds `schemas/` and `package.json`
 * @param sources stands for all that the program was made of
 */
export async function main(
  args: readonly string[],
  home: string,
  sources?: string,
): Promise<number> {
  let status = clean;
  const installation = await installedIn(home, sources);
  const program = new Command("casebook")
    .description("Checks a dataset of human-rights evidence and publishes it.")
    .version(installation.tool.version)
    .exitOverride()
    .addHelpText(
      "after",
      "\nExit status: 0 clean, 1 findings, 2 wrong usage or configuration, 3 a fault of ours, 4 nothing was checked.",
    );
  for (const add of commands) {
    add(program, installation, (action) => async (...given) => {
      status = await action(...given);
    });
  }
  try {
    await program.parseAsync(args, { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? clean : wrongUsage;
    if (error instanceof UsageError || error instanceof CannotPublish) {
      console.error(`casebook: ${error.message}`);
      return wrongUsage;
    }
    console.error(
      `casebook: a fault of ours: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return ourFault;
  }
}

async function installedIn(home: string, sources?: string): Promise<Installation> {
  const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as {
    version: string;
  };
  const { validators } = (await import(
    pathToFileURL(join(home, "build", "validators.js")).href
  )) as { validators: CompiledSchemas };
  let schemas: Schemas | undefined;
  return {
    home,
    ...(sources !== undefined && { sources }),
    tool: { name: "casebook", version },
    schemas: () => (schemas ??= loadSchemas(join(home, "schemas"), validators)),
    recordTypes: () => readFileSync(join(home, "scripts", "schema", "records.ts"), "utf8"),
  };
}
