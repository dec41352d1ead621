/** A fault of a given file as a whole: nothing of it is read. */
export class NotThisFormat extends Error {}
