import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import type { Io } from "../commands/io.ts";
import { commandName } from "./command-name.ts";

/**
 * The streams, environment, folder and clock of this process.
 *
 * @param home the folder of this package
 */
export function processIo(home: string): Io {
  const { stdin, stdout, stderr, env } = process;
  const cwd = process.cwd();
  return {
    ...{ stdin, stdout, stderr, env },
    ...{ cwd, command: commandName(cwd, home) },
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
