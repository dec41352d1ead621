import { Command, CommanderError } from "commander";
import { visible } from "../diagnostics/visible.ts";
import { CannotPublish, refusal } from "../publish/output/cannot-publish.ts";
import { addBuild } from "./build.ts";
import { addCheck } from "./check.ts";
import { addCompare } from "./compare.ts";
import { addDiff } from "./diff.ts";
import { addDoctor } from "./doctor.ts";
import { addExplain } from "./explain.ts";
import { addFix } from "./fix.ts";
import { addGateComment } from "./gate-comment.ts";
import { addGate } from "./gate.ts";
import { addInit } from "./init.ts";
import { addImport } from "./import.ts";
import { addNew } from "./new.ts";
import { addMigrate } from "./migrate.ts";
import { addRules } from "./rules.ts";
import { addTables } from "./tables.ts";
import { addVerify } from "./verify.ts";
import { UsageError } from "./command.ts";
import type { AddCommand, Context } from "./command.ts";
import { clean, ourFault, wrongUsage } from "./exit-status.ts";
import { say } from "./io.ts";
import { addSite } from "./site.ts";
import { addStats } from "./stats.ts";

/** In the order of the help. */
const commands: readonly AddCommand[] = [
  addInit,
  addDoctor,
  addCheck,
  addFix,
  addNew,
  addImport,
  addCompare,
  addMigrate,
  addExplain,
  addRules,
  addTables,
  addDiff,
  addBuild,
  addSite,
  addVerify,
  addStats,
  addGate,
  addGateComment,
];

/** Runs the command line and gives the exit status. */
export async function main(args: readonly string[], context: Context): Promise<number> {
  const { io, installation } = context;
  let status = clean;
  const program = new Command("casebook")
    .configureOutput(outputOf(context))
    .description("Checks a dataset of human-rights evidence and publishes it.")
    .version(installation.tool.version)
    .exitOverride()
    .addHelpText(
      "after",
      "\nExit status: 0 clean, 1 findings, 2 wrong usage or configuration, 3 a fault of ours, 4 nothing was checked.",
    );
  for (const add of commands) {
    add(program, context, (action) => async (...given) => {
      status = await action(...given);
    });
  }
  try {
    await program.parseAsync(args, { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? clean : wrongUsage;
    if (error instanceof UsageError || error instanceof CannotPublish) {
      say(io, `casebook: ${error.message}`);
      return wrongUsage;
    }
    // What the system refuses is no fault of ours: a full disk, a missing right, a folder in the way.
    const why = refusal(error);
    if (why !== undefined) {
      const { path } = error as { path?: unknown };
      say(io, `casebook: ${typeof path === "string" ? visible(path) : "The output"}: ${why}.`);
      return wrongUsage;
    }
    say(
      io,
      `casebook: a fault of ours: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return ourFault;
  }
}

/** Where Commander writes its help and its errors. */
function outputOf({ io: { stdout, stderr } }: Context) {
  const widthOf = ({ isTTY, columns = 80 }: typeof stdout) => (isTTY ? columns : 80);
  return {
    writeOut: (text: string) => void stdout.write(text),
    writeErr: (text: string) => void stderr.write(text),
    getOutHelpWidth: () => widthOf(stdout),
    getErrHelpWidth: () => widthOf(stderr),
  };
}
