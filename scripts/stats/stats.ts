import { addTo } from "../diagnostics/add-to.ts";
import { isObject } from "../diagnostics/is-object.ts";
import { coverageOf } from "../diagnostics/coverage.ts";
import type { Coverage } from "../diagnostics/coverage.ts";
import type { CitationFact, RecordFacts } from "../facts/facts.ts";
import { isToolTable } from "../tables/tool-tables.ts";
import { byCount, tally } from "./tally.ts";
import type { Count } from "./tally.ts";

/** A record or a reference table to count. */
export interface CountedRecord {
  readonly facts: RecordFacts;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Plain figures of a dataset. Counts by a closed vocabulary include its zeros. */
export interface Stats {
  readonly records: {
    /** Records and reference tables, as the check counts them. */
    readonly total: number;
    readonly byCollection: readonly Count[];
    /** Known by name alone, or only from another document. */
    readonly stubs: number;
  };
  /** Statements are what the schemas declare so: they have citations of their own. */
  readonly statements: { readonly total: number; readonly byCollection: readonly Count[] };
  /** What stands behind the statements. */
  readonly coverage: Coverage;
  readonly citations: {
    readonly total: number;
    readonly bySupport: readonly Count[];
    /** Places whose citations are all unchecked. */
    readonly uncheckedAlone: number;
    /** Those of them that cite the row of a table: an import took them over. */
    readonly takenOver: number;
  };
  readonly sources: {
    readonly total: number;
    readonly byKind: readonly Count[];
    /** Sources that somebody opened, whole or in part. */
    readonly opened: number;
  };
  readonly cases: {
    readonly total: number;
    /** A case counts at each of its themes. */
    readonly byTheme: readonly Count[];
    readonly withoutTheme: number;
  };
  readonly recommendations: {
    readonly total: number;
    readonly byIssuer: readonly Count[];
    /** The present position of the State on recommendations of UPR Working Groups. */
    readonly byPosition: readonly Count[];
    /**
     * A recommendation counts at each level that a current assessment gives it. Demands of NGOs do
     * not count, here and in the next two fields.
     */
    readonly byLevel: readonly Count[];
    readonly notAssessed: number;
    /** Recommendations that assessments count without naming them. */
    readonly unnamed: number;
  };
  readonly discrepancies: {
    readonly total: number;
    readonly byStatus: readonly Count[];
    readonly openByCollection: readonly Count[];
  };
  readonly openQuestions: { readonly total: number; readonly byCollection: readonly Count[] };
}

const supports = ["full", "partial", "none", "unchecked"];
const positions = ["supported", "noted", "pending", "no position"];
const levels = [
  "implemented",
  "partially-implemented",
  "not-implemented",
  "regressed",
  "no-information",
  "not-assessable",
];

/**
 * The figures of a dataset that passed the check.
 *
 * @param checked with the tables of the tool, which name themes and are not counted
 */
export function statsOf(checked: readonly CountedRecord[]): Stats {
  const records = checked.filter(({ facts }) => !isToolTable(facts.file));
  const of = (collection: string) =>
    records.filter(({ facts }) => facts.collection === collection).map(({ value }) => value);
  const perRecord = (count: (record: CountedRecord) => number) =>
    byCount(records.flatMap((one) => Array<string>(count(one)).fill(one.facts.collection)));
  const citations = records.flatMap(({ facts }) => facts.citations);
  const sources = of("sources");
  const statements = perRecord(({ facts }) => facts.statements);
  const questions = perRecord(({ value }) => items(value, "openQuestions").length);
  return {
    records: {
      // A table is not a record, as in the summary of a check.
      total: records.length - of("reference").length,
      byCollection: perRecord(({ facts }) => (facts.collection === "reference" ? 0 : 1)),
      stubs: records.filter(({ value }) => value["stage"] === "stub").length,
    },
    statements: { total: sum(statements), byCollection: statements },
    coverage: coverageOf(records.map(({ facts }) => facts)),
    citations: {
      total: citations.length,
      bySupport: tally(
        citations.map(({ supports }) => supports),
        supports,
      ),
      uncheckedAlone: sumOf(records, ({ facts }) => uncheckedAlone(facts).length),
      takenOver: sumOf(records, ({ facts }) => takenOver(facts)),
    },
    sources: {
      total: sources.length,
      byKind: byCount(sources.map(({ kind }) => String(kind))),
      opened: sources.filter((source) => source["retrieved"] || items(source, "copies").length > 0)
        .length,
    },
    cases: casesOf(of("cases"), themeLabels(checked)),
    recommendations: recommendationsOf(of("recommendations")),
    discrepancies: discrepanciesOf(records),
    openQuestions: { total: sum(questions), byCollection: questions },
  };
}

function casesOf(cases: readonly Loose[], labels: ReadonlyMap<unknown, unknown>): Stats["cases"] {
  const themes = cases.flatMap(({ themes }) => (Array.isArray(themes) ? (themes as string[]) : []));
  const named = (key: string) => {
    const label = labels.get(key);
    return typeof label === "string" ? { label } : {};
  };
  return {
    total: cases.length,
    byTheme: byCount(themes).map((count) => ({ ...count, ...named(count.key) })),
    withoutTheme: cases.filter(({ themes }) => !Array.isArray(themes)).length,
  };
}

function themeLabels(records: readonly CountedRecord[]): ReadonlyMap<unknown, unknown> {
  const table = records.find(
    ({ facts }) => facts.collection === "reference" && facts.id === "themes",
  );
  return new Map(
    items(table?.value ?? {}, "terms").map(({ id, label }) => [id, isObject(label) && label["en"]]),
  );
}

function recommendationsOf(sets: readonly Loose[]): Stats["recommendations"] {
  const all = sets.flatMap((set) => items(set, "items").map((item) => ({ set, item })));
  const assessable = sets.filter((set) => issuerOf(set) !== "ngo");
  const standing = assessable.map(standingAssessments);
  const assessed = standing.map((assessments) => new Set(assessments.flatMap(({ of }) => of)));
  return {
    total: all.length,
    byIssuer: byCount(all.map(({ set }) => issuerOf(set))),
    byPosition: tally(
      all
        .filter(({ set }) => issuerOf(set) === "upr-working-group")
        .map(({ set, item }) => positionOf(set, item)),
      positions,
    ),
    byLevel: tally(standing.flatMap(levelsGiven), levels),
    notAssessed:
      all.filter(({ set }) => issuerOf(set) !== "ngo").length - sumOf(assessed, ({ size }) => size),
    unnamed: sumOf(standing.flat(), ({ unnamed }) => unnamed),
  };
}

function issuerOf({ issuer }: Loose): string {
  return isObject(issuer) ? String(issuer["kind"]) : "";
}

/** Each level once for each recommendation, even if several assessments give it. */
function levelsGiven(assessments: readonly Assessment[]): string[] {
  return levels.flatMap((level) => {
    const of = assessments.filter((one) => one.level === level).flatMap(({ of }) => of);
    return Array<string>(new Set(of).size).fill(level);
  });
}

/**
 * The last position of the State on an item; without one, that of the item's group in the report.
 */
function positionOf(set: Loose, item: Loose): string {
  const own = items(item, "positions").at(-1)?.["value"];
  const group = items(set, "groups").find(({ id }) => id === item["group"])?.["position"];
  return String(own ?? group ?? "no position");
}

interface Assessment {
  readonly level: string;
  /** The recommendations it names. */
  readonly of: readonly string[];
  readonly unnamed: number;
}

/** Assessments that no later one supersedes. */
function standingAssessments(set: Loose): Assessment[] {
  const all = items(set, "assessments");
  const superseded = new Set(all.flatMap(({ supersedes }) => (supersedes as string[]) ?? []));
  return all
    .filter(({ id }) => !superseded.has(id as string))
    .map(({ level, of = [], ofCount = 0 }) => {
      const named = [...new Set(of as string[])];
      return {
        level: String(level),
        of: named,
        unnamed: Math.max(0, Number(ofCount) - named.length),
      };
    });
}

function discrepanciesOf(records: readonly CountedRecord[]): Stats["discrepancies"] {
  const all = records.flatMap(({ facts, value }) =>
    everyDiscrepancy(value).map(({ status }) => ({
      collection: facts.collection,
      status: String(status),
    })),
  );
  return {
    total: all.length,
    byStatus: tally(
      all.map(({ status }) => status),
      ["open", "resolved", "compatible"],
    ),
    openByCollection: byCount(
      all.filter(({ status }) => status === "open").map(({ collection }) => collection),
    ),
  };
}

/** Discrepancies are beside the field that they are about, at any depth. */
function everyDiscrepancy(value: unknown): Loose[] {
  if (Array.isArray(value)) return value.flatMap(everyDiscrepancy);
  if (!isObject(value)) return [];
  return [...items(value, "discrepancies"), ...Object.values(value).flatMap(everyDiscrepancy)];
}

/** The citations of each place that has unchecked ones alone. */
function uncheckedAlone({ citations }: RecordFacts): (readonly CitationFact[])[] {
  const holders = new Map<string, CitationFact[]>();
  for (const citation of citations) addTo(holders, citation.statement, citation);
  return [...holders.values()].filter((all) =>
    all.every(({ supports }) => supports === "unchecked"),
  );
}

/** Computed and never stored: who compares a row with its source changes what the citation says. */
function takenOver(facts: RecordFacts): number {
  return uncheckedAlone(facts).filter((all) => all.some(({ at }) => at?.row !== undefined)).length;
}

type Loose = Readonly<Record<string, unknown>>;

function items(value: Loose, key: string): Loose[] {
  const list = value[key];
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function sum(counts: readonly Count[]): number {
  return sumOf(counts, ({ count }) => count);
}

function sumOf<T>(list: readonly T[], number: (one: T) => number): number {
  return list.reduce((total, one) => total + number(one), 0);
}
