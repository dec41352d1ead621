import { spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
} from "node:fs";
import { platform } from "node:os";
import { basename, dirname, join } from "node:path";
import { CannotPublish, errorCode, refusal } from "./cannot-publish.ts";
import { foreignFiles } from "./foreign-files.ts";
import { OLD, clearAway, restoreFolder, workFolderName } from "./restore-folder.ts";
import type { Owner } from "./restore-folder.ts";

/**
 * Writes the files of a release.
 *
 * @param folder where they go
 * @param scratch for what is needed meanwhile; it is deleted, also of those who are killed
 * @returns the paths of the files below the folder, with `/`
 */
export type WriteFiles = (
  folder: string,
  scratch: string,
  step: (what: string) => void,
) => readonly string[];

/**
 * Puts a release in the place of `folder`, whole or not at all.
 *
 * The files are written to a work folder beside it and flushed to the disk; then the old release
 * moves into the work folder, and the new one into its place. Whoever is killed between these two
 * renames leaves the old release in the work folder, where `restoreFolder` finds it. Two at once
 * are safe: each has its own work folder, a rename onto a folder that is not empty fails, and the
 * loser moves the winner's release away as it would any other.
 *
 * @param owner tells whose a work folder is, so that those of the dead can be cleared away
 * @param step called before each step with what it does; a test stops the work there
 * @throws CannotPublish when `folder` holds something else than a release, or the system refuses
 */
export function replaceFolder(
  folder: string,
  write: WriteFiles,
  owner: Owner,
  step: (what: string) => void = () => {},
): void {
  // Through a link the folder it leads to is replaced, and the link stays.
  const target = existsSync(folder) ? realpathSync(folder) : folder;
  let work: string | undefined;
  let inPlace = false;
  try {
    mkdirSync(dirname(target), { recursive: true });
    restoreFolder(target);
    clearAway(target, owner);
    refuseForeign(target);
    work = mkdtempSync(join(dirname(target), workFolderName(basename(target), owner)));
    const fresh = join(work, "new");
    const scratch = join(work, "scratch");
    for (const made of [fresh, scratch]) mkdirSync(made);
    const paths = write(fresh, scratch, step);
    step("flush");
    flushAll(fresh, paths);
    swap(target, fresh, work, step);
    inPlace = true;
    step("flush the folder");
    flush(dirname(target));
    step("set the old release aside");
    setAside(work, "last");
    step("delete the old release");
  } catch (error) {
    if (!inPlace) restoreFolder(target);
    const reason = refusal(error);
    if (reason === undefined) throw error;
    const what = inPlace
      ? `The release is in ${folder}, but it is not certain that the disk will keep it`
      : `${folder} was left as it was, because the release could not be written`;
    throw new CannotPublish(`${what}: ${reason} (${(error as Error).message}).`, { cause: error });
  } finally {
    // The old release is deleted once there is one in its place, and not before.
    if (work !== undefined && (existsSync(target) || !existsSync(join(work, OLD)))) discard(work);
  }
}

function refuseForeign(folder: string): void {
  const foreign = foreignFiles(folder);
  if (foreign.length === 0) return;
  const shown = foreign.slice(0, 3).join(", ");
  const more = foreign.length > 3 ? ` and ${foreign.length - 3} more` : "";
  throw new CannotPublish(
    `${folder} was left as it was, because it holds what no release of this tool put there: ${shown}${more}. Move that away, or choose another folder with --out.`,
  );
}

/**
 * A release is in its place only once its bytes are on the disk: after a power cut a renamed folder may
 * otherwise hold empty files. All at the end, so that the disk has most of them; and on Linux in one go,
 * for of 20,000 small files one by one takes a hundred times as long.
 */
function flushAll(fresh: string, paths: readonly string[]): void {
  if (platform() === "linux" && spawnSync("sync", ["-f", fresh]).status === 0) return;
  const folders = new Set([fresh]);
  for (const path of paths) {
    flush(join(fresh, path));
    for (let at = dirname(join(fresh, path)); !folders.has(at); at = dirname(at)) folders.add(at);
  }
  for (const at of [...folders].toSorted().toReversed()) flush(at);
}

function swap(folder: string, fresh: string, work: string, step: (what: string) => void): void {
  const old = join(work, OLD);
  // Somebody else may put a release there between our two renames; then it is replaced in turn.
  for (let turn = 0; ; turn++) {
    step("move the old release away");
    try {
      renameSync(folder, old);
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

/** A release that is half deleted must not be taken for one that can be put back. */
function setAside(work: string, turn: number | "last"): void {
  const old = join(work, OLD);
  if (existsSync(old)) renameSync(old, join(work, `replaced-${turn}`));
}

function discard(work: string): void {
  try {
    setAside(work, "last");
    rmSync(work, { recursive: true, force: true });
  } catch {
    // The release is in its place, or the error that kept it away is on its way to the user. What
    // is left here is cleared away by the next build.
  }
}

/** Windows can flush no folder, and some disks cannot either; nothing is lost by not doing it. */
function flush(path: string): void {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    fsyncSync(file);
  } catch (error) {
    if (!["EISDIR", "EPERM", "EINVAL", "EACCES", "ENOTSUP"].includes(errorCode(error) ?? ""))
      throw error;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
