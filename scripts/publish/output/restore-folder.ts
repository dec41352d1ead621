import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { errorCode } from "./cannot-publish.ts";

/** Who is at work, and whether somebody who was is gone for certain. */
export interface Owner {
  /** Letters, digits and hyphens; no two that live at one time share it. */
  readonly name: string;
  readonly isGone: (name: string) => boolean;
}

/** Where a work folder holds the release that it takes the place of. */
export const OLD = "old";

/**
 * What the name of a work folder begins with: `.dist.building-` and its owner. Six more characters
 * follow.
 */
export function workFolderName(name: string, owner: Owner): string {
  return `${workPrefix(name)}${owner.name}-`;
}

/**
 * Puts back the release that somebody moved away who was then killed. Where there is a release in
 * its place, nothing is done.
 *
 * @returns whether one was put back
 */
export function restoreFolder(folder: string): boolean {
  if (existsSync(folder)) return false;
  const olds = workFolders(folder)
    .map((work) => join(work, OLD))
    .filter((old) => existsSync(old))
    // Where two were killed, the one that was moved away last is the one that was in use.
    .toSorted((a, b) => movedAt(b) - movedAt(a));
  for (const old of olds) {
    try {
      renameSync(old, folder);
      return true;
    } catch (error) {
      // Whoever we took for dead is alive, and has finished meanwhile.
      if (existsSync(folder)) return false;
      if (errorCode(error) !== "ENOENT") throw error;
    }
  }
  return false;
}

/** Deletes the work folders of the dead. Listed first: what is moved away after that is not ours. */
export function clearAway(folder: string, owner: Owner): void {
  const dead = workFolders(folder).filter((work) => {
    const rest = basename(work).slice(workPrefix(basename(folder)).length);
    return owner.isGone(rest.slice(0, -"-XXXXXX".length));
  });
  const inPlace = existsSync(folder);
  for (const work of dead) {
    if (inPlace || !existsSync(join(work, OLD))) rmSync(work, { recursive: true, force: true });
  }
}

/** The moment of the rename, which changed the folder around it. */
function movedAt(old: string): number {
  return statSync(dirname(old)).mtimeMs;
}

function workFolders(folder: string): string[] {
  const around = dirname(folder);
  if (!statSync(around, { throwIfNoEntry: false })?.isDirectory()) return [];
  const prefix = workPrefix(basename(folder));
  return readdirSync(around)
    .filter((name) => name.startsWith(prefix))
    .map((name) => join(around, name));
}

function workPrefix(name: string): string {
  return `.${name}.building-`;
}
