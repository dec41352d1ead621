import { claimsEnough } from "../changes/version-step.ts";
import { compareVersions } from "../changes/reasons.ts";
import { CannotPublish } from "./output/cannot-publish.ts";
import { historyOf } from "./release/history.ts";
import type { Delta } from "./release/delta.ts";
import { datasetName } from "../changes/dataset-name.ts";
import type { ReleaseFormat } from "./formats/format.ts";
import { formats as allFormats, lastFormats } from "./formats/formats.ts";
import { recordCounts } from "./formats/manifest.ts";
import { writeFormats } from "./formats/write-formats.ts";
import { removeArchives } from "./output/archive.ts";
import { releaseFolder } from "./output/output.ts";
import type { ReleaseFile } from "./output/output.ts";
import type { PreviousRelease } from "./release/previous-release.ts";
import type { Publishable } from "./release/partition-dataset.ts";
import { replaceFolder } from "./output/replace-folder.ts";
import type { Builder } from "./output/replace-folder.ts";
import { searchFor } from "./output/scan.ts";
import type { Leak } from "./output/scan.ts";

export interface WrittenRelease {
  /** Dataset and version, the name of an archive: `casebook-kazakhstan-0.1.0`. */
  readonly name: string;
  readonly files: number;
  /** Number of records by collection. */
  readonly counts: readonly (readonly [string, number])[];
}

/** How a release is written. */
export interface ReleaseOptions {
  /** Earlier releases, in any order. The changes are compared with the last of them. */
  readonly previous?: readonly PreviousRelease[] | undefined;
  /** Called with the path of every file before it is written. */
  readonly progress?: (path: string) => void;
  /** Instead of all formats; changes, manifest and sums are always written. */
  readonly formats?: readonly ReleaseFormat[] | undefined;
}

/**
 * Writes a release of a checked dataset.
 *
 * @param out the folder of the release
 * @throws CannotPublish when the release would hold a restricted value, when the step of the version is too
 *   small for the changes since `previous`, or when `out` cannot be written
 */
export function publish(
  publishable: Publishable,
  out: string,
  builder: Builder,
  options: ReleaseOptions = {},
): WrittenRelease {
  const { release } = publishable;
  const name = `${datasetName(release.dataset)}-${String(release.dataset["version"])}`;
  let files = 0;
  replaceFolder(
    out,
    (folder, scratch) => {
      const written = writeRelease(publishable, folder, scratch, options);
      files = written.length;
      // An archive beside the new release must not be one of the old.
      removeArchives(out, name);
      return written.map(({ path }) => path);
    },
    builder,
  );
  return { name, files, counts: recordCounts(release) };
}

/**
 * Writes every file of a release, the manifest and the sums last.
 *
 * @param folder exists and is empty, like `scratch`
 * @throws CannotPublish as `publish` does
 */
export function writeRelease(
  { release, withheld }: Publishable,
  folder: string,
  scratch: string,
  { previous = [], progress, formats = allFormats }: ReleaseOptions = {},
): readonly ReleaseFile[] {
  const earlier = previous.toSorted((a, b) => compareVersions(a.version, b.version));
  const history = historyOf(release, earlier);
  const [step, last] = [history.at(-1), earlier.at(-1)];
  const delta = step && last && { previous: last, ...step };
  if (delta) refuseSmallStep(String(release.dataset["version"]), delta);
  const search = withheld.length > 0 ? searchFor(withheld) : undefined;
  const { files, outputOf } = releaseFolder(folder, scratch, search, progress);
  for (const some of [formats, lastFormats])
    writeFormats(some, release, outputOf, { formats, delta, history }, () =>
      refuseLeaks(search?.found ?? []),
    );
  return files;
}

function refuseSmallStep(version: string, { previous, changes, self, level }: Delta): void {
  if (compareVersions(previous.version, version) > 0)
    throw new CannotPublish(
      `Nothing was written, because the previous release that was given is version ${previous.version}, and this one is ${version}. Give the last release, or raise the version in data/dataset.yml.`,
    );
  if (changes.length + self.length === 0 || claimsEnough(previous.version, version, level)) return;
  throw new CannotPublish(
    `Nothing was written, because version ${version} claims too little: since ${previous.version} there are ${level} changes. Raise the version in data/dataset.yml by a ${previous.version.startsWith("0.") && level === "major" ? "minor" : level} step.`,
  );
}

/** Files are searched before they are written, so even a killed build leaves no restricted value. */
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
