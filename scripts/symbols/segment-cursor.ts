import {
  DOTTED_HRC_KINDS,
  HRC_TEXT_KINDS,
  NAMED_BODIES,
  SLASHED_HRC_KINDS,
  STATE_DOCUMENT_KINDS,
  SUFFIX_KINDS,
} from "./un-symbol.ts";
import type { Suffix, SuffixKind } from "./un-symbol.ts";

/**
 * Reads the parts of a symbol between its slashes, from left to right.
 *
 * `problem` keeps the first part that does not fit; from then on every read returns a filler and
 * changes nothing. So a few straight lines read a shape, and ask for `problem` once, at the end. A
 * cursor belongs to one reading of one symbol.
 */
export interface SegmentCursor {
  /** The part that comes next, or undefined at the end. */
  peek(ahead?: number): string | undefined;
  /** Skips the next part, whatever it is. */
  skip(): void;
  /** A positive number without leading zeros. `what` names it in a message: "the session". */
  number(what: string, digits: { readonly min?: number; readonly max: number }): number;
  /** A number after a word and a full stop: `L.12`, `SR.1724`. */
  dotted(word: string, what: string, digits: { readonly max: number }): number;
  /** A year of four digits from 1945, when the United Nations were founded, to 2099. */
  year(what: string): number;
  /** A session of the Human Rights Council: `28`, or `S-17` for a special one. */
  councilSession(): { readonly session: number; readonly special: boolean };
  /** The three letters of a State. */
  state(): string;
  /** One of these words. */
  word<const W extends string>(what: string, words: readonly [W, ...W[]]): W;
  /** All that is left, each a suffix of a kind in `allowed`. */
  suffixes(allowed: readonly SuffixKind[]): readonly Suffix[];
  /** Keeps a problem that the caller found, unless there is one already. */
  fail(problem: string): void;
  /** The first part that did not fit, as a clause without a full stop. */
  problem(): string | undefined;
}

export function segmentCursor(segments: readonly string[]): SegmentCursor {
  let position = 0;
  let problem: string | undefined;

  const fail = (found: string): void => {
    problem ??= found;
  };
  const peek = (ahead = 0): string | undefined => segments[position + ahead];

  /** The next part if it reads as a value; otherwise a problem and the filler. */
  function take<T>(
    what: string,
    expected: string,
    filler: T,
    read: (segment: string) => T | undefined,
  ): T {
    if (problem !== undefined) return filler;
    const segment = peek();
    if (segment === undefined) {
      fail(`The symbol ends where ${what} should follow: expected ${expected}`);
      return filler;
    }
    const value = read(segment);
    if (value === undefined) {
      fail(`"${segment}" stands where ${what} should: expected ${expected}`);
      return filler;
    }
    position += 1;
    return value;
  }

  return {
    peek,
    fail,
    problem: () => problem,
    skip() {
      position += 1;
    },
    number(what, { min = 1, max }) {
      const size = min === 1 ? `at most ${max} digits` : `${min} to ${max} digits`;
      return take(what, `a number of ${size}, without leading zeros`, 0, (segment) =>
        segment.length < min ? undefined : readNumber(segment, max),
      );
    },
    dotted(word, what, { max }) {
      const expected = `${word}, a full stop and a number, such as ${word}.1`;
      return take(what, expected, 0, (segment) =>
        segment.startsWith(`${word}.`)
          ? readNumber(segment.slice(word.length + 1), max)
          : undefined,
      );
    },
    year(what) {
      return take(what, "a year of four digits, such as 2012", 0, (segment) => {
        const year = readNumber(segment, 4);
        return year !== undefined && year >= 1945 && year <= 2099 ? year : undefined;
      });
    },
    councilSession() {
      const expected = "a session number such as 28, or S-17 for a special session";
      return take(
        "the session of the Human Rights Council",
        expected,
        { session: 0, special: false },
        (segment) => {
          const special = segment.startsWith("S-");
          const session = readNumber(special ? segment.slice(2) : segment, 3);
          return session === undefined ? undefined : { session, special };
        },
      );
    },
    state() {
      return take("the State", "its code of three capital letters, such as KAZ", "", (segment) =>
        isStateCode(segment) ? segment : undefined,
      );
    },
    word(what, words) {
      const expected = words.length === 1 ? words[0] : `one of ${words.join(", ")}`;
      return take(what, expected, words[0], (segment) => words.find((word) => word === segment));
    },
    suffixes(allowed) {
      if (problem !== undefined) return [];
      const suffixes: Suffix[] = [];
      for (; position < segments.length; position += 1) {
        const segment = segments[position] ?? "";
        const suffix = readSuffix(segment);
        if (suffix === undefined) {
          fail(unexpected(segment, segments[position - 1] ?? "", allowed));
        } else if (!allowed.includes(suffix.kind)) {
          fail(`"${segment}" cannot follow here: ${choice(allowed)}`);
        } else {
          suffixes.push(suffix);
        }
      }
      return suffixes;
    },
  };
}

/** `12` or undefined: digits only, no leading zero, at most `max` of them. */
export function readNumber(text: string, max: number): number | undefined {
  return text.length <= max && /^[1-9][0-9]*$/.test(text) ? Number(text) : undefined;
}

/** Three capital letters that are not a word of the symbols themselves (`QPR` is a kind of document). */
function isStateCode(segment: string): boolean {
  return /^[A-Z]{3}$/.test(segment) && !SYMBOL_WORDS.has(segment);
}

// None of these is the code of a State in ISO 3166-1.
const SYMBOL_WORDS: ReadonlySet<string> = new Set([
  ...["HRC", "HRI", "GEN", "ADD", "REV"],
  ...NAMED_BODIES,
  ...HRC_TEXT_KINDS,
  ...DOTTED_HRC_KINDS,
  ...SLASHED_HRC_KINDS,
  ...STATE_DOCUMENT_KINDS,
]);

function readSuffix(segment: string): Suffix | undefined {
  const [word, digits, ...rest] = segment.split(".");
  const kind = SUFFIX_KINDS.find((known) => known === word);
  const number = digits === undefined ? undefined : readNumber(digits, 2);
  if (kind === undefined || number === undefined || rest.length > 0) return undefined;
  return { kind, number };
}

function unexpected(segment: string, before: string, allowed: readonly SuffixKind[]): string {
  return SUFFIX_KINDS.some((kind) => segment.toLowerCase().startsWith(kind.toLowerCase()))
    ? `"${segment}" is no well-formed suffix: ${choice(allowed)}`
    : `"${segment}" cannot follow "${before}": ${choice(allowed)}`;
}

function choice(allowed: readonly SuffixKind[]): string {
  if (allowed.length === 0) return "expected the symbol to end here, as it takes no suffix";
  const forms = allowed.map((kind) => `${kind}.1`).join(", ");
  return `expected the end of the symbol or a suffix such as ${forms}`;
}
