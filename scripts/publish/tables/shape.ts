import type { ReferenceTarget } from "../../schema/plan.ts";
import type { Column } from "./table.ts";

/** A table while the schemas are being read. */
export interface Draft {
  readonly name: string;
  /** What one row is called, in the names of columns that point at it. */
  readonly singular: string;
  readonly title: string;
  readonly description: string;
  readonly kind: "collection" | "reference" | "child" | "link";
  /** Columns of the fields; those that tie a row to its owner are added at the end. */
  readonly columns: Column[];
  /** Tables whose rows own rows of this one. */
  readonly owners: Set<Draft>;
  /** Fields in which owners hold such rows, dotted: `citations`, `outcome.fine.conversions`. */
  readonly fields: Set<string>;
  /** Some owners are no rows but objects in a row that have citations of their own. */
  ownedByObjects: boolean;
}

/** How an object becomes the cells of a row, and rows of other tables. */
export interface Shape {
  readonly draft: Draft;
  readonly fields: readonly Field[];
}

export type Field =
  /** Text, number, boolean or list of texts, as it is. */
  | { readonly as: "value"; readonly key: string; readonly column: string }
  /** EDTF text, and the days between which it lies. */
  | { readonly as: "date"; readonly key: string; readonly column: string }
  /** A figure: what is said of it, its bounds, its words. */
  | { readonly as: "quantity"; readonly key: string; readonly column: string }
  /** The name of a record or part. */
  | { readonly as: "reference"; readonly key: string; readonly to: Reference }
  /** An object whose fields are columns of the same row. */
  | {
      readonly as: "object";
      readonly key: string;
      /** It has citations of its own, and so a name of its own. */
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
  /** Dotted, from the row that owns them. */
  readonly field: string;
  /** Items are named `record#id`, by this key. */
  readonly part?: string;
  /** The key that names an item in its list; without one, items are counted. */
  readonly itemKey?: string;
  /** One object and no list. */
  readonly single?: true;
}

/** A list of names, each a row of a table of pairs. */
export interface Links {
  readonly as: "links";
  readonly key: string;
  readonly draft: Draft;
  /** Terms of a vocabulary stand in the column of that name; others are references. */
  readonly to: Reference | string;
}

export interface Reference {
  readonly target: ReferenceTarget;
  readonly column: string;
  /** A second column for the part, where a record or a part of one may be meant. */
  readonly partColumn?: string;
}
