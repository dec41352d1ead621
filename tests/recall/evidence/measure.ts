import { compared } from "../../../scripts/evidence/comparison.ts";
import type { KnownNames, Voice } from "../../../scripts/evidence/compare.ts";
import type { Evidence } from "../../../scripts/evidence/evidence.ts";
import { statementsIn } from "../../../scripts/evidence/statements.ts";
import type { CitedStatement } from "../../../scripts/evidence/statements.ts";
import type { Plan } from "../../../scripts/schema/plan.ts";
import { random, seedOf } from "../../random.ts";
import { inWords, seedsIn } from "./faults.ts";
import type { Others, PassageFault } from "./faults.ts";

/** A record with what is needed to compare it. */
export interface Subject {
  readonly name: string;
  readonly value: unknown;
  readonly plan: Plan;
}

/** What became of a fault. */
export interface Told {
  readonly fault: PassageFault;
  readonly record: string;
  /** Whether the wrong value stands in none of the passages of the statement; of a place always true. */
  readonly isAbsent: boolean;
  /** Whether its place was kept for the measurement: a third of all. */
  readonly isUnseen: boolean;
  readonly found: boolean;
  /** Of a place one off: whether the right one was proposed. */
  readonly proposed?: boolean;
}

/** Makes each fault alone, in a copy of its record, and compares that record again. */
export function measure(
  subjects: readonly Subject[],
  evidence: Evidence,
  voiceOf: (source: string) => Voice,
  names: KnownNames,
  others: Others,
  seed: number,
  each: number,
): Told[] {
  const seeds = subjects.flatMap((subject) =>
    seedsIn(subject.value).map((one) => ({
      subject,
      seed: one,
      rank: seedOf(seed, `${one.kind} ${subject.name} ${one.pointer}`),
    })),
  );
  seeds.sort((a, b) => a.rank - b.rank);
  const taken = new Map<string, number>();
  return seeds.flatMap(({ subject, seed, rank }) => {
    const count = taken.get(seed.kind) ?? 0;
    if (count >= each) return [];
    const before = statementAt(statementsIn(subject.value, subject.plan), seed.pointer);
    if (!before || !isCompared(before)) return [];
    // A place that is wrong tells nothing where another citation, or no value, is beside it.
    const isPlace = seed.kind.startsWith("place");
    if (isPlace && (before.citations.length > 1 || before.values.length === 0)) return [];
    const copy = structuredClone(subject.value);
    const fault = seed.make(copy, random(rank), others);
    if (!fault) return [];
    const statement = statementAt(statementsIn(copy, subject.plan), seed.pointer);
    if (!statement) return [];
    taken.set(seed.kind, count + 1);
    const { unsaid, meant } = compared(statement, evidence, voiceOf, names);
    const lost = statement.citations.some(({ source, at }) => {
      const found = evidence.sources.get(source)?.find(at);
      return found?.kind === "missing" || found?.kind === "other";
    });
    return [
      {
        fault,
        record: subject.name,
        isAbsent: isAbsent(fault, before),
        isUnseen: seedOf(0, JSON.stringify(before.citations.map(({ at }) => at))) % 3 === 0,
        found: unsaid.length > 0 || lost || meant !== undefined,
        ...(fault.meant !== undefined && {
          proposed: meant !== undefined && Object.values(meant.at).includes(fault.meant),
        }),
      },
    ];
  });

  /** Whether every place that is cited in full for it is read, and lacks nothing as it is. */
  function isCompared(statement: CitedStatement): boolean {
    const { isJudged, unsaid } = compared(statement, evidence, voiceOf, names);
    return isJudged && unsaid.length === 0;
  }

  function isAbsent({ printed }: PassageFault, { citations }: CitedStatement): boolean {
    const texts = citations.flatMap(({ source, at }) => {
      const found = evidence.sources.get(source)?.find(at);
      return found?.kind === "found" ? [found.passage.text.replaceAll(/\s+/g, " ")] : [];
    });
    const forms = (printed ?? []).flatMap((form) =>
      /^\d+$/.test(form) ? [form, inWords(Number(form))] : [form],
    );
    return !forms.some((form) =>
      texts.some((text) =>
        new RegExp(`(?<![\\p{L}\\d])${escaped(form)}(?![\\d])`, "iu").test(text),
      ),
    );
  }
}

/** The innermost statement that holds a place, or whose citation does. */
function statementAt(all: readonly CitedStatement[], pointer: string): CitedStatement | undefined {
  return all
    .filter((statement) => `${pointer}/`.startsWith(`${statement.pointer}/`))
    .toSorted((a, b) => b.pointer.length - a.pointer.length)[0];
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** One line a kind: how many were made, and how many of them were found. */
export function tableOf(told: readonly Told[]): string {
  const kinds = [...new Set(told.map(({ fault }) => fault.kind))].toSorted();
  const share = (some: readonly Told[], is: (one: Told) => boolean | undefined) =>
    some.length === 0 ? "–" : `${some.filter(is).length} of ${some.length}`;
  const rows = kinds.map((kind) => {
    const own = told.filter(({ fault }) => fault.kind === kind);
    return [
      kind,
      share(
        own.filter(({ isAbsent }) => isAbsent),
        ({ found }) => found,
      ),
      share(
        own.filter(({ isAbsent, isUnseen }) => isAbsent && isUnseen),
        ({ found }) => found,
      ),
      share(
        own.filter(({ isAbsent }) => !isAbsent),
        ({ found }) => found,
      ),
      share(
        own.filter(({ proposed }) => proposed !== undefined),
        ({ proposed }) => proposed,
      ),
    ];
  });
  const head = [
    "kind",
    "stands nowhere",
    "of these, kept apart",
    "stands elsewhere in it",
    "right place proposed",
  ];
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
