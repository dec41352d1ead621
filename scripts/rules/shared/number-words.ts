const words =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );

/** The number that an English word stands for, up to twenty; undefined for another word. */
export function numberInWords(word: string): number | undefined {
  const at = words.indexOf(word.toLowerCase());
  return at < 0 ? undefined : at;
}

/** A pattern of these words, for the inside of a group. */
export const numberWordPattern = words.slice(1).join("|");

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
