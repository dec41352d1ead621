import { wording } from "../../texts/text.ts";
import { textRule } from "../text-rule.ts";

const judging = wording(
  {
    words:
      "sham disg outr scan barb mons hero admi infa noto cyni desp appa regi tyra pupp kang so i my gang thie thug croo scum liar trai cowa butc henc stoo boot asha mart brav fear evil vile ridi absu laug path idio bloo glor self vali dese ring trou rabb riot позо мерз подл холу воро банд геро",
  },
  /\b(?:shameful(?:ly)?|disgraceful(?:ly)?|outrageous(?:ly)?|an outrage|scandalous(?:ly)?|barbaric|monstrous|heroic|hero(?:es)?|admir(?:able|ation)|infamous|notorious(?:ly)?|cynical(?:ly)?|despicable|appalling(?:ly)?|corrupt regime|brutal (?:and \w+ )?regime|the regime|tyrann(?:y|ical)|puppet (?:court|judge|parliament|union)s?|kangaroo court|so-called|(?:gang|bunch|band) of \w+|thieves|thugs?|crooks?|scum|liars?|traitors?|cowards?|cowardly|butchers?|henchm[ae]n|stooges?|bootlick\w+|ashamed|martyrs?|brave(?:ly|ry)?|fearless(?:ly)?|evil|vile|disgusting|ridiculous(?:ly)?|absurd(?:ly)?|laughabl[ey]|pathetic|idiot\w*|bloodthirsty|glorious|selfless(?:ly)?|valiant(?:ly)?|deserved? (?:it|this|that|no better|to be|the)|ringleaders?|troublemakers?|rabble|rioters)\b|(?<!\p{L})(?:позорн|мерзк|мерзав|подл(?:ый|ые|ая|о(?!в)|ец)|холу|ворь[её]|банд[аы] (?:вор|прест)|геройск|героическ)\p{L}*/iu,
  // The first person.
  /(?:^|[.!?] )I (?:\w+)|\b(?:[Ii]n my (?:opinion|view)|I (?:think|believe|could|was|am|have|did|found))\b/,
);

/** How a sentence of ours tells the words of somebody else. */
const reported =
  /\b(?:call(?:s|ed|ing)|describ(?:es|ed|ing)|label(?:s|led)|term(?:s|ed)|denounc(?:es|ed)|accus(?:es|ed)|insult(?:s|ed)|prais(?:es|ed)) /i;

/** Blame and praise in our own words. A warning: the words may be needed where a law or a body uses them. */
export default textRule({
  id: "wording/neutral",
  severity: "warning",
  texts: {
    in: ["title", "summary", "text", "finding", "resolution", "note", "grounds"],
    own: true,
    hold: judging,
  },
  docs: {
    demands:
      "Texts of our own have no adjectives of blame or praise, and speak in nobody's first person.",
    why: "A reader who is told what to feel trusts the facts less, and the State reads the adjective first.",
    source: "CONTRIBUTING.md, “Words”",
    failing: { "cases/other": "summary: A meeting was broken up by police in a shameful way." },
    passing: { "cases/other": "summary: A meeting was broken up by police." },
  },
  check({ text, found, key }, report, { collection }) {
    // A title of a source is of its author, and what somebody called somebody is theirs.
    if (collection === "sources" && key === "title") return;
    const before = text
      .slice(0, text.indexOf(found))
      .split(/[.;!?] /)
      .at(-1)!;
    if (reported.test(before)) return;
    report({
      message: `“${found}” is not a neutral word of the record.`,
      help: "Say what happened, and who says so; leave the judgement to the reader.",
      parameters: [found.toLowerCase()],
    });
  },
});
