/** English numbers from zero to nineteen. */
const units =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** The number that an English word stands for, up to twenty, or a multiple of ten up to ninety; undefined for another word. */
export function numberInWords(word: string): number | undefined {
  return unitOrTens(word.toLowerCase());
}

/** A pattern of these words, for the inside of a group. */
export const numberWordPattern = [...tens, ...units.slice(1)].join("|");

/** What a text has that holds a number in digits or in one of these words. */
export const numberSigns = {
  characters: "0-9",
  words: [...tens, ...units.slice(1)].map((word) => word.slice(0, 4)).join(" "),
} as const;

/** The number of an English word up to nineteen, or of a multiple of ten up to ninety. */
export function unitOrTens(word: string): number | undefined {
  const unit = units.indexOf(word);
  if (unit >= 0) return unit;
  const ten = tens.indexOf(word);
  return ten < 0 ? undefined : (ten + 2) * 10;
}

const ordinalUnits =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const ordinalTens = tens.map((word) => word.replace(/y$/, "ieth"));

/** A pattern of English ordinals up to the ninety-ninth, for the inside of a group. */
export const ordinalPattern = `(?:${tens.join("|")})-(?:${ordinalUnits.slice(0, 9).join("|")})|${[...ordinalUnits, ...ordinalTens].join("|")}`;

/** The number of an English ordinal in small letters: “second”, “thirtieth”, “sixty-first”. */
export function ordinalInWords(text: string): number | undefined {
  const [first = "", second] = text.split("-");
  if (second !== undefined) {
    const [ten, unit] = [tens.indexOf(first), ordinalUnits.indexOf(second)];
    return ten < 0 || unit < 0 ? undefined : (ten + 2) * 10 + unit + 1;
  }
  const unit = ordinalUnits.indexOf(text);
  if (unit >= 0) return unit + 1;
  const ten = ordinalTens.indexOf(text);
  return ten < 0 ? undefined : (ten + 2) * 10;
}

const russian: readonly (readonly [word: RegExp, number: number])[] = [
  [/^(?:дв[аеу]|двое|двух)$/u, 2],
  [/^(?:три|трое|трёх|трех)$/u, 3],
  [/^четыр(?:е|ёх|ех)$|^четверо$/u, 4],
  [/^пят(?:ь|и|еро)$/u, 5],
  [/^шест(?:ь|и|еро)$/u, 6],
  [/^(?:семь|семи|семеро)$/u, 7],
  [/^(?:восемь|восьми)$/u, 8],
  [/^девят[ьи]$/u, 9],
  [/^десят[ьи]$/u, 10],
  [/^одиннадцат[ьи]$/u, 11],
  [/^двенадцат[ьи]$/u, 12],
  [/^тринадцат[ьи]$/u, 13],
  [/^четырнадцат[ьи]$/u, 14],
  [/^пятнадцат[ьи]$/u, 15],
  [/^шестнадцат[ьи]$/u, 16],
  [/^семнадцат[ьи]$/u, 17],
  [/^восемнадцат[ьи]$/u, 18],
  [/^девятнадцат[ьи]$/u, 19],
  [/^двадцат[ьи]$/u, 20],
  [/^тридцат[ьи]$/u, 30],
  [/^сорока?$/u, 40],
  [/^пятьдесят$/u, 50],
  [/^шестьдесят$/u, 60],
  [/^семьдесят$/u, 70],
  [/^восемьдесят$/u, 80],
  [/^девяносто$/u, 90],
  [/^сто$/u, 100],
  [/^двести$/u, 200],
  [/^триста$/u, 300],
  [/^четыреста$/u, 400],
  [/^пятьсот$/u, 500],
  [/^тысяч[аи]?$/u, 1000],
];

/** The numbers that Russian words of a text stand for; words that follow each other are one number. */
export function russianNumbersIn(text: string): number[] {
  if (!/\p{sc=Cyrillic}/u.test(text)) return [];
  const found: number[] = [];
  let sum = 0;
  for (const word of [...text.toLowerCase().split(/[^\p{L}]+/u), ""]) {
    const number = russian.find(([pattern]) => pattern.test(word))?.[1];
    if (number === undefined) {
      if (sum > 0) found.push(sum);
      sum = 0;
    } else sum = number === 1000 ? Math.max(sum, 1) * 1000 : sum + number;
  }
  return found;
}
