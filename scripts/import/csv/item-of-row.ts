import { positionValues } from "../../schema/position-values.ts";
import type {
  Assessment,
  OriginalText,
  RecommendationItem,
  RecommendationSet,
  StateClaim,
} from "../../schema/records.ts";
import type { Context } from "../core/format.ts";
import type { LabelReader, TermsReader } from "../core/labels.ts";
import type { JointRow } from "../core/merge-joint-rows.ts";
import { present } from "../core/present.ts";
import type { Cells, MappedTable, TermReader } from "./cells.ts";
import { nameOfItem } from "./name-of-item.ts";
import { statesOfWording } from "./states-of-wording.ts";
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
  readonly sdgs: readonly string[];
  readonly echoes: readonly string[];
  readonly stateClaim?: Pick<StateClaim, "value" | "text" | "asOf">;
  readonly assessments: readonly RowAssessment[];
  readonly note?: string;
}

/** The assessor's finding on how far it was carried out. */
export interface RowAssessment extends Pick<Assessment, "level" | "finding" | "grade"> {
  /** The name of the assessor in the mapping; undefined if it has one only. */
  readonly assessor: string | undefined;
}

/** Reads a row; undefined if it is refused. */
export function itemRow(
  { mapping }: MappedTable,
  cells: Cells,
  { state, issuer }: SetOfRow,
  { reference, record }: Context,
): ItemRow | undefined {
  const named = nameOfItem(mapping, cells);
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
    ? statesOfWording(written, inColumns, cells, reference)
    : { from: [], wording: written };
  const text = Object.values(wording)[0] ?? summary!;
  const answer = isUpr ? oneOf("position", [...positionValues, PLEDGE]) : undefined;
  const isPledge = answer === PLEDGE;
  if (from.includes(state) && !isPledge)
    return cells.refuse(
      cells.first("recommending-states"),
      "the State under review is said to recommend to itself",
    );
  const position = isPledge ? undefined : answer;
  const kind = oneOf<NonNullable<RecommendationItem["kind"]>>("kind", kinds);
  const rated = assessments();
  return {
    // A pledge is the State's own.
    ...{ row: cells.row, text, from: isPledge ? [] : from, position },
    ...present({
      ...named,
      kind: isPledge ? PLEDGE : kind,
      wording: Object.keys(wording).length > 0 ? wording : undefined,
      summary,
      positionDate: positionDate(),
      adopted: date("adoption-date"),
      paragraph: cells.first("paragraph")?.text,
    }),
    themes: labels("theme", reference.anyTheme),
    affectedPersons: labels("affected-persons", reference.anyAffectedPersons),
    sdgs: labels("sdg", reference.sdgs),
    echoes: terms("echoes", echoed, () => "no item of the dataset; write set#number"),
    assessments: rated,
    ...present({ stateClaim: stateClaim(), note: notes() }),
  };

  function echoed(text: string) {
    const [set = "", item] = text.split("#");
    const known = record("recommendations", set)?.value as Partial<RecommendationSet> | undefined;
    return known?.items?.some(({ id }) => id === item) ? { term: text, why: "" } : undefined;
  }

  function stateClaim(): ItemRow["stateClaim"] {
    const value = oneOf("state-claim", claimValues);
    const claim = cells.first("state-claim-text")?.text;
    const asOf = date("state-claim-date");
    if (value !== undefined) return present({ value, text: claim, asOf });
    for (const is of ["state-claim-text", "state-claim-date"] as const)
      for (const cell of cells.filled(is))
        cells.notUnderstood(cell, cell.text, "a claim of the State without a column state-claim");
    return undefined;
  }

  /** The remark, and what records have no field for. */
  function notes(): string | undefined {
    const others = (
      [
        ["responsible", "Responsible"],
        ["deadline", "Deadline"],
      ] as const
    ).flatMap(([is, word]) =>
      cells.filled(is).map(({ text }) => `${word}, by the table: ${text}.`),
    );
    const findings = unrated(rated).map(({ text }) => `Finding, by the table: ${text}`);
    const all = [cells.first("note")?.text, ...others, ...findings];
    return all.filter((each) => each !== undefined).join(" ") || undefined;
  }

  /** Findings of assessors who give no level. */
  function unrated(all: readonly RowAssessment[]) {
    return cells
      .filled("finding")
      .filter(({ column }) => !all.some(({ assessor }) => assessor === column.assessor));
  }

  /** One of each assessor: a level, with what was found where the table says it. */
  function assessments(): RowAssessment[] {
    const all = cells.filled("level").flatMap((cell) => {
      const { assessor } = cell.column;
      const level = oneOf("level", levels, cell);
      const of = (is: "finding" | "grade") =>
        cells.filled(is).find(({ column }) => column.assessor === assessor)?.text;
      if (level === undefined) return [];
      return { assessor, ...present({ level, finding: of("finding"), grade: of("grade") }) };
    });
    for (const cell of cells.filled("grade"))
      if (!all.some(({ assessor }) => assessor === cell.column.assessor))
        cells.notUnderstood(cell, cell.text, "a grade without a level; imported without it");
    for (const cell of unrated(all))
      cells.note(cell, "a finding without a level is kept in the note of the item");
    return all;
  }

  function positionDate(): string | undefined {
    if (position !== undefined) return date("position-date");
    if (isUpr)
      for (const cell of cells.filled("position-date"))
        cells.notUnderstood(cell, cell.text, "the day of an answer that is not there");
    return undefined;
  }

  function oneOf<T extends string>(
    is: "position" | "kind" | "level" | "state-claim",
    allowed: readonly T[],
    cell = cells.first(is),
  ): T | undefined {
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
        // “5.2, 16” begins like a target.
        .entries(cell, (entry) => is !== "sdg" && read(entry) !== undefined)
        .flatMap((entry) => {
          const term = cells.term(cell, entry, read);
          if (!term) cells.notUnderstood(cell, entry, unknown(entry));
          return term && term !== "left out" ? [term.term, ...(term.also ?? [])] : [];
        }),
    );
    return [...new Set(found)];
  }

  function labels(
    is: "theme" | "affected-persons" | "sdg",
    read: LabelReader | TermsReader,
  ): string[] {
    const why = byTable[is];
    const reader: TermReader = (label) => {
      const [term, ...also] = [read(label) ?? []].flat();
      return term === undefined ? undefined : { term, also, why };
    };
    return terms(is, reader, () => `no term stands for it, ${why}`);
  }

  function date(is: "position-date" | "adoption-date" | "state-claim-date"): string | undefined {
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
  sdg: "by the table of Sustainable Development Goals",
} as const;

export const levels: readonly Assessment["level"][] = [
  "implemented",
  "partially-implemented",
  "not-implemented",
  "regressed",
  "no-information",
  "not-assessable",
];
export const kinds = ["recommendation", "concern", "decision", "pledge"] as const;
export const claimValues: readonly StateClaim["value"][] = [
  ...(["already-implemented", "in-process", "none"] as const),
];
/** What the State promises of its own accord, which some tables list among the answers. */
export const PLEDGE = "pledge";
