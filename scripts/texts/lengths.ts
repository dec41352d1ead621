import { numberInWords, numberWordPattern } from "./number-words.ts";
import { matches } from "./text.ts";
import type { Aspect } from "./text.ts";

/** A length of time in words: “five years”, “15-day”. */
export interface Length {
  readonly words: string;
  readonly number: number;
  /** Y, M, D or H. */
  readonly unit: string;
}

export const lengths = lengthsBy(
  `\\b(?:(?<!\\b(?:the|those|these|first|last|past|next|(?<!\\b(?:length|ban|term|sentence) )of|in) )|(?<=\\bthe )(?=[\\w-]+ (?:\\w+ )?(?:ban|sentence|term|imprisonment)s?\\b))(\\d+|${numberWordPattern})[ -](year|month|day|hour)s?\\b(?!-old| old|,| later| earlier| before| after| ago)`,
);

/** In the note of a citation “the five years” and “a ban of five years” are those of the statement. */
export const lengthsOfNote = lengthsBy(
  `\\b(?<!\\b(?:first|last|past|next|(?<!\\b(?:length|ban|term|sentence) )of) )(\\d+|${numberWordPattern})[ -](year|month|day|hour)s?\\b(?!-old| old| later| earlier| before| after| ago)`,
);

function lengthsBy(pattern: string): Aspect<readonly Length[]> {
  return matches(
    { words: "year mont day days hour" },
    new RegExp(pattern, "gi"),
    ([words, number = "", name = ""]) => ({
      words,
      number: numberInWords(number) ?? Number(number),
      unit: name[0]!.toUpperCase(),
    }),
  );
}
