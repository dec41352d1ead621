import { dateIn } from "../../time/verdict.ts";
import { endOf } from "../../time/partial-date.ts";
import { calendarDay } from "../../time/calendar.ts";
import { parseUnSymbol } from "../../symbols/parse-un-symbol.ts";
import { sentencesOf } from "../../texts/sentences.ts";
import { recordRule } from "../rule.ts";

/** What the title and the note of a source say, against its fields. */
export default recordRule({
  id: "sources/own-words",
  severity: "warning",
  collections: ["sources"],
  docs: {
    demands:
      "The fields of a source agree with its note: a source that was not opened has no day of retrieval, a source that was read has such a day or a copy, and one whose opening was read was not read whole. A symbol in its title is that of its fields, and no year in its title is later than its date. Its language is not among the other languages, and its title is in the script of that language.",
    why: "The note was right when it was written, and the field changed after it; or the other way round.",
    failing: { "sources/ngo-report": "note: Not opened; known from a report on it." },
    passing: { "sources/ngo-report": "note: Opened on the site of its publisher." },
  },
  check({ value }, report) {
    const {
      title,
      note = "",
      read,
      retrieved,
      copies,
      symbol,
      date,
      language,
      otherLanguages = [],
    } = value;
    const opened = retrieved !== undefined || copies !== undefined;
    if (opened && notOpened.test(note))
      report({
        pointer: "/note",
        message: "The note says that this was not opened, and the record says when it was.",
        help: "Correct the note, or take “retrieved” and the copies out.",
        related: [
          {
            pointer: retrieved === undefined ? "/copies" : "/retrieved",
            message: "when it was opened",
          },
        ],
      });
    if (read !== undefined && !opened)
      report({
        pointer: "/read",
        message: `This is said to have been read (“${read}”), and the record has neither a copy nor the day on which it was retrieved.`,
        help: "Add the day on which it was opened (“retrieved”), or take “read” out.",
        ...(notOpened.test(note) && { related: [{ pointer: "/note", message: "the note" }] }),
      });
    const told = opened ? undefined : sentencesOf(note).find((sentence) => wasRead.test(sentence));
    if (told !== undefined)
      report({
        pointer: "/note",
        message: `The note says “${told}”, and the record has neither a copy nor the day on which it was retrieved.`,
        help: "Add the day on which it was opened (“retrieved”), or correct the note.",
        related: [{ pointer: "", message: "the source" }],
      });
    if (
      read === "whole" &&
      /not the whole|\bonly (?:the|its) opening\b|^The opening\b(?! and the)|\b(?:opening|first (?:page|part|paragraphs?)|paragraphs? \d+(?: to \d+)?|pages? \d+(?: to \d+)?|summary|extract|part)(?:,[^,.]*,)? (?:alone )?(?:was|were) read\b|\bin the part that was read\b|\b(?:the rest|the remainder|the annex(?:es)?) (?:was|were) not (?:read|opened|seen)\b/i.test(
        note,
      )
    )
      report({
        pointer: "/read",
        message: "This is said to have been read whole, and the note says that a part was.",
        help: "Write part, or correct the note.",
        related: [{ pointer: "/note", message: "the note" }],
      });
    const printed =
      /\b(?:A|CAT|CCPR|CEDAW|CERD|CRC|CRPD|CED|CMW|CESCR|E)\/[A-Z\d]+(?:\/[\w.]+)+/.exec(
        title,
      )?.[0];
    if (
      symbol !== undefined &&
      printed !== undefined &&
      parseUnSymbol(printed).ok &&
      !symbol.startsWith(printed) &&
      !printed.startsWith(symbol)
    )
      report({
        pointer: "/title",
        message: `The title says ${printed}, and the symbol is ${symbol}.`,
        help: "Correct one of the two.",
        related: [{ pointer: "/symbol", message: "the symbol" }],
      });
    const day = dateIn(date);
    const latest =
      day && Number.isFinite(endOf(day).latest) ? calendarDay(endOf(day).latest) : undefined;
    const month = new RegExp(`\\b(${months.join("|")}),? ((?:19|20)\\d\\d)\\b`).exec(title);
    if (latest && month) {
      const said = Number(month[2]) * 12 + months.indexOf(month[1]!);
      const ofMonth = months.indexOf(month[1]!) === latest.month - 1 && date!.length > 4;
      if (
        said > latest.year * 12 + latest.month + 1 ||
        (ofMonth && Number(month[2]) !== latest.year)
      )
        report({
          pointer: "/title",
          message: `The title says ${month[0]}, and the source is dated ${date!}.`,
          help: "Correct one of the two.",
          related: [{ pointer: "/date", message: "the date" }],
        });
    }
    const ending =
      /(?<!\b(?:by|to|until|till|for|до|к) |[-–/]|(?:Strategy|Vision|Agenda|Plan),? )\b((?:19|20)\d\d)\W*$/.exec(
        title,
      )?.[1];
    if (
      latest &&
      !month &&
      ending !== undefined &&
      Number(ending) > latest.year &&
      !title.includes(String(latest.year))
    )
      report({
        pointer: "/title",
        message: `The title ends with ${ending}, and the source is dated ${date!}.`,
        help: "Correct one of the two.",
        related: [{ pointer: "/date", message: "the date" }],
      });
    if (language !== undefined && otherLanguages.includes(language))
      report({
        pointer: "/otherLanguages",
        message: `“${language}” is the language of this source, and one of its other languages.`,
        help: "Keep it in one of the two.",
      });
    const letters = title.match(/\p{L}/gu)?.length ?? 0;
    const cyrillic = title.match(/\p{sc=Cyrillic}/gu)?.length ?? 0;
    if (language !== undefined && latin.test(language) && letters > 8 && cyrillic * 2 > letters)
      report({
        pointer: "/language",
        message: `The language is “${language}”, and the title is in Cyrillic letters.`,
        help: "Correct the language, or write the title as the document prints it.",
        related: [{ pointer: "/title", message: "the title" }],
      });
  },
});

const notOpened =
  /(?:^|[.;,] )(?:(?:it|the (?:document|text|page|source)) (?:itself )?(?:was|has) )?(?:not (?:been )?|never (?:been )?)opened\b|^(?:nobody|no one) (?:has )?opened\b/i;
/** Not “in the part that was read”, which is of another document. */
const wasRead =
  /\b(?:text|page|paragraph|opening|copy|copies|document|report|whole|summary|abstract|article|title|chapter|entry|it)s?\b[^.;]*(?<!\b(?:that|which|what)) (?:was|were|has been|have been) (?:opened|read)\b(?! by)/i;
const latin = /^(?:en|fr|de|es|it|nl|pl|tr|pt|is|no|sv|fi|da)\b/;
const months =
  "January February March April May June July August September October November December".split(
    " ",
  );
