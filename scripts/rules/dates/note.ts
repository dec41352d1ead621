import { monthNames } from "../../time/calendar.ts";
import { describeDate } from "../../time/describe.ts";
import type { Moment } from "../../time/moment.ts";
import { dateIn } from "../../time/verdict.ts";
import { writtenDate } from "../../texts/written-date.ts";
import { matches } from "../../texts/text.ts";
import { textRule } from "../text-rule.ts";

/** What a source, or the choice of a date, says of its own day. A warning: a page may be written further. */
export default textRule({
  id: "dates/note",
  severity: "warning",
  whole: true,
  keys: ["note", "title", "resolution"],
  yieldsTo: { "dates/future": "record", "wording/impossible": "here" },
  texts: {
    in: /^\/(?:note|title)$|\/discrepancies\/\d+\/resolution$/,
    hold: matches({ characters: "0-9" }, told(), ({ 0: words, groups = {} }) => ({
      words,
      how: kinds.find((kind) => groups[kind] !== undefined),
      date: writtenDate(groups["date"]!),
    })),
  },
  docs: {
    demands:
      "A day that a document bears by its note (“the page bears the date of 4 May 2016”) is its date; what it describes, and the meeting that it records, was not after it; it was written after what the note says that it was written after. The month and year in its title are not that month of another year. A day on which sources agree, by the resolution of a discrepancy, is the date that this defends, or the one stated instead.",
    why: "The day of a source decides what it can have known.",
    failing: { "sources/ngo-report": note("2021") },
    passing: { "sources/ngo-report": note("2016") },
  },
  check({ pointer, holder, found }, report, { collection, value }) {
    const isChoice = pointer.endsWith("/resolution");
    if (!isChoice && collection !== "sources") return;
    const place = isChoice
      ? `${pointer.replace(/\/discrepancies\/\d+\/resolution$/, "")}/${String(holder["field"])}`
      : "/date";
    const own = dateIn(at(value, place));
    if (!own) return;
    const stated = dateIn(writtenDate(String(holder["stated"])));
    for (const { words, how, date } of found) {
      const said = dateIn(date);
      if (!said || how === undefined || (how === "agreed") !== isChoice) continue;
      if ((how === "titled") !== (pointer === "/title")) continue;
      if (!contradicts[how](said, own) || (stated && !contradicts[how](said, stated))) continue;
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

const kinds = ["own", "told", "after", "before", "agreed", "titled"] as const;

/** Whether a date that a text says so cannot be beside the own one. */
const contradicts: Readonly<
  Record<(typeof kinds)[number], (said: Moment, own: Moment) => boolean>
> = {
  own: isApart,
  told: (said, own) => said.earliest > own.latest,
  after: (said, own) => said.earliest > own.latest,
  before: (said, own) => said.latest < own.earliest,
  agreed: isApart,
  // A title of one month in several years is rare, and one about another month is not.
  titled: (said, own) =>
    isApart(said, own) && monthOf(said) !== undefined && monthOf(said) === monthOf(own),
};

function isApart(one: Moment, other: Moment): boolean {
  return one.earliest > other.latest || one.latest < other.earliest;
}

/** 1 to 12, if the date lies in one month. */
function monthOf({ earliest, latest }: Moment): number | undefined {
  const [first, last] = [earliest, latest].map((day) => new Date(day * 86_400_000).getUTCMonth());
  return latest - earliest < 32 && first === last ? first! + 1 : undefined;
}

/** A sentence of the document itself; its copies and translations may have other days. */
function told(): RegExp {
  const it = String.raw`(?:\bIt|\b[Tt]he (?:page|document|text|statement|report|article))`;
  const month = `(?:${monthNames.join("|")})`;
  const day = String.raw`(?<date>(?:\d{1,2} )?(?:${month} )?(?:19|20)\d\d)\b`;
  const written = String.raw`\b(?:written|posted|published|printed|made|issued) `;
  const ways: Readonly<Record<(typeof kinds)[number], string>> = {
    own: String.raw`${it} (?:bears (?:a|the) (?:day|date|month|year) of|is dated) `,
    told: String.raw`${it}(?: [\w ]{1,80} and)? (?:describes|tells of) |\b[Tt]he (?:meeting|session|hearing|press conference) (?:was held on|took place on) `,
    after: `${written}after `,
    before: `${written}before `,
    agreed: String.raw`\bagree on |\bputs? it (?:in|on) |\bplaces? (?:it|the \w+) (?:in|on) (?:early |late |mid-)?`,
    titled: "",
  };
  return new RegExp(
    `(?:${Object.entries(ways)
      .map(([kind, words]) => `(?<${kind}>${words})`)
      .join("|")})${day}`,
    "gu",
  );
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
