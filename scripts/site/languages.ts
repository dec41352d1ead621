import english from "./texts/en.json" with { type: "json" };
import kazakh from "./texts/kk.json" with { type: "json" };
import russian from "./texts/ru.json" with { type: "json" };

/** Translations of the interface. No speaker has reviewed them yet, and the pages say so. */
const translations: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kk: kazakh,
  ru: russian,
};

/**
 * The texts of each language, as scripts that a page loads when a reader chooses it. A text that is missing stays
 * in English, and is marked.
 */
export function interfaceTexts(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries({ en: english, ...translations }).map(([language, texts]) => [
      `texts-${language}.js`,
      `casebookTexts(${JSON.stringify(language)},${JSON.stringify(texts)});\n`,
    ]),
  );
}
