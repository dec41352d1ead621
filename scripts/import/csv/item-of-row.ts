import { positionValues } from "../../schema/position-values.ts";
import type { Assessment, OriginalText, RecommendationItem } from "../../schema/records.ts";
import { attributionOf } from "../core/attribution.ts";
import type { Context } from "../core/format.ts";
import type { LabelReader } from "../core/labels.ts";
import type { JointRow } from "../core/merge-joint-rows.ts";
import { present } from "../core/present.ts";
import type { Cells, MappedTable, TermReader } from "./cells.ts";
import { stateTerm } from "./set-of-row.ts";
import type { ColumnKind } from "./columns.ts";
import type { SetOfRow } from "./set-of-row.ts";
import { writtenDate } from "../core/written-date.ts";

/** What a row says of its item. */
export interface ItemRow extends JointRow {
  /** The item's own, where the table has one. */
  readonly id?: string;
  /** As printed, where that is not the id. */
  readonly number?: string;
  readonly kind?: RecommendationItem["kind"];
  readonly wording?: OriginalText;
  readonly summary?: string;
  readonly paragraph?: string;
  readonly positionDate?: string;
  readonly adopted?: string;
  readonly themes: readonly string[];
  readonly affectedPersons: readonly string[];
  readonly assessment?: RowAssessment;
  readonly note?: string;
}

/** The assessor's finding on how far it was carried out. */
export interface RowAssessment extends Pick<Assessment, "level" | "finding"> {
  readonly grade?: string;
}

