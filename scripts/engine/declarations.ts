import { redirectsOf, tombstonesOf } from "../corpus/retired.ts";
import type { Retired } from "../corpus/retired.ts";
import { isObject } from "../diagnostics/is-object.ts";
import type { Exception } from "../diagnostics/exceptions.ts";
import { reasonsIn } from "./change-reasons.ts";
import type { ReasonsFile } from "./change-reasons.ts";
import { exceptionsIn } from "./exceptions-in.ts";
import type { ValidatedFile } from "./validate-file.ts";

/** What the files in `data/` itself say about the dataset. */
export interface Declarations extends Retired {
  readonly exceptions: readonly Exception[];
  readonly reasons: ReasonsFile | undefined;
  /** Of the dataset. */
  readonly version: string | undefined;
  readonly isPrivate: boolean;
  /** The ids of those who compare statements with their sources. */
  readonly reviewers: ReadonlySet<string>;
  /** The day of this version. */
  readonly issued: string | undefined;
}

/**
 * Redirects, tombstones and data/dataset.yml count even if they are invalid, so that one fault does
 * not hide others. Of exceptions and reasons only the valid entries count.
 */
export function declarationsOf(files: readonly ValidatedFile[]): Declarations {
  const at = (schema: string) => files.find(({ file }) => file.schema === schema);
  const { version, visibility, reviewers, issued } = at("dataset")?.value ?? {};
  const [redirects, tombstones] = [at("redirects"), at("tombstones")];
  const [exceptions, changes] = [at("exceptions"), at("changes")];
  return {
    redirects: redirects?.value ? redirectsOf(redirects.file.path, redirects.value) : [],
    tombstones: tombstones?.value ? tombstonesOf(tombstones.file.path, tombstones.value) : [],
    exceptions: exceptions?.valid ? exceptionsIn(exceptions.file.path, exceptions.valid) : [],
    reasons: changes?.valid && reasonsIn(changes.file.path, changes.valid),
    version: typeof version === "string" ? version : undefined,
    isPrivate: visibility === "private",
    reviewers: new Set(idsIn(reviewers)),
    issued: typeof issued === "string" ? issued : undefined,
  };
}

function idsIn(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((each: unknown) => {
    const id = isObject(each) ? each["id"] : undefined;
    return typeof id === "string" ? [id] : [];
  });
}
