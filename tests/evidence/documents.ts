/**
 * A report as a United Nations body prints it and pdftotext -layout writes it: with running heads, page
 * numbers, headings, a footnote, a paragraph over the end of a page, and a list that reaches the number of the next paragraph.
 */
export function report(): string {
  const list = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
  ];
  const items = list.map(
    (word, index) => `       ${index + 1}.     Item ${word} (Brazil)${index === 11 ? "." : ";"}`,
  );
  return [
    page(1, [
      "I. Introduction",
      "",
      "     1.    The Working Group met in Geneva from 27 October to 7 November 2014, with",
      "     the delegation of the State under review.",
      "     2.    The report was adopted on 4 November 2014.",
      "",
      "",
      "II. Summary of the proceedings",
      "",
      "     3.    A list of questions was sent by Norway and by the Republic of Korea.",
      "     4.    The delegation spoke of progress in the courts, of which it said that they",
    ]),
    page(2, [
      "     heard 350 complaints in 2013.",
      "     5.    It had ratified the Convention in",
      "     2009. The Ministry reported on it.",
      "     6.    Chile asked for more.",
      "     7.    Peru made recommendations.",
      "     8.    Kenya made recommendations, and asked about the office of the Commissioner.",
      "     9.    Mali made recommendations.",
      "     10.   The delegation thanked all States.",
      "",
      "",
      "III. Conclusions",
      "     11.   The recommendations below enjoy support:",
      ...items,
    ]),
    page(3, [
      "     12.   These will be examined:",
      "       12.1   Ratify the Convention in the area of employment 1 (Kenya);",
      "       12.2   Adopt a law (Norway)",
      "",
      "",
      "1",
      "    The recommendation as read: Ratify it.",
    ]),
    page(4, [
      "       (Peru);",
      "       12.3   End it (Mali).",
      "     13.   These are noted:",
      "       13.1   Abolish it (Chile);",
      "       13.2   Abolish them (Chile).",
      "     14.   All conclusions are of the States.",
      "",
      "",
      "Annex",
      "     The delegation had two members.",
    ]),
  ].join("\f");
}

function page(number: number, lines: readonly string[]): string {
  return ["A/HRC/0/1", "", "", ...lines, "", "", "", `${" ".repeat(70)}${number}`].join("\n");
}

/** A document of an organization with a paragraph a line, headings in capitals, and footnotes between paragraphs. */
export const submission = [
  ...["A COUNTRY", "We are independent.", "WHAT WAS PROMISED"],
  ...[
    "It promised a mechanism to investigate promptly,",
    "¹ A report of 2014.",
    "² A law of 1997.",
  ],
  ...["and did not found it.¹", "In 2016 a court sentenced her.²", "DEMANDS"],
  ...[
    "- Found a mechanism, adequately resourced and independent of the police and of the prosecutors whom it investigates, and give it the power to act on its own motion.;",
  ],
  ...[
    "- Repeal article 274.",
    "FURTHER READING",
    "A first book, 2018",
    "A second book, 2019",
    "THANKS",
    "We thank all.",
  ],
].join("\n\n");