/** Reads a row; undefined if it is refused. */
export function itemRow(
  { mapping }: MappedTable,
  cells: Cells,
  { state, issuer }: SetOfRow,
  { reference }: Context,
): ItemRow | undefined {
  const named = nameOf();
  if (!named) return undefined;
  const written = Object.fromEntries(
    cells.filled("text").map(({ column, text }) => [column.language, text]),
  ) as OriginalText;
  const summary = cells.first("summary")?.text;
  if (Object.keys(written).length === 0 && summary === undefined)
    return cells.refuse(undefined, "there is no text");
  for (const cell of [...cells.filled("text"), ...cells.filled("summary")]) {
    if (cell.lines.includes("\n"))
      cells.note(cell, "line breaks in the text are written as blanks");
    if (cell.text.startsWith("="))
      cells.note(cell, "begins like a formula of a spreadsheet; it is kept as text");
  }
  const isUpr = issuer.kind === "upr-working-group";
  if (!isUpr)
    for (const is of ["recommending-states", "position", "position-date"] as const)
      for (const cell of cells.filled(is))
        cells.notUnderstood(cell, cell.text, "only recommendations of the UPR have it");
  const inColumns = isUpr
    ? terms(
        "recommending-states",
        stateTerm(reference),
        (name) => `${reference.noState(name) ?? "no State of the table"}; imported without it`,
      )
    : [];
  const { from, wording } = isUpr
    ? withoutStates(written, inColumns)
    : { from: [], wording: written };
  const text = Object.values(wording)[0] ?? summary!;
  if (from.includes(state))
    return cells.refuse(
      cells.first("recommending-states"),
      "the State under review is said to recommend to itself",
    );
  const position = isUpr ? oneOf("position", positionValues) : undefined;
  return {
    ...{ row: cells.row, text, from, position },
    ...present({
      ...named,
      kind: oneOf<NonNullable<RecommendationItem["kind"]>>("kind", kinds),
      wording: Object.keys(wording).length > 0 ? wording : undefined,
      summary,
      positionDate: positionDate(),
      adopted: date("adoption-date"),
      paragraph: cells.first("paragraph")?.text,
    }),
    themes: labels("theme", reference.anyTheme),
    affectedPersons: labels("affected-persons", reference.anyAffectedPersons),
    ...present({ assessment: assessment(), note: cells.first("note")?.text }),
  };

  /** The wording without the States in brackets at its end, if they are those of the columns, or the only ones. */
  function withoutStates(wordings: OriginalText, inColumns: readonly string[]) {
    const read = Object.entries(wordings).map(([language, wording]) => {
      const { merged, unknown, ...found } = attributionOf(wording!, reference.states);
      const states = found.states.flatMap((name) => reference.states(name)?.code ?? []);
      return { language, wording, found, states, sure: !merged && unknown.length === 0 };
    });
    const inText = [...new Set(read.find(({ states }) => states.length > 0)?.states ?? [])];
    const isFilled = cells.filled("recommending-states").length > 0;
    if (!isFilled && inText.length > 0)
      cells.map(
        "States",
        "nothing",
        inText.join(", "),
        "they are in brackets at the end of the wording",
      );
    const counted = isFilled ? [...inColumns] : inText;
    const kept = read.map(({ language, wording, found, states, sure }) => {
      const agree = sure && states.length > 0 && sameStates(states, counted);
      if (states.length > 0 && !agree)
        for (const cell of cells.filled("text"))
          if (cell.column.language === language)
            cells.note(
              cell,
              "the wording names other States in brackets; the column counts, and the wording keeps them",
            );
      return [language, agree ? found.text : wording];
    });
    return { from: counted, wording: Object.fromEntries(kept) as OriginalText };
  }

  /** Only a level with a finding is an assessment. */
  function assessment(): RowAssessment | undefined {
    const level = oneOf("level", levels);
    const finding = cells.first("finding")?.text;
    const grade = cells.first("grade")?.text;
    if (level !== undefined && finding !== undefined) return present({ level, finding, grade });
    const reason = "an assessment needs a level and a finding; imported without it";
    for (const is of ["level", "grade", "finding"] as const)
      for (const cell of cells.filled(is))
        if (is !== "level" || level !== undefined) cells.notUnderstood(cell, cell.text, reason);
    return undefined;
  }

  function nameOf(): Pick<ItemRow, "id" | "number"> | undefined {
    const { items = "wording" } = mapping;
    if (items === "wording") return {};
    const cell = cells.first(items);
    if (!cell) return cells.refuse(undefined, `there is no ${items}`);
    const printed = cell.text.replace(/\.$/, "");
    if (!/^[A-Za-z0-9]+(?:[ .()-]+[A-Za-z0-9]+)*\)?$/.test(printed) || printed.length > 40)
      return cells.refuse(cell, "no number of an item: letters and digits, points and brackets");
    const id = printed.replace(/[^A-Za-z0-9]+/g, joint).replace(/\.$/, "");
    return { id, ...(mapping.items === "number" && id !== printed ? { number: printed } : {}) };
  }

  function positionDate(): string | undefined {
    if (position !== undefined) return date("position-date");
    if (isUpr)
      for (const cell of cells.filled("position-date"))
        cells.notUnderstood(cell, cell.text, "the day of an answer that is not there");
    return undefined;
  }

  function oneOf<T extends string>(
    is: "position" | "kind" | "level",
    allowed: readonly T[],
  ): T | undefined {
    const cell = cells.first(is);
    if (!cell) return undefined;
    const found = cells.term(cell, cell.text, (value) =>
      allowed.some((each) => each === value) ? { term: value, why: "" } : undefined,
    );
    if (!found)
      cells.notUnderstood(cell, cell.text, `no ${is} by the mapping; imported without it`);
    return found && found !== "left out" ? (found.term as T) : undefined;
  }

  /** The terms of the entries in the cells of a kind, each once. */
  function terms(is: ColumnKind, read: TermReader, unknown: (entry: string) => string): string[] {
    const found = cells.filled(is).flatMap((cell) =>
      cells
        .entries(cell, (entry) => read(entry) !== undefined)
        .flatMap((entry) => {
          const term = cells.term(cell, entry, read);
          if (!term) cells.notUnderstood(cell, entry, unknown(entry));
          return term && term !== "left out" ? term.term : [];
        }),
    );
    return [...new Set(found)];
  }

  function labels(is: "theme" | "affected-persons", read: LabelReader): string[] {
    const why = byTable[is];
    const reader: TermReader = (label) => {
      const term = read(label);
      return term === undefined ? undefined : { term, why };
    };
    return terms(is, reader, () => `no term stands for it, ${why}`);
  }

  function date(is: "position-date" | "adoption-date"): string | undefined {
    const cell = cells.first(is);
    if (!cell) return undefined;
    const found = writtenDate(cell.text, cell.column.dates);
    if (!found.ok) {
      cells.notUnderstood(cell, cell.text, `${found.reason}; imported without it`);
      return undefined;
    }
    if (found.why !== "") cells.map("date", cell.text, found.date, found.why);
    return found.date;
  }
}

const byTable = {
  theme: "by the table of themes",
  "affected-persons": "by the table of affected persons",
} as const;

export const levels: readonly Assessment["level"][] = [
  "implemented",
  "partially-implemented",
  "not-implemented",
  "regressed",
  "no-information",
  "not-assessable",
];
export const kinds = ["recommendation", "concern", "decision"] as const;

function sameStates(a: readonly string[], b: readonly string[]): boolean {
  return new Set(a).size === new Set(b).size && a.every((state) => b.includes(state));
}

/** The sign between two parts of an id. */
function joint(signs: string): string {
  return /^-+$/.test(signs) ? "-" : ".";
}
