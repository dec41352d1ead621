import { monthNames } from "../../time/calendar.ts";
import { describeDate } from "../../time/describe.ts";
import { endOf } from "../../time/partial-date.ts";
import { dateIn } from "../../time/verdict.ts";
import { writtenDate } from "../../texts/written-date.ts";
import { matches } from "../../texts/text.ts";
import { textRule } from "../text-rule.ts";

/** What the note of a source says of its day and of what it tells. A warning: a page may be written further. */
export default textRule({
  id: "dates/note",
  severity: "warning",
  whole: true,
  collections: ["sources"],
  keys: ["note", "date"],
  yieldsTo: { "dates/future": "record", "wording/impossible": "here" },
  texts: {
    in: /^\/note$/,
    hold: matches({ characters: "0-9" }, told(), ([words, own, , date = ""]) => ({
      words,
      isOwn: own !== undefined,
      date: writtenDate(date),
    })),
  },
  docs: {
    demands:
      "A day that a document bears by its note (“the page bears the date of 4 May 2016”) is its date; what it describes, and the meeting that it records, was not after it.",
    why: "The day of a source decides what it can have known.",
    failing: { "sources/ngo-report": note("2021") },
    passing: { "sources/ngo-report": note("2016") },
  },
  check({ found }, report, { value }) {
    const own = dateIn(value.date);
    if (!own) return;
    for (const { words, isOwn, date } of found) {
      const said = dateIn(date);
      if (!said) continue;
      const isLater = said.earliest > endOf(own).latest;
      if (!isLater && !(isOwn && said.latest < own.earliest)) continue;
      report({
        message: `The note says “${words}”, and the date of the source is ${describeDate(own)}.`,
        help: "Correct the note or the date.",
        related: [{ pointer: "/date", message: "the date of the source" }],
        parameters: [words],
      });
      return;
    }
  },
});

/** A sentence of the document itself; its copies and translations may have other days. */
function told(): RegExp {
  const it = String.raw`(?:\bIt|\b[Tt]he (?:page|document|text|statement|report|article))`;
  const day = String.raw`((?:\d{1,2} )?(?:(?:${monthNames.join("|")}) )?(?:19|20)\d\d)\b`;
  const bears = String.raw`(${it} (?:bears (?:a|the) (?:day|date|month|year) of|is dated) )`;
  const tells = String.raw`(${it}(?: [\w ]{1,80} and)? (?:describes|tells of) |\b[Tt]he (?:meeting|session|hearing|press conference) (?:was held on|took place on) )`;
  return new RegExp(`(?:${bears}|${tells})${day}`, "gu");
}

function note(year: string): string {
  return `note: It describes May ${year}.`;
}
