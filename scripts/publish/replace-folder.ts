import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import type { ReleaseFile } from "./release.ts";

/**
 * Writes files into a new folder beside `folder`, then puts it in its place: a failure before the
 * end leaves `folder` as it was.
 *
 * @throws when `folder` holds something that is no release (it has no `manifest.json`), or the disk
 *   refuses to write
 */
export function replaceFolder(folder: string, files: readonly ReleaseFile[]): void {
  if (
    existsSync(folder) &&
    readdirSync(folder).length > 0 &&
    !existsSync(join(folder, "manifest.json"))
  ) {
    throw new Error(
      `${folder} is not empty and holds no release; remove it or choose another folder`,
    );
  }
  mkdirSync(dirname(folder), { recursive: true });
  const fresh = mkdtempSync(join(dirname(folder), `.${basename(folder)}-new-`));
  const old = `${fresh}-old`;
  try {
    for (const { path, content } of files) {
      mkdirSync(dirname(join(fresh, path)), { recursive: true });
      writeFileSync(join(fresh, path), content);
    }
    if (existsSync(folder)) renameSync(folder, old);
    try {
      renameSync(fresh, folder);
    } catch (error) {
      if (existsSync(old)) renameSync(old, folder);
      throw error;
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    if (existsSync(folder)) rmSync(old, { recursive: true, force: true });
  }
}
