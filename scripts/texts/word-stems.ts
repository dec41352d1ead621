/**
 * The words of a text that carry meaning, each cut to its first five letters, so that “inciting” and
 * “incitement” are one. Good enough to see that two headings are about one thing, but not what that is.
 */
export function wordStems(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.filter((word) => !empty.has(word)).map((word) => word.slice(0, 5)));
}

/** Words in headings of all kinds. */
const empty: ReadonlySet<string> = new Set(
  "with from that this their which where when other them those these into upon being made against about other such article part state public person persons people citizens official breach violation violating breaking failure failing illegal unlawful known knowingly rules law laws order through means using social".split(
    " ",
  ),
);
