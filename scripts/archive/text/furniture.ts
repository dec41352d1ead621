import type { Line } from "./page-line.ts";

/** How many lines at the top and the foot of a page may be furniture. */
const EDGE = 3;

/** The number of a page: `4`, `- 4 -`, `Page 4 of 28`, `iv`. */
const PAGE_NUMBER =
  /^[-–—|\s]*(?:page )?(?:\d{1,4}|[ivxl]{1,7})(?: ?(?:of|\/) ?\d{1,4})?[-–—|\s]*$/i;

/** The job number that the United Nations print at the foot of a first page, with its bar code. */
const JOB_NUMBER = /^\*?GE\.\d{2}-\d{4,6}\b/;

/**
 * The lines that pages repeat: numbers of pages at their edges, and running heads, whose words, but not
 * numbers, are those of at least three pages and a third of all. A space parts them from the text.
 */
export function furnitureOf(pages: readonly (readonly Line[])[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  const counts = new Map<string, number>();
  for (const [page, lines] of pages.entries())
    for (const key of new Set(
      [...headOf(lines), ...footOf(lines)].map((line) => keyOf(line, page)),
    ))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const most = Math.max(3, pages.length / 3);
  for (const [page, lines] of pages.entries()) {
    const isFurniture = (line: Line) =>
      JOB_NUMBER.test(line.text) ||
      (pages.length > 1 && PAGE_NUMBER.test(line.text)) ||
      counts.get(keyOf(line, page))! >= most;
    // From the edge inwards: what stands behind a line of text is text.
    takeWhile(headOf(lines), isFurniture).forEach((line) => found.add(line));
    takeWhile(footOf(lines).toReversed(), isFurniture).forEach((line) => found.add(line));
  }
  return found;
}

/** The first lines of a page, down to the last space among the first ones. */
function headOf(lines: readonly Line[]): readonly Line[] {
  const end = lines.slice(0, EDGE + 1).findLastIndex(({ gap }, at) => at > 0 && gap > 0);
  return lines.slice(0, lines.length === 1 ? 1 : Math.max(0, end));
}

/** The last lines of a page, from the first space among the last ones. */
function footOf(lines: readonly Line[]): readonly Line[] {
  const last = lines.slice(Math.max(1, lines.length - EDGE));
  const start = last.findIndex(({ gap }) => gap > 0);
  return start < 0 ? [] : last.slice(start);
}

/**
 * Running heads differ in the number of the page. A number at the start of a line counts pages, or is the
 * mark of a note (“3 Ibid.”).
 */
function keyOf({ text, mark }: Line, page: number): string {
  if (mark !== undefined) return `${mark} ${text}`;
  return text
    .toLowerCase()
    .replace(/^\d{1,4}(?= )/, (number) => `#${Number(number) - page}`)
    .replace(/(?<!^#-?)(?<!^#-?\d*)\d+/g, "#");
}

function takeWhile<T>(list: readonly T[], test: (item: T) => boolean): readonly T[] {
  const end = list.findIndex((item) => !test(item));
  return end < 0 ? list : list.slice(0, end);
}
