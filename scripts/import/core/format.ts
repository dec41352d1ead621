import type { Finding } from "../../diagnostics/finding.ts";
import type { Mapping } from "../../schema/records.ts";
import type { RecordTypes } from "../../schema/record-types.ts";
import type { Schemas } from "../../schema/schemas.ts";
import type { GivenFile } from "./given-file.ts";
import type { Language } from "./language.ts";
import type { LogWriter } from "./import-log.ts";
import type { NumberedList, ExistingRecord } from "./target.ts";
import type { Reference } from "./reference.ts";
import type { Aside } from "./set-aside.ts";

/** One outside format: how a file of it becomes records. */
export interface Format {
  readonly name: string;
  /** What it reads, in a few words for the help. */
  readonly reads: string;
  /**
   * The records that a file asks for, the same for the same bytes. Everything that is not taken over
   * unchanged is logged.
   *
   * A source comes before what cites it. They may be made as they are asked for.
   *
   * @throws NotThisFormat when the file is something else, or broken as a whole
   */
  read(file: GivenFile, context: Context): Iterable<Proposed> | Promise<Iterable<Proposed>>;
}

/** What a format may use besides its file. */
export interface Context {
  readonly reference: Reference;
  readonly log: LogWriter;
  /** The numbered recommendations of a review in the dataset. */
  readonly numberedList: (review: string) => NumberedList | undefined;
  /** A record of the dataset, or one that an earlier file of this import asks for. */
  readonly record: (collection: string, id: string) => ExistingRecord | undefined;
  /** Whether there is such a record. */
  readonly has: (collection: string, id: string) => boolean;
  /** What the schema of a collection does not accept in a record. */
  readonly faults: (collection: ProposedCollection, record: unknown) => readonly Finding[];
  /** The records of the dataset that a name, an address or a number means: their ids. */
  readonly named: (collections: readonly string[], name: string) => readonly string[];
  /** What a record may hold that only a private dataset may. */
  readonly isPrivate: boolean;
  readonly schemas: Schemas;
  readonly options: ImportOptions;
  /** Where a large file may put what it does not need yet. */
  readonly aside: Pick<Aside, "add" | "text">;
  /** Says how far it is, in a few words. */
  readonly progress: (state: string) => void;
}

/** What the user says about the files. */
export interface ImportOptions {
  /** Only this State; in a format with one State per file, that State. */
  readonly state?: string;
  /** The id of the source record of the file. */
  readonly source?: string;
  /** Of a text, by the name that web browsers use. */
  readonly encoding?: string;
  /** The language of the wording, in a format that does not say it. */
  readonly language?: Language;
  /** The name of a sheet of a workbook. */
  readonly sheet?: string;
  /** The columns of a csv: reviewed and without faults. */
  readonly mapping?: Mapping;
}

/** A record as a file asks for it. */
export type Proposed = {
  [C in ProposedCollection]: {
    readonly collection: C;
    readonly id: string;
    readonly record: RecordTypes[C];
    /** The rows that it was made of, if its citations do not say so. */
    readonly rows?: readonly number[];
  };
}[ProposedCollection];

export type ProposedCollection = keyof RecordTypes;
