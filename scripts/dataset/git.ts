import { spawnSync } from "node:child_process";

/** What git answered: its standard output, and its error message where it failed. */
export type Answer = { readonly output: Buffer } & (
  | { readonly ok: true }
  /** The status is null where git did not run to its end. */
  | { readonly ok: false; readonly reason: string; readonly status: number | null }
);

/** Runs git. Arguments never pass through a shell. */
export type Git = (args: readonly string[], input?: string) => Answer;

/** How one call differs from reading a checkout. */
export interface Place {
  /** The folder of the repository's own files; without it, git looks for them from the folder up. */
  readonly gitDir?: string;
  /** Variables for this call only. */
  readonly env?: Readonly<Record<string, string>>;
  /** Settings for this call only, as `name=value`. */
  readonly settings?: readonly string[];
}

/**
 * The only place that starts git. A call gives the same answer whatever the user, the repository or a
 * hook has set, and runs nothing that belongs to a checkout: no filter, hook, monitor or driver. It
 * asks no questions, takes no locks, and never fetches by itself. A commit holds what its hash says.
 *
 * @param environment of the process that asks
 */
export function gitIn(
  root: string,
  environment: NodeJS.ProcessEnv,
  { gitDir, env = {}, settings = [] }: Place = {},
): Git {
  const surroundings = { ...neutral(environment), ...env };
  const fixed = [
    ...["--no-pager", "--no-replace-objects", "--no-optional-locks", "--literal-pathspecs"],
    ...(gitDir === undefined ? [] : [`--git-dir=${gitDir}`]),
    ...["-C", root],
    ...[...NEUTRAL_SETTINGS, ...settings].flatMap((setting) => ["-c", setting]),
  ];
  return (args, input) => {
    const run = spawnSync("git", [...fixed, ...args], {
      env: surroundings,
      input: input ?? "",
      maxBuffer: most,
    });
    const output = run.stdout ?? Buffer.alloc(0);
    if (run.error) return { ok: false, output, reason: run.error.message, status: null };
    if (run.status === 0) return { ok: true, output };
    const said = run.stderr.toString("utf8").trim();
    const reason = said || `git ended with the status ${run.status}`;
    return { ok: false, output, reason, status: run.status };
  };
}

/** Bytes of one answer: a listing of a million files, or a batch of `revision.ts`. */
const most = 256 * 1024 * 1024;

/** They win over every file of settings; an unknown one is ignored by an older git. */
const NEUTRAL_SETTINGS = [
  "safe.bareRepository=explicit",
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.attributesFile=/dev/null",
  "core.commitGraph=false",
  "core.quotePath=false",
  "color.ui=false",
];

/**
 * Of git's own variables only those that say where git and its settings are, and how to connect. The
 * others would lead to the repository of a hook, or change how paths are read.
 */
const KEPT =
  /^GIT_(?:CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|COUNT|PARAMETERS|KEY_\d+|VALUE_\d+)|EXEC_PATH|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|SSH|SSH_COMMAND|SSL_\w+)$/;

function neutral(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(
    ([name]) => !name.startsWith("GIT_") || KEPT.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    ...{ LC_ALL: "C", LANGUAGE: "", GIT_ATTR_NOSYSTEM: "1", GIT_GRAFT_FILE: "/dev/null" },
    ...{ GIT_TERMINAL_PROMPT: "0", GIT_ASKPASS: "", GIT_OPTIONAL_LOCKS: "0" },
    // The second is for a git that does not know the first.
    ...{ GIT_NO_LAZY_FETCH: "1", GIT_ALLOW_PROTOCOL: "none" },
  };
}
