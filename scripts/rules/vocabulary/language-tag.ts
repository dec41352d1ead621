import type { Scan } from "../../facts/facts.ts";
import { recordRule } from "../rule.ts";

/**
 * A language is a language. An error for a tag that is none (kz is a country); a warning where the
 * script of the text is not that of the language, for a name may be quoted in another.
 */
export default recordRule({
  id: "vocabulary/language-tag",
  severity: "error",
  docs: {
    demands:
      "A language tag names a language of BCP 47, and a name tagged with a language is written in its script, or the tag says which: ru-Latn.",
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
      if (text === undefined || !expected || !wrongScript(text, expected)) continue;
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
      const { [key]: tag, value: text } = value;
      if (typeof tag !== "string") continue;
      const beside = typeof text === "string" ? { text, at: `${pointer}/value` } : {};
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
