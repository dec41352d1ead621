import { grouped } from "./group.ts";
import type { Outcome } from "./measure.ts";

/** The figures of one kind of fault, or of all. */
export interface Figures {
  readonly kind: string;
  readonly faults: number;
  readonly equivalent: number;
  readonly found: number;
  readonly placed: number;
  /** New errors and warnings beyond the first, of the faults that were found. */
  readonly extra: number;
}

export function figuresOf(kind: string, outcomes: readonly Outcome[]): Figures {
  const real = outcomes.filter(({ equivalent }) => equivalent === undefined);
  const found = real.filter((each) => each.found);
  return {
    kind,
    faults: outcomes.length,
    equivalent: outcomes.length - real.length,
    found: found.length,
    placed: found.filter(({ placed }) => placed).length,
    extra: found.reduce((sum, { findings }) => sum + findings.length - 1, 0),
  };
}

/** What became of a fault in one place. */
export interface Told {
  readonly kind: string;
  /** Kind, file and pointer, and a number if the kind makes several faults there. */
  readonly place: string;
  readonly found: boolean;
  readonly placed: boolean;
  readonly extra: number;
}

/** What became of every fault that is not proven equivalent. */
export function toldOf(outcomes: readonly Outcome[]): Told[] {
  const real = outcomes.filter(({ equivalent }) => equivalent === undefined);
  const byPlace = grouped(real, ({ fault: { kind, candidate } }) =>
    [kind.name, candidate.at.file.path, candidate.at.pointer].join(" "),
  );
  return [...byPlace].flatMap(([place, list]) =>
    list.map(({ fault, found, placed, findings }, index) => ({
      kind: fault.kind.name,
      place: index === 0 ? place : `${place} (${index + 1})`,
      found,
      placed,
      extra: found ? findings.length - 1 : 0,
    })),
  );
}

/** One line a fault, for `toldIn`. */
export function listOf(told: readonly Told[]): string {
  const lines = told.map(({ place, found, placed, extra }) => {
    const state = !found ? "missed" : placed ? "in place" : "elsewhere";
    return `  ${place}: ${state}${extra > 0 ? `, ${extra} more` : ""}`;
  });
  return `All faults (${told.length})\n${lines.join("\n")}\n`;
}

/** The faults in a text of `listOf`. */
export function toldIn(text: string): Told[] {
  const lines = text.matchAll(
    /^ {2}((\S+) data\/.*): (missed|elsewhere|in place)(?:, (\d+) more)?$/gm,
  );
  return [...lines].map(([, place, kind, state, extra]) => ({
    ...{ kind: kind!, place: place!, found: state !== "missed", placed: state === "in place" },
    extra: Number(extra ?? 0),
  }));
}

/** The faults found of all, those in place of the found, in per cent; extra findings a fault found. */
export function sharesOf(told: readonly Told[]) {
  const found = told.filter((each) => each.found);
  const placed = found.filter((each) => each.placed);
  return {
    found: (100 * found.length) / told.length,
    placed: (100 * placed.length) / found.length,
    extra: found.reduce((sum, { extra }) => sum + extra, 0) / found.length,
  };
}

/** The table, its sums, and every fault that was missed or found elsewhere, for people. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const byKind = grouped(outcomes, ({ fault }) => fault.kind.name);
  const rows = [...byKind].map(([kind, list]) => figuresOf(kind, list));
  const all = figuresOf("all kinds", outcomes);
  const real = outcomes.filter(({ equivalent }) => equivalent === undefined);
  const missed = real.filter(({ found }) => !found);
  const elsewhere = real.filter(({ found, placed }) => found && !placed);
  return [
    line("kind", "faults", "equivalent", "found", "in place", "extra"),
    ...[...rows, all].map(row),
    "",
    `recall ${percent(all.found, all.faults - all.equivalent)}, right place ${percent(all.placed, all.found)}, ${mean(all)} findings too many a fault, ${rows.length} kinds`,
    ...section("Missed", missed, told),
    ...section("Found, but elsewhere", elsewhere, (outcome) => `${told(outcome)}\n${at(outcome)}`),
    ...section(
      "Equivalent",
      outcomes.filter(({ equivalent }) => equivalent !== undefined),
      (outcome) => `${told(outcome)}\n      for ${outcome.equivalent}`,
    ),
    "",
  ].join("\n");
}

/** Every fault that is told more than once, with all that is told of it. */
export function severalOf(outcomes: readonly Outcome[]): string {
  const several = outcomes.filter(({ found, findings }) => found && findings.length > 1);
  return section("Told more than once", several, (outcome) => `${told(outcome)}\n${at(outcome)}`)
    .slice(1)
    .join("\n");
}

function row(figures: Figures): string {
  const { kind, faults, equivalent, found, placed } = figures;
  const real = faults - equivalent;
  const mark = found < real ? " !" : "";
  return (
    line(kind, faults, equivalent || "", `${found}/${real}`, `${placed}/${found}`, mean(figures)) +
    mark
  );
}

function line(kind: string, ...cells: readonly (string | number)[]): string {
  return kind.padEnd(32) + cells.map((cell) => String(cell).padStart(11)).join("");
}

function mean({ extra, found }: Figures): string {
  return found === 0 ? "-" : (extra / found).toFixed(1);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`;
}

function section(
  title: string,
  list: readonly Outcome[],
  tell: (outcome: Outcome) => string,
): string[] {
  return list.length === 0
    ? []
    : ["", `${title} (${list.length})`, ...list.map((each) => `  ${tell(each)}`)];
}

function told({ fault }: Outcome): string {
  const { at } = fault.candidate;
  const { edits = [], shown } = fault.broken;
  const [before, after] = shown ?? [
    edits
      .map(({ start, end, path }) => (path === at.file.path ? at.file.text.slice(start, end) : ""))
      .join(" | "),
    edits.map(({ text }) => text).join(" | "),
  ];
  return `${fault.kind.name}  ${at.file.path} ${at.pointer}\n      ${short(before)} → ${short(after)}`;
}

function at({ findings }: Outcome): string {
  return findings
    .map(
      ({ rule, file, pointer, range, related }) =>
        `      ${rule} at ${file} ${pointer ?? `line ${range.start.line}`}${related.map((each) => ` ~ ${each.file} ${each.pointer}`).join("")}`,
    )
    .join("\n");
}

function short(text: string): string {
  const line = JSON.stringify(text).slice(1, -1);
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
}
