import { NotThisFormat } from "../core/not-this-format.ts";
import type { Context, Format } from "../core/format.ts";
import type { GivenFile } from "../core/given-file.ts";
import { compareNumbers } from "../core/numbers.ts";
import { records } from "./records.ts";
import type { Review } from "./records.ts";
import { readRow } from "./row.ts";
import type { Column, Entry } from "./row.ts";
import { short } from "../core/text.ts";
import { wordTable } from "./word-table.ts";
import type { WordRow } from "./word-table.ts";

/**
 * The list that OHCHR publishes after a review: a Word table of all recommendations by theme, with
 * number, States, answer and the place of the answer. The lists of sessions 20, 34 and 48 differ in
 * their columns and in the wording of the themes.
 */
export const thematicList: Format = {
  name: "ohchr-thematic-list",
  reads: "the Word table of recommendations that OHCHR publishes after a review",
  async read(file, context) {
    const { rows, header } = await wordTable(file);
    const [heading, ...table] = rows;
    const columns = columnsOf(file, heading);
    const about = reviewOf(file, header, context);
    const data = table.filter(({ cells }) => !isHeading(cells, columns));
    const entries = data.flatMap((row) => readRow(file.name, row, columns, context) ?? []);
    context.log.read({
      file: file.name,
      sha256: file.sha256,
      rows: data.filter(({ cells }) => cells.length > 1).length,
    });
    compareHeadings(file, data, entries, context);
    return records(file, about, withoutRepeats(file, entries, context), rows.length, context);
  },
};

function columnsOf(file: GivenFile, heading: WordRow | undefined): Column[] {
  const columns = (heading?.cells ?? []).map((cell): Column => {
    const title = cell.join(" ");
    if (/^recommendation/i.test(title)) return "recommendation";
    if (/^position/i.test(title)) return "position";
    if (/themes/i.test(title)) return "themes";
    return /\bsdgs?\b/i.test(title) ? "sdgs" : "other";
  });
  for (const wanted of ["recommendation", "position", "themes"] as const)
    if (!columns.includes(wanted))
      throw new NotThisFormat(
        `The table in ${file.name} has no column of the ${wanted}; its first row has ${columns.length} cells: ${(heading?.cells ?? []).map((cell) => `“${short(cell.join(" "), 40)}”`).join(", ")}. Only English lists are read, as OHCHR publishes these lists in English alone; bring a translated table into a spreadsheet and import it as csv.`,
      );
  return columns;
}

/** The heading, which a table may repeat. */
function isHeading(cells: WordRow["cells"], columns: readonly Column[]): boolean {
  const title = (kind: Column) => (cells[columns.indexOf(kind)] ?? []).join(" ");
  return /^recommendation/i.test(title("recommendation")) && /^position/i.test(title("position"));
}

/** `UPR of Slovenia (2nd Cycle – 20th session)`, in the header of the pages. */
function reviewOf(file: GivenFile, header: string, { reference, options }: Context): Review {
  const found =
    /UPR of (.{2,80}?)\s*\(\s*([0-9]+)\s*\p{L}{2}\s+cycle\s*\p{Pd}\s*([0-9]+)\s*\p{L}{2}\s+session\s*\)/iu.exec(
      header,
    );
  const [, name = "", , session] = found ?? [];
  const named = found ? reference.states(name.trim())?.code : undefined;
  if (options.state !== undefined && named !== undefined && options.state !== named)
    throw new NotThisFormat(
      `${file.name} is about ${named} by the header of its pages, not about ${options.state}.`,
    );
  const state = options.state ?? named;
  if (state === undefined)
    throw new NotThisFormat(
      `The header of the pages of ${file.name} names no State that is known; name it with --state.`,
    );
  const cycle = session === undefined ? undefined : reference.cycleOf(Number(session));
  return { state, ...(cycle === undefined ? {} : { cycle, session: Number(session) }) };
}

/** Notes rows whose own list of themes lacks the theme of the heading above them. */
function compareHeadings(
  { name: file }: GivenFile,
  data: readonly WordRow[],
  entries: readonly Entry[],
  { log, reference }: Context,
): void {
  const byRow = new Map(entries.map((entry) => [entry.row, entry]));
  let heading = "";
  for (const { row, cells } of data) {
    if (cells.length === 1) heading = (cells[0]?.[0] ?? "").replace(/^theme:\s*/i, "");
    const entry = byRow.get(row);
    const theme = reference.themes(heading.replace(/^[A-H][0-9]{1,2}\s+/, ""));
    if (!entry || theme === undefined || entry.themes.includes(theme)) continue;
    const reason = "the theme above the row is not among its own themes, which count";
    log.note({ file, row, value: heading, reason });
  }
}

function withoutRepeats(file: GivenFile, entries: readonly Entry[], { log }: Context): Entry[] {
  const first = new Map<string, Entry>();
  for (const entry of entries) {
    const before = first.get(entry.number);
    if (before)
      log.refuse({
        file: file.name,
        row: entry.row,
        column: "Recommendation",
        value: entry.number,
        reason: `the number is already in row ${before.row}`,
      });
    else first.set(entry.number, entry);
  }
  const sorted = [...first.values()].sort((a, b) => compareNumbers(a.number, b.number));
  for (const missing of gaps(sorted.map(({ number }) => number)))
    log.note({
      file: file.name,
      reason: `the list has no ${missing}, though it has numbers after it`,
    });
  return sorted;
}

/** Numbers missing between 1 and the last of their paragraph; only numbers of two parts. */
function gaps(numbers: readonly string[]): string[] {
  const last = new Map<string, number>();
  for (const number of numbers) {
    const [paragraph = "", item = "", ...rest] = number.split(".");
    if (rest.length === 0) last.set(paragraph, Math.max(last.get(paragraph) ?? 0, Number(item)));
  }
  const there = new Set(numbers);
  return [...last].flatMap(([paragraph, end]) =>
    Array.from({ length: end }, (_, index) => `${paragraph}.${index + 1}`).filter(
      (number) => !there.has(number),
    ),
  );
}
