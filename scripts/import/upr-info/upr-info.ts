import type { PositionValue, RecommendationItem, RecommendationSet } from "../../schema/records.ts";
import { citeRows } from "../core/cite.ts";
import { csvRows } from "../core/csv-rows.ts";
import { NotThisFormat } from "../core/format.ts";
import type { Context, Format, Proposed } from "../core/format.ts";
import type { GivenFile } from "../core/given-file.ts";
import { joined, statesIn, wordingId } from "../core/merge-joint-rows.ts";
import type { JointRow } from "../core/merge-joint-rows.ts";
import { idOf, withoutEntities } from "../core/text.ts";

const columns = [
  "To",
  "To-Rgrp",
  "To-Org",
  "Text",
  "From",
  "From-Rgrp",
  "From-Org",
  "Response",
  "Action",
  "Issue",
  "Session",
] as const;
type Column = (typeof columns)[number];

interface Row extends JointRow {
  readonly to: string;
  readonly session: number;
  readonly cycle: number;
  readonly themes: readonly string[];
}

/**
 * The export of UPR Info: a row is one recommendation by one State. It has no numbers, dates or
 * symbols, so a set is what one State received at one session, and the ids of its items are ours.
 */
export const uprInfo: Format = {
  name: "upr-info",
  reads: "a CSV export of UPR Info",
  read(file, context) {
    const [heading, ...table] = csvRows(file, context.wishes.encoding, context.ledger);
    const missing = columns.filter((column, index) => heading?.cells[index]?.trim() !== column);
    if (missing.length > 0)
      throw new NotThisFormat(
        `${file.name} has not the columns of a UPR Info export: ${columns.join(", ")}. Not in their place: ${missing.join(", ")}.`,
      );
    context.ledger.read({ file: file.name, sha256: file.sha256, rows: table.length });
    const rows = table.flatMap(({ row, cells }) => readRow(file, row, cells, context) ?? []);
    tellLeftOut(file, context);
    const source = context.wishes.source ?? `upr-info-${idOf(file.name.replace(/\.csv$/i, ""))}`;
    const sets = grouped(rows);
    return [
      sourceRecord(file, source, table.at(-1)?.row ?? 1),
      ...[...sets.values()].flatMap((set) => setRecords(file, source, set, context)),
    ];
  },
};

function readRow(
  file: GivenFile,
  row: number,
  cells: readonly string[],
  { reference, ledger, wishes }: Context,
): Row | undefined {
  const told = { file: file.name, row };
  if (cells.length !== columns.length) {
    ledger.refuse({
      ...told,
      reason: `${cells.length} cells, where the heading has ${columns.length}`,
    });
    return undefined;
  }
  const cell = (column: Column) => cells[columns.indexOf(column)]!.trim();
  const to = state("To");
  if (to === undefined) {
    ledger.refuse({
      ...told,
      column: "To",
      value: cell("To"),
      reason: "the State under review is not understood",
    });
    return undefined;
  }
  if (wishes.state !== undefined && to !== wishes.state) {
    ledger.leaveOut({ file: file.name, reason: `rows about other States than ${wishes.state}` });
    return undefined;
  }
  const session = Number(cell("Session"));
  const cycle = reference.cycleOf(session);
  if (cycle === undefined) {
    ledger.refuse({
      ...told,
      column: "Session",
      value: cell("Session"),
      reason: "no session of the table of sessions",
    });
    return undefined;
  }
  const text = withoutEntities(cell("Text")).trim();
  const fault = textFault(text);
  if (fault !== undefined) {
    ledger.refuse({ ...told, column: "Text", reason: fault });
    return undefined;
  }
  if (text !== cell("Text"))
    ledger.note({ ...told, column: "Text", reason: "HTML entities in the text are resolved" });
  const from = state("From");
  if (from === to) {
    ledger.refuse({
      ...told,
      column: "From",
      value: cell("From"),
      reason: "the State under review is said to recommend to itself",
    });
    return undefined;
  }
  if (from === undefined)
    ledger.notUnderstood({
      ...told,
      column: "From",
      value: cell("From"),
      reason: "no State of the table; the recommendation is imported without one",
    });
  return {
    ...{ row, to, session, cycle, text },
    from: from === undefined ? [] : [from],
    position: position(),
    themes: themes(),
  };

  function state(column: "To" | "From"): string | undefined {
    const written = cell(column);
    const text = withoutEntities(written);
    const named = reference.states(text);
    if (!named) return undefined;
    ledger.spelt(file.name, named.code, text, row);
    if (named.why !== "")
      ledger.map({ ...told, kind: "State", from: written, to: named.code, why: named.why });
    return named.code;
  }

  function position(): PositionValue | undefined {
    const written = cell("Response");
    const value = positions[written];
    if (value === undefined) {
      ledger.notUnderstood({
        ...told,
        column: "Response",
        value: written,
        reason: "no position that is known; the recommendation is imported without one",
      });
    } else if (written.toLowerCase() !== value)
      ledger.map({ ...told, kind: "position", from: written, to: value, why: acceptedMeans });
    return value;
  }

  function themes(): string[] {
    const found = new Set<string>();
    for (const issue of cell("Issue")
      .split(",")
      .map((each) => each.trim())) {
      if (issue === "") continue;
      const theme = reference.issues(issue);
      if (theme === undefined)
        ledger.notUnderstood({
          ...told,
          column: "Issue",
          value: issue,
          reason: "no theme of data/reference/themes.yml stands for this issue",
        });
      else {
        ledger.map({
          ...told,
          kind: "theme",
          from: issue,
          to: theme,
          why: "by the table of themes",
        });
        found.add(theme);
      }
    }
    return [...found];
  }
}

