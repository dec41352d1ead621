import type { Builder } from "../publish/output/replace-folder.ts";

/** This process, as the builder of a release. */
export const builder: Builder = { pid: process.pid, isAlive };

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
