import type { CaseEvent } from "../../schema/records.ts";
import { numberInWords, unitOrTens } from "../../texts/number-words.ts";
import { recordRule } from "../rule.ts";

/** A part is not greater than its whole. An error: one of the two figures is wrong, whoever counted. */
export default recordRule({
  id: "wording/part-and-whole",
  severity: "error",
  yieldsTo: { "wording/figures": "here", "statistics/unit": "here", "wording/nowhere": "here" },
  keys: ["text", "summary", "note", "finding", "figures"],
  docs: {
    demands:
      "In “ten cases, and five of them” the second number is not greater than the first. Among the figures of an event, one of some of those counted (“women among the people arrested”, or those of one place) is not greater than that of all.",
    why: "A share above one hundred per cent usually means two digits in the wrong order.",
    failing: { "cases/other": "note: Two people were held, and three of them were fined." },
    passing: { "cases/other": "note: Three people were held, and two of them were fined." },
  },
  check({ value, scan }, report) {
    for (const { pointer, key, text } of scan.texts) {
      if (!told.has(key) || !text.includes(" of th")) continue;
      for (const sentence of text.split(/(?<=[.;])\s/)) {
        const part = partOf.exec(sentence);
        if (!part) continue;
        const [own, whole] = [numberOf(part[1]!), lastNumber(sentence.slice(0, part.index))];
        if (own === undefined || whole === undefined || own <= whole) continue;
        report({
          pointer,
          message: `“${part[0]}” is more than the ${whole} before it.`,
          help: "Correct one of the two numbers.",
          parameters: [part[0]],
        });
      }
    }
    if ("events" in value)
      for (const [index, { figures = [] }] of (value.events ?? []).entries())
        compare(figures, `/events/${index}/figures`);

    function compare(figures: Figures, at: string): void {
      for (const [index, part] of figures.entries())
        for (const [place, whole] of figures.entries()) {
          const [least, most] = [leastOf(part.quantity), mostOf(whole.quantity)];
          if (part === whole || least <= most || !isPartOf(part, whole)) continue;
          report({
            pointer: `${at}/${index}/quantity`,
            message: `“${part.of}” is at least ${least}, but “${whole.of}” is at most ${most}.`,
            help: "Correct one of the two figures, or say in “by” that somebody else counted.",
            related: [{ pointer: `${at}/${place}/quantity`, message: "the whole" }],
            parameters: [part.id, whole.id],
          });
        }
    }
  },
});

const told: ReadonlySet<string> = new Set(["text", "summary", "note", "finding"]);

const number = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+|\p{L}+)`;
const partOf = new RegExp(
  String.raw`(?<![\p{L}\d])(${number}) of (?:them|these|those|which)(?!\p{L})`,
  "u",
);

function numberOf(word: string): number | undefined {
  if (/^\d/.test(word)) return Number(word.replaceAll(",", ""));
  const small = word.toLowerCase();
  return numberInWords(small) ?? unitOrTens(small);
}

/** The last number of things: not a year, a day, a percentage, an article or a length of time. */
function lastNumber(text: string): number | undefined {
  const found = [
    ...text.matchAll(
      /(?<!\b(?:articles?|paragraphs?|items?|footnotes?|No\.) )(?<![\p{L}\d.,-])(\d{1,3}(?:,\d{3})+|\d+|\p{L}+)(?= (\p{Ll}+))/gu,
    ),
  ].flatMap(([, word = "", thing = ""]) => {
    const read = notThings.test(thing) ? undefined : numberOf(word);
    return read === undefined || (/^(?:19|20)\d\d$/.test(word) && /^\d/.test(word)) ? [] : [read];
  });
  return found.length === 1 ? found[0] : undefined;
}

const notThings =
  /^(?:days?|weeks?|months?|years?|hours?|per|percent|of|and|or|more|other|times?|first|to|in)$/;

type Figures = NonNullable<CaseEvent["figures"]>;

/** Whether one counts some of those whom the other counts. */
function isPartOf(part: Figures[number], whole: Figures[number]): boolean {
  const [own, other] = [part.of.toLowerCase(), whole.of.toLowerCase()];
  if (
    own.length > other.length + 3 &&
    new RegExp(String.raw`\b(?:among|of|in) (?:all |the )?${escaped(other)}$`).test(own)
  )
    return true;
  if (part.place === undefined || whole.place !== undefined) return false;
  const first = /^\p{L}+ \p{L}+/u.exec(own)?.[0];
  return first !== undefined && other.startsWith(first);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

type Quantity = Figures[number]["quantity"];

function leastOf(quantity: Quantity): number {
  const { exact, "at-least": least, "more-than": more, between, about } = quantity;
  return exact ?? least ?? more ?? between?.min ?? (about === undefined ? -Infinity : about * 0.75);
}

function mostOf({ exact, "at-most": most, between, about, words }: Quantity): number {
  const said =
    words === undefined ? undefined : wordsAtMost.find(([word]) => word.test(words))?.[1];
  return exact ?? most ?? between?.max ?? (about === undefined ? (said ?? Infinity) : about * 1.25);
}

const wordsAtMost: readonly (readonly [RegExp, number])[] = [
  [/^(?:about |around |more than |over )?(?:a )?dozens?\b/i, 200],
  [/^(?:some |many |several )?hundreds\b/i, 2_000],
  [/^(?:some |many |several )?thousands\b/i, 20_000],
];
