import { isObject } from "../../diagnostics/is-object.ts";
import { recordRule } from "../rule.ts";

/**
 * Letters that look alike and are not equal. An error with a repair: the text cannot be found, and a
 * comparison shows two equal texts that differ.
 */
export default recordRule({
  id: "wording/letters",
  severity: "error",
  docs: {
    demands: "Text is in the Unicode form NFC, and no word mixes Latin and Cyrillic letters.",
    why: "A search for the name does not find it, and nobody sees why.",
    source: "Unicode Standard Annex 15; Unicode Technical Standard 39, on mixed scripts",
    failing: { "cases/other": "title: A me\u0435ting broken up" },
    passing: { "cases/other": "title: A meeting broken up" },
  },
  check({ value, file }, report) {
    if (holds(value)) visit(value, "");

    function visit(at: unknown, pointer: string): void {
      if (typeof at === "string") {
        // Of most texts every character is below the letters in question.
        if (beyondLatin.test(at)) judge(at, pointer);
      } else if (Array.isArray(at)) {
        for (let index = 0; index < at.length; index++) visit(at[index], `${pointer}/${index}`);
      } else if (isObject(at)) {
        for (const key of Object.keys(at)) visit(at[key], `${pointer}/${key}`);
      }
    }

    function judge(text: string, pointer: string): void {
      const composed = text.normalize("NFC");
      if (composed !== text) {
        report({
          pointer,
          message: "This text is not in the Unicode form NFC: letters and their marks stand apart.",
          help: "Run `casebook fix`, which joins them.",
          fix: {
            title: "Join letters and their marks",
            safety: "safe",
            edits: [{ place: { file, pointer }, text: (source) => source.normalize("NFC") }],
          },
          parameters: ["nfc"],
        });
      }
      const word = composed.match(/[\p{L}\p{M}]+/gu)?.find(isMixed);
      if (word === undefined) return;
      const meant = unmixed(word);
      report({
        pointer,
        message: `“${word}” mixes Latin and Cyrillic letters that look alike.`,
        help: meant === undefined ? "Write the word in one script." : `Write “${meant}”.`,
        ...(meant !== undefined && { suggestions: [composed.replaceAll(word, meant)] }),
        parameters: ["mixed"],
      });
    }
  },
});

/** Whether some text needs a look: most records have none, and need no pointers. */
function holds(at: unknown): boolean {
  if (typeof at === "string") return beyondLatin.test(at);
  if (Array.isArray(at)) return at.some(holds);
  if (!isObject(at)) return false;
  for (const key in at) if (holds(at[key])) return true;
  return false;
}

const beyondLatin = /[\u0300-\u036f\u0400-\u04ff]/;

function isMixed(word: string): boolean {
  return /\p{sc=Latin}/u.test(word) && /\p{sc=Cyrillic}/u.test(word);
}

const cyrillic = "аеосрхуіАЕОСРХУІВНКМТ";
const latin = "aeocpxyiAEOCPXYIBHKMT";

/** The word in the script of most of its letters, if each of the others has a twin there. */
function unmixed(word: string): string | undefined {
  const letters = [...word];
  const few =
    letters.filter((letter) => /\p{sc=Cyrillic}/u.test(letter)).length * 2 < letters.length;
  const [from, to] = few ? [cyrillic, latin] : [latin, cyrillic];
  const mended = letters
    .map((letter) => (from.includes(letter) ? to[from.indexOf(letter)]! : letter))
    .join("");
  return isMixed(mended) ? undefined : mended;
}
