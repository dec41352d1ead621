const units =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ordinals: Readonly<Record<string, number>> = {
  ...{ first: 1, second: 2, third: 3, fifth: 5, eighth: 8, ninth: 9, twelfth: 12 },
  ...Object.fromEntries(units.slice(4).map((word, index) => [`${word}th`, index + 4])),
  ...Object.fromEntries(tens.map((word, index) => [word.replace(/y$/, "ieth"), (index + 2) * 10])),
};
const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

/**
 * A text with its English number words written as digits: “five hundred and fifty submissions” becomes
 * “550 submissions”, “two and a half years” “2.5 years”, “twentieth” “20”.
 */
export function withDigits(text: string): string {
  const made: string[] = [];
  let number: Growing | undefined;
  for (const token of text.split(/(\p{L}+|\d+(?:[.,]\d+)*)/u)) {
    const next = grown(number, token);
    if (next === "other") made.push(...written(number), token);
    else if (next.begins) made.push(...written(number));
    number = next === "other" ? undefined : { ...next, begins: false };
  }
  return [...made, ...written(number)].join("");
}

/** A number as it is read, with the text between its last word and what comes next. */
interface Growing {
  /** What is complete: thousands and more. */
  readonly done: number;
  /** What a scale may still multiply. */
  readonly open: number;
  readonly between: string;
  /** Whether it was read from this token alone. */
  readonly begins?: boolean;
}

function grown(number: Growing | undefined, token: string): Growing | "other" {
  const word = token.toLowerCase();
  const value = valueOf(word);
  if (value !== undefined) {
    const joins =
      number !== undefined &&
      /^(?: |-| and )$/.test(number.between) &&
      (number.open % 100 === 0 ||
        (value < 10 && number.open % 10 === 0 && number.open % 100 >= 20));
    return joins && !(number.open === 0 && number.done === 0)
      ? { done: number.done, open: number.open + value, between: "" }
      : { done: 0, open: value, between: "", begins: true };
  }
  if (!number) return "other";
  if (/^(?: |-)$/.test(number.between)) {
    if (word === "hundred") return { ...number, open: number.open * 100, between: "" };
    const scale = scales[word];
    if (scale !== undefined)
      return { done: number.done + number.open * scale, open: 0, between: "" };
  }
  const between = number.between + token;
  if (between.endsWith(" and a half"))
    return { done: number.done, open: number.open + 0.5, between: "" };
  return /^(?: |-| and| and | and a| and a )$/.test(between) ? { ...number, between } : "other";
}

function written(number: Growing | undefined): string[] {
  return number ? [String(number.done + number.open), number.between] : [];
}

function valueOf(word: string): number | undefined {
  const unit = units.indexOf(word);
  if (unit >= 0) return unit;
  const ten = tens.indexOf(word);
  if (ten >= 0) return (ten + 2) * 10;
  return word === "dozen" ? 12 : ordinals[word];
}
