import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import { main } from "../commands/main.ts";
import type { Io } from "../commands/io.ts";
import { builder } from "./builder.ts";
import { installationAt } from "./installation.ts";

/**
 * Runs the command line in this process, and gives the exit status.
 *
 * @param home the folder of this package, which holds `schemas/` and `package.json`
 * @param sources a digest of everything that the program is made of
 */
export async function run(args: readonly string[], home: string, sources: string): Promise<number> {
  // Node brings the Unicode data that decides what a language tag means.
  const installation = await installationAt(home, `${sources} ${process.version}`);
  return main(args, { io: processIo(), installation, builder });
}

function processIo(): Io {
  const { stdin, stdout, stderr, env } = process;
  // A closed standard error stops nothing, as with `console.error`.
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

/** The folder for caches, by the conventions of the system; a relative one is invalid by XDG's. */
function cacheHome(): string {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = process.env;
  if (xdg && isAbsolute(xdg)) return xdg;
  if (process.platform === "win32" && local) return local;
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches");
  return join(homedir(), ".cache");
}
