import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { random, seedOf } from "../random.ts";
import { caseFiles } from "./cases.ts";
import type { Row } from "./rows.ts";

/** One document a file, as the data model has it, or one recommendation a file. */
export type Shape = "documents" | "recommendations";

export interface Corpus {
  /** Recommendations, reviews, sources, cases, people, laws and organizations. */
  readonly records: number;
  readonly files: number;
  readonly bytes: number;
  /** The part of the recommendations that are copies of rows, under other ids and with other words. */
  readonly copied: number;
  /** A file of one recommendation or set, for a run with one changed file. */
  readonly anyFile: string;
}

/** Of all records, as in the shipped dataset cases stand to what they rest on. */
const CASES = 0.008;

/**
 * Writes a dataset of about `records` records to `root`: the rows as recommendations with their
 * reports and reviews; cases with the people, sources, laws and organizations they name; and the
 * tables of `reference`. Where the rows do not suffice they are taken again.
 */
export function writeCorpus(
  root: string,
  {
    rows,
    reference,
    records,
    shape,
    cases = CASES,
  }: {
    readonly rows: readonly Row[];
    /** The folder of the tables. */
    readonly reference: string;
    readonly records: number;
    readonly shape: Shape;
    /** The part of the records that are cases. */
    readonly cases?: number;
  },
): Corpus {
  const tables = tablesOf(reference);
  const made = new Set<string>();
  const written = { files: 0, bytes: 0, others: 0 };
  write("dataset", dataset);
  for (const [path, text] of caseFiles(Math.round(records * cases))) write(path, text);
  let recommendations = 0;
  let anyFile = "";
  for (let copy = 0; recommendations + written.others < records; copy++) {
    for (const review of reviewsOf(rows)) {
      const room = records - recommendations - written.others - 2;
      if (room <= 0) break;
      const items = review.slice(0, room);
      writeReview(items, copy);
      recommendations += items.length;
    }
  }
  return {
    records: recommendations + written.others,
    files: written.files,
    bytes: written.bytes,
    copied: Math.max(0, recommendations - rows.length) / recommendations,
    anyFile,
  };

  function writeReview(items: readonly Row[], copy: number): void {
    const { state, session } = items[0]!;
    const cycle = tables.cycle(session);
    const suffix = copy === 0 ? "" : `-${copy + 1}`;
    const id = `upr-${state.toLowerCase()}-${session}${suffix}`;
    const symbol = copy === 0 ? tables.symbol(state, session) : undefined;
    const supported = items.filter(({ position }) => position === "supported").length;
    write(`sources/${id}`, reportText(state, session, symbol));
    write(
      `reviews/${id}`,
      `state: ${state}
cycle: ${cycle}
session: ${session}
report: ${id}
totals:
  received: ${items.length}
  supported: ${supported}
  noted: ${items.length - supported}
  citations: [{ source: ${id}, at: { paragraph: "100-101" }, supports: unchecked }]
`,
    );
    const head = `source: ${id}
issuer: { kind: upr-working-group }
state: ${state}
review: ${id}
`;
    const texts = items.map((row, index) => itemText(row, index + 1, copy, id, tables.themes));
    if (shape === "documents") {
      const groups = groupTexts(id, supported, items.length - supported);
      write(`recommendations/${id}`, `${head}groups:\n${groups}items:\n${texts.join("")}`);
      written.others--;
      anyFile = `data/recommendations/${id}.yml`;
      return;
    }
    for (const [index, text] of texts.entries()) {
      const position = items[index]!.position === "supported" ? [1, 0] : [0, 1];
      const group = groupTexts(id, position[0]!, position[1]!);
      write(`recommendations/${id}-${index + 1}`, `${head}groups:\n${group}items:\n${text}`);
      written.others--;
      anyFile = `data/recommendations/${id}-${index + 1}.yml`;
    }
  }

  /** Everything but a set counts as one record; a set counts by its recommendations. */
  function write(path: string, text: string): void {
    const folder = join(root, "data", path, "..");
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(join(root, "data", `${path}.yml`), text);
    written.files++;
    written.bytes += Buffer.byteLength(text);
    written.others++;
  }
}

