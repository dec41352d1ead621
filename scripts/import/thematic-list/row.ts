import { parseUnSymbol } from "../../symbols/parse-un-symbol.ts";
import type { PositionValue } from "../../schema/records.ts";
import { attributionOf } from "../core/attribution.ts";
import type { Context } from "../core/format.ts";
import { present } from "../core/present.ts";
import type { Reference } from "../core/reference.ts";
import { rowLog } from "../core/row-log.ts";
import type { KnownPosition, RowLog } from "../core/row-log.ts";
import { short } from "../core/text.ts";
import type { WordRow } from "./word-table.ts";

/** What a column of the list holds. */
export type Column = "recommendation" | "position" | "themes" | "sdgs" | "other";

/** What a row says. */
export interface Entry {
  readonly row: number;
  readonly number: string;
  readonly from: string[];
  readonly text: string;
  readonly merged: boolean;
  readonly position?: PositionValue;
  readonly place?: Place;
  readonly themes: string[];
  readonly affectedPersons: string[];
  readonly sdgs: string[];
}

/** The place of the answer, as the list gives it. */
export interface Place {
  readonly symbol: string;
  readonly paragraph?: string;
}

/** Reads a row; undefined for the heading of a theme and for a row that is refused. */
export function readRow(
  file: string,
  { row, cells }: WordRow,
  columns: readonly Column[],
  context: Context,
): Entry | undefined {
  const { reference } = context;
  const log = rowLog<string>(context, file, row, { titleOf: (title) => title });
  if (cells.length === 1) {
    const [only = ""] = cells[0] ?? [];
    return /^theme:/i.test(only)
      ? undefined
      : log.refuse(
          undefined,
          short(only, SHOWN),
          "one merged cell that is not the heading of a theme",
        );
  }
  if (!log.hasWidth(cells.length, columns.length)) return undefined;
  const cell = (kind: Column) => cells[columns.indexOf(kind)] ?? [];
  const words = cell("recommendation")
    .filter((paragraph) => !isPlace(paragraph))
    .join(" ");
  const [, number, written = ""] = /^([0-9]+(?:\.[0-9]+)+)\.?\s+(.*)$/s.exec(words) ?? [];
  if (number === undefined)
    return log.refuse("Recommendation", short(words, SHOWN), "no number at its beginning");
  const { text, states, unknown, merged } = attributionOf(written, reference.states);
  if (text === "" || text.length > 6000)
    return log.refuse(
      "Recommendation",
      number,
      text === "" ? "there is no text" : "the text has more than 6000 characters",
    );
  for (const name of unknown)
    log.notUnderstood("Recommendation", name, "no State of the table, beside others in brackets");
  if (states.length === 0)
    log.notUnderstood(
      "Recommendation",
      number,
      "no recommending State in brackets at its end; it is imported without one",
    );
  if (merged)
    log.note(
      undefined,
      "several texts under one number, each with its own States; kept as one item",
    );
  const answer = cell("position").join(" ");
  const position = log.position("Position", answer, positions.get(answer.toLowerCase()));
  const place = placeIn(cell("recommendation").find(isPlace), number, log);
  const other = cell("other").join(" ");
  if (other !== "")
    log.notUnderstood("Assessment", short(other, SHOWN), "comments in the list are not imported");
  return {
    ...{ row, number, text, merged },
    from: [...new Set(states.flatMap((name) => log.state("Recommendation", name) ?? []))],
    ...present({ position, place }),
    ...termsIn(cell("themes"), cell("sdgs"), log, reference),
  };
}

/** Characters of a text that the log shows. */
const SHOWN = 60;

const positions: ReadonlyMap<string, KnownPosition> = new Map([
  ["supported", { value: "supported", why: "" }],
  ["noted", { value: "noted", why: "" }],
]);

function isPlace(paragraph: string): boolean {
  return /^source of position\b/i.test(paragraph);
}

function placeIn(
  paragraph: string | undefined,
  number: string,
  log: RowLog<string>,
): Place | undefined {
  const written = paragraph?.replace(/^source of position\s*:\s*/i, "");
  const symbol = /[A-Z](?:\/[A-Za-z0-9.-]+)+/.exec(written ?? "")?.[0].replace(/\.$/, "");
  const parsed = symbol === undefined ? undefined : parseUnSymbol(symbol);
  if (!written || !parsed?.ok) {
    log.notUnderstood(
      "Recommendation",
      paragraph ?? number,
      "it does not name the document with the position",
    );
    return undefined;
  }
  const last = [...written.matchAll(/para\.?\s*([0-9]+)/gi)].at(-1)?.[1];
  const { text } = parsed.symbol;
  if (last === undefined)
    log.notUnderstood("Recommendation", written, "the position is cited without a paragraph");
  else if (!/^\S+\s*\p{Pd}\s*Para\.?\s*[0-9]+\.?$/iu.test(written))
    log.map("Recommendation", "place", written, `${text}, paragraph ${last}`, "a slip of the pen");
  return present({ symbol: text, paragraph: last });
}

type Terms = Pick<Entry, "themes" | "affectedPersons" | "sdgs">;

/** The column of themes may hold the other two lists too, below their own headings. */
function termsIn(
  paragraphs: readonly string[],
  goals: readonly string[],
  log: RowLog<string>,
  reference: Reference,
): Terms {
  const labels = { themes: [] as string[], affectedPersons: [] as string[], sdgs: [] as string[] };
  let into: keyof Terms = "themes";
  for (const paragraph of paragraphs) {
    if (/^sdgs?\s*:/i.test(paragraph)) into = "sdgs";
    else if (/^(?:affected persons|groups of persons)\s*:/i.test(paragraph))
      into = "affectedPersons";
    else labels[into].push(paragraph);
  }
  labels.sdgs.push(...goals);
  return {
    themes: terms("themes", "theme", "themes"),
    affectedPersons: terms("affectedPersons", "affected persons", "affected persons"),
    sdgs: terms("sdgs", "SDG", "SDGs"),
  };

  function terms(of: keyof Terms, kind: string, table: string): string[] {
    const read = (label: string) =>
      reference[of](label.replace(/^[A-H][0-9]{1,2}\s+/, "")) ?? reference[of](label);
    const bare = labels[of].map((label) => label.replace(/^-\s*/, ""));
    return log.terms(of === "sdgs" ? "SDGs" : "Themes", bare, { kind, table, read });
  }
}
