import { parseDuration } from "../../time/duration.ts";
import { recordRule } from "../rule.ts";

/** How long a thing can last at all. A warning, for States differ. */
export default recordRule({
  id: "dates/length",
  severity: "warning",
  yieldsTo: {
    "laws/sentence-exceeds": "record",
    "laws/penalty-range": "here",
    "wording/figures": "record",
  },
  keys: ["x-duration"],
  docs: {
    demands:
      "An administrative detention lasts a year at most, restricted freedom thirty years, and nothing lasts longer than a life of a hundred years; the longest of a range is less than a hundred times the shortest.",
    why: "Days taken for years are wrong by a factor of 365, and every sum with them.",
    failing: { "cases/other": outcome("P15Y") },
    passing: { "cases/other": outcome("P15D") },
  },
  check({ scan }, report) {
    const days = new Map(scan.durations.map(({ pointer, text }) => [pointer, daysIn(text)]));
    for (const { pointer, text } of scan.durations) {
      const length = days.get(pointer);
      if (length === undefined) continue;
      const [, years] = limits.find(([path]) => path.test(pointer))!;
      const shortest = pointer.endsWith("/max")
        ? days.get(pointer.replace(/max$/, "min"))
        : undefined;
      const isRange = shortest !== undefined && shortest > 0 && length > 100 * shortest;
      if (length <= years * 366 && !isRange) continue;
      report({
        pointer,
        message: isRange
          ? `“${text}” is over a hundred times the shortest length of the range.`
          : `“${text}” is longer than ${years === 1 ? "a year" : `${years} years`}.`,
        help: "Compare the unit with the source: Y is years, M months, D days.",
      });
    }
  },
});

/** The longest time in years, by the field. */
const limits: readonly (readonly [path: RegExp, years: number])[] = [
  [/administrativeDetention/, 1],
  [/restrictedFreedom|restrictionsFor/, 30],
  [/./, 100],
];

function daysIn(text: string): number | undefined {
  const reading = parseDuration(text);
  if (!reading.ok) return undefined;
  const units = [...text.matchAll(/(\d+)([YMWD])/g)];
  if (text.includes("T")) return units.length === 0 ? 0 : undefined;
  return units.reduce((sum, [, number, unit]) => sum + Number(number) * inDays[unit!]!, 0);
}

const inDays: Readonly<Record<string, number>> = { Y: 365, M: 30, W: 7, D: 1 };

function outcome(length: string): string {
  return `events:
  - id: detention
    type: administrative-detention
    date: "2016-05-15"
    participants: [{ role: detainee, person: second-person }]
    outcome: { administrativeDetention: { exact: ${length} } }
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
