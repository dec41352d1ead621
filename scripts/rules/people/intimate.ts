import { aspect } from "../../texts/text.ts";
import { textRule } from "../text-rule.ts";

const kinds: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    "the religion",
    /\b(?:is|was|as) an? (?:\w+ )?(?:Jehovah's Witness|Muslim|Christian|Baptist|Catholic|Buddhist|Jew|atheist|Protestant|Ahmadi|believer)\b|\bconvert(?:ed|s) to (?:Islam|Christianity|Judaism|Buddhism)\b|\b(?:his|her|their) (?:faith|religion)\b/i,
  ],
  [
    "the ethnic origin",
    /\b(?:is|was|as) an? ethnic \w+|\bof \w+ (?:origin|descent|ethnicity)\b|\bethnically \w+/i,
  ],
  [
    "the sexual orientation",
    /\b(?:is|was|as|being|openly) (?:an? )?(?:openly )?(?:gay|lesbian|bisexual|homosexual|trans(?:gender)?)\b/i,
  ],
  [
    "the family",
    /\b(?:his|her|their|whose) (?:\w+ )?(?:wife|husband|spouse|sons?|daughters?|children|brothers?|sisters?|parents|fianc\S+)\b|\b(?:is|was) (?:married|divorced|widowed|pregnant)\b|\bhas (?:\w+ )?(?:sons?|daughters?|children)\b/i,
  ],
  [
    "where to find the person",
    /\b(?:is|are|was|were|has been|have been|had been) (?:now |still )?(?:in hiding|hiding|sheltering|lodging|holed up)\b|\b(?:now|currently|still|today|since then) (?:\p{L}+ ){0,2}?(?:hides?|sleeps?|stays?|shelters?|lodges?)\b|\b(?:hides?|sleeps|lodges|shelters) (?:(?:him|her|them) )?(?:in|at|near|with|from)\b|\b(?:shelters|hides|puts up|houses) (?:him|her|them)\b|\bsafe house\b|(?<!\p{L})(?:скрыва(?:ется|лся|лась|ются)|прячется|проживает|живёт (?:у|в|на)|живет (?:у|в|на)|жасырынып|тұрып жатыр)(?!\p{L})|\b(?:now |currently )?lives? (?:in|at|near|with|under)\b|\b(?:resides|staying) (?:in|at|near|with)\b/iu,
  ],
];

/** All that is told. */
const told = aspect(
  {
    words:
      "jeho musl chri bapt cath budd jew athe prot ahma beli conv fait reli ethn orig desc gay lesb bise homo tran wife husb spou son sons daug chil brot sist pare fian marr divo wido preg hidi hide hole slee shel lodg puts hous safe live resi stay скры пряч прож живё живе жасы тұры",
  },
  (text) => {
    const found = kinds.flatMap(([what, pattern]) => (pattern.test(text) ? [what] : []));
    return found.length > 0 ? found : undefined;
  },
);

/** What the guide keeps out of the record of a person, by the words that tell it. A warning: words are all it sees. */
export default textRule({
  id: "people/intimate",
  severity: "warning",
  yieldsTo: {
    "people/personal-data": "here",
  },
  collections: ["people", "cases", "organizations"],
  texts: { outside: /\/(?:names|at|urls)\//, hold: told },
  docs: {
    demands:
      "No text in the record of a person tells their religion, ethnic origin, sexual orientation, family or where they live; no text of a case tells where somebody lives; no note of a case, of an organization or of a part of them tells the religion, the origin or the orientation of somebody.",
    why: "Such a fact stays with a person for life, names others, or tells where to find them; no right at stake needs it here.",
    source: "docs/editorial-guide.md, “People”",
    failing: { "people/second-person": "note: He lives with his wife and two daughters." },
    passing: { "people/second-person": "note: He is named in both reports." },
  },
  check({ found, key }, report, { collection }) {
    // A case may be about a family, a faith or an origin; what it is about stands in more than a note.
    const isAsked = (one: string) =>
      collection === "people" ||
      one === "where to find the person" ||
      (key === "note" && one !== "the family");
    const what = found.find(isAsked);
    if (what === undefined) return;
    report({
      private: true,
      message: `This text seems to tell ${what.startsWith("where") ? what : `${what} of the person`}.`,
      help: "Take it out; if the matter of a case is that somebody was persecuted for it, the case says so with their consent.",
      parameters: [what],
    });
  },
});
