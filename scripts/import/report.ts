import { visible } from "../diagnostics/visible.ts";
import type { Imported, Outcome } from "./import.ts";
import type { Account } from "./core/account.ts";
import type { Mapped, LogEntry } from "./core/import-log.ts";
import { rowRanges } from "./core/text.ts";

/** Whether everything was imported, and nothing differs from existing records. */
export function isWhole({ log, outcomes }: Imported): boolean {
  return (
    log.refused.length === 0 &&
    log.notUnderstood.length === 0 &&
    outcomes.every(({ differences, outcome }) => differences.length === 0 && outcome !== "refused")
  );
}

/** The report of an import for people. */
export function reportText(imported: Imported, dryRun: boolean): string {
  const { log, outcomes } = imported;
  const blocks = [
    imported.accounts.map(accountLine),
    outcomeLines(outcomes, dryRun),
    section("Refused", log.refused.map(entryLine)),
    section(
      "Records refused",
      outcomes
        .filter(({ outcome }) => outcome === "refused")
        .map(({ path, reason }) => `${path}: ${reason}`),
    ),
    section("Not understood", log.notUnderstood.map(entryLine)),
    section("Differs from the import, and was left unchanged", outcomes.flatMap(differenceLines)),
    section(
      "One State spelt in several ways",
      log.spellings.map(({ file, state, spellings }) => {
        const each = spellings.map(
          ({ text, rows }) => `“${text}” in ${count(rows.length, "row")}, the first ${rows[0]}`,
        );
        return `${file}: ${state} as ${each.join("; ")}`;
      }),
    ),
    section("Read as", mappedLines(log.mapped)),
    section("Held back", log.heldBack.map(heldLine)),
    section("Left out", log.leftOut.map(entryLine)),
    section("Noted", noteLines(log.notes)),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(visible).join("\n"))
    .join("\n\n")}\n`;
}

/** The same for programs. */
export function reportJson(
  imported: Imported,
  tool: { readonly name: string; readonly version: string },
): string {
  const { log, accounts, outcomes } = imported;
  return `${JSON.stringify({ version: 1, tool, ...log, accounts, records: outcomes }, null, 2)}\n`;
}

/** Rows read = written + refused + held back + left out. */
function accountLine({ file, read, written, refused, heldBack, leftOut, lost }: Account): string {
  const kinds = { written, refused, "held back": heldBack, "left out": leftOut };
  const told = Object.entries({ ...kinds, "not accounted for": lost })
    .filter(([kind, number]) => number > 0 || kind === "written")
    .map(([kind, number]) => `${number} ${kind}`);
  return `${file}: ${count(read, "row")} read: ${told.join(", ")}`;
}

function outcomeLines(outcomes: readonly Outcome[], dryRun: boolean): string[] {
  const parts = outcomes.reduce((all, { added }) => all + added.length, 0);
  const numbers = (["new", "added to", "unchanged", "left alone", "refused"] as const)
    .map((kind) => [kind, outcomes.filter(({ outcome }) => outcome === kind).length] as const)
    .filter(([, number]) => number > 0)
    .map(
      ([kind, number]) =>
        `${number} ${kind}${kind === "added to" ? ` (${count(parts, "part")})` : ""}`,
    );
  const dry = dryRun ? ", nothing written" : "";
  return [`${count(outcomes.length, "record")}: ${numbers.join(", ") || "none"}${dry}`];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
}

function entryLine({ file, rows, column, value, reason }: LogEntry): string {
  const cell = value === undefined ? "" : ` “${value}”`;
  const place = [column === undefined ? "" : `column ${column}`, places(rows)]
    .filter(Boolean)
    .join(", ");
  return `${file}${place === "" ? "" : `, ${place}`}:${cell} ${reason}`;
}

/** How often something was held back, and in which rows: the way back to what the dataset may not hold. */
function heldLine(entry: LogEntry): string {
  return `${entryLine(entry)} (${count(entry.rows.length, "row")})`;
}

/** One line for a value in all files; the JSON report has the rows of each file. */
function mappedLines(mapped: readonly Mapped[]): string[] {
  const lines = new Map<string, number>();
  for (const { kind, from, to, why, rows } of mapped) {
    const line = `${kind} “${from}” as ${to}, ${why}`;
    lines.set(line, (lines.get(line) ?? 0) + rows.length);
  }
  return [...lines]
    .map(([line, rows]) => (rows === 0 ? line : `${line} (${count(rows, "row")})`))
    .sort();
}

/** Notes are many, so their rows are only counted; the JSON report lists them. */
function noteLines(notes: readonly LogEntry[]): string[] {
  return notes.map(({ file, rows, value, reason }) => {
    const where = rows.length === 0 ? file : `${file}, ${count(rows.length, "row")}`;
    return `${where}:${value === undefined ? "" : ` “${value}”`} ${reason}`;
  });
}

function differenceLines({ path, differences }: Outcome): string[] {
  return differences.map(
    ({ at, stands, wouldBe }) =>
      `${path} ${at}: ${shown(stands)}, where the file has ${shown(wouldBe)}`,
  );
}

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

function places(rows: readonly number[]): string {
  if (rows.length === 0) return "";
  const ranges = rowRanges(rows);
  const more = ranges.length > SHOWN ? ` and further ones, ${rows.length} in all` : "";
  return `${rows.length === 1 ? "row" : "rows"} ${ranges.slice(0, SHOWN).join(", ")}${more}`;
}

/** Places shown in a line; the JSON report has all. */
const SHOWN = 12;

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
