import { createTwoFilesPatch } from "diff";
import { visible } from "../diagnostics/visible.ts";
import { lineTable } from "../diagnostics/line-table.ts";
import { restrictedLines } from "../yaml/restricted-lines.ts";

/** A text, and its lines that must not be shown (1-based, both ends inclusive). */
export interface Shown {
  readonly text: string;
  readonly hidden: readonly (readonly [number, number])[];
}

/**
 * The change of one file as a patch for `git apply`. Hidden lines and those inside `restricted`
 * become `[restricted]`, and control characters become escapes; a patch with either is for reading
 * only.
 *
 * @param becomes the file's name after the change
 */
export function unifiedDiff(file: string, before: Shown, after: Shown, becomes = file): string {
  const names = [`a/${file}`, `b/${becomes}`] as const;
  const patch = createTwoFilesPatch(...names, masked(before), masked(after), "", "", {
    context: 3,
  });
  const lines = patch.replace(/^=+\n/, "").split("\n");
  const renaming =
    becomes === file
      ? ""
      : [`diff --git ${names[0]} ${names[1]}`, `rename from ${file}`, `rename to ${becomes}`, ""]
          .map(escaped)
          .join("\n");
  if (before.text === after.text) return renaming;
  // The names end in a tab, after which other programs put a time.
  const patched = lines
    .map((line, index) => (index < 2 ? line.trimEnd() : line).replace(LINE, escaped))
    .join("\n");
  return renaming + patched;
}

/** The text between tabs, which are harmless, without the carriage return at the end of a line. */
const LINE = /[^\t\r]+|\r(?!$)/g;

function escaped(text: string): string {
  return visible(text);
}

function masked({ text, hidden: known }: Shown): string {
  const hidden = [...known, ...restrictedLines(text)];
  if (hidden.length === 0) return text;
  const { starts } = lineTable(text);
  return starts
    .map((start, index) => {
      const line = text.slice(start, starts[index + 1]);
      const isHidden = hidden.some(([first, last]) => first <= index + 1 && index + 1 <= last);
      return isHidden ? line.replace(/^[^\r\n]+/, "[restricted]") : line;
    })
    .join("");
}
