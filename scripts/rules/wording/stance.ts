import { aspect } from "../../texts/text.ts";
import { textRule } from "../text-rule.ts";
import { cited } from "../shared/example-citation.ts";

/** The first denying word or the first consenting word of a text that has words of one side only. */
const side = aspect(
  { words: "deny deni reje refu dism untr fals unfo not admi acce ackn conc apol conf reco" },
  (text) => {
    const [denial, consent] = [denies.exec(text)?.[0], accepts.exec(text)?.[0]];
    if ((denial === undefined) === (consent === undefined)) return undefined;
    return { denial, consent };
  },
);
const denies =
  /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refut(?:es?|ed|ing)|dismiss(?:es|ed)?|untrue|false|unfounded|not so)\b/i;
const accepts =
  /\b(?:admit(?:s|ted)?|accept(?:s|ed)?|acknowledg(?:es?|ed)|conced(?:es?|ed)|apologi[sz](?:es?|ed)|confirmed|recogni[sz](?:es?|ed))\b/i;

/** The words of an answer against its stance. A warning: words are all that the rule sees. */
export default textRule({
  id: "wording/stance",
  severity: "warning",
  texts: { in: /^\/responses\/\d+\/text$/, hold: side },
  collections: ["cases", "laws", "organizations", "people", "statistics"],
  docs: {
    demands:
      "An answer whose words deny does not accept, and one whose words only accept does not deny.",
    why: "Programs count denials by the stance; readers read the words.",
    failing: { "cases/other": answer("The Government denied that it was so.") },
    passing: { "cases/other": answer("The Government said that it was so.") },
  },
  check({ pointer, holder: { stance }, found: { denial, consent } }, report) {
    const word = stance === "accepts" ? denial : stance === "denies" ? consent : undefined;
    if (word === undefined) return;
    report({
      message: `The words say “${word}”, and the stance is “${String(stance)}”.`,
      help: "Correct the stance, or the words.",
      related: [{ pointer: pointer.replace(/text$/, "stance"), message: "the stance" }],
    });
  },
});

function answer(text: string): string {
  return `claims:
  - { id: refused, text: No permission was asked for., status: admitted, standing: [{ stance: admits, state: XAA, ${cited} }], ${cited} }
responses:
  - { id: later, to: [refused], actor: { state: XAA }, date: "2019-01", stance: accepts, text: ${text}, ${cited} }`;
}
