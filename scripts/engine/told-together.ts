import type { Diagnostic, Related } from "../diagnostics/diagnostic.ts";

/** The findings, each with those that are told beneath it, and how many these are. */
export interface ToldTogether {
  readonly diagnostics: readonly Diagnostic[];
  readonly beneath: number;
}

/**
 * Tells findings that meet at one place as one: a wrong value contradicts every statement that rests on it, in its
 * record and in others, and each contradiction has an end there. The finding at that place, or the nearest, stays, and
 * the others stand beneath it, with their sentences and rules.
 *
 * What stands beneath is not worse than what stays. What is not a contradiction, is about people, a file or its form,
 * or can be repaired by a program is told by itself. So are more than nine: then the place is likely right, and the
 * many are wrong.
 */
export function toldTogether(diagnostics: readonly Diagnostic[]): ToldTogether {
  const ends = diagnostics.map(endsOf);
  const meeting = meetingsOf(ends);
  const beneath = new Map<number, readonly number[]>();
  const taken = new Set<number>();
  for (const [place, members] of meeting) {
    const free = members.filter((each) => !taken.has(each));
    const group = groupAt(place, free);
    if (!group || group.others.length > most) continue;
    beneath.set(group.first, group.others);
    for (const each of [group.first, ...group.others]) taken.add(each);
  }
  const told = new Set([...beneath.values()].flat());
  return {
    diagnostics: diagnostics.flatMap((each, index) => {
      if (told.has(index)) return [];
      const others = beneath.get(index)?.map((other) => alsoOf(diagnostics[other]!)) ?? [];
      return others.length === 0 ? [each] : [{ ...each, related: [...each.related, ...others] }];
    }),
    beneath: told.size,
  };

  /** Of the worst findings there, the nearest to the place (in it, the deepest), and those that are no worse and no nearer. */
  function groupAt(place: string, members: readonly number[]): Group | undefined {
    const ranked = members
      .map((index) => ({ index, each: diagnostics[index]!, near: nearness(index, place) }))
      .toSorted(
        (a, b) =>
          b.near - a.near || (a.near === 3 ? deep(b.each) - deep(a.each) : 0) || a.index - b.index,
      );
    for (const severity of ["error", "warning", "info"] as const) {
      const first = ranked.find(
        ({ each, near }) => each.severity === severity && (each.related.length > 0 || near === 3),
      );
      if (!first) continue;
      const others = ranked.filter(
        ({ each, near }) =>
          each !== first.each &&
          order.indexOf(each.severity) <= order.indexOf(severity) &&
          near <= first.near &&
          (each.related.length > 0 ||
            (first.each.related.length > 0 && isSamePlace(each, first.each))) &&
          !each.fix,
      );
      if (others.length > 0)
        return { first: first.index, others: others.map(({ index }) => index) };
    }
    return undefined;
  }

  /** 3 at the place or in it, 2 in the same item of a list, 1 in the same file. */
  function nearness(index: number, place: string): number {
    const { file, pointer = "" } = diagnostics[index]!;
    const own = `${file} ${pointer}`;
    if (place.endsWith(" ") ? false : own === place || own.startsWith(`${place}/`)) return 3;
    if (!place.startsWith(`${file} `)) return 0;
    return itemOf(own) === itemOf(place) ? 2 : 1;
  }
}

interface Group {
  readonly first: number;
  readonly others: readonly number[];
}

const order = ["info", "warning", "error"] as const;
const most = 9;
const byItself = /^(?:people|files|yaml|schema|change)\//;

/** The places that a finding is about: its own and the other ends of a contradiction. */
function endsOf({ rule, file, pointer, related }: Diagnostic): string[] {
  if (pointer === undefined || byItself.test(rule)) return [];
  const places = [{ file, pointer }, ...related];
  return [
    ...new Set(
      places.flatMap((each) =>
        each.pointer === undefined || !each.file.startsWith("data/")
          ? []
          : [`${each.file} ${each.pointer}`],
      ),
    ),
  ];
}

/** By place, the findings with an end at it, or in it if it lies in an item of a list; the most first. */
function meetingsOf(ends: readonly (readonly string[])[]): [string, number[]][] {
  const meetings = new Map<string, Set<number>>();
  for (const place of ends.flat()) meetings.set(place, new Set());
  for (const [index, own] of ends.entries())
    for (const place of own)
      for (const holding of [place, ...above(place)]) meetings.get(holding)?.add(index);
  return [...meetings]
    .filter(([, found]) => found.size > 1)
    .map(([place, found]): [string, number[]] => [place, [...found]])
    .toSorted(([one, a], [other, b]) => b.length - a.length || other.length - one.length);
}

/** What holds the place, down to the item of a list of the record. */
function above(place: string): string[] {
  const [, item] = /^(\S+ \/\w+\/\d+)\//.exec(place) ?? [];
  if (item === undefined) return [];
  const steps = place.slice(item.length).split("/").slice(1, -1);
  return [item, ...steps.map((_, index) => [item, ...steps.slice(0, index + 1)].join("/"))];
}

function itemOf(place: string): string {
  return /^(?:.*\/\d+(?=\/|$))?/.exec(place)![0];
}

function isSamePlace(one: Diagnostic, other: Diagnostic): boolean {
  return one.file === other.file && one.pointer === other.pointer;
}

function deep({ pointer = "" }: Diagnostic): number {
  return pointer.length;
}

function alsoOf({ rule, file, range, pointer, message, fingerprint }: Diagnostic): Related {
  return {
    ...{ file, range, rule, fingerprint },
    ...(pointer !== undefined && { pointer }),
    message: `${message} (${rule})`,
  };
}
