/**
 * The version of what `readDocument` makes of bytes. Raise it with every change that can alter a text:
 * cached texts of other versions are not used.
 */
export const EXTRACTOR = 2;

/** The text of a document, in reading order. */
export interface DocumentText {
  readonly blocks: readonly Block[];
  /** How many pages it has; undefined if the format knows none. */
  readonly pages?: number;
  /** What a reader of the text should know, one sentence each. */
  readonly warnings: readonly string[];
}

export interface Block {
  /**
   * A `paragraph` is also an item of a list or a cell of a table, and a whole one: words that a page
   * break or a footnote interrupts are put together. `furniture` is what pages repeat (running heads,
   * numbers of pages) and the list of contents.
   */
  readonly kind: "paragraph" | "heading" | "footnote" | "furniture";
  /** The page on which it begins, counted in the file from 1; undefined if the format knows none. */
  readonly page?: number;
  /** The page on which it ends, if that is a later one. */
  readonly lastPage?: number;
  /** Of a footnote: its mark, such as `3` or `*`, which its text does not repeat. */
  readonly number?: string;
  /**
   * NFC, on one line, single spaces. Numbers of paragraphs and items of lists are part of it, as a
   * reader sees them (`124.4 Define …`, `(a) A national report`), also where the format counts them.
   * Marks that point to notes are not, if they can be told apart.
   */
  readonly text: string;
  readonly noteMarks: NoteMarks;
}

/**
 * Whether marks that point to notes stood in a text. `none`: none; `removed`: there were, and they are
 * taken off; `uncertain`: a number is joined to a word and may be one.
 */
export type NoteMarks = "none" | "removed" | "uncertain";

/** A document that is not read; the message is one sentence for its user. */
export class UnreadableDocument extends Error {}
