/** The wording of an annotation, and the number that the document gives it. */
export interface NumberedText {
  readonly text: string;
  /** As printed: `124.4` of a report of the review, `49` of other documents. */
  readonly number?: string;
  /** A heading of the document that the index has put before the number. */
  readonly heading?: string;
}

/** Without the tags of the web editor of the index; the number of a footnote goes with its tag. */
export function withoutMarkup(written: string): string {
  return written
    .replace(/<sup\b[^<>]*>\s*\d+\s*<\/sup>/gi, "")
    .replace(/<\/?(?:p|div|br|ul|ol|li|h[1-6]|table|tbody|tr|td|th)\b[^<>]*>/gi, " ")
    .replace(/<\/?(?:a|b|em|font|i|span|strong|sub|sup|u)\b[^<>]*>/gi, "");
}

/**
 * Takes the number off the beginning of a text, as the export has no column for it: “124.4 Define …”,
 * “49. The Committee …”. Some texts begin with the heading of the section, “Rural women 49.The Committee …”:
 * such a number is read only if the next sentence begins with the body, and the heading stays.
 */
export function numberedText(written: string): NumberedText {
  const text = written.replace(/\s+/g, " ").trim();
  const dotted = /^([0-9]{1,3}(?:\.[0-9]{1,3}){1,2})\.?\s*(?=[\p{Lu}"“‘([])/u.exec(text);
  if (dotted) return { text: text.slice(dotted[0].length), number: dotted[1]! };
  const plain = /^([0-9]{1,3})[.)]\s*(?=[\p{Lu}"“‘([])/u.exec(text);
  if (plain) return { text: text.slice(plain[0].length), number: plain[1]! };
  const headed =
    /^(\p{Lu}[^.;:0-9]{2,120}?) ([0-9]{1,3})\. ?(?=The (?:Sub)?[Cc]ommittee\b|The Special Rapporteur\b|The Independent Expert\b|The Working Group\b)/u.exec(
      text,
    );
  return headed ? { text, number: headed[2]!, heading: headed[1]! } : { text };
}
