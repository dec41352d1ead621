import { Command, CommanderError } from "commander";
import { visible } from "../diagnostics/visible.ts";
import { CannotPublish, refusal } from "../publish/output/cannot-publish.ts";
import { UsageError } from "./usage-error.ts";
import type { AddCommand, Context } from "./command.ts";
import { clean, ourFault, wrongUsage } from "./exit-status.ts";
import { say } from "./io.ts";

/** By name, in the order of the help. Each is loaded only where it is run, or told of. */
const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
  init: async () => (await import("./init.ts")).addInit,
  doctor: async () => (await import("./doctor.ts")).addDoctor,
  check: async () => (await import("./check.ts")).addCheck,
  fix: async () => (await import("./fix.ts")).addFix,
  new: async () => (await import("./new.ts")).addNew,
  import: async () => (await import("./import.ts")).addImport,
  archive: async () => (await import("./archive.ts")).addArchive,
  evidence: async () => (await import("./evidence.ts")).addEvidence,
  compare: async () => (await import("./compare.ts")).addCompare,
  migrate: async () => (await import("./migrate.ts")).addMigrate,
  explain: async () => (await import("./explain.ts")).addExplain,
  rules: async () => (await import("./rules.ts")).addRules,
  tables: async () => (await import("./tables.ts")).addTables,
  diff: async () => (await import("./diff.ts")).addDiff,
  build: async () => (await import("./build.ts")).addBuild,
  site: async () => (await import("./site.ts")).addSite,
  verify: async () => (await import("./verify.ts")).addVerify,
  stats: async () => (await import("./stats.ts")).addStats,
  gate: async () => (await import("./gate.ts")).addGate,
  "gate-comment": async () => (await import("./gate-comment.ts")).addGateComment,
};

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
  try {
    for (const load of asked(args)) {
      const add = await load();
      add(program, context, (action) => async (...given) => {
        status = await action(...given);
      });
    }
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
    if (error instanceof RangeError && /\bmemory\b/i.test(error.message)) {
      say(io, "casebook: There is not enough memory for this command here.");
      return wrongUsage;
    }
    say(
      io,
      `casebook: a fault of ours: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return ourFault;
  }
}

/** The command that is run; all of them for the help, and for a name that is none. */
function asked([name = ""]: readonly string[]): readonly (() => Promise<AddCommand>)[] {
  return Object.hasOwn(commands, name) ? [commands[name]!] : Object.values(commands);
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
