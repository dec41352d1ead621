/** A span of a text, in UTF-16 offsets, `end` exclusive, and its new text. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text after the edits.
 *
 * @throws when two edits collide
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let at = 0;
  for (const edit of [...edits].sort(byStart)) {
    if (edit.start < at) throw new Error("two edits collide");
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** Whether two edits cannot both be made: they overlap, or insert at one place. */
export function collide(a: TextEdit, b: TextEdit): boolean {
  if (a.start === b.start) return true;
  return a.start < b.end && b.start < a.end;
}

/** The spans of the new texts in the edited text. */
export function editedSpans(edits: readonly TextEdit[]): { start: number; end: number }[] {
  let shift = 0;
  return [...edits].sort(byStart).map(({ start, end, text }) => {
    const span = { start: start + shift, end: start + shift + text.length };
    shift += text.length - (end - start);
    return span;
  });
}

function byStart(a: TextEdit, b: TextEdit): number {
  return a.start - b.start || a.end - b.end;
}

/** The end of the line of a place, before its line break; a comment there stays with what it is about. */
export function endOfLine(text: string, at: number): number {
  // The end of a block text is the start of the next line.
  const from = at > 0 && text[at - 1] === "\n" ? at - 1 : at;
  const found = text.indexOf("\n", from);
  const end = found < 0 ? text.length : found;
  return text[end - 1] === "\r" ? end - 1 : end;
}

/** The column of a place, from 0. */
export function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf("\n", at - 1) + 1);
}
