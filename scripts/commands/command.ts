import type { Command } from "commander";
import type { TakeText } from "../archive/text-of-copy.ts";
import type { Builder } from "../publish/output/replace-folder.ts";
import type { ReleaseFormat } from "../publish/formats/format.ts";
import type { Schemas } from "../schema/schemas.ts";
import type { ToolTables } from "../tables/tool-tables.ts";
import type { Io } from "./io.ts";

/** This package, as it is installed. */
export interface Installation {
  /** Its folder, which holds `schemas/` and `package.json`. */
  readonly home: string;
  /** A digest of everything that the program is made of; undefined if that is unknown. */
  readonly sources?: string;
  readonly tool: { readonly name: string; readonly version: string };
  /** The version of Node that runs it: `v24.1.0`. */
  readonly node: string;
  schemas(): Schemas;
  /** The reference tables. */
  tables(): ToolTables;
  /** The TypeScript declarations of the records, generated from the schemas. */
  recordTypes(): string;
  /** The style and the scripts of the site, by name. */
  siteAssets(): Readonly<Record<string, string>>;
  /** Takes the text of a document, within bounds of memory and time. */
  readonly takeText: TakeText;
  /** The formats of a release; all, if left out. */
  readonly formats?: readonly ReleaseFormat[];
}

/** What every command works with. */
export interface Context {
  readonly installation: Installation;
  readonly io: Io;
  /** This process, as the builder of a release. */
  readonly builder: Builder;
}

/**
 * Adds one command to the program. `run` takes its action, which returns the exit status.
 */
export type AddCommand = (
  program: Command,
  context: Context,
  run: <A extends unknown[]>(
    action: (...args: A) => number | Promise<number>,
  ) => (...args: A) => Promise<void>,
) => void;
