/** A fault of a whole file, of which nothing is imported. */
export class NotThisFormat extends Error {}
