import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "../edit/write-file.ts";

/** Where a repository keeps what `casebook init` has written there. */
export const recordFile = ".casebook.json";

/** What `casebook init` knows of its files. */
export interface WrittenFiles {
  /** The version of casebook that wrote or offered them last. */
  readonly version: string;
  /** The action that the workflows use: `OWNER/NAME@COMMIT`. */
  readonly action?: string;
  /** The SHA-256 of each file as it was written, or offered as a diff, by path. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * What is known of the files around the dataset in `root`; undefined where nothing is.
 *
 * @throws when the record is not of that form
 */
export function readWrittenFiles(root: string): WrittenFiles | undefined {
  let text: string;
  try {
    text = readFileSync(join(root, recordFile), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const { version, action, files } = valueOf(text);
  const isWhole =
    typeof version === "string" &&
    (action === undefined || typeof action === "string") &&
    isTexts(files);
  if (!isWhole) throw new Error("it holds no “version” and “files”, as casebook writes them");
  return { version, ...(action !== undefined && { action }), files };
}

/** Keeps what is known of the files, sorted by path. */
export function keepWrittenFiles(root: string, { version, action, files }: WrittenFiles): void {
  const sorted = Object.fromEntries(Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const record = { version, ...(action !== undefined && { action }), files: sorted };
  writeWhole(join(root, recordFile), `${JSON.stringify(record, null, 2)}\n`);
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function valueOf(text: string): Readonly<Record<string, unknown>> {
  const value = JSON.parse(text) as unknown;
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((each) => typeof each === "string")
  );
}
