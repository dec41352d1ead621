import { spawnSync } from "node:child_process";

/** What git answered: its standard output, or its error message. */
export type Answer =
  | { readonly ok: true; readonly output: Buffer }
  | { readonly ok: false; readonly reason: string; readonly status: number | null };

/** Runs git in a folder. Arguments never pass through a shell. */
export type Git = (args: readonly string[], input?: string) => Answer;

/**
 * Git in a folder. Replacement objects are ignored, so a commit holds what its hash says.
 *
 * @param environment of the process that asks; see `gitEnvironment` in commands/
 */
export function gitIn(root: string, environment: NodeJS.ProcessEnv): Git {
  return (args, input) => {
    const run = spawnSync("git", ["--no-replace-objects", "-C", root, ...args], {
      env: environment,
      input: input ?? "",
      maxBuffer: most,
    });
    if (run.error) return { ok: false, reason: run.error.message, status: null };
    if (run.status === 0) return { ok: true, output: run.stdout };
    const said = run.stderr.toString("utf8").trim();
    const reason = said || `git ended with the status ${run.status}`;
    return { ok: false, reason, status: run.status };
  };
}

/** Bytes of one answer: a listing of a million files, or a batch of `revision.ts`. */
const most = 256 * 1024 * 1024;
