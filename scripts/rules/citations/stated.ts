import { isObject } from "../../diagnostics/is-object.ts";
import { numberWordPattern } from "../../texts/number-words.ts";
import { monthNames } from "../../time/calendar.ts";
import { parseDuration } from "../../time/duration.ts";
import { recordRule } from "../rule.ts";
import { discrepanciesIn, fieldOf } from "../shared/discrepancies.ts";
import { writtenDate } from "../../texts/written-date.ts";
import { disputedDate } from "../shared/example-discrepancy.ts";

/** The other value of a discrepancy, as printed, in the form of the field, and against the field itself. */
export default recordRule({
  id: "citations/stated",
  severity: "warning",
  yieldsTo: { "references/about": "here", "citations/no-difference": "here" },
  docs: {
    demands:
      "The value that a discrepancy states in words is the one under its “statedValue”; what tells no time is not stated of a date, a date and nothing else is stated of a field that holds a date, and a length of time of one that holds neither people, bodies, places nor terms.",
    why: "Programs compare the form, people read the words.",
    failing: { "cases/other": event("2015-05-14") },
    passing: { "cases/other": event("2015-05-15") },
  },
  check({ scan }, report) {
    for (const { discrepancy, pointer, holder } of discrepanciesIn(scan)) {
      const { field, stated, statedValue } = discrepancy;
      const date = writtenDate(stated);
      const formed = statedValue?.date;
      if (date !== undefined && formed !== undefined && !formed.includes(date)) {
        report({
          pointer: `${pointer}/statedValue/date`,
          message: `The words say “${stated}”, and the value is ${formed}.`,
          help: "Correct one of the two.",
          related: [{ pointer: `${pointer}/stated`, message: "the words" }],
          parameters: [field],
        });
        continue;
      }
      const figure = numberOf(statedValue?.quantity);
      const said = (stated.match(/\d[\d,.\u00a0]*/g) ?? []).map((text) =>
        Number(text.replaceAll(/[,\u00a0]|\.$/g, "")),
      );
      if (figure !== undefined && said.length === 1 && said[0] !== figure) {
        report({
          pointer: `${pointer}/statedValue/quantity`,
          message: `The words say “${stated}”, and the value is ${figure}.`,
          help: "Correct one of the two.",
          related: [{ pointer: `${pointer}/stated`, message: "the words" }],
          parameters: [field],
        });
        continue;
      }
      const held = fieldOf(holder, field);
      const is = isDate(stated) || formed !== undefined ? "date" : lengthIn(stated);
      const isWrong =
        is !== undefined &&
        (others.has(field.split("/").at(-1)!) ||
          (is === "date" && date !== undefined && date.length > 4 && holdsNoDate(held)));
      if (
        /^(?:date|adopted|asOf|period)$/.test(field) &&
        formed === undefined &&
        tellsNoTime(stated)
      )
        report({
          pointer: `${pointer}/field`,
          message: `The discrepancy is about “${field}”, and what it states is no time: “${stated}”.`,
          help: "Name the field that the other value is of.",
          parameters: [field],
        });
      else if (isWrong)
        report({
          pointer: `${pointer}/field`,
          message: `The discrepancy is about “${field}”, and what it states is a ${is}: “${stated}”.`,
          help: "Name the field that the other value is of.",
          parameters: [field],
        });
    }
  },
});

const months = monthNames.join("|");
const plainDate = new RegExp(
  String.raw`^(?:on |in |at |from |since |by |until |about |late |early |mid-|the )*(?:(?:end|beginning|middle) of )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:${months})(?: \d{1,2},?)?(?: (?:19|20)\d\d)?$`,
  "i",
);
const plainLength = new RegExp(
  String.raw`^(?:for |about |almost |nearly |over |more than |less than |at least |up to |some |after )*(?:\d+|an?|${numberWordPattern})(?: and a half)? (?:day|week|month|year|hour)s?$`,
  "i",
);

function isDate(stated: string): boolean {
  const said = stated.trim();
  return (writtenDate(said) ?? "").length > 4 || plainDate.test(said) || day.test(said);
}

/** English words without a number that a day or year can be, and without a word of time. */
function tellsNoTime(stated: string): boolean {
  return (
    /\b(?:the|of|against|articles?|under|by a|police|court)\b/i.test(stated) &&
    !/(?<!\d)(?:[1-9]|[12]\d|3[01]|(?:19|20)\d\d)(?:st|nd|rd|th)?(?!\d)/.test(stated) &&
    !timeWords.test(stated)
  );
}

const timeWords = new RegExp(
  String.raw`\b(?:${months}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mid)?night|morning|afternoon|noon|evening|(?:yester|to|birth|holi)?days?|weeks?|fortnight|months?|years?|decades?|century|spring|summer|autumn|fall|winter|dates?|dated|undated|times?|before|after|since|until|while|during|when|then|soon|late[rs]?t?|earl(?:y|ier|iest)|ago|first|last|next|same|previous(?:ly)?|past|now|begin(?:s|ning)?|start(?:s|ed)?|end(?:s|ed)?|eve|anniversary|session|election|${numberWordPattern})\b`,
  "i",
);

function lengthIn(stated: string): "length of time" | undefined {
  return plainLength.test(stated.trim()) || parseDuration(stated).ok ? "length of time" : undefined;
}

const day = /^(?:19|20)\d\d-\d\d(?:-\d\d)?$/;

/** Fields of people, bodies, places and terms. */
const others: ReadonlySet<string> = new Set(
  "participants people organizations place places laws act kind lang state role roles grounds offences themes publisher host producer".split(
    " ",
  ),
);

/** Whether a field is there that cannot hold a date. */
function holdsNoDate(held: unknown): boolean {
  if (held === undefined || typeof held === "string") return false;
  return !isObject(held) || typeof held["value"] !== "string";
}

/** The figure of a quantity that has one. */
function numberOf(quantity: unknown): number | undefined {
  if (!isObject(quantity)) return undefined;
  const [only] = Object.values(quantity);
  return typeof only === "number" ? only : undefined;
}

function event(stated: string): string {
  return disputedDate(
    `15 May 2015
        statedValue: { date: "${stated}" }`,
    "status: open\nresolution: The year is not sure.",
  );
}
