/**
 * Keywords of our own in the schemas: what a checker must know beyond the shape of a value.
 * Validators ignore them.
 */
const releasedAnnotations = [
  /** On the root: the collection whose records the schema describes. */
  "x-collection",
  /** On the root of `common.schema.json`: the version of all schemas together. */
  "x-schema-version",
  /** On a list: its items are parts of that kind, named `record#part` by their `id`. */
  "x-part",
  /** On any other list of objects: the key, or keys together, that name an item. */
  "x-key",
  /** On a list of texts whose order means nothing: `casebook fix` sorts them. */
  "x-unordered",
  /** On a text that names a record, a part of one, or (`within`) a part of the same record. */
  "x-ref",
  /** On a value that names a row or a term of that reference table. */
  "x-term",
  /** On a text in EDTF. */
  "x-edtf",
  /** On a text that is an ISO 8601 duration. */
  "x-duration",
  /** On a text that is a document symbol: `un` or `amnesty`. */
  "x-symbol",
  /** On an object that is a statement (docs/evidence.md): the kind of statement. */
  "x-statement",
  /** On a list of citations. */
  "x-citations",
  /** On one citation. */
  "x-citation",
  /** On the object that names a place in a source. */
  "x-locator",
  /** On a figure given in one of several ways (`exact`, `at-least`, ...). */
  "x-quantity",
  /** On the object that holds what must not be published. */
  "x-restricted",
  /** On a text that names a field, or a part, of its own record. */
  "x-about",
  /** On a text that YAML takes for a number unless it is quoted. */
  "x-quote",
  /** Beside `pattern`: the form in plain words, for messages. */
  "x-form",
] as const;

/** Keywords that only our own programs read: a release removes them from its schemas. */
export const ownAnnotations = [
  /**
   * On a text, and on the number of a figure: what it holds. Every text without another form has
   * it. `our-words` and `prose` (what a document prints, or may print) are searched for names and
   * for personal data, `words` for personal data only, and `number` (a document number, a checksum
   * or an address) for neither.
   */
  "x-holds",
  /** On an object with an `id`: the field that says what kind of thing it is. The id is a word for it. */
  "x-kind",
  /** On an object: what its dates are, and which of them may not come before which (`DatesAsked`). */
  "x-dates",
  /** On an object: which of its fields, and of those around it, do not go together (a list of `Fit`). */
  "x-fits",
  /** On an object: the kinds of organization that its fields may name (a list of `BodyAsked`). */
  "x-bodies",
  /** On a field that is for the reviewers of a dataset: no release holds it. */
  "x-unreleased",
  /** On the root of a collection: what one record is called on the command line: `case`. */
  "x-singular",
  /** Beside it: the word for a record at the head of a change, if it differs. */
  "x-heading",
  /** On the root of a collection: the fields that identify the subject of a record. */
  "x-identifies",
  /** On the root of a collection: what `casebook new` asks, in order (`Asked`). */
  "x-ask",
  /** On the root of a collection: what to add to a new record next, in order (`NextStep`). */
  "x-next",
] as const;

export const annotations = [...releasedAnnotations, ...ownAnnotations] as const;

/** What the schema of a collection says about its records besides their form. */
export interface CollectionAnnotations {
  readonly singular: string;
  readonly heading: string;
  readonly identifies: readonly string[];
  readonly ask: readonly Asked[];
  readonly next: readonly NextStep[];
}

/** One question of `casebook new`, or a citation, which is four questions. */
export type Asked =
  | {
      /** The name of the option, without the two hyphens. */
      readonly flag: string;
      /** Pointer of the answer in the record; `-` is the next item of a list. */
      readonly at: string;
      /** The words of the question; by default the title and the description of the field. */
      readonly asks?: string;
      /** The question is asked only then. */
      readonly when?: Condition;
      /** Whether the record needs an answer; by default, whether the schema requires the field. */
      readonly needed?: boolean | Condition;
    }
  | { readonly cite: string; readonly when?: Condition };

/**
 * What the answers to other questions must be: given, not given, one of these, none of these, or of
 * a form.
 */
export type Condition = Readonly<
  Record<
    string,
    boolean | readonly string[] | { readonly not: readonly string[] } | { readonly matches: string }
  >
>;

export interface NextStep {
  /** The step is due if the record has none of these fields. */
  readonly without: readonly string[];
  readonly add: string;
}
