import { readPrevious } from "../publish/release/previous-release.ts";
import type { PreviousRelease } from "../publish/release/previous-release.ts";
import { UsageError } from "./usage-error.ts";
import { absolute } from "./io.ts";
import type { Io } from "./io.ts";

/** The releases before the last one. */
export interface EarlierOptions {
  /** Absolute paths of their folders, or of their casebook.json. */
  readonly earlier?: readonly string[];
}

/** The arguments of the option that names a release before the last one. */
export function earlierOption(io: Io) {
  return [
    "--earlier <path>",
    "a release before the last one, for the table of changes; may be given several times",
    (path: string, others: readonly string[] = []) => [...others, absolute(io, path)],
  ] as const;
}

/**
 * The releases that a build is compared with.
 *
 * @param options `previous` is the path of the last release
 * @throws UsageError where there are earlier releases and no last one; CannotPublish where one cannot be read
 */
export function earlierReleases({
  earlier = [],
  previous,
}: EarlierOptions & { readonly previous: string | undefined }): PreviousRelease[] {
  if (previous === undefined && earlier.length > 0)
    throw new UsageError("--earlier needs --previous: name the last release with that.");
  return [...earlier, ...(previous === undefined ? [] : [previous])].map(readPrevious);
}
