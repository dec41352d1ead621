import type { Fault } from "./fault.ts";
import { limits } from "./limits.ts";

/** Control characters, including next line, except tab, line feed and carriage return. */
export const controlCharacter = "[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f]";

/**
 * Characters that cannot be seen or that turn the reading direction: what Unicode ignores by default in
 * display, format characters (Cf), line and paragraph separators, noncharacters, and two that look like
 * blanks, the empty Braille pattern and the unassigned specials. Arabic signs of category Cf are visible.
 */
const unseen =
  "(?![\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2])" +
  "[\\p{Cf}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}\\u2800\\ufff0-\\ufff8]";
const oneUnseen = new RegExp(`^${unseen}$`, "u");

/** All of them below U+10000, and every first half of a character beyond. */
const suspect = new RegExp(
  `${controlCharacter}|\\r(?!\\n)|[\\xad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f` +
    "\\u2028-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ud800-\\udbff\\ufdd0-\\ufdef\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb\\ufffe\\uffff]",
);
const suspects = new RegExp(`(${controlCharacter}+)|((?:${unseen})+)|(\\r(?!\\n))`, "gu");
const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/**
 * The scripts in which a zero-width joiner or non-joiner is spelling (Unicode core specification,
 * 23.2): it is allowed after any letter or mark, except those of alphabets without joining.
 */
const joinsLetters =
  /^(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}])[\p{L}\p{M}]$/u;

/** Faults of single characters in a text. A clean text costs one test of a regular expression. */
export function invisibleFaults(text: string): Fault[] {
  if (!suspect.test(text)) return [];
  const faults: Fault[] = [];
  const loneReturns: number[] = [];
  for (const match of text.matchAll(suspects)) {
    const { index: start } = match;
    const end = start + match[0].length;
    if (match[3]) loneReturns.push(start);
    else if (match[1]) faults.push(controlFault(start, end, text));
    else if (start === 0 && text[0] === "\ufeff" && end === 1) faults.push(byteOrderMark());
    else if (!isSpelling(characterBefore(text, start), match[0]))
      faults.push(invisibleFault(start, end, match[0]));
    if (faults.length > limits.findings) break;
  }
  if (loneReturns.length) faults.push(loneReturn(loneReturns));
  return faults;
}

/**
 * Whether a character that an escape stands for cannot be seen, and has no work to do there: joiners
 * are spelling in some scripts, selectors choose the form of some signs, and text with letters that run from
 * right to left needs marks and embeddings. Overrides turn any letter, and nothing needs them.
 *
 * @param before the character before it
 * @param runsLeft whether the text around it has letters that run from right to left
 */
export function isUnseen(character: string, before: string, runsLeft: () => boolean): boolean {
  if (!oneUnseen.test(character) || isSpelling(before, character)) return false;
  if (direction.test(character) && !/[\u202d\u202e]/.test(character)) return !runsLeft();
  if (/[\u180b-\u180d\u180f]/.test(character)) return !/\p{Script=Mongolian}/u.test(before);
  return !(/[\ufe00-\ufe02\u{e0100}-\u{e01ef}]/u.test(character) && /\p{Script=Han}/u.test(before));
}

/** Whether a text has letters of a script that runs from right to left. */
export function runsLeft(text: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
    text,
  );
}

/** The character that ends at an offset; empty at the beginning. */
export function characterBefore(text: string, end: number): string {
  return [...text.slice(Math.max(0, end - 2), end)].at(-1) ?? "";
}

/** A joiner in a script that joins, or the selector of the coloured form behind an emoji. */
function isSpelling(before: string, characters: string): boolean {
  if (characters === "\ufe0f") return /(?![#*\d])\p{Emoji}/u.test(before);
  return (characters === "\u200c" || characters === "\u200d") && joinsLetters.test(before);
}

function controlFault(start: number, end: number, text: string): Fault {
  return {
    rule: "files/control-character",
    start,
    end,
    message: `An invisible control character (${names(text.slice(start, end))}) is here.`,
    help: "Delete it.",
    fix: { title: "Delete it", safety: "unsafe", edits: [{ start, end, text: "" }] },
  };
}

function invisibleFault(start: number, end: number, characters: string): Fault {
  const what = direction.test(characters)
    ? "An invisible character that turns the reading direction"
    : "An invisible character";
  return {
    rule: "files/invisible-character",
    start,
    end,
    message: `${what} (${names(characters)}) is here; the text may not be what it looks like.`,
    help: "Delete it. If the script of the text needs it, write it in double quotes as an escape, for example \\u200F between Arabic letters.",
    fix: { title: "Delete it", safety: "unsafe", edits: [{ start, end, text: "" }] },
  };
}

function byteOrderMark(): Fault {
  return {
    rule: "files/byte-order-mark",
    start: 0,
    end: 1,
    message: "The file starts with an invisible byte order mark.",
    help: "Save it as “UTF-8 without BOM”.",
    fix: { title: "Delete it", safety: "safe", edits: [{ start: 0, end: 1, text: "" }] },
  };
}

function loneReturn(places: readonly number[]): Fault {
  const start = places[0]!;
  return {
    rule: "files/line-break",
    start,
    end: start + 1,
    message: `A line ends with a carriage return alone here${places.length > 1 ? ` and at ${places.length - 1} more places` : ""}, which not all programs take for the end of a line.`,
    help: "Save the file with the line ends of Unix (LF).",
    fix: {
      title: "Replace by line feeds",
      safety: "safe",
      edits: places.slice(0, limits.nodes).map((at) => ({ start: at, end: at + 1, text: "\n" })),
    },
  };
}

function names(characters: string): string {
  const codes = [...characters].map((character) => character.codePointAt(0)!);
  const shown = codes
    .slice(0, 3)
    .map((code) => `U+${code.toString(16).toUpperCase().padStart(4, "0")}`);
  return shown.join(" ") + (codes.length > 3 ? " …" : "");
}
