import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { temporaryFolder } from "./temporary-folder.ts";

/** A git repository of a test, in a folder of its own. */
export interface Repository {
  readonly root: string;
  git(...args: string[]): string;
  /** Writes files, or removes those that are null, without a commit. */
  write(files: Readonly<Record<string, string | null>>): void;
  /** Commits everything and gives the name of the commit. */
  commit(message?: string): string;
}

/** Who commits in tests, whatever the machine is set to. */
const somebody = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"];

export function repositoryOf(files: Readonly<Record<string, string>> = {}): Repository {
  const root = realpathSync(temporaryFolder("casebook-git-"));
  const repository = repositoryAt(root);
  repository.git("init", "--quiet", "--initial-branch=main");
  repository.write(files);
  repository.commit("first");
  return repository;
}

export function repositoryAt(root: string): Repository {
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", root, ...somebody, ...args], { encoding: "utf8", stdio: "pipe" });
  return {
    root,
    git,
    write(files) {
      for (const [path, text] of Object.entries(files)) {
        const full = join(root, path);
        mkdirSync(dirname(full), { recursive: true });
        if (text === null) rmSync(full);
        else writeFileSync(full, text);
      }
    },
    commit(message = "next") {
      git("add", "--all");
      git("commit", "--quiet", "--allow-empty", "--no-gpg-sign", "-m", message);
      return git("rev-parse", "HEAD").trim();
    },
  };
}

/**
 * A search path with another program in place of git: `command`, which gets the arguments and can run
 * the real git as `git`.
 */
export function standIn(command: string): string {
  const folder = temporaryFolder("casebook-stand-in-");
  const real = process.env["PATH"]!;
  const script = `#!/bin/sh\nPATH='${real}'; export PATH\n${command} "$@"\n`;
  writeFileSync(join(folder, "git"), script);
  chmodSync(join(folder, "git"), 0o755);
  return `${folder}:${real}`;
}
