import { parseUnSymbol } from "../../symbols/parse-un-symbol.ts";
import type { PositionValue } from "../../schema/records.ts";
import { attributionOf } from "../core/attribution.ts";
import type { Context } from "../core/format.ts";
import type { GivenFile } from "../core/given-file.ts";
import type { WordRow } from "./word-table.ts";

/** What a column of the list holds. */
export type Column = "recommendation" | "position" | "themes" | "sdgs" | "other";

/** What a row says. */
export interface Entry {
  readonly row: number;
  readonly number: string;
  readonly from: readonly string[];
  readonly text: string;
  readonly merged: boolean;
  readonly position?: PositionValue;
  readonly place?: Place;
  readonly themes: readonly string[];
  readonly affectedPersons: readonly string[];
  readonly sdgs: readonly string[];
}

/** Where the list says that the answer stands. */
export interface Place {
  readonly symbol: string;
  readonly paragraph?: string;
}

/** Reads a row of four cells; undefined for the heading of a theme and for a row that is refused. */
export function readRow(
  file: GivenFile,
  { row, cells }: WordRow,
  columns: readonly Column[],
  { reference, ledger }: Context,
): Entry | undefined {
  const told = { file: file.name, row };
  if (cells.length === 1) {
    const [only = ""] = cells[0] ?? [];
    if (!/^theme:/i.test(only))
      ledger.refuse({
        ...told,
        value: short(only),
        reason: "one merged cell that begins no theme",
      });
    return undefined;
  }
  if (cells.length !== columns.length) {
    ledger.refuse({
      ...told,
      reason: `${cells.length} cells, where the heading has ${columns.length}`,
    });
    return undefined;
  }
  const cell = (kind: Column) => cells[columns.indexOf(kind)] ?? [];
  const isSource = (paragraph: string) => /^source of position\b/i.test(paragraph);
  const words = cell("recommendation")
    .filter((paragraph) => !isSource(paragraph))
    .join(" ");
  const [, number, written = ""] = /^([0-9]+(?:\.[0-9]+)+)\.?\s+(.*)$/s.exec(words) ?? [];
  if (number === undefined) {
    ledger.refuse({
      ...told,
      column: "Recommendation",
      value: short(words),
      reason: "no number at its beginning",
    });
    return undefined;
  }
  const { text, states, unknown, merged } = attributionOf(written, reference.states);
  if (text === "" || text.length > 6000) {
    ledger.refuse({
      ...told,
      column: "Recommendation",
      value: number,
      reason: text === "" ? "there is no text" : "the text has more than 6000 characters",
    });
    return undefined;
  }
  for (const value of unknown)
    ledger.notUnderstood({
      ...told,
      column: "Recommendation",
      value,
      reason: "no State of the table, beside others in brackets",
    });
  if (states.length === 0)
    ledger.notUnderstood({
      ...told,
      column: "Recommendation",
      value: number,
      reason: "no recommending State in brackets at its end; it is imported without one",
    });
  if (merged)
    ledger.note({
      ...told,
      reason: "several texts under one number, each with its own States; kept as one item",
    });
  const position = positionIn(cell("position").join(" "));
  const place = placeIn(cell("recommendation").find(isSource));
  const other = cell("other").join(" ");
  if (other !== "")
    ledger.notUnderstood({
      ...told,
      column: "Assessment",
      value: short(other),
      reason: "comments in the list are not imported",
    });
  return {
    ...{ row, number, text, merged },
    from: [...new Set(states.flatMap(stateCode))],
    ...(position && { position }),
    ...(place && { place }),
    ...termsIn(cell("themes"), cell("sdgs")),
  };

  function stateCode(name: string): string[] {
    const named = reference.states(name);
    if (!named) return [];
    ledger.spelt(file.name, named.code, name, row);
    if (named.why !== "")
      ledger.map({ ...told, kind: "State", from: name, to: named.code, why: named.why });
    return [named.code];
  }

  function positionIn(value: string): PositionValue | undefined {
    const known = ({ supported: "supported", noted: "noted" } as const)[
      value.toLowerCase() as "supported"
    ];
    if (!known)
      ledger.notUnderstood({
        ...told,
        column: "Position",
        value,
        reason: "no position that is known; the recommendation is imported without one",
      });
    return known;
  }

  function placeIn(paragraph: string | undefined): Place | undefined {
    const column = "Recommendation";
    const written = paragraph?.replace(/^source of position\s*:\s*/i, "");
    const symbol = /[A-Z](?:\/[A-Za-z0-9.-]+)+/.exec(written ?? "")?.[0].replace(/\.$/, "");
    const parsed = symbol === undefined ? undefined : parseUnSymbol(symbol);
    if (!written || !parsed?.ok) {
      ledger.notUnderstood({
        ...told,
        column,
        value: paragraph ?? number!,
        reason: "it does not say in which document the position stands",
      });
      return undefined;
    }
    const last = [...written.matchAll(/para\.?\s*([0-9]+)/gi)].at(-1)?.[1];
    if (last === undefined)
      ledger.notUnderstood({
        ...told,
        column,
        value: written,
        reason: "the position is cited without a paragraph",
      });
    else if (!/^\S+\s*\p{Pd}\s*Para\.?\s*[0-9]+\.?$/iu.test(written))
      ledger.map({
        ...told,
        kind: "place",
        from: written,
        to: `${parsed.symbol.text}, paragraph ${last}`,
        why: "a slip of the pen",
      });
    return { symbol: parsed.symbol.text, ...(last === undefined ? {} : { paragraph: last }) };
  }

  function termsIn(
    paragraphs: readonly string[],
    goals: readonly string[],
  ): Pick<Entry, "themes" | "affectedPersons" | "sdgs"> {
    const lists = {
      themes: new Set<string>(),
      affectedPersons: new Set<string>(),
      sdgs: new Set<string>(),
    };
    let into: keyof typeof lists = "themes";
    for (const paragraph of paragraphs) {
      if (/^sdgs?\s*:/i.test(paragraph)) into = "sdgs";
      else if (/^(?:affected persons|groups of persons)\s*:/i.test(paragraph))
        into = "affectedPersons";
      else add(lists[into], paragraph, into);
    }
    for (const paragraph of goals) add(lists.sdgs, paragraph, "sdgs");
    return {
      themes: [...lists.themes],
      affectedPersons: [...lists.affectedPersons],
      sdgs: [...lists.sdgs],
    };
  }

  function add(list: Set<string>, paragraph: string, kind: keyof typeof vocabularies): void {
    const label = paragraph.replace(/^-\s*/, "");
    const { name, table } = vocabularies[kind];
    const read = reference[kind];
    const term = read(label.replace(/^[A-H][0-9]{1,2}\s+/, "")) ?? read(label);
    if (term === undefined)
      ledger.notUnderstood({
        ...told,
        column: kind === "sdgs" ? "SDGs" : "Themes",
        value: label,
        reason: `no term of the table for ${table} stands for this label`,
      });
    else {
      ledger.map({ ...told, kind: name, from: label, to: term, why: `by the table of ${table}` });
      list.add(term);
    }
  }
}

const vocabularies = {
  themes: { name: "theme", table: "themes" },
  affectedPersons: { name: "affected persons", table: "affected persons" },
  sdgs: { name: "SDG", table: "SDGs" },
} as const;

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
