/** A row or term of a reference table. */
export type Row = Readonly<Record<string, unknown>>;
