import { wording } from "../../texts/text.ts";
import { textRule } from "../text-rule.ts";

/** In the present tense, or with nothing that they refer to. */
const passing = wording(
  {
    words: "stil curr pres now day thes toda mome nowa rece late far date last next yest tomo",
  },
  /\b(?:is|are|has|have|remains?|continues?) (?:been )?(?:still|currently|presently|now)\b|\bstill (?:is|are|has|have|remains?|lives?|works?|holds?|serves?|sits?)\b|\b(?:until|till|up to|to) (?:now|this day|today|the present day)\b|\bat (?:present|the moment)\b|\b(?:nowadays|these days)\b|\b(?:[Rr]ecently|[Ll]ately|so far)[.,]? ?$|\b(?:was|were|has been|have been) (?:\p{L}+ )?recently\b|\b(?:has|have) (?:\p{L}+ )?(?:so far|to date)\b|(?<!\bof )(?<!\bthe )\b(?:last|next) (?:year|month|week)\b|\b(?:yesterday|tomorrow)\b/iu,
);

/** Words that were true on the day on which they were written. A warning: the words may be of another time. */
export default textRule({
  id: "wording/now",
  severity: "warning",
  texts: {
    in: ["title", "summary", "text", "finding", "resolution", "note"],
    own: true,
    hold: passing,
  },
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
  check({ found }, report) {
    report({
      message: `“${found.trim()}” is true for as long as nothing happens, and the text stays.`,
      help: "Say when: “in May 2026”, “when the page was opened”; or leave the word out.",
      parameters: [found.trim().toLowerCase()],
    });
  },
});
