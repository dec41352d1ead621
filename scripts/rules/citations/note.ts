import { isObject } from "../../diagnostics/is-object.ts";
import { recordRule } from "../rule.ts";

/** What the note of a citation says of the place, against the place. A warning: a note may speak of two. */
export default recordRule({
  id: "citations/note",
  severity: "warning",
  keys: ["note", "discrepancies"],
  docs: {
    demands:
      "A note beside “partial” says which part, and one beside “full” does not say that the source gives the year alone. The paragraph, page, footnote, article or recommendation that the note of a citation begins with is the place cited; a source that bears out nothing gives nothing in its note; a discrepancy whose resolution says what would settle it is open; a day is given by a source cited.",
    why: "Whoever looks it up goes to the number, and whoever reads the note looks elsewhere.",
    failing: { "cases/other": event("Paragraph 6 says all of it.") },
    passing: { "cases/other": event("Paragraph 2 says all of it.") },
  },
  check({ scan }, report) {
    for (const { value, pointer } of scan.holders.supports)
      if (
        value["supports"] === "partial" &&
        typeof value["note"] === "string" &&
        empty.test(value["note"])
      )
        report({
          pointer: `${pointer}/note`,
          message: `The place bears a part out, and “${value["note"]}” does not say which.`,
          help: "Say what the place says, and what it does not.",
          parameters: ["part"],
        });
    for (const { value, pointer } of scan.holders.discrepancies)
      for (const [index, one] of (value["discrepancies"] as unknown[]).entries()) {
        if (!isObject(one) || one["status"] !== "resolved" || typeof one["resolution"] !== "string")
          continue;
        const wait = waits.exec(one["resolution"])?.[0];
        if (wait !== undefined)
          report({
            pointer: `${pointer}/discrepancies/${index}/status`,
            message: `This is “resolved”, and its resolution waits: “${wait}”.`,
            help: "Write “open”, or say why the field holds what it holds.",
            related: [
              {
                pointer: `${pointer}/discrepancies/${index}/resolution`,
                message: "the resolution",
              },
            ],
          });
      }
    for (const { pointer, text: date } of scan.dates) {
      if (!/\/(?:date|asOf)$/.test(pointer) || !/^\d{4}-\d\d-\d\d$/.test(date)) continue;
      const own = scan.holders.supports.filter((one) =>
        one.pointer.startsWith(`${pointer.slice(0, pointer.lastIndexOf("/"))}/citations/`),
      );
      const dayless = own.every(
        ({ value: { supports, note } }) =>
          supports !== "full" && typeof note === "string" && coarse.test(note),
      );
      if (own.length > 0 && dayless)
        report({
          pointer,
          message: "No source cited gives the day, as their notes say.",
          help: "Write the date as far as the sources give it, or cite the one that gives the day.",
          parameters: ["day"],
        });
    }
    for (const { pointer, text: date } of scan.dates) {
      const finest = date.length > 7 ? "day" : "month";
      if (!/\/(?:date|asOf)$/.test(pointer) || !/^\d{4}-\d\d(?:-\d\d)?$/.test(date)) continue;
      const at = pointer.slice(0, pointer.lastIndexOf("/"));
      for (const one of scan.holders.supports) {
        const { supports, note } = one.value;
        if (supports !== "full" || typeof note !== "string") continue;
        if (!one.pointer.startsWith(`${at}/citations/`)) continue;
        const unit = only.exec(note)?.[1]?.toLowerCase();
        if (unit === undefined || unit === finest) continue;
        report({
          pointer: `${one.pointer}/supports`,
          message: `The place is said to bear out all of it, and the note has it give the ${unit}, of a date with a ${finest}.`,
          help: "Write “partial”, or correct the note.",
          related: [{ pointer: `${one.pointer}/note`, message: "the note" }],
          parameters: ["full"],
        });
      }
    }
    for (const { value, pointer } of scan.holders.supports) {
      const { note, at, supports } = value;
      if (typeof note !== "string") continue;
      if (
        supports === "none" &&
        gives.test(note) &&
        !/\b(?:not|no|nothing|never|without|another|other)\b/i.test(note.split(/[,;.]/)[0]!)
      )
        report({
          pointer: `${pointer}/note`,
          message: "The source is said to bear out nothing, and the note says what it gives.",
          help: "Write “partial”, or say in the note that it does not say it.",
          related: [{ pointer: `${pointer}/supports`, message: "how far it bears it out" }],
          parameters: ["none"],
        });
      if (!isObject(at)) continue;
      for (const [, key, number] of note.matchAll(places)) {
        const cited = at[key!.toLowerCase()];
        if (typeof cited !== "string" || numbersIn(cited).includes(number!)) continue;
        // A note may name the place and others beside it.
        if (numbersIn(note).some((one) => numbersIn(cited).includes(one)) || within(cited, number!))
          continue;
        report({
          pointer: `${pointer}/note`,
          message: `The note speaks of ${key!.toLowerCase()} ${number!}, and ${key!.toLowerCase()} ${cited} is cited.`,
          help: "Correct the place or the note; for two places write two citations.",
          related: [{ pointer: `${pointer}/at/${key!.toLowerCase()}`, message: "the place cited" }],
        });
        break;
      }
    }
  },
});

/** Words that say no more than “partial”. */
const empty =
  /^(?:in part|partly|partial(?:ly)?|a part|some(?: of it)?|most(?: of it)?|not (?:all|everything)(?: of it)?|see (?:above|below|there|note)|as above|ditto|idem|ibid|same|yes|no|ok|(?:it )?(?:does not|doesn't) (?:give|say|have|state|cover) (?:all|everything|it all)(?: of it)?|(?:gives|says|has|states|covers) (?:a part|some|most|only a part)(?: of it)?|supports (?:it )?(?:in part|partly))\W*$/i;

const waits =
  /\bwould (?:settle|decide|show)\b|\b(?:is|are|remains?) (?:still )?(?:to be|open|unclear|unsettled)\b|\b(?:nobody|not yet|until) [^.]{0,30}\b(?:known|settled|compared|read)\b/i;
const coarse =
  /\b(?:not|without|no|nor) (?:the |a |an exact )?(?:day|date)\b|\bonly the (?:year|month)\b/i;
const only =
  /^(?:Gives|Has|Names|Prints|States) (?:only )?(?:the )?(year|month)(?: alone| only)?[.;]?$/i;
const gives =
  /^(?:All but|All of|Everything but|Gives|Names|Says|States|Prints|Describes|Confirms|Reports|Tells|Has|Counts|Lists) /;

/** At the beginning, where a note says what its place says. */
const places =
  /^(?:In |The |See )?(paragraph|page|footnote|article|recommendation|row)s? (\d+(?:\.\d+)*)\b/gi;

function numbersIn(text: string): string[] {
  return text.match(/\d+(?:\.\d+)*/g) ?? [];
}

function within(range: string, number: string): boolean {
  const [first, last] = /^(\d+)-(\d+)$/.exec(range)?.slice(1).map(Number) ?? [];
  return first !== undefined && Number(number) >= first && Number(number) <= last!;
}

function event(note: string): string {
  return `events:
  - id: broken-up
    type: protest
    date: "2016-05-15"
    participants: [{ role: organizer, person: second-person }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full, note: ${note} }]`;
}
