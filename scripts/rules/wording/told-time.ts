import type { Case } from "../../schema/records.ts";
import { dateIn } from "../../time/verdict.ts";
import { recordRule } from "../rule.ts";
import { clausesIn, isWithin, stretchesIn } from "../shared/clauses.ts";
import { cited } from "../shared/example-citation.ts";

type Event = NonNullable<Case["events"]>[number];
type Status = NonNullable<Case["statuses"]>[number];

/** When something happened, by the words and by the events of its kind. A warning: a text may mean an event that is not in the record. */
export default recordRule({
  id: "wording/told-time",
  severity: "warning",
  whole: true,
  yieldsTo: {
    "wording/nowhere": "here",
    "wording/figures": "here",
    "wording/beyond-statements": "here",
    "wording/impossible": "here",
    "wording/decision": "here",
    "dates/event-order": "record",
    "dates/event-after-sources": "record",
    "dates/chain": "record",
    "dates/id-date": "record",
    "dates/future": "record",
    "dates/told-in": "record",
    "schema/unquoted": "record",
    "twice/record": "record",
  },
  collections: ["cases"],
  keys: ["events"],
  docs: {
    demands:
      "If a title, a summary, a note or a question says what happened and when (“arrested in May 2016”), and all events of that kind are dated, one of them has that time.",
    why: "People quote the year in the summary, and programs count by the event.",
    failing: { "cases/other": told("2017") },
    passing: { "cases/other": told("2016") },
  },
  check({ value, scan }, report) {
    const dated = (value.events ?? []).map((event) => ({ event, date: dateIn(event.date) }));
    if (dated.length === 0) return;
    for (const { pointer, text } of scan.texts) {
      if (!ours.test(pointer)) continue;
      for (const { text: clause, time, span } of clausesIn(text)) {
        const said = kinds.find(({ words }) => words.test(clause));
        // Of two kinds in one part, nobody knows of which the time is.
        if (!said || kinds.some((one) => one !== said && one.words.test(clause))) continue;
        const fitting = dated.filter(({ event }) => said.types.includes(event.type));
        if (fitting.length === 0 || fitting.some(({ date }) => date === undefined)) continue;
        if (fitting.some(({ date }) => isWithin(date, span))) continue;
        const left = (value.statuses ?? []).filter((one) => said.leaves?.includes(one.value));
        if (left.some(({ asOf }) => isWithin(dateIn(asOf), span))) continue;
        const words = said.words.exec(clause)![0];
        const when = `${/^\d{1,2} /.test(time) ? "on" : "in"} ${time}`;
        tell(pointer, `puts “${words}” ${when}`, time, fitting[0]!.event);
        break;
      }
      for (const { words, from, to } of stretchesIn(text)) {
        const lasting = dated.find(({ event: { date = "" } }) => {
          const [start = "", end] = date.split("/");
          return end !== undefined && isPart(start, from) !== isPart(end, to);
        });
        const fits = dated.some(({ event: { date = "" } }) => {
          const [start = "", end = ""] = date.split("/");
          return isPart(start, from) && isPart(end, to);
        });
        if (lasting && !fits) tell(pointer, `says “${words}”`, words, lasting.event);
      }
    }

    function tell(pointer: string, said: string, time: string, event: Event): void {
      const index = value.events!.indexOf(event);
      report({
        pointer,
        message: `The text ${said}, but the event “${event.id}” is dated ${event.date!}.`,
        help: "Correct the text or the date, or add the event that is meant.",
        related: [{ pointer: `/events/${index}/date`, message: "the date of an event" }],
        parameters: [time],
      });
    }
  },
});

/** Whether a day or a month as EDTF is in a month, on a day if that is given. */
function isPart(date: string, { day, month }: { day: number | undefined; month: number }): boolean {
  const [, ofDate, dayOfDate] = date.split("-").map(Number);
  return ofDate === month && (day === undefined || dayOfDate === undefined || dayOfDate === day);
}

const ours =
  /^\/(?:title|summary|note)$|^\/(?:openQuestions\/\d+\/text|events\/\d+\/(?:note|summary|undated)|statuses\/\d+\/note|violations\/\d+\/note)$/;

/** Words for an event, with its types. */
const kinds: readonly {
  readonly words: RegExp;
  readonly types: readonly Event["type"][];
  /** The statuses that such an event leaves. */
  readonly leaves?: readonly Status["value"][];
}[] = [
  {
    words: /\b(?:arrested|taken into custody|detained)\b/i,
    types: [
      ...(["arrest", "mass-arrest", "administrative-detention", "pre-trial-detention"] as const),
      ...(["house-arrest", "interrogation", "psychiatric-detention"] as const),
    ],
    leaves: ["detained", "imprisoned", "house-arrest", "in-psychiatric-detention"],
  },
  {
    words: /\b(?:sentenced|convicted|found guilty)\b/i,
    types: ["sentence", "verdict", "sentence-changed", "fine"],
    leaves: ["imprisoned", "restricted-freedom"],
  },
  {
    words: /\b(?:released|freed)\b/i,
    types: [
      ...(["release-from-custody", "parole", "sentence-served", "pardon", "amnesty"] as const),
      ...(["commutation", "restriction-ended", "acquittal"] as const),
    ],
    leaves: ["free", "conditionally-released", "acquitted"],
  },
  { words: /\bacquitted\b/i, types: ["acquittal", "appeal-decision", "cassation-decision"] },
  {
    words: /\b(?:dissolved|closed down)\b/i,
    types: ["organization-dissolved", "organization-banned"],
  },
  {
    words: /\b(?:banned|declared (?:\w+ ){0,4}(?:extremist|terrorist))\b/i,
    types: ["organization-banned", "organization-dissolved", "court-ruling"],
  },
  { words: /\bfined\b/i, types: ["fine", "sentence", "verdict", "court-ruling"] },
  { words: /\bcharged\b/i, types: ["charge", "investigation-opened", "trial-start"] },
  {
    words:
      /\b(?:Working Group|Committee|working group|committee|CEDAW|CERD|CAT|CRPD)\b[^.]*\bfound\b/,
    types: ["international-decision", "international-statement"],
  },
  {
    words: /\bSupreme Court\b/,
    types: ["cassation-decision", "appeal-decision", "court-ruling", "sentence-changed"],
  },
  {
    words:
      /\bcourts?\b[^.]*\b(?:refused|rejected|dismissed|granted|allowed|upheld|overturned|ruled)\b|\b(?:refused|upheld|rejected|overturned)\b[^.]*\bcourts?\b/i,
    types: [
      ...(["court-ruling", "appeal-decision", "cassation-decision", "verdict"] as const),
      ...(["registration-refused", "refusal", "complaint-dismissed"] as const),
    ],
  },
  { words: /\bdied\b/i, types: ["death"] },
  { words: /\bcommuted\b/i, types: ["commutation", "sentence-changed"] },
  { words: /\bcase had been sent back\b/i, types: ["cassation-decision", "appeal-decision"] },
];

function told(year: string): string {
  return `summary: A meeting was broken up by police. Its organizer was arrested in ${year}.
events:
  - id: meeting
    type: protest
    date: "2016-05-15"
    participants: [{ role: organizer, person: second-person }]
    laws: [new-code#400]
    ${cited}
  - id: arrested
    type: arrest
    date: "2016-05-16"
    follows: [meeting]
    participants: [{ role: detainee, person: second-person }]
    ${cited}
claims:
  - { id: later, text: The police came back., status: reported, asOf: "2017", ${cited} }`;
}
