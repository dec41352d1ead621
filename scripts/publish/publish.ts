import { datasetName } from "./dataset-name.ts";
import { decoded } from "./decoded.ts";
import { formats } from "./formats.ts";
import { manifest, recordCounts, sums } from "./manifest.ts";
import { claimsEnough } from "../diff/level.ts";
import { compareVersions } from "../diff/reasons.ts";
import { CannotPublish } from "./cannot-publish.ts";
import { changeFiles, deltaOf } from "./changes.ts";
import type { Delta } from "./changes.ts";
import type { PreviousRelease } from "./previous-release.ts";
import { readRelease } from "./read-release.ts";
import type { Checked } from "./read-release.ts";
import type { Release, ReleaseFile } from "./release.ts";
import { replaceFolder } from "./replace-folder.ts";
import { leaks } from "./scan.ts";
import type { Leak } from "./scan.ts";
import type { Owner } from "./restore-folder.ts";

export interface Published {
  /** The dataset and its version, as the name of an archive: `casebook-kazakhstan-0.1.0`. */
  readonly name: string;
  readonly files: number;
  /** Collection and number of records. */
  readonly counts: readonly (readonly [string, number])[];
}

/**
 * Writes a checked dataset as a release. The files are read a second time.
 *
 * @param out the folder of the release
 * @param previous the release before it, of which the changes are told
 * @throws CannotPublish when a file is not the one that was checked, when there is no
 *   `data/dataset.yml`, when something restricted would be published, when the version claims less than the
 *   changes since `previous` need, or when `out` cannot be written
 */
export function publish(
  checked: Checked,
  out: string,
  owner: Owner,
  previous?: PreviousRelease,
): Published {
  const { release, withheld } = readRelease(checked);
  const files = releaseFiles(release, previous);
  refuseLeaks(leaks(files, withheld, decoded));
  replaceFolder(out, files, owner);
  const name = `${datasetName(release.dataset)}-${String(release.dataset["version"])}`;
  return { name, files: files.length, counts: recordCounts(release) };
}

/** Every file of a release, the manifest and the sums last. */
export function releaseFiles(release: Release, previous?: PreviousRelease): ReleaseFile[] {
  const files = formats.flatMap((format) => [...format(release)]);
  if (previous) {
    const delta = deltaOf(release, previous);
    refuseSmallStep(String(release.dataset["version"]), delta);
    files.push(...changeFiles(release, delta));
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  files.push(manifest(release, files));
  files.push(sums(files.toSorted((a, b) => (a.path < b.path ? -1 : 1))));
  return files;
}

function refuseSmallStep(version: string, { previous, changes, level }: Delta): void {
  if (compareVersions(previous.version, version) > 0)
    throw new CannotPublish(
      `Nothing was written, because the release that was given as the one before is of version ${previous.version}, and this one is ${version}. Give the last release, or raise the version in data/dataset.yml.`,
    );
  if (changes.length === 0 || claimsEnough(previous.version, version, level)) return;
  throw new CannotPublish(
    `Nothing was written, because version ${version} claims too little: since ${previous.version} there are ${level} changes. Raise the version in data/dataset.yml by a ${previous.version.startsWith("0.") && level === "major" ? "minor" : level} step.`,
  );
}

/** A release is searched before it is written, so that not even a killed build leaves a value. */
function refuseLeaks(found: readonly Leak[]): void {
  if (found.length === 0) return;
  const shown = found.slice(0, 10).map(({ path, origin }) => `  ${path} holds ${origin}`);
  const more = found.length > 10 ? [`  and ${found.length - 10} more`] : [];
  throw new CannotPublish(
    [
      "Nothing was written, because restricted values would have been published:",
      ...shown,
      ...more,
    ].join("\n"),
  );
}