const positions: Readonly<Record<string, PositionValue>> = {
  Accepted: "supported",
  Noted: "noted",
};
const acceptedMeans = "UPR Info writes accepted for what the State supports";

/** Why a text cannot be the wording of a recommendation. */
function textFault(text: string): string | undefined {
  if (text === "") return "there is no text";
  if (text.length > 6000) return `the text has ${text.length} characters, and 6000 is the most`;
  if (/[\x00-\x1f\x7f-\x9f]/.test(text)) return "the text holds control characters";
  return undefined;
}

function tellLeftOut({ name: file }: GivenFile, { ledger }: Context): void {
  const reasons: readonly [Column, string][] = [
    ["To-Rgrp", "the regional group stands in the table of States"],
    ["To-Org", "records have no field for memberships of a State"],
    ["From-Rgrp", "the regional group stands in the table of States"],
    ["From-Org", "records have no field for memberships of a State"],
    ["Action", "the rank of the verb is UPR Info's own; records have no field for it"],
  ];
  for (const [column, reason] of reasons) ledger.leaveOut({ file, column, reason });
}

function grouped(rows: readonly Row[]): Map<string, Row[]> {
  const sets = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.to} ${row.session}`;
    const set = sets.get(key);
    if (set) set.push(row);
    else sets.set(key, [row]);
  }
  return sets;
}

function sourceRecord(file: GivenFile, id: string, rows: number): Proposed {
  return {
    collection: "sources",
    id,
    record: {
      kind: "dataset",
      title: `UPR Info, recommendations and responses: ${file.name}`,
      language: "en",
      extent: { rows },
      copies: [{ sha256: file.sha256, mediaType: "text/csv" }],
      licence: "unknown",
      summary:
        "A table of recommendations of the Universal Periodic Review: State, wording, recommending State, response, issues and session of each.",
    },
  };
}

function setRecords(
  file: GivenFile,
  source: string,
  rows: readonly Row[],
  { ledger, numberedList }: Context,
): Proposed[] {
  const { to: state, session, cycle } = rows[0]!;
  const review = `upr-${state.toLowerCase()}-${cycle}`;
  const items = joined(rows, numberedList(review), (told) =>
    ledger.note({ file: file.name, ...told }),
  ).map(({ rows, note }): RecommendationItem => {
    const { text, position } = rows[0]!;
    const from = statesIn(rows);
    const themes = [...new Set(rows.flatMap((row) => row.themes))];
    const citations = citeRows(
      source,
      rows.map(({ row }) => row),
    );
    return {
      id: wordingId(rows),
      ...(from.length > 0 ? { from } : {}),
      text: { en: text },
      ...(position ? { positions: [{ id: "upr-info", value: position, citations }] } : {}),
      ...(themes.length > 0 ? { themes } : {}),
      citations,
      ...(note === undefined ? {} : { note }),
    };
  });
  const record: RecommendationSet = {
    source,
    issuer: { kind: "upr-working-group" },
    state,
    review,
    items,
    note: "Imported from an export that gives no numbers: the ids of the items are made of their wording and are no numbers of the report.",
  };
  return [
    { collection: "reviews", id: review, record: { state, cycle, session } },
    { collection: "recommendations", id: `upr-info-${state.toLowerCase()}-${session}`, record },
  ];
}
