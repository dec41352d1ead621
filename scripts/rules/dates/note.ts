import { monthNames } from "../../time/calendar.ts";
import { describeDate } from "../../time/describe.ts";
import type { Moment } from "../../time/moment.ts";
import { dateIn } from "../../time/verdict.ts";
import { writtenDate } from "../../texts/written-date.ts";
import { matches } from "../../texts/text.ts";
import { textRule } from "../text-rule.ts";

const all: readonly (readonly [string, Way])[] = Object.entries(ways());
const anyWay = new RegExp(
  String.raw`(?:${all.map(([kind, { words }]) => `(?<${kind}>${words})`).join("|")})(?<date>(?:\d{1,2} )?(?:(?:${monthNames.join("|")}) )?(?:19|20)\d\d)\b`,
  "gu",
);

/** What a source, a deadline or the choice of a date says of its own day. A warning: a page may be written further. */
export default textRule({
  id: "dates/note",
  severity: "warning",
  whole: true,
  keys: ["note", "title", "resolution"],
  yieldsTo: { "dates/future": "record", "wording/impossible": "here" },
  texts: {
    in: /^\/(?:note|title|deadline\/note)$|\/discrepancies\/\d+\/resolution$/,
    hold: matches({ characters: "0-9" }, anyWay, ({ 0: words, groups = {} }) => ({
      words,
      way: all.find(([kind]) => groups[kind] !== undefined)?.[1],
      date: writtenDate(groups["date"]!),
    })),
  },
  docs: {
    demands:
      "A day that a document bears by its note (“the page bears the date of 4 May 2016”) is its date; what it describes, or the meeting that it records, was not later than its date; what its note says that it came after was not later either. A month and year in its title are not those of its date with another year. Where the resolution of a discrepancy says on which day sources agree, that day is the value of the field, or the one stated instead. Where the note of a deadline says when it ends, that is its first or its last day.",
    why: "The day of a source decides what it can have known.",
    failing: { "sources/ngo-report": note("2021") },
    passing: { "sources/ngo-report": note("2016") },
  },
  check({ pointer, holder, found }, report, { collection, value }) {
    const isOwn = pointer === "/note" || pointer === "/title";
    if (isOwn && collection !== "sources") return;
    const place = isOwn
      ? "/date"
      : pointer
          .replace(/\/discrepancies\/\d+\/resolution$/, `/${String(holder["field"])}`)
          .replace(/\/deadline\/note$/, "/deadline/value");
    const own = dateIn(at(value, place));
    if (!own) return;
    const stated = dateIn(writtenDate(String(holder["stated"])));
    for (const { words, way, date } of found) {
      const said = dateIn(date);
      if (!said || !way?.in.test(pointer)) continue;
      if (!way.contradicts(said, own) || (stated && !way.contradicts(said, stated))) continue;
      report({
        message: `The words are “${words}”, and the date is ${describeDate(own)}.`,
        help: "Correct the words or the date.",
        related: [{ pointer: place, message: "the date" }],
        parameters: [words],
      });
      return;
    }
  },
});

interface Way {
  /** The texts in which the words mean the date at hand. */
  readonly in: RegExp;
  readonly words: string;
  /** Whether the date that is said so cannot be beside the own one. */
  readonly contradicts: (said: Moment, own: Moment) => boolean;
}

/** How a text says its own day; copies and translations of a document may have other days. */
function ways(): Readonly<Record<string, Way>> {
  const it = String.raw`(?:\bIt|\b[Tt]he (?:page|document|text|statement|report|article))`;
  const written = String.raw`\b(?:written|posted|published|printed|made|issued) `;
  return {
    own: {
      in: /^\/note$/,
      words: String.raw`${it} (?:bears (?:a|the) (?:day|date|month|year) of|is dated) `,
      contradicts: isApart,
    },
    told: {
      in: /^\/note$/,
      words: String.raw`${it}(?: [\w ]{1,80} and)? (?:describes|tells of) |\b[Tt]he (?:meeting|session|hearing|press conference) (?:was held on|took place on) `,
      contradicts: isAfter,
    },
    after: { in: /^\/note$/, words: `${written}after `, contradicts: isAfter },
    before: {
      in: /^\/note$/,
      words: `${written}before `,
      contradicts: (said, own) => isAfter(own, said),
    },
    agreed: {
      in: /\/resolution$/,
      words: String.raw`\bagree on |\bputs? it (?:in|on) |\bplaces? (?:it|the \w+) (?:in|on) (?:early |late |mid-)?`,
      contradicts: isApart,
    },
    ends: {
      in: /^\/deadline\/note$/,
      words: String.raw`\b(?:ends?|ended|expires?|expired|is over|was over|ran out|runs out|is due|was due) (?:on|by) `,
      contradicts: ({ earliest }, own) => ![own.earliest, own.latest].includes(earliest),
    },
    // A title of one month in several years is rare, and one about another month is not.
    titled: {
      in: /^\/title$/,
      words: "",
      contradicts: (said, own) =>
        isApart(said, own) && monthOf(said) !== undefined && monthOf(said) === monthOf(own),
    },
  };
}

function isAfter(one: Moment, other: Moment): boolean {
  return one.earliest > other.latest;
}

function isApart(one: Moment, other: Moment): boolean {
  return isAfter(one, other) || isAfter(other, one);
}

/** 1 to 12, if the date lies in one month. */
function monthOf({ earliest, latest }: Moment): number | undefined {
  const [first, last] = [earliest, latest].map((day) => new Date(day * 86_400_000).getUTCMonth());
  return latest - earliest < 32 && first === last ? first! + 1 : undefined;
}

function at(value: unknown, pointer: string): unknown {
  const [, ...steps] = pointer.split("/");
  return steps.reduce(
    (held, step) => (held as Readonly<Record<string, unknown>> | undefined)?.[step],
    value,
  );
}

function note(year: string): string {
  return `note: It describes May ${year}.`;
}
