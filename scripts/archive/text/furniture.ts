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
 * numbers, are those of at least three pages and a third of all.
 */
export function furnitureOf(pages: readonly (readonly Line[])[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  const counts = new Map<string, number>();
  for (const lines of pages)
    for (const key of new Set(edgesOf(lines).map(keyOf)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const most = Math.max(3, pages.length / 3);
  for (const lines of pages) {
    const isFurniture = (line: Line) =>
      JOB_NUMBER.test(line.text) ||
      (pages.length > 1 && PAGE_NUMBER.test(line.text)) ||
      counts.get(keyOf(line))! >= most;
    // From the edge inwards: what stands behind a line of text is text.
    takeWhile(lines.slice(0, EDGE), isFurniture).forEach((line) => found.add(line));
    takeWhile(lines.slice(-EDGE).reverse(), isFurniture).forEach((line) => found.add(line));
  }
  return found;
}

function edgesOf(lines: readonly Line[]): readonly Line[] {
  return lines.length <= 2 * EDGE ? lines : [...lines.slice(0, EDGE), ...lines.slice(-EDGE)];
}

/** Running heads differ in the number of the page. */
function keyOf({ text }: Line): string {
  return text.toLowerCase().replace(/\d+/g, "#");
}

function takeWhile<T>(list: readonly T[], test: (item: T) => boolean): readonly T[] {
  const end = list.findIndex((item) => !test(item));
  return end < 0 ? list : list.slice(0, end);
}
