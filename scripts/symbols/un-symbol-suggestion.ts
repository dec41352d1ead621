import { alpha3 } from "./iso-3166.ts";
import { readUnSymbol } from "./read-un-symbol.ts";
import { CHILD_PROTOCOLS, NAMED_BODIES, STATE_DOCUMENT_KINDS } from "./un-symbol.ts";
import { plainCharacters } from "./written-characters.ts";

/**
 * The symbol that was meant, if that is certain, or undefined.
 *
 * The words and numbers of a symbol follow each other in only one order, so lost or wrong separators
 * can be restored: `A/HRC14/10`, `a-hrc-28-10` and `A HRC 28 10` are clear from their words. No word
 * or number is guessed or dropped (except "UN Doc." or the UN's address in front): `A/HRC/28/10,
 * para. 5` has no suggestion. Nor has a text whose hyphens allow two symbols.
 */
export function suggestUnSymbol(text: string): string | undefined {
  const words = splitWords(text);
  if (words === undefined) return undefined;
  const candidates = [true, false]
    .map((keepHyphens) => join(repairStart(words), keepHyphens))
    .flatMap((candidate) => {
      const reading = readUnSymbol(candidate);
      return reading.ok ? [reading.symbol.text] : [];
    });
  const [only, ...others] = new Set(candidates);
  return others.length === 0 ? only : undefined;
}

/** A run of letters or digits, in capitals, and whether a hyphen comes before it. */
interface Word {
  readonly text: string;
  readonly hyphen: boolean;
}

/** Undefined if the text holds anything but letters, digits and their separators. */
function splitWords(text: string): readonly Word[] | undefined {
  const bare = plainCharacters(text)
    .replace(ADDRESS, "")
    .replace(/^[\s("'[]+/, "")
    .replace(/^(?:U\.?N\.? )?Doc(?:ument)?\.? /i, "")
    .replace(/[\s)"'\]*.,;:]+$/, "");
  if (!/^[A-Za-z0-9/.,_ -]+$/.test(bare)) return undefined;
  return [...bare.toUpperCase().matchAll(/([^A-Z0-9]*)([A-Z]+|[0-9]+)/g)].map(
    ([, before, word]) => ({
      text: /^0*[1-9]/.test(word ?? "") ? (word ?? "").replace(/^0+/, "") : (word ?? ""),
      hyphen: before?.includes("-") ?? false,
    }),
  );
}

// The UN's own addresses of documents end in the symbol, some after a language.
const ADDRESS = /^https?:\/\/(?:undocs\.org|docs\.un\.org)\/(?:(?:en|fr|es|ru|ar|zh)\/)?(?=[A-Z])/i;

/** Corrects the beginning of a symbol and its State, as far as both are certain. */
function repairStart(words: readonly Word[]): readonly Word[] {
  let rest = [...words];
  const [first, second, third] = rest.map(({ text }) => text);
  if (first === "HRC" || (first === "WG" && second === "6") || first === "WGAD") {
    rest = [...made(first === "HRC" ? ["A"] : ["A", "HRC"]), ...rest];
  } else if (first === "CESCR") {
    rest = [...made(["E", "C", "12"]), ...rest.slice(second === "C" ? 2 : 1)];
  } else if (NAMED_BODIES.some((body) => body === first) && second !== "C") {
    rest = [...rest.slice(0, 1), ...made(["C"]), ...rest.slice(1)];
  } else if (first === "HRI" && isLetters(second) && /^[0-9]{4}$/.test(third ?? "")) {
    if (second !== "MC") rest = [...rest.slice(0, 1), ...made(["CORE"]), ...rest.slice(1)];
  }
  return repairState(repairOpinion(rest));
}

/** Opinion 67/2018 is A/HRC/WGAD/2018/67: the year and the number change places. */
function repairOpinion(words: readonly Word[]): readonly Word[] {
  const [, , body, number, year, ...rest] = words;
  if (body?.text !== "WGAD" || number === undefined || year === undefined) return words;
  const swapped = number.text.length <= 3 && /^(?:19|20)[0-9]{2}$/.test(year.text);
  return swapped ? [...words.slice(0, 3), year, number, ...rest] : words;
}

/** KZ becomes KAZ in the place of a State, unless it may also be a kind of document (FR, PR). */
function repairState(words: readonly Word[]): readonly Word[] {
  const index = stateIndex(words.map(({ text }) => text));
  const word = index === undefined ? undefined : words[index];
  if (index === undefined || word === undefined) return words;
  const code = word.text.length === 2 ? alpha3(word.text) : undefined;
  const aKind = ["CO", "GC", "SR", ...STATE_DOCUMENT_KINDS].includes(word.text);
  if (code === undefined || (aKind && !isLetters(words[index + 1]?.text))) return words;
  return words.map((other, at) => (at === index ? { ...word, text: code } : other));
}

/** The place of the State, by the parts before it. */
function stateIndex(words: readonly string[]): number | undefined {
  const [first, second, third, fourth] = words;
  if (first === "A" && second === "HRC" && third === "WG" && fourth === "6") return 5;
  if (first === "HRI" && second === "CORE") return 2;
  if (first === "E" && second === "C" && third === "12") return 3;
  if (!NAMED_BODIES.some((body) => body === first) || second !== "C") return undefined;
  return CHILD_PROTOCOLS.some((protocol) => protocol === third) ? 3 : 2;
}

function join(words: readonly Word[], keepHyphens: boolean): string {
  let joined = "";
  words.forEach(({ text, hyphen }, index) => {
    const before = words[index - 1]?.text;
    if (before !== undefined) joined += separator(before, text, words[index - 2]?.text);
    if (hyphen && keepHyphens && joined.endsWith("/")) joined = `${joined.slice(0, -1)}-`;
    joined += SUFFIX_WORDS.get(text) ?? text;
  });
  return joined;
}

function separator(before: string, word: string, earlier: string | undefined): "." | "-" | "/" {
  if (!/^[0-9]/.test(word)) return "/";
  if (before === "S") return "-";
  return DOTTED_WORDS.has(before) || (before === "C" && earlier === "E") ? "." : "/";
}

function made(words: readonly string[]): readonly Word[] {
  return words.map((text) => ({ text, hyphen: false }));
}

function isLetters(text: string | undefined): boolean {
  return text !== undefined && /^[A-Z]+$/.test(text);
}

const SUFFIX_WORDS: ReadonlyMap<string, string> = new Map([
  ["ADD", "Add"],
  ["CORR", "Corr"],
  ["REV", "Rev"],
  ["AMEND", "Amend"],
]);

const DOTTED_WORDS: ReadonlySet<string> = new Set([
  ...SUFFIX_WORDS.keys(),
  ...["WG", "L", "CRP", "SR"],
]);
