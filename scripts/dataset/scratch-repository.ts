import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gitIn } from "./git.ts";
import type { Git, Place } from "./git.ts";
import type { Repository } from "./repository.ts";

/**
 * Git in an empty repository, for as long as `use` runs. It has the objects of another repository, and
 * nothing else of it: no settings, attributes, drivers or hooks. New objects go to the other one.
 *
 * @param more of the call, such as settings
 * @throws when the disk refuses
 */
export function inScratchRepository<Result>(
  { objects, format, shallowFile }: Repository,
  environment: NodeJS.ProcessEnv,
  { env = {}, settings = [] }: Place,
  use: (git: Git) => Result,
): Result {
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  try {
    removeAbandoned(folder);
    for (const name of ["objects", "refs"]) mkdirSync(join(folder, name));
    writeFileSync(join(folder, "HEAD"), "ref: refs/heads/none\n");
    writeFileSync(join(folder, "config"), CONFIG[format]);
    const git = gitIn(folder, environment, {
      gitDir: folder,
      env: { GIT_OBJECT_DIRECTORY: objects, GIT_SHALLOW_FILE: shallowFile, ...env },
      settings,
    });
    return use(git);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const PREFIX = "casebook-git-";
/** In milliseconds; no run of ours takes that long. */
const A_DAY = 24 * 60 * 60 * 1000;

/** Deletes the repositories of runs that were killed a day ago or more. */
function removeAbandoned(folder: string): void {
  const now = lstatSync(folder).mtimeMs;
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(PREFIX))) {
    const old = join(tmpdir(), name);
    try {
      if (lstatSync(old).mtimeMs < now - A_DAY) rmSync(old, { recursive: true, force: true });
    } catch {
      // It belongs to somebody else, or is gone.
    }
  }
}

const CONFIG = {
  sha1: "[core]\n\trepositoryFormatVersion = 0\n\tbare = true\n",
  sha256:
    "[core]\n\trepositoryFormatVersion = 1\n\tbare = true\n[extensions]\n\tobjectFormat = sha256\n",
} as const;

/** No settings of the user either, so that a merge is the same everywhere. */
export const withoutUserSettings = {
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_COUNT: "0",
  GIT_CONFIG_PARAMETERS: "",
} as const;
