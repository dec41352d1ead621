import { recordRule } from "../rule.ts";

/** Words that were true on the day on which they were written. A warning: the words may be of another time. */
export default recordRule({
  id: "wording/now",
  severity: "warning",
  docs: {
    demands:
      "No text of our own says now, still, recently, so far or to date of the day on which it was written; a date says when.",
    why: "“He is still in prison” goes on saying so for as long as somebody reads it.",
    source: "docs/editorial-guide.md",
    failing: {
      "cases/other": "summary: A meeting was broken up. The organizer is still in prison.",
    },
    passing: {
      "cases/other":
        "summary: A meeting was broken up. The organizer was still in prison in May 2016.",
    },
  },
  check({ scan }, report) {
    for (const { pointer, text } of scan.texts) {
      if (!ours.test(pointer) || !maybe.test(text)) continue;
      const own = text.replace(/“[^”]*”|"[^"]*"|«[^»]*»/g, "");
      const found = passing.exec(own)?.[0];
      if (found === undefined) continue;
      report({
        pointer,
        message: `“${found.trim()}” is true for as long as nothing happens, and the text stays.`,
        help: "Say when: “in May 2026”, “when the page was opened”; or leave the word out.",
        parameters: [found.trim().toLowerCase()],
      });
    }
  },
});

const ours = /(?:^|\/)(?:title|summary|text|finding|resolution|note)$/;

/** A cheap look: most texts have none of these. */
const maybe =
  /still|now|urrently|resently|this day|today|moment|present|these days|ecently|ately|so far|to date|last |next |esterday|omorrow/;

/** In the present tense, or with nothing that they refer to. */
const passing =
  /\b(?:is|are|has|have|remains?|continues?) (?:been )?(?:still|currently|presently|now)\b|\bstill (?:is|are|has|have|remains?|lives?|works?|holds?|serves?|sits?)\b|\b(?:until|till|up to|to) (?:now|this day|today|the present day)\b|\bat (?:present|the moment)\b|\b(?:nowadays|these days)\b|\b(?:[Rr]ecently|[Ll]ately|so far)[.,]? ?$|\b(?:was|were|has been|have been) (?:\p{L}+ )?recently\b|\b(?:has|have) (?:\p{L}+ )?(?:so far|to date)\b|(?<!\bof )(?<!\bthe )\b(?:last|next) (?:year|month|week)\b|\b(?:yesterday|tomorrow)\b/iu;
