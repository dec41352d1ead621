import { redirectsOf, tombstonesOf } from "../corpus/retired.ts";
import type { Redirect, Tombstone } from "../corpus/retired.ts";
import type { Exception } from "../diagnostics/exceptions.ts";
import type { DataFile } from "../dataset/discover.ts";
import type { ReasonsFile } from "./change-reasons.ts";
import { reasonsIn } from "./change-reasons.ts";
import { exceptionsIn } from "./exceptions-in.ts";

/** What the files outside a collection say of the dataset. */
export interface Declarations {
  readonly redirects: Redirect[];
  readonly tombstones: Tombstone[];
  readonly exceptions: Exception[];
  reasons: ReasonsFile | undefined;
  /** Of the dataset. */
  version: string | undefined;
  isPrivate: boolean;
}

export function noDeclarations(): Declarations {
  return {
    redirects: [],
    tombstones: [],
    exceptions: [],
    reasons: undefined,
    version: undefined,
    isPrivate: false,
  };
}

/** Takes what a file says whatever its schema thinks of it: a fault in it must not hide more. */
export function declare(
  declarations: Declarations,
  { schema, path }: DataFile,
  value: Readonly<Record<string, unknown>>,
): void {
  const { version, visibility } = value;
  if (schema === "dataset" && visibility === "private") declarations.isPrivate = true;
  if (schema === "dataset" && typeof version === "string") declarations.version = version;
  if (schema === "redirects") declarations.redirects.push(...redirectsOf(path, value));
  if (schema === "tombstones") declarations.tombstones.push(...tombstonesOf(path, value));
}

/** Whether a file says something that only counts where its schema accepts it. */
export function isPlea({ schema }: DataFile): boolean {
  return schema === "exceptions" || schema === "changes";
}

/**
 * Takes the exceptions and the reasons of changes that a file gives.
 *
 * @param value what the schema accepts
 * @param original given where faulty entries were left out: the pointer in the file of a pointer into the rest
 */
export function plead(
  declarations: Declarations,
  { schema, path }: DataFile,
  value: unknown,
  original?: (pointer: string) => string,
): void {
  if (schema === "exceptions") declarations.exceptions.push(...exceptionsIn(path, value, original));
  if (schema === "changes") declarations.reasons = reasonsIn(path, value, original);
}
