import { join } from "node:path";
import { readFile } from "../read/read-file.ts";
import { labelReader } from "./labels.ts";
import type { LabelReader } from "./labels.ts";
import { stateReader } from "./state-names.ts";
import type { StateReader } from "./state-names.ts";

/** The reference tables, as far as an import asks them. */
export interface Reference {
  readonly states: StateReader;
  readonly themes: LabelReader;
  /** Issues of UPR Info. */
  readonly issues: LabelReader;
  readonly affectedPersons: LabelReader;
  /** The code of a treaty body, by its names in the Universal Human Rights Index. */
  readonly committees: LabelReader;
  /** The code of a special procedure, likewise. */
  readonly mandates: LabelReader;
  /** What a treaty body or a special procedure is called, by its code. */
  readonly bodyOf: (code: string) => string;
  /** What a State is called, by its code. */
  readonly nameOf: (code: string) => string;
  /** The cycle of a session of the UPR Working Group. */
  readonly cycleOf: (session: number) => number | undefined;
  /** The symbol of the report of a State's review at a session, where the tables have it. */
  readonly reportOf: (state: string, session: number) => string | undefined;
}

export type Row = Readonly<Record<string, unknown>>;

/**
 * The tables of a dataset; those that it does not have, of the package.
 *
 * @param roots folders that hold `data/`, the first that has a table counts
 * @throws when a table cannot be read
 */
export function readReference(roots: readonly string[]): Reference {
  const rows = (name: string) => rowsOf(roots, name);
  const cycles = new Map(rows("upr-sessions").map((row) => [row["session"], row["cycle"]]));
  const reports = new Map(
    rows("upr-wg-reports").map((row) => [`${row["state"]} ${row["session"]}`, row["symbol"]]),
  );
  const themes = rows("themes");
  const states = rows("states");
  const committees = rows("treaty-bodies");
  const mandates = rows("special-procedures");
  const bodies = new Map(
    [...committees, ...mandates].map((row) => [row["code"], String(row["name"] ?? row["mandate"])]),
  );
  const names = new Map(states.map((row) => [row["code"], String(row["name"])]));
  return {
    states: stateReader(states),
    themes: labelReader(themes, "uhri"),
    issues: labelReader(themes, "uprInfo"),
    affectedPersons: labelReader(rows("affected-persons"), "uhri"),
    committees: labelReader(committees, "uhri", "code", ["code", "name"]),
    mandates: labelReader(mandates, "uhri", "code", ["code", "mandate"]),
    bodyOf: (code) => bodies.get(code) ?? code,
    nameOf: (code) => names.get(code) ?? code,
    cycleOf: (session) => cycles.get(session) as number | undefined,
    reportOf: (state, session) => reports.get(`${state} ${session}`) as string | undefined,
  };
}

function rowsOf(roots: readonly string[], name: string): readonly Row[] {
  for (const root of roots) {
    const reading = readFile(root, join("data", "reference", `${name}.yml`));
    if (reading.ok) return (reading.value["rows"] ?? reading.value["terms"] ?? []) as Row[];
    if (!reading.findings.some(({ rule }) => rule === "files/unreadable"))
      throw new Error(`data/reference/${name}.yml in ${root} cannot be read: check it first`);
  }
  throw new Error(`there is no data/reference/${name}.yml`);
}
