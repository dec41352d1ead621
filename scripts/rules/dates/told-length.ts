import { isObject } from "../../diagnostics/is-object.ts";
import type { Values } from "../../facts/item.ts";
import { dateIn } from "../../time/verdict.ts";
import {
  numberInWords,
  numberWordPattern,
  ordinalInWords,
  ordinalPattern,
} from "../../texts/number-words.ts";
import { recordRule } from "../rule.ts";

/** How long after something else, by the words beside a date. A warning: a note may count from what no record holds. */
export default recordRule({
  id: "dates/told-length",
  severity: "warning",
  whole: true,
  yieldsTo: {
    "dates/not-before": "record",
    "laws/entry-into-force": "record",
    "dates/future": "here",
    "laws/treaty-not-in-force": "record",
    "treaty-bodies/session": "record",
    "twice/part": "here",
    "wording/nowhere": "here",
  },
  keys: ["x-edtf"],
  docs: {
    demands:
      "If the note of a date counts the time from something else of the record (“three months after the ratification”, “two months later”, “six months from the adoption”), the two dates are that far apart.",
    why: "Whoever counted it had both dates before them; one of the two was changed.",
    failing: { "cases/other": events("Three") },
    passing: { "cases/other": events("Two") },
  },
  check({ value, scan }, report) {
    const all = scan.dates.map(({ text }) => dateIn(text)).filter((date) => date !== undefined);
    for (const { pointer, text } of scan.texts) {
      const holder = /^(.*)\/(?:note|discrepancies\/\d+\/resolution)$/.exec(pointer)?.[1];
      if (holder === undefined || !counted.test(text)) continue;
      const own = dateOf(value as unknown as Values, holder);
      const date = own && dateIn(own.text);
      if (!own || !date || !Number.isFinite(date.earliest)) continue;
      for (const [words, number = "", unit = ""] of text.matchAll(counting)) {
        const days =
          (numberInWords(number) ?? ordinalInWords(number.toLowerCase()) ?? Number(number)) *
          unitDays[unit.toLowerCase()]!;
        const slack = Math.max(1, days * 0.03) + (unit === "day" ? 0 : 3);
        const fits = all.some((other) => {
          if (!other || !Number.isFinite(other.earliest) || other === date) return false;
          return [
            [other.earliest, other.latest, date.earliest, date.latest],
            [date.earliest, date.latest, other.earliest, other.latest],
          ].some(
            ([from1, from2, to1, to2]) =>
              to2! - from1! >= days - slack && to1! - from2! <= days + slack,
          );
        });
        if (fits) continue;
        report({
          pointer: own.pointer,
          message: `This is dated ${own.text}, but its note says “${words}”, and no date of the record is that far away.`,
          help: "Correct the date or the note.",
          related: [{ pointer, message: "the note" }],
          parameters: [words.toLowerCase()],
        });
        break;
      }
    }
  },
});

const counted = /(?:year|month|week|day)s? (?:after|later|from|behind)\b/;
const counting = new RegExp(
  String.raw`(?<![\w-]|\bfor )(\d{1,3}|${numberWordPattern}|${ordinalPattern}) (year|month|week|day)s? (?:after|later|from|behind)\b`,
  "gi",
);
const unitDays: Readonly<Record<string, number>> = { year: 365.25, month: 30.44, week: 7, day: 1 };

/** The date of the object at a pointer. */
function dateOf(record: Values, pointer: string): { text: string; pointer: string } | undefined {
  let at: unknown = record;
  for (const step of pointer.split("/").slice(1)) at = (at as Values | undefined)?.[step];
  if (!isObject(at)) return undefined;
  for (const key of ["date", "value", "asOf"]) {
    const text = at[key];
    if (typeof text === "string" && /\d{4}/.test(text))
      return { text, pointer: `${pointer}/${key}` };
  }
  return undefined;
}

function events(months: string): string {
  const cited =
    'citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]';
  return `events:
  - { id: meeting, type: protest, date: "2016-05-15", participants: [{ role: organizer, person: second-person }], laws: [new-code#400], ${cited} }
  - { id: rally, type: protest, date: "2016-07-16", participants: [{ role: organizer, person: second-person }], note: ${months} months after the meeting., ${cited} }`;
}
