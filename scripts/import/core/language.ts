import type { OriginalText } from "../../schema/records.ts";

/** A language in which records can hold the wording of an item. */
export type Language = keyof OriginalText;

export const languages: readonly Language[] = ["ar", "zh", "en", "fr", "ru", "es", "kk"];

/** Short words, letters or scripts that hardly occur in the other languages. */
const signs: readonly (readonly [Language, RegExp, string])[] = [
  ["kk", /[әғқңұһі]/giu, "Kazakh letters"],
  ["ru", /(?<!\p{L})(?:и|в|на|по|для)(?!\p{L})/giu, "Russian words"],
  ["en", /\b(?:the|and|of|for)\b/gi, "English words"],
  ["fr", /\b(?:les|des|et|une|aux)\b/gi, "French words"],
  ["es", /\b(?:los|las|y|para|del)\b/gi, "Spanish words"],
  ["ar", /\p{Script=Arabic}{2,}/gu, "Arabic script"],
  ["zh", /\p{Script=Han}{2,}/gu, "Chinese script"],
];

/** The language whose words are in at least half of the texts, and twice as frequent as those of any other. */
export function languageOf(texts: readonly string[]): {
  readonly language: Language | undefined;
  readonly evidence: string;
} {
  const sample = texts.slice(0, 200);
  const counts = signs.map(([language, sign, name]) => ({
    ...{ language, name },
    texts: sample.filter((text) => text.search(sign) >= 0).length,
    all: sample.reduce((sum, text) => sum + (text.match(sign)?.length ?? 0), 0),
  }));
  const [first, second] = counts.toSorted((a, b) => b.all - a.all);
  return first!.texts * 2 >= sample.length && first!.all > second!.all * 2
    ? {
        language: first!.language,
        evidence: `${first!.name} in ${first!.texts} of ${sample.length}`,
      }
    : { language: undefined, evidence: "the language is not clear" };
}
