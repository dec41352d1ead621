/**
 * The words of a text as the search compares them; the index and the query are made by the same function. Letters
 * lose their accents, Cyrillic becomes Latin, and numbers and symbols stay whole: `124.4` is not `124.40`, and
 * `A/HRC/28/10` is one word, to which its parts are added. Other scripts stay as they are; of a script without blanks
 * between words each sign is one.
 */
export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  for (const [word] of folded(text).matchAll(
    /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]|[\p{L}\p{N}]+(?:[./'-][\p{L}\p{N}]+)*/gu,
  )) {
    const plain = word.replaceAll("'", "");
    tokens.push(plain);
    if (/[/-]/.test(plain) && !/^\d+(?:[.-]\d+)*$/.test(plain))
      tokens.push(...plain.split(/[/-]/).filter((part) => part.length > 2 && !/^\d/.test(part)));
  }
  return tokens;
}

/** In small letters without marks; Cyrillic in Latin ones, digits as Europe writes them. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[\u0400-\u04FF]/g, (letter) => latin[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[ıʼ’ʹʺ]/g, (letter) => (letter === "ı" ? "i" : "'"))
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[ةى]/g, (letter) => (letter === "ة" ? "ه" : "ي"));
}

/** Without the endings that English words take: `arrests` and `arrested` are found by `arrest`. */
export function stem(word: string): string {
  // The article of Arabic stands before the word that it belongs to.
  if (/^ال\p{L}{3}/u.test(word)) return word.slice(2);
  if (word.length < 5 || /\d/.test(word)) return word;
  const base = word.replace(/(?:ies|ied)$/, "y").replace(/(?:ing|ed|es|s)$/, "");
  return base.length < 3 ? word : base;
}

/** Cyrillic letters of Russian and Kazakh as passports and newspapers mostly write them. */
const latin: Readonly<Record<string, string>> = {
  ...{ а: "a", ә: "a", б: "b", в: "v", г: "g", ғ: "g", д: "d", е: "e", ё: "e", ж: "zh", з: "z" },
  ...{ и: "i", й: "i", і: "i", к: "k", қ: "k", л: "l", м: "m", н: "n", ң: "n", о: "o", ө: "o" },
  ...{ п: "p", р: "r", с: "s", т: "t", у: "u", ұ: "u", ү: "u", ф: "f", х: "kh", һ: "h", ц: "ts" },
  ...{
    ч: "ch",
    ш: "sh",
    щ: "shch",
    ъ: "",
    ы: "y",
    ь: "",
    э: "e",
    ю: "yu",
    я: "ya",
    ў: "u",
    ѓ: "g",
  },
};
