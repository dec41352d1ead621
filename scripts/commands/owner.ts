import { hostname } from "node:os";
import type { Owner } from "../publish/output/restore-folder.ts";

/** This process, as the owner of a folder it works in. */
export function owner(): Owner {
  const host = hostname().replace(/[^A-Za-z0-9]+/g, "-") || "host";
  return {
    name: `${host}-${process.pid}`,
    // Of a process on another machine nothing is known, so it counts as alive.
    isGone: (name) => {
      const pid = name.startsWith(`${host}-`) ? name.slice(host.length + 1) : "";
      return /^\d+$/.test(pid) && !isAlive(Number(pid));
    },
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
