import { discover } from "../../dataset/discover.ts";
import { tablesInForce } from "../../tables/in-force.ts";
import type { OwnTable } from "../../tables/in-force.ts";
import type { Row } from "../../tables/table.ts";
import type { ToolTables } from "../../tables/tool-tables.ts";
import { readFile } from "../../yaml/read-file.ts";
import { labelReader, sdgReader, termsReader } from "./labels.ts";
import type { LabelReader, TermsReader } from "./labels.ts";
import { stateNames } from "./state-names.ts";
import type { StateReader } from "./state-names.ts";

/** A table of the dataset that is no YAML, so that nobody knows which names it has. */
export class UnreadableTable extends Error {}

/** What an import asks of the reference tables. */
export interface Reference {
  /** Names of States in files whose maker uses those of the UN. */
  readonly states: StateReader;
  /** Names of States in any other file: “Congo” and “Guinea” may then be several. */
  readonly anyStates: StateReader;
  /** What a text that is read as no State is, if that is known. */
  readonly noState: (text: string) => string | undefined;
  readonly themes: LabelReader;
  /** Issues of UPR Info. */
  readonly issues: LabelReader;
  readonly affectedPersons: TermsReader;
  /** Sustainable Development Goals and targets, by the number at the beginning of a label. */
  readonly sdgs: LabelReader;
  /** Themes by id, label, or a label of another list. */
  readonly anyTheme: LabelReader;
  readonly anyAffectedPersons: TermsReader;
  /** Treaty bodies by name, code, or label of the Universal Human Rights Index. */
  readonly committees: LabelReader;
  /** Special procedures likewise. */
  readonly mandates: LabelReader;
  /** The name of a treaty body or special procedure by its code. */
  readonly bodyOf: (code: string) => string;
  /** The names of a table's rows or terms: codes, ids. */
  readonly terms: (table: string) => ReadonlySet<string>;
  /** Reads the ids, labels and names of any table. */
  readonly labelsOf: (table: string) => LabelReader;
  /** The name of a State by its code. */
  readonly nameOf: (code: string) => string;
  /** The cycle of a session of the UPR Working Group. */
  readonly cycleOf: (session: number) => number | undefined;
  /** The State and session of a report, if the tables have it. */
  readonly reviewIn: (symbol: string) => { state: string; session: number } | undefined;
  /** The symbol of the report of a State's review at a session, if the tables have it. */
  readonly reportOf: (state: string, session: number) => string | undefined;
  /** The same, only if a UN document or an official list is the source. */
  readonly provenReportOf: (state: string, session: number) => string | undefined;
  /** The session of a State's review in a cycle, from such a source. */
  readonly turnOf: (state: string, cycle: number) => number | undefined;
  /** The beginning of the symbols of a session's reports, from such a source. */
  readonly reportPrefix: (session: number) => string | undefined;
}

/** Tables whose terms a mapping may name. */
export type VocabularyTable =
  | "states"
  | "themes"
  | "affected-persons"
  | "treaty-bodies"
  | "special-procedures";

/**
 * Reads the tables in force of a dataset.
 *
 * @param root the folder with `data/`, which may be missing
 * @throws when a table of the dataset cannot be read
 */
export function readReference(root: string, toolTables: ToolTables): Reference {
  const inForce = tablesInForce(toolTables, ownTables(root));
  const tables = new Map<string, readonly Row[]>();
  const rows = (name: string) => {
    const known =
      tables.get(name) ?? [...(inForce.get(name)?.rows.values() ?? [])].map(({ row }) => row);
    tables.set(name, known);
    return known;
  };
  const sessions = rows("upr-sessions");
  const cycles = new Map(sessions.map((row) => [row["session"], row["cycle"]]));
  const prefixes = new Map(
    sessions
      .filter((row) => isProven(row, "reportSymbolPrefix"))
      .map((row) => [row["session"], row["reportSymbolPrefix"]]),
  );
  const symbols = (of: readonly Row[]) =>
    new Map(of.map((row) => [`${row["state"]} ${row["session"]}`, row["symbol"]]));
  const reviews = new Map(rows("upr-wg-reports").map((row) => [row["symbol"], row]));
  const reports = symbols(rows("upr-wg-reports"));
  const proven = symbols(rows("upr-wg-reports").filter((row) => isProven(row, "symbol")));
  const turns = new Map(
    rows("upr-review-schedule").flatMap((row) =>
      [1, 2, 3, 4]
        .filter((cycle) => isProven(row, `cycle${cycle}`))
        .map((cycle) => [`${row["state"]} ${cycle}`, row[`cycle${cycle}`] as number] as const),
    ),
  );
  const themes = rows("themes");
  const affected = rows("affected-persons");
  const states = rows("states");
  const committees = rows("treaty-bodies");
  const mandates = rows("special-procedures");
  const bodies = new Map(
    [...committees, ...mandates].map((row) => [row["code"], String(row["name"] ?? row["mandate"])]),
  );
  const stateForms = stateNames(states);
  const names = new Map(states.map((row) => [row["code"], String(row["name"])]));
  const readers = new Map<string, LabelReader>();
  const labelsOf = (table: string): LabelReader => {
    const known =
      readers.get(table) ??
      labelReader(rows(table).map(byCode), "id", "label", "name", "title", "names", "uhri");
    readers.set(table, known);
    return known;
  };
  return {
    ...{ states: stateForms.ofUn, anyStates: stateForms.ofAnybody, noState: stateForms.doubt },
    themes: labelReader(themes, "uhri", "uhriExport"),
    issues: labelReader(themes, "uprInfo"),
    affectedPersons: termsReader(affected, "uhri"),
    sdgs: sdgReader(rows("sdgs")),
    anyTheme: labelReader(themes, "id", "label", "uhri", "uhriExport", "uprInfo"),
    anyAffectedPersons: termsReader(affected, "id", "label", "uhri"),
    committees: labelReader(committees.map(byCode), "id", "name", "uhri"),
    mandates: labelReader(mandates.map(byCode), "id", "mandate", "uhri"),
    bodyOf: (code) => bodies.get(code) ?? code,
    terms: (table) => new Set(rows(table).map((row) => String(row["id"] ?? row["code"]))),
    labelsOf,
    nameOf: (code) => names.get(code) ?? code,
    cycleOf: (session) => cycles.get(session) as number | undefined,
    reviewIn: (symbol) => reviews.get(symbol) as { state: string; session: number } | undefined,
    reportOf: (state, session) => reports.get(`${state} ${session}`) as string | undefined,
    provenReportOf: (state, session) => proven.get(`${state} ${session}`) as string | undefined,
    turnOf: (state, cycle) => turns.get(`${state} ${cycle}`),
    reportPrefix: (session) => prefixes.get(session) as string | undefined,
  };
}

/** Whether the row says that the value of a column comes from a UN document or an official list. */
function isProven(row: Row, column: string): boolean {
  const by = (row["verifiedBy"] ?? {}) as Row;
  const how = by[column] ?? row["verified"];
  return how === "primary" || how === "official";
}

/** The row with its code as its id. */
function byCode(row: Row): Row {
  return { ...row, id: row["code"] ?? row["id"] };
}

function ownTables(root: string): OwnTable[] {
  const files = discover(root).files.filter(({ kind }) => kind === "table");
  return files.map(({ id: name, path: file }) => {
    const reading = readFile(root, file);
    if (!reading.ok)
      throw new UnreadableTable(`${file} cannot be read: “casebook check” says why.`);
    return { name, file, value: reading.value };
  });
}
