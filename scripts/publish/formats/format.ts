import type { Delta } from "../release/delta.ts";
import type { HistoryStep } from "../release/history.ts";
import type { Output } from "../output/output.ts";
import type { Searchable } from "../output/scan.ts";
import type { TitleOf } from "../release/record-title.ts";
import type { InboundLink } from "../release/released-record.ts";
import type { Release } from "../release/release.ts";
import type { TableFormat } from "../tables/table.ts";
import type { Tables } from "../tables/tables.ts";

/** One format of a release. The same release always gives the same bytes. */
export type ReleaseFormat = FilesFormat | TablesFormat;

/** A format that writes its files by itself. */
export interface FilesFormat extends Description {
  /** It says what other files hold, with their sums, so it is written after the tables. */
  readonly describesFiles?: true;
  readonly write: (release: Release, out: Output, context: ReleaseContext) => void;
}

/** A format made of the tables. All such formats are written in one pass over the records. */
export interface TablesFormat extends Description {
  readonly tables: (release: Release, out: Output, context: ReleaseContext) => TableFormat;
}

interface Description {
  readonly name: string;
  /** What the format writes, for the pages that list it. */
  readonly files: readonly FormatFiles[];
  readonly searchable: Searchable;
}

/** One file of a format, or several of a kind. */
export interface FormatFiles {
  /** Below the folder of the release: `casebook.json`, `csv/`, `<collection>/<id>.json`. */
  readonly path: string;
  /** Its content in a few words. */
  readonly holds: string;
  /** Whom it is for: `SQL`, `a spreadsheet`. */
  readonly use?: string;
  /** Set where the catalogue lists it as a form of the dataset. */
  readonly distribution?: Distribution;
}

/** A form of the dataset in a catalogue (DCAT). */
export interface Distribution {
  readonly name: string;
  readonly title: string;
  readonly mediaType: string;
}

/** What a format may need beside the release. */
export interface ReleaseContext {
  /** All formats that the release is written in. */
  readonly formats: readonly ReleaseFormat[];
  /** What changed since the previous release, where one is given. */
  readonly delta?: Delta | undefined;
  /** The steps between the releases that were given and this one, the oldest first. */
  readonly history: readonly HistoryStep[];
  /** The titles of records, each worked out once. */
  readonly titleOf: TitleOf;
  /** The tables of the release, made once. */
  readonly tables: () => Tables;
  /** The links to each record, by full name, found once. */
  readonly inbound: () => ReadonlyMap<string, readonly InboundLink[]>;
}
