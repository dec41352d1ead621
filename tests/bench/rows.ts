import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";
import { pick, random } from "../random.ts";

/** One recommendation as a State made it. */
export interface Row {
  /** ISO 3166-1 codes of three letters. */
  readonly state: string;
  /** Undefined where the file does not know who made it. */
  readonly from: string | undefined;
  readonly session: number;
  readonly position: "supported" | "noted";
  readonly text: string;
  /** What it is about, in the words of UPR Info. */
  readonly issues: readonly string[];
}

export interface Rows {
  readonly rows: readonly Row[];
  /** What the rows are, in words for the output. */
  readonly origin: string;
}

/** The rows of the UPR Info files if they are there, else rows of random words. */
export function readRows(folder: string, states: States): Rows {
  if (!existsSync(folder)) {
    const rows = syntheticRows(states);
    return { rows, origin: `${rows.length} synthetic rows (${folder} is not there)` };
  }
  const names = readdirSync(folder).filter((name) => name.endsWith(".csv"));
  // By session, as the names have it: 1-5, 6-9, 10-13, 17-20.
  names.sort((a, b) => Number.parseInt(a) - Number.parseInt(b));
  const rows = names.flatMap((name) => rowsOf(join(folder, name), states));
  return { rows, origin: `${rows.length} rows of UPR Info` };
}

function rowsOf(file: string, states: States): Row[] {
  const text = new TextDecoder("macintosh").decode(readFileSync(file));
  const records: Record<string, string>[] = parse(text, {
    columns: true,
    record_delimiter: ["\r\n", "\r", "\n"],
    relax_column_count: true,
  });
  return records.flatMap((record) => {
    const wording = clean(record["Text"] ?? "");
    const state = states.code(record["To"] ?? "");
    const from = states.code(record["From"] ?? "");
    if (wording === "" || state === undefined) return [];
    return {
      state,
      // A few rows name the State under review, which a check refuses.
      from: from === state ? undefined : from,
      session: Number(record["Session"]),
      position: record["Response"] === "Accepted" ? "supported" : "noted",
      text: wording,
      issues: (record["Issue"] ?? "").split(/,\s*/).filter(Boolean),
    };
  });
}

/** Control characters and runs of blanks are not what a State asked for. */
function clean(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
}

export interface States {
  readonly codes: readonly string[];
  code(name: string): string | undefined;
}

/** The States of a table `reference/states.yml`, found by any name that it gives them. */
export function readStates(file: string): States {
  interface State {
    code: string;
    name: string;
    aliases?: string[];
    formerNames?: { name: string }[];
  }
  const { rows } = parseYaml(readFileSync(file, "utf8")) as { rows: State[] };
  const byName = new Map(
    rows.flatMap(({ code, name, aliases = [], formerNames = [] }) =>
      [name, ...aliases, ...formerNames.map((former) => former.name)].map((each) => [each, code]),
    ),
  );
  return { codes: rows.map(({ code }) => code), code: (name) => byName.get(name.trim()) };
}

const words =
  "ensure adopt law review measures protect right access independent body report train police judges children women education health water housing labour torture detention prevent investigate ratify protocol national plan action continue strengthen efforts".split(
    " ",
  );

/** As many rows as UPR Info has of twelve sessions, and as long: 180 letters or so. */
function syntheticRows(states: States): Row[] {
  const next = random(20);
  const stateOf = (index: number) => Math.floor(index / 120) % states.codes.length;
  return Array.from({ length: 24_000 }, (_, index) => ({
    state: states.codes[stateOf(index)]!,
    from: pick(next, states.codes.toSpliced(stateOf(index), 1)),
    session: 1 + Math.floor(index / 2_000),
    position: next() < 0.75 ? "supported" : "noted",
    text: Array.from({ length: 28 }, () => pick(next, words)).join(" "),
    issues: [pick(next, words)],
  }));
}
