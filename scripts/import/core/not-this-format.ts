/** A fault of a whole file, of which nothing is imported. */
export class NotThisFormat extends Error {}

/** There is no row at all, not even of headings. */
export class NoRows extends NotThisFormat {}
