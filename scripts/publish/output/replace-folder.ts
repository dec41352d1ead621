import { spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { platform } from "node:os";
import { basename, dirname, join } from "node:path";
import { CannotPublish, errorCode, refusal } from "./cannot-publish.ts";
import { foreignFiles } from "./foreign-files.ts";

/**
 * Writes the files of a release.
 *
 * @param folder where they go
 * @param scratch for temporary files; removed afterwards, even if the process is killed
 * @returns the paths of the files below the folder, with `/`
 */
export type WriteFiles = (
  folder: string,
  scratch: string,
  step: (what: string) => void,
) => readonly string[];

/** The process that builds, by its number. */
export interface Builder {
  readonly pid: number;
  readonly isAlive: (pid: number) => boolean;
}

/**
 * Puts a release in the place of `folder`, whole or not at all.
 *
 * The files are written to a work folder beside it; then the old release moves into the work folder,
 * and the new one into its place. A kill between these two renames leaves the old release in the work
 * folder, where `restoreFolder` finds it. Two builds at once are safe: each has its own work folder, a
 * rename onto a folder that is not empty fails, and the loser then replaces the winner's release.
 *
 * @param step called before each step with what it does; a test stops the work there
 * @throws CannotPublish when `folder` holds anything but a release, or the system refuses
 */
export function replaceFolder(
  folder: string,
  write: WriteFiles,
  builder: Builder,
  step: (what: string) => void = () => {},
): void {
  // Through a link the folder it leads to is replaced, and the link stays.
  const target = existsSync(folder) ? realpathSync(folder) : folder;
  let work: string | undefined;
  try {
    mkdirSync(dirname(target), { recursive: true });
    restoreFolder(target);
    removeAbandoned(target, builder);
    refuseForeign(target);
    work = mkdtempSync(`${workPrefix(target)}${builder.pid}-`);
    const fresh = join(work, "new");
    const scratch = join(work, "scratch");
    for (const made of [fresh, scratch]) mkdirSync(made);
    const paths = write(fresh, scratch, step);
    step("flush");
    flush(fresh, paths);
    swap(target, fresh, work, step);
  } catch (error) {
    restoreFolder(target);
    const reason = refusal(error);
    if (reason === undefined) throw error;
    throw new CannotPublish(
      `${folder} was left as it was, because the release could not be written: ${reason} (${(error as Error).message}).`,
      { cause: error },
    );
  } finally {
    // The old release is deleted only when there is a release in its place.
    if (work !== undefined && (existsSync(target) || !existsSync(join(work, OLD))))
      discard(work, step);
  }
}

/**
 * Puts back the release that a build had moved away when it was killed. Does nothing where there is a
 * release.
 *
 * @returns whether one was put back
 */
export function restoreFolder(folder: string): boolean {
  if (existsSync(folder)) return false;
  const olds = workFolders(folder)
    .map((work) => join(work, OLD))
    .filter((old) => existsSync(old))
    // Of two killed builds the later one moved the release that was in use. The rename changed the
    // folder around it.
    .toSorted((a, b) => statSync(dirname(b)).mtimeMs - statSync(dirname(a)).mtimeMs);
  for (const old of olds) {
    try {
      renameSync(old, folder);
      return true;
    } catch (error) {
      // The build was alive and has finished meanwhile.
      if (existsSync(folder)) return false;
      if (errorCode(error) !== "ENOENT") throw error;
    }
  }
  return false;
}

/** Where a work folder holds the release that it replaces. */
const OLD = "old";

/** `.dist.building-`, then the number of the process and six characters. */
function workPrefix(folder: string): string {
  return join(dirname(folder), `.${basename(folder)}.building-`);
}

function workFolders(folder: string): string[] {
  const around = dirname(folder);
  if (!statSync(around, { throwIfNoEntry: false })?.isDirectory()) return [];
  const prefix = workPrefix(folder);
  return readdirSync(around)
    .map((name) => join(around, name))
    .filter((path) => path.startsWith(prefix));
}

/** Deletes the work folders of killed builds. Only after `restoreFolder`, so that no release is lost. */
function removeAbandoned(folder: string, { isAlive }: Builder): void {
  for (const work of workFolders(folder)) {
    const [, pid] = /(\d+)-[^-]{6}$/.exec(work) ?? [];
    if (pid === undefined || isAlive(Number(pid))) continue;
    if (existsSync(folder) || !existsSync(join(work, OLD)))
      rmSync(work, { recursive: true, force: true });
  }
}

function refuseForeign(folder: string): void {
  const foreign = foreignFiles(folder);
  if (foreign.length === 0) return;
  const shown = foreign.slice(0, 3).join(", ");
  const more = foreign.length > 3 ? ` and ${foreign.length - 3} more` : "";
  throw new CannotPublish(
    `${folder} was left as it was, because it holds files that are not part of a release of this tool: ${shown}${more}. Move them away, or choose another folder with --out.`,
  );
}

/**
 * Writes the files through to the disk: after a power cut a renamed folder could otherwise hold empty
 * files. On Linux in one go, because 20,000 small files one by one take a hundred times as long.
 */
function flush(folder: string, paths: readonly string[]): void {
  if (platform() === "linux" && spawnSync("sync", ["-f", folder]).status === 0) return;
  for (const path of paths) {
    const file = openSync(join(folder, path), "r+");
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }
}

function swap(folder: string, fresh: string, work: string, step: (what: string) => void): void {
  // Another build may put its release there between our two renames; then that is replaced in turn.
  for (let turn = 0; ; turn++) {
    step("move the old release away");
    try {
      renameSync(folder, join(work, OLD));
    } catch (error) {
      if (errorCode(error) !== "ENOENT") throw error;
    }
    step("move the new release into its place");
    try {
      renameSync(fresh, folder);
      return;
    } catch (error) {
      const taken = ["ENOTEMPTY", "EEXIST", "EPERM", "EACCES"].includes(errorCode(error) ?? "");
      if (!taken || !existsSync(folder) || turn === 100) throw error;
      setAside(work, turn);
    }
  }
}

/** A release that is half deleted must not be taken for one to put back. */
function setAside(work: string, turn: number | "last"): void {
  const old = join(work, OLD);
  if (existsSync(old)) renameSync(old, join(work, `replaced-${turn}`));
}

function discard(work: string, step: (what: string) => void): void {
  try {
    step("set the old release aside");
    setAside(work, "last");
    step("delete the old release");
    rmSync(work, { recursive: true, force: true });
  } catch {
    // Nothing is lost: the next build removes the work folder.
  }
}
