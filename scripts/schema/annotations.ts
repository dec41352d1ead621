/**
 * Keywords of our own in the schemas. They say what a checker must know of a value beyond its shape,
 * and stand on the schema of the value. Validators pass over them.
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
  /** On a list of texts: their order says nothing, and `casebook fix` sorts them. */
  "x-unordered",
  /** On a text that names a record, a part of one, or (`within`) a part of the same record. */
  "x-ref",
  /** On a value that names a row or a term of `data/reference/<table>.yml`. */
  "x-term",
  /** On a text in EDTF. */
  "x-edtf",
  /** On a text that is an ISO 8601 duration. */
  "x-duration",
  /** On a text that is a document symbol: `un` or `amnesty`. */
  "x-symbol",
  /** On an object that is a statement with citations of its own: the kind of statement. */
  "x-statement",
  /** On a list of citations. */
  "x-citations",
  /** On one citation. */
  "x-citation",
  /** On the object that names a place in a source. */
  "x-locator",
  /** On a figure that is given in one of several ways (`exact`, `at-least`, ...). */
  "x-quantity",
  /** On the object that holds what must not be published. */
  "x-restricted",
  /** On a text that names a field, or a part, of the record it stands in. */
  "x-about",
  /** On a text that YAML takes for a number unless it is quoted. */
  "x-quote",
  /** Beside `pattern`: the form in plain words, for messages. */
  "x-form",
] as const;

/** Those that only our own programs read: a release leaves them out of its schemas. */
export const ownAnnotations = [
  /**
   * On a text, and on the number of a figure: what it holds. Every text without another form says so.
   * `our-words` and `prose` (what a document prints, or may print) are searched for names and for
   * personal data, `words` for personal data only, and `number` (of a document, a copy or an address)
   * for neither.
   */
  "x-holds",
] as const;

export const annotations = [...releasedAnnotations, ...ownAnnotations] as const;
