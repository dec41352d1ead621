import { bitOf, signsIn } from "./signs.ts";
import type { Signs } from "./signs.ts";

/** Something that texts hold, such as the lengths of time in words: how to see that it may be there, and to read it. */
export interface Aspect<T> {
  /** See `Text.mayHold`. */
  readonly bit: number;
  /** Undefined if the text does not hold it. */
  readonly read: (text: string) => T | undefined;
}

/**
 * Declares something that rules ask of texts. Whatever `read` finds, the text must hold one of the signs: the tests of
 * rules fail otherwise.
 */
export function aspect<T>(signs: Signs, read: Aspect<T>["read"]): Aspect<T> {
  return { bit: bitOf(signs), read };
}

/** The first words that a pattern finds; see `aspect`. */
export function wording(signs: Signs, ...patterns: readonly RegExp[]): Aspect<string> {
  return aspect(signs, (text) => {
    for (const pattern of patterns) {
      const found = pattern.exec(text)?.[0];
      if (found !== undefined) return found;
    }
    return undefined;
  });
}

/** Whatever a pattern with the flag `g` finds, in the order of the text; see `aspect`. */
export function matches<T>(
  signs: Signs,
  pattern: RegExp,
  make: (match: RegExpExecArray) => T,
): Aspect<readonly T[]> {
  return aspect(signs, (text) =>
    // `matchAll` copies the pattern for each text, and few hold what is sought.
    text.search(pattern) < 0 ? undefined : [...text.matchAll(pattern)].map(make),
  );
}

/** A text of a record with its place. It is read as rules ask, each aspect once for all of them. */
export class Text {
  /** JSON pointer. */
  readonly pointer: string;
  readonly text: string;
  /** The key that holds it, or the list that it is in: `summary`, `grounds`. */
  readonly key: string;
  /** The object that has this key. */
  readonly holder: Readonly<Record<string, unknown>>;
  #signs: number | undefined;
  #own: Text | undefined;
  #read: Map<Aspect<unknown>, unknown> | undefined;

  constructor(pointer: string, text: string, key: string, holder: Text["holder"]) {
    this.pointer = pointer;
    this.text = text;
    this.key = key;
    this.holder = holder;
  }

  /** The bits of the aspects that may be found. */
  get signs(): number {
    return (this.#signs ??= signsIn(this.text));
  }

  /** Without what stands in quotation marks, which are the words of somebody else. */
  get own(): Text {
    return (this.#own ??= this.#withoutQuotations());
  }

  /** What the text holds of it. */
  read<T>(asked: Aspect<T>): T | undefined {
    if ((this.signs & asked.bit) === 0) return undefined;
    const known = this.#read?.get(asked);
    if (known !== undefined || this.#read?.has(asked)) return known as T | undefined;
    const found = asked.read(this.text);
    (this.#read ??= new Map<Aspect<unknown>, unknown>()).set(asked, found);
    return found;
  }

  #withoutQuotations(): Text {
    const text = this.text.replace(/“[^”]*”|"[^"]*"|«[^»]*»/g, "");
    return text === this.text ? this : new Text(this.pointer, text, this.key, this.holder);
  }
}
