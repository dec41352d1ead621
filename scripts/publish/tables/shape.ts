import type { ReferenceTarget } from "../../schema/plan.ts";
import type { Column } from "./table.ts";

/** A table that is still being read from the schemas. */
export interface Draft {
  readonly name: string;
  /** The name of one row in columns that refer to it. */
  readonly singular: string;
  readonly title: string;
  readonly description: string;
  readonly kind: "collection" | "reference" | "child" | "link";
  /** The columns of the fields; owner columns are added later. */
  readonly columns: Column[];
  /** The tables whose rows own rows of this table. */
  readonly owners: Set<Draft>;
  /** The fields of owners that hold the rows, with dots: `citations`, `outcome.fine.conversions`. */
  readonly fields: Set<string>;
  /** Its parts have a number as their id, and another in `number` only where the document prints another. */
  printsNumber?: boolean;
  /** Some owners are objects with citations within a row. */
  ownedByObjects: boolean;
}

/** How an object becomes cells of a row and rows of other tables. */
export interface Shape {
  readonly draft: Draft;
  readonly fields: readonly Field[];
}

export type Field =
  /** A text, number, boolean or list of texts, unchanged. */
  | { readonly as: "value"; readonly key: string; readonly column: string }
  /** An EDTF text, with its first and last day. */
  | { readonly as: "date"; readonly key: string; readonly column: string }
  /** A figure: its kind, bounds and words. */
  | {
      readonly as: "quantity";
      readonly key: string;
      readonly column: string;
      /** A length of time, which is also given in days. */
      readonly duration: boolean;
    }
  /** The name of a record or part. */
  | { readonly as: "reference"; readonly key: string; readonly to: Reference }
  /** An object whose fields are columns of the row. */
  | {
      readonly as: "object";
      readonly key: string;
      /** It has citations, and so a name. */
      readonly statement: boolean;
      readonly fields: readonly Field[];
    }
  | Rows
  | Links;

/** A list whose items are rows of another table. */
export interface Rows {
  readonly as: "rows";
  readonly key: string;
  readonly shape: Shape;
  /** With dots, from the row that owns them. */
  readonly field: string;
  /** The key that names an item in its record: `record#id`. */
  readonly part?: string;
  /** The key that names an item in its list; without one, items are numbered. */
  readonly itemKey?: string;
  /** One object instead of a list. */
  readonly single?: true;
}

/** A list of names; each is a row that pairs it with its owner. */
export interface Links {
  readonly as: "links";
  readonly key: string;
  readonly draft: Draft;
  /** A reference, or for terms of a vocabulary the column that holds them. */
  readonly to: Reference | string;
}

export interface Reference {
  readonly target: ReferenceTarget;
  readonly column: string;
  /** A second column for the part, where the reference may mean a record or a part. */
  readonly partColumn?: string;
}
