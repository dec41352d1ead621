import { recordRule } from "../rule.ts";

/** “She” and “he” of one person. A warning: a text may speak of somebody whom it does not name. */
export default recordRule({
  id: "wording/pronoun",
  severity: "warning",
  yieldsTo: { "people/unnamed-named": "here", "people/intimate": "here" },
  collections: ["cases", "people"],
  docs: {
    demands:
      "In the record of one person, or of the case of one person, all texts that mention nobody else say “she”, or all say “he”.",
    why: "The odd sentence was written about somebody else, or is a slip that hurts.",
    failing: { "cases/other": texts("She") },
    passing: { "cases/other": texts("He") },
  },
  check({ collection, value, scan }, report) {
    if (collection === "cases" && (value as { people?: unknown[] }).people?.length !== 1) return;
    const said: { pointer: string; word: string; isFemale: boolean }[] = [];
    const mixed: { pointer: string; female: string; male: string }[] = [];
    for (const { pointer, text } of scan.texts) {
      if (!ours.test(pointer)) continue;
      const [female, male] = [hers.exec(text), his.exec(text)];
      if ((female === null && male === null) || others.test(text)) continue;
      if (female && male) mixed.push({ pointer, female: female[0], male: male[0] });
      else said.push({ pointer, word: (female ?? male)![0], isFemale: female !== null });
    }
    for (const { pointer, female, male } of mixed) {
      const [first] = said;
      if (!first || said.some(({ isFemale }) => isFemale !== first.isFemale)) continue;
      report({
        pointer,
        message: `This says “${female}” and “${male}”, and the other texts of the record say “${first.word}”.`,
        help: "Correct the word, or name whom the text is about.",
        related: [{ pointer: first.pointer, message: "one of the others" }],
      });
    }
    const women = said.filter(({ isFemale }) => isFemale).length;
    if (women === 0 || women === said.length || said.length < 3) return;
    const odd = women < said.length / 2;
    const rare = said.filter(({ isFemale }) => isFemale === odd);
    if (rare.length * 2 >= said.length) return;
    const first = said.find(({ isFemale }) => isFemale !== odd)!;
    for (const { pointer, word } of rare)
      report({
        pointer,
        message: `This says “${word}”, and ${said.length - rare.length} other texts of the record say “${first.word}”.`,
        help: "Correct the word, or name whom the text is about.",
        related: [{ pointer: first.pointer, message: "one of the others" }],
      });
  },
});

const ours = /\/(?:summary|text|note|finding|resolution)$/;
const hers = /\b(?:she|hers?|herself)\b/i;
const his = /\b(?:he|him|his|himself)\b/i;
/** Somebody else of whom a text may speak. */
const others =
  /\b(?:mother|father|wife|husband|sons?|daughters?|brother|sister|relatives?|lawyers?|judge|prosecutor|doctor|investigator|officers?|colleague|director|minister|president|spokes\w+|witness|expert|journalist|applicant|author|rapporteur|commissioner|ombuds\w+|wom[ae]n|m[ae]n|girl|boy|leaders?|members?|both|two|another)\b/i;

function texts(word: string): string {
  const cited =
    'citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]';
  return `claims:
  - { id: permit, text: He had asked for a permit., status: reported, ${cited} }
  - { id: refused, text: The town had not answered him., status: reported, ${cited} }
  - { id: stayed, text: ${word} stayed until the evening., status: reported, ${cited} }`;
}
