import { json, schemaFiles } from "./json.ts";
import { manifest, recordCounts, sums } from "./manifest.ts";
import { readRelease } from "./read-release.ts";
import type { Checked } from "./read-release.ts";
import type { Release, ReleaseFile, ReleaseFormat } from "./release.ts";
import { retiredFiles } from "./retired-files.ts";
import { replaceFolder } from "./replace-folder.ts";
import type { Owner } from "./restore-folder.ts";

/** Every format of a release; each is a file of this folder. */
const formats: readonly ReleaseFormat[] = [json, schemaFiles, retiredFiles];

export interface Published {
  readonly files: number;
  /** Collection and number of records. */
  readonly counts: readonly (readonly [string, number])[];
}

/**
 * Writes a checked dataset as a release. The files are read a second time.
 *
 * @param out the folder of the release
 * @throws CannotPublish when a file is not the one that was checked, when there is no
 *   `data/dataset.yml`, when something restricted would be published, or when `out` cannot be written
 */
export function publish(checked: Checked, out: string, owner: Owner): Published {
  const release = readRelease(checked);
  const files = releaseFiles(release);
  replaceFolder(out, files, owner);
  return { files: files.length, counts: recordCounts(release) };
}

/** Every file of a release, the manifest and the sums last. */
export function releaseFiles(release: Release): ReleaseFile[] {
  const files = formats.flatMap((format) => [...format(release)]);
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  files.push(manifest(release, files));
  files.push(sums(files.toSorted((a, b) => (a.path < b.path ? -1 : 1))));
  return files;
}