/** The rows of one State at one session, in the order of the rows. */
function reviewsOf(rows: readonly Row[]): Iterable<Row[]> {
  const reviews = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.state} ${row.session}`;
    const review = reviews.get(key);
    if (review) review.push(row);
    else reviews.set(key, [row]);
  }
  return reviews.values();
}

function itemText(
  { from, position, text, issues }: Row,
  number: number,
  copy: number,
  source: string,
  themes: readonly string[],
): string {
  const wording = copy === 0 ? text : reworded(text, copy);
  // Which theme an issue is does not matter here, only that it is one, and always the same. So the summary names none.
  const about = [...new Set(issues.map((issue) => themes[seedOf(1, issue) % themes.length]!))];
  return `  - id: "r${number}"
${from === undefined ? "" : `    from: [${from}]\n`}    summary: Row ${number} of the export.
    text:
      en: >-
${folded(wording, "        ")}
    group: ${position}
    positions:
      - id: report
        value: ${position}
        citations: [{ source: ${source}, at: { paragraph: "${position === "supported" ? 100 : 101}" }, supports: unchecked }]
${about.length > 0 ? `    themes: [${about.join(", ")}]\n` : ""}`;
}

/** The same wording with two of its words changed places, so that no two files are the same. */
function reworded(text: string, copy: number): string {
  const words = text.split(" ");
  const next = random(seedOf(copy, text));
  const [one, other] = [0, 0].map(() => Math.floor(next() * words.length)) as [number, number];
  [words[one], words[other]] = [words[other]!, words[one]!];
  return `${words.join(" ")} (${copy + 1})`;
}

/** A text on lines of at most a hundred characters, as a folded block. */
function folded(text: string, indent: string): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(" ")) {
    if (line.length > indent.length && line.length + word.length >= 100) {
      lines.push(line);
      line = indent;
    }
    line += line.length > indent.length ? ` ${word}` : word;
  }
  return [...lines, line].join("\n");
}

function groupTexts(source: string, supported: number, noted: number): string {
  return [["supported", supported, 100] as const, ["noted", noted, 101] as const]
    .filter(([, count]) => count > 0)
    .map(
      ([position, count, paragraph]) => `  - id: ${position}
    position: ${position}
    count: ${count}
    citations: [{ source: ${source}, at: { paragraph: "${paragraph}" }, supports: unchecked }]
`,
    )
    .join("");
}

function reportText(state: string, session: number, symbol: string | undefined): string {
  return `kind: un-document
title: Report of the Working Group on the Universal Periodic Review, ${state}, session ${session}
publisher: organization-0
state: ${state}
${symbol === undefined ? "" : `symbol: ${symbol}\n`}language: en
extent: { paragraphs: 120 }
licence: un-document
`;
}

const dataset = `title: A generated dataset
description: Made to measure how long a check takes; nothing in it is a statement about anybody.
version: 0.0.1
schemaVersion: "3.1.0"
visibility: public
licence: CC-BY-4.0
language: en
`;

interface Tables {
  readonly themes: readonly string[];
  cycle(session: number): number;
  symbol(state: string, session: number): string | undefined;
}

function tablesOf(folder: string): Tables {
  const read = (name: string) =>
    parse(readFileSync(join(folder, `${name}.yml`), "utf8")) as unknown;
  const { terms } = read("themes") as { terms: { id: string }[] };
  const sessions = read("upr-sessions") as { rows: { session: number; cycle: number }[] };
  const reports = read("upr-wg-reports") as {
    rows: { state: string; session: number; symbol: string }[];
  };
  const cycles = new Map(sessions.rows.map(({ session, cycle }) => [session, cycle]));
  const symbols = new Map(
    reports.rows.map(({ state, session, symbol }) => [`${state} ${session}`, symbol]),
  );
  return {
    themes: terms.map(({ id }) => id),
    cycle: (session) => cycles.get(session)!,
    symbol: (state, session) => symbols.get(`${state} ${session}`),
  };
}
