import type { NoteMarks } from "./document-text.ts";

/** A line of a printed page. Columns are characters, or half the size of the letters. */
export interface Line {
  /** Single spaces, trimmed, not empty. */
  readonly text: string;
  /** The column of its first character. */
  readonly left: number;
  /** The column after its last one. */
  readonly right: number;
  /** Empty lines before it. */
  readonly gap: number;
  /** Whether its letters stand out from those of most lines: larger, or bold. */
  readonly prominent?: boolean;
  /** Whether its letters are smaller than those of most lines. */
  readonly small?: boolean;
  /** The raised mark that it began with, which its text does not repeat. */
  readonly mark?: string;
  /** What became of the other marks, where the format tells them; undefined if it does not. */
  readonly noteMarks?: NoteMarks;
}
