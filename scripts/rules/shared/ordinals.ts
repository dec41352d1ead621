const units =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const tens = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(
  " ",
);
const decades = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** What a meeting or a report is called that is counted. */
export type Counted = "review" | "session" | "report" | "congress";

/** A thing that a text counts: “its second review”, “the 61st session”. */
export interface Ordinal {
  readonly number: number;
  readonly of: Counted;
  readonly words: string;
}

/** The things that a text counts, in its order. */
export function ordinalsIn(text: string): readonly Ordinal[] {
  return [...text.matchAll(pattern)].flatMap(([words, ordinal = "", noun = ""]) => {
    const number = ordinalNumber(ordinal.toLowerCase());
    return number === undefined ? [] : [{ number, of: nouns[noun.toLowerCase()]!, words }];
  });
}

const nouns: Readonly<Record<string, Counted>> = {
  review: "review",
  session: "session",
  report: "report",
  congress: "congress",
  conference: "congress",
  assembly: "congress",
};

const word = `(?:${decades.join("|")})-(?:${units.slice(0, 9).join("|")})|${[...units, ...tens].join("|")}`;
const pattern = new RegExp(
  String.raw`\b(${word}|\d{1,3}(?:st|nd|rd|th)) (?:regular |annual |universal periodic |periodic |national |combined )?(${Object.keys(nouns).join("|")})\b`,
  "giu",
);

/** The number of an English ordinal, in words or in digits. */
function ordinalNumber(text: string): number | undefined {
  const digits = /^\d+/.exec(text)?.[0];
  if (digits !== undefined) return Number(digits);
  const [decade = "", unit = ""] = text.split("-");
  const at = decades.indexOf(decade);
  if (at >= 0) return (at + 2) * 10 + units.indexOf(unit) + 1;
  const ten = tens.indexOf(text);
  if (ten >= 0) return (ten + 2) * 10;
  const one = units.indexOf(text);
  return one < 0 ? undefined : one + 1;
}
