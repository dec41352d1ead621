import { recordRule } from "../rule.ts";

/** Blame and praise in our own words. A warning: the words may be needed where a law or a body uses them. */
export default recordRule({
  id: "wording/neutral",
  severity: "warning",
  docs: {
    demands:
      "Texts of our own have no adjectives of blame or praise, and speak in nobody's first person.",
    why: "A reader who is told what to feel trusts the facts less, and the State reads the adjective first.",
    source: "CONTRIBUTING.md, “Words”",
    failing: { "cases/other": "summary: A meeting was broken up by police in a shameful way." },
    passing: { "cases/other": "summary: A meeting was broken up by police." },
  },
  check({ scan }, report) {
    for (const { pointer, text } of scan.texts) {
      if (!ours.test(pointer)) continue;
      // What somebody else printed stands in quotation marks.
      const own = text.replace(/“[^”]*”|"[^"]*"|«[^»]*»/g, "");
      const found = loaded.exec(own)?.[0] ?? firstPerson.exec(own)?.[0];
      if (found === undefined) continue;
      report({
        pointer,
        message: `“${found}” is not a neutral word of the record.`,
        help: "Say what happened, and who says so; leave the judgement to the reader.",
        parameters: [found.toLowerCase()],
      });
    }
  },
});

const ours = /(?:^|\/)(?:title|summary|text|finding|resolution|note|grounds\/\d+)$/;
const loaded =
  /\b(?:shameful(?:ly)?|disgraceful(?:ly)?|outrageous(?:ly)?|an outrage|scandalous(?:ly)?|barbaric|monstrous|heroic|hero(?:es)?|admir(?:able|ation)|infamous|notorious(?:ly)?|cynical(?:ly)?|despicable|appalling(?:ly)?|corrupt regime|brutal (?:and \w+ )?regime|the regime|tyrann(?:y|ical)|puppet (?:court|judge)s?|kangaroo court|so-called)\b/i;
const firstPerson =
  /(?:^|[.!?] )I (?:\w+)|\b(?:[Ii]n my (?:opinion|view)|I (?:think|believe|could|was|am|have|did|found))\b/;
