import type { Plan, ReferenceTarget } from "../schema/plan.ts";
import type { PersonalKind } from "./personal-data.ts";
import type { Text } from "../texts/text.ts";
import type { Lapse } from "./statement.ts";

export interface PartFact {
  readonly id: string;
  readonly kind: string;
  readonly pointer: string;
}

/** Two records that say the same may share one, unless its target may be a part of the same record. */
export interface ReferenceFact {
  readonly pointer: string;
  /** The key that holds it, or the list that it is in: `follows`. */
  readonly field: string;
  readonly text: string;
  readonly target: ReferenceTarget;
}

export interface TermFact {
  readonly pointer: string;
  readonly table: string;
  readonly key: string;
}

export interface CitationFact {
  readonly pointer: string;
  readonly source: string;
  readonly supports: string;
  /** Pointer of the object that holds the list of citations. */
  readonly statement: string;
  readonly at?: Locator | undefined;
  /** The document through which the source is known. */
  readonly via?: Via | undefined;
  /** The hash of what the place said when it was sealed. */
  readonly passage?: string;
}

/** An entry under `checked` of a citation. */
export interface ComparisonFact {
  readonly pointer: string;
  /** The source of the citation. */
  readonly source: string;
  readonly by: string;
  /** SHA-256 of the copy that was read. */
  readonly copy?: string;
  /** Why it does not count; left out if it does. */
  readonly lapse?: Lapse;
}

export interface Via {
  readonly source: string;
  readonly at?: Locator | undefined;
}

/** A place in a source, by the keys of the schema; values need not be texts. */
export type Locator = Readonly<Record<string, unknown>>;

/** What is kept of a record once its value has been dropped. */
export interface RecordFacts {
  readonly file: string;
  readonly collection: string;
  readonly id: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
  readonly parts: readonly PartFact[];
  readonly references: readonly ReferenceFact[];
  readonly terms: readonly TermFact[];
  readonly citations: readonly CitationFact[];
  readonly statements: number;
  /** Those that are at least at each level: see `levelOf`. */
  readonly opened: number;
  readonly sealed: number;
  readonly checked: number;
  /** Items of a list that have the key of an earlier one. */
  readonly repeated: readonly RepeatedItem[];
  /** Pointers of the values that must not be published. */
  readonly restricted: readonly string[];
  /** Free texts that hold what could lead to a person; the values are not kept. */
  readonly personal: readonly PersonalFact[];
  /** Web addresses in free texts, each with the pointer of its text. */
  readonly links: readonly TextAt[];
  /** Names in free texts, each with the pointer of its text. */
  readonly mentions: readonly TextAt[];
  /** Days, months, years and places of documents in free texts, the same way. */
  readonly numbers: readonly TextAt[];
  /** Its dates as EDTF, each once. */
  readonly dates: readonly string[];
  /** Who compared its citations with their sources. */
  readonly comparisons: readonly ComparisonFact[];
  /** What rules have declared: see `Facts.of`. */
  readonly declared?: DeclaredFacts | undefined;
  /** The file could not be read to a value: the record is there, and nothing is known of it. */
  readonly unread?: true;
}

/** By the names that rules gave them. */
export type DeclaredFacts = Readonly<Record<string, unknown>>;

/** An item named like an earlier one of its list, by the `x-key` of the list. */
export interface RepeatedItem {
  readonly pointer: string;
  /** Pointer of the first item of that name. */
  readonly earlier: string;
  readonly key: string | readonly string[];
  readonly name: string;
}

export interface PersonalFact {
  readonly pointer: string;
  readonly kinds: readonly PersonalKind[];
}

/** A text of a record with its place. */
export interface TextAt {
  readonly pointer: string;
  readonly text: string;
}

/** What rules about single records ask for and the corpus does not keep. */
export interface Scan {
  /** What the schema says of the record. */
  readonly plan: Plan;
  readonly dates: readonly TextAt[];
  readonly durations: readonly TextAt[];
  readonly symbols: readonly (TextAt & { readonly family: string })[];
  /** Texts of several words, in our words or a document's. */
  readonly texts: readonly Text[];
  /** Figures and lengths of time, in the one of several ways in which each is given. */
  readonly quantities: readonly Holder[];
  /**
   * Every key that an object of the record has, and, of the annotations `x-edtf`, `x-duration`, `x-symbol` and
   * `x-quantity` of its schema, those that a value of it has.
   */
  readonly keys: ReadonlySet<string>;
  /** The objects that have one of the keys that rules look for anywhere in a record. */
  readonly holders: Readonly<Record<SoughtKey, readonly Holder[]>>;
}

export type SoughtKey =
  | "conversions"
  | "discrepancies"
  | "lang"
  | "language"
  | "laws"
  | "otherLanguages"
  | "supports";

/** An object in a record, with its place. */
export interface Holder {
  readonly value: Readonly<Record<string, unknown>>;
  readonly pointer: string;
}
