import type { Scan } from "../../facts/facts.ts";
import { recordRule } from "../rule.ts";

/**
 * A language is a language. An error for a tag that is none (kz is a country); a warning where the
 * script of the text is not that of the language, for a name may be quoted in another.
 */
export default recordRule({
  id: "vocabulary/language-tag",
  severity: "error",
  yieldsTo: { "sources/address-tells": "here", "sources/own-words": "here" },
  keys: ["lang", "language", "otherLanguages"],
  docs: {
    demands:
      "A language tag names a language of BCP 47, and a name tagged with a language is written in its script, or the tag says which: ru-Latn. A name or a title of several words has the small words of its language, not those of another.",
    why: "Programs choose fonts, sorting and search by the tag; “kz” is understood by none.",
    source:
      "BCP 47 (RFC 5646) and the IANA registry of language subtags, as the Unicode CLDR of Node has it",
    failing: { "sources/ngo-report": "language: kz" },
    passing: { "sources/ngo-report": "language: kk" },
  },
  check({ scan }, report) {
    for (const { tag, pointer, text, at } of tagsIn(scan)) {
      const { slip, expected } = readingOf(tag);
      if (slip !== undefined) {
        const meant = meantBy[tag.toLowerCase()];
        report({
          pointer,
          message: `“${tag}” is not a language tag: ${slip}.`,
          help: meant ? `Write ${meant}.` : "Use the tag of BCP 47: en, ru, kk (Kazakh), ru-Latn.",
          ...(meant ? { suggestions: [meant] } : {}),
          parameters: [tag],
        });
        continue;
      }
      if (text !== undefined && /^ru(?:-Cyrl)?$/.test(tag) && kazakhLetters.test(text)) {
        report({
          pointer,
          severity: "warning",
          message: `“${text}” has letters that Russian has not.`,
          help: "Correct the language: kk for Kazakh.",
          related: [{ pointer: at!, message: "the text" }],
          parameters: [tag],
        });
        continue;
      }
      if (text === undefined) continue;
      const read = languageOf(text);
      const own = /^\w+/.exec(tag)![0];
      if (read !== undefined && read !== own && own in smallWords) {
        report({
          pointer,
          severity: "warning",
          message: `The language is “${tag}”, and the words are ${names.of(read)!}.`,
          help: `Correct the language: ${read}. A title of ours has “titleIsOurs: true”.`,
          suggestions: [read],
          related: [{ pointer: at!, message: "the text" }],
          parameters: [tag],
        });
        continue;
      }
      if (!expected || at!.endsWith("/title") || !wrongScript(text, expected)) continue;
      report({
        pointer,
        severity: "warning",
        message: `“${tag}” is written in ${expected === "Cyrl" ? "Cyrillic" : "Latin"} letters, and “${text}” is not.`,
        help: `Correct the language, or name the script: ${tag.split("-")[0]}-${expected === "Cyrl" ? "Latn" : "Cyrl"}.`,
        suggestions: [`${tag.split("-")[0]}-${expected === "Cyrl" ? "Latn" : "Cyrl"}`],
        related: [{ pointer: at!, message: "the text" }],
        parameters: [tag],
      });
    }
  },
});

interface Tag {
  readonly tag: string;
  readonly pointer: string;
  /** The text beside the tag, which is in that language, and its pointer. */
  readonly text?: string;
  readonly at?: string;
}

function tagsIn({ holders }: Scan): Tag[] {
  const tags: Tag[] = [];
  for (const key of ["lang", "language"] as const) {
    for (const { value, pointer } of holders[key]) {
      const { [key]: tag, value: name, title, titleIsOurs } = value;
      if (typeof tag !== "string") continue;
      // A site may frame a page in another language than that of its text, which the address names.
      const isNamed = new RegExp(`(?<![A-Za-z])${tag}(?![A-Za-z])`).test(
        Array.isArray(value["urls"]) ? value["urls"].join(" ").replaceAll("%2C", ",") : "",
      );
      const text = titleIsOurs === true || isNamed ? undefined : (name ?? title);
      const field = name === undefined ? "title" : "value";
      const beside = typeof text === "string" ? { text, at: `${pointer}/${field}` } : {};
      tags.push({ tag, pointer: `${pointer}/${key}`, ...beside });
    }
  }
  for (const { value, pointer } of holders.otherLanguages) {
    if (!Array.isArray(value["otherLanguages"])) continue;
    for (const [at, tag] of value["otherLanguages"].entries()) {
      if (typeof tag === "string") tags.push({ tag, pointer: `${pointer}/otherLanguages/${at}` });
    }
  }
  return tags;
}

/** What is wrong with a tag, or the script of its language. */
interface Reading {
  readonly slip: string | undefined;
  readonly expected: "Latn" | "Cyrl" | undefined;
}

/** Kept, for `Intl` is slow and a dataset has few languages. */
const readings = new Map<string, Reading>();

function readingOf(tag: string): Reading {
  const known = readings.get(tag);
  if (known) return known;
  const slip = flawOf(tag);
  const reading = { slip, expected: slip === undefined ? scriptOf(tag) : undefined };
  if (slip === undefined) readings.set(tag, reading);
  return reading;
}

const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

function flawOf(tag: string): string | undefined {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    const language = new Intl.Locale(canonical!).language;
    return names.of(language) === undefined ? "no language has that code" : undefined;
  } catch {
    return "it is not built as one";
  }
}

/** What is written for a language by mistake: codes of countries, and abbreviations. */
const meantBy: Readonly<Record<string, string>> = {
  kz: "kk",
  kaz: "kk",
  rus: "ru",
  eng: "en",
  ua: "uk",
  kg: "ky",
  cz: "cs",
  cn: "zh",
  jp: "ja",
};

const kazakhLetters = /[әғқңөұүһі]/iu;

/** Words that only texts in one of these languages have. */
const smallWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordsOf("the of and in to for on with by from is are its at after against"),
  fr: wordsOf("le les des du et dans pour par avec une sur aux où est à sont contre"),
  es: wordsOf("el los las del y para por con una sobre contra en"),
  de: wordsOf("der die das und für mit von zu den dem des im gegen über nach"),
  ru: wordsOf("и в о об на по при для от из с к за не его"),
  kk: wordsOf("және туралы бойынша үшін мен бен пен"),
};

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}

/** The language of which a text has two small words or more, and no other has any that it has not too. */
function languageOf(text: string): string | undefined {
  if (text.length < 12) return undefined;
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < 4) return undefined;
  const counts = Object.entries(smallWords).map(
    ([language, small]) => [language, words.filter((word) => small.has(word)).length] as const,
  );
  const [first, second] = counts.toSorted(([, a], [, b]) => b - a);
  if (first![0] === "ru" && kazakhLetters.test(text)) return undefined;
  return first![1] > 1 && second![1] === 0 ? first![0] : undefined;
}

function scriptOf(tag: string): "Latn" | "Cyrl" | undefined {
  const { script, language } = new Intl.Locale(tag);
  if (script !== undefined) return script === "Latn" || script === "Cyrl" ? script : undefined;
  if (["ru", "kk", "uk", "ky", "be", "bg"].includes(language)) return "Cyrl";
  return ["en", "fr", "es", "de", "it", "nl", "pl"].includes(language) ? "Latn" : undefined;
}

function wrongScript(text: string, expected: "Latn" | "Cyrl"): boolean {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  return expected === "Latn" ? cyrillic > latin : latin > cyrillic;
}
