import { homedir } from "node:os";
import { join } from "node:path";
import { main } from "../commands/main.ts";
import type { Io } from "../commands/io.ts";
import { builder } from "./builder.ts";
import { installationAt } from "./installation.ts";

/**
 * Runs the command line in this process, and gives the exit status.
 *
 * @param home the folder of this package, which holds `schemas/` and `package.json`
 * @param sources stands for all that the program was made of
 */
export async function run(args: readonly string[], home: string, sources: string): Promise<number> {
  // What a language tag means is a matter of the Unicode data that Node brings.
  const installation = await installationAt(home, `${sources} ${process.version}`);
  return main(args, { io: processIo(), installation, builder });
}

function processIo(): Io {
  const { stdin, stdout, stderr, env } = process;
  // As `console.error` has it: that nobody reads what is said beside the output stops nothing.
  stderr.on("error", () => {});
  return {
    ...{ stdin, stdout, stderr, env },
    cwd: process.cwd(),
    cacheHome: cacheHome(),
    now: () => performance.timeOrigin + performance.now(),
    interrupted: () =>
      new Promise((done) => void process.once("SIGINT", done).once("SIGTERM", done)),
  };
}

/** By the customs of the system. */
function cacheHome(): string {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = process.env;
  if (xdg) return xdg;
  if (process.platform === "win32" && local) return local;
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches");
  return join(homedir(), ".cache");
}
