import { isObject } from "../../diagnostics/is-object.ts";
import type { Values } from "../../facts/item.ts";
import { numberInWords, numberSigns, numberWordPattern } from "../../texts/number-words.ts";
import { matches } from "../../texts/text.ts";
import { cited } from "../shared/example-citation.ts";
import { textRule } from "../text-rule.ts";

interface Counting {
  readonly words: string;
  readonly number: number;
  readonly noun: string;
  /** “The three”, “these three”: all of them, and no others. */
  readonly isSure: boolean;
}

const pattern = new RegExp(
  String.raw`(?<![\w.,/-])((?:the|these|those|each of the|past|last) )?(\d{1,3}|${numberWordPattern}) (?:\p{Ll}+ )?(NGOs|\p{Ll}+s)\b`,
  "giu",
);

const counted = matches(
  numberSigns,
  pattern,
  ([words, article, number = "", noun = ""]): Counting => ({
    words,
    number: numberInWords(number) ?? Number(number),
    noun,
    isSure: article !== undefined,
  }),
);

/** What documents print, and texts that ask. */
const apart = /\/(?:stated|asCited|unnamed)$|\/names\/\d+\/value$|^\/items\/\d+\/text\//;

/** What words count, against the list that they count. A warning: a text may count what no list holds. */
export default textRule({
  id: "wording/list-counted",
  severity: "warning",
  whole: true,
  texts: { outside: apart, hold: counted },
  yieldsTo: {
    "wording/figures": "here",
    "wording/beyond-statements": "here",
    "citations/voice": "here",
    "assessments/count-note": "here",
    "upr/group-count": "record",
  },
  docs: {
    demands:
      "A text that counts what stands in a list beside it or around it counts no more than the list has: “two NGOs” the organizations of a case, “the four items” those of a set, “the five recommendations” those that an assessment is about, “the three forms” the names, “these two years” the time that the values of a statistic cover.",
    why: "The text and the list were written at different times, and readers see the text first.",
    failing: { "people/second-person": forms("three") },
    passing: { "people/second-person": forms("two") },
  },
  check({ pointer, key, found }, report, { collection, value }) {
    const around = objectsAround(value as unknown as Values, pointer);
    for (const { words, number, noun, isSure } of found) {
      const list = lists.find(
        (one) =>
          one.nouns.test(noun) &&
          (isSure || one.always?.includes(`${collection} ${key}`)) &&
          around.some((holder) => one.of(holder) !== undefined),
      );
      const holder = list && around.find((one) => list.of(one) !== undefined);
      const counts = holder && list.of(holder)!;
      if (!counts || counts.some((count) => number <= count && !(list.exact && number < count)))
        continue;
      report({
        message: `The text counts “${words}”, but “${list.name}” has ${counts.join(" or ")}.`,
        help: "Correct the text or the list.",
        parameters: [words.toLowerCase()],
      });
      break;
    }
  },
});

interface List {
  readonly name: string;
  readonly nouns: RegExp;
  /** The numbers that a text may rightly give of the object; undefined where it has no such list. */
  readonly of: (holder: Values) => readonly number[] | undefined;
  /** Fewer is wrong, too. */
  readonly exact?: true;
  /** Texts in which the words need no article before them. */
  readonly always?: readonly string[];
}

const lists: readonly List[] = [
  {
    name: "organizations",
    nouns: /^(?:NGOs|unions|associations|organi[sz]ations|parties)$/i,
    of: ({ kind, organizations }) =>
      kind === "organization" && Array.isArray(organizations) ? [organizations.length] : undefined,
    always: ["cases title", "cases summary"],
  },
  {
    name: "of",
    nouns: /^(?:recommendations|items|demands)$/i,
    of: ({ of, ofCount }) =>
      typeof ofCount === "number"
        ? [ofCount, ...(Array.isArray(of) ? [of.length] : [])]
        : Array.isArray(of)
          ? [of.length]
          : undefined,
    always: ["recommendations text", "recommendations finding", "recommendations note"],
    exact: true,
  },
  {
    name: "items",
    nouns: /^(?:items|demands|recommendations)$/i,
    of: ({ items }) => (Array.isArray(items) ? [items.length] : undefined),
  },
  {
    name: "names",
    nouns: /^(?:forms|spellings)$/i,
    of: ({ names }) => (Array.isArray(names) ? [names.length] : undefined),
  },
  {
    name: "values",
    nouns: /^years$/i,
    of: ({ values }) => {
      if (!Array.isArray(values)) return undefined;
      const periods = (values as Values[]).map(({ period }) => yearsIn(period));
      const all = periods.flat();
      return [...periods.map(({ length }) => length), new Set(all).size];
    },
    exact: true,
  },
];

/** The years that a period covers: 2014/2018 has five. */
function yearsIn(period: unknown): number[] {
  const years = String(period).match(/\d{4}/g)?.map(Number) ?? [];
  const [from = 0, to = from] = years;
  return years.length === 0 ? [] : Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** The objects that hold a value, the nearest first. */
function objectsAround(record: Values, pointer: string): readonly Values[] {
  const found: Values[] = [];
  let at: unknown = record;
  for (const step of pointer.split("/").slice(1)) {
    if (isObject(at)) found.unshift(at);
    at = (at as Values | undefined)?.[step];
  }
  return found;
}

function forms(number: string): string {
  return `names:
  - { id: en, value: Second Person, lang: en, kind: preferred, ${cited} }
  - { id: other, value: Sekond Persson, lang: en, kind: variant, ${cited} }
note: The ${number} forms are of one name.`;
}
