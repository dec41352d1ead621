/**
 * Text from a record with everything made visible that a terminal or a log would obey or hide, as
 * `\u{202E}`: control characters (line breaks and tabs too), characters that turn or join text or
 * have no width, line and paragraph separators, halves of surrogate pairs, and characters that no
 * standard gives a look.
 *
 * The result holds no `##[`, and does not begin with `::`, so that GitHub's runner cannot take it
 * for a workflow command. The runner skips white space before `::`, finds `##[` anywhere, and
 * compares by culture, which passes over characters without width: those are visible by then.
 */
export function visible(text: string): string {
  return withoutLeadingCommand(text.replace(UNSAFE, escape));
}

/**
 * A line of text cut from `visible` text, safe to begin a line of output. Cutting and wrapping may
 * bring a `::` to the front that stood in the middle.
 */
export function withoutLeadingCommand(line: string): string {
  return line.replace(/^(\s*):(?=:)/, "$1\\u{3A}");
}

/** One stretch of a text, as it is and as it is shown. */
export interface Shown {
  readonly source: string;
  readonly shown: string;
  /** Whether `shown` is an escape. */
  readonly escaped: boolean;
}

/** The text in stretches, in order: what can be shown as it is, and each character that cannot. */
export function visibleParts(text: string): Shown[] {
  const parts: Shown[] = [];
  let end = 0;
  const plain = (until: number) => {
    const source = text.slice(end, until);
    if (source !== "") parts.push({ source, shown: source, escaped: false });
  };
  for (const match of text.matchAll(UNSAFE)) {
    plain(match.index);
    parts.push({ source: match[0], shown: escape(match[0]), escaped: true });
    end = match.index + match[0].length;
  }
  plain(text.length);
  return parts;
}

/**
 * General categories Cc, Cf, Co, Cs, Zl and Zp, what is ignored by default in display
 * (Default_Ignorable_Code_Point) and noncharacters; and the last `#` of `##[`.
 */
const UNSAFE =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]|(?<=#)#(?=\[)/gu;

function escape(character: string): string {
  return `\\u{${character.codePointAt(0)!.toString(16).toUpperCase()}}`;
}
