import type { Command } from "commander";
import type { Builder } from "../publish/output/replace-folder.ts";
import type { ReleaseFormat } from "../publish/formats/format.ts";
import type { Schemas } from "../schema/schemas.ts";
import type { Io } from "./io.ts";

/** This package, as it is installed. */
export interface Installation {
  /** Its folder, which holds `schemas/` and `package.json`. */
  readonly home: string;
  /** Stands for all that the program was made of; undefined where that is not known. */
  readonly sources?: string;
  readonly tool: { readonly name: string; readonly version: string };
  schemas(): Schemas;
  /** The TypeScript declarations of the records, generated from the schemas. */
  recordTypes(): string;
  /** The formats that a release is written in, instead of all. */
  readonly formats?: readonly ReleaseFormat[];
}

/** What every command works with. */
export interface Context {
  readonly installation: Installation;
  readonly io: Io;
  /** The process, as the one that builds a release. */
  readonly builder: Builder;
}

/** A fault of the request or of the place where it is to be carried out: exit status 2, no stack. */
export class UsageError extends Error {}

/**
 * Adds one command to the program. Its action is given to `run`, whose result is the exit status.
 */
export type AddCommand = (
  program: Command,
  context: Context,
  run: <A extends unknown[]>(
    action: (...args: A) => number | Promise<number>,
  ) => (...args: A) => Promise<void>,
) => void;
