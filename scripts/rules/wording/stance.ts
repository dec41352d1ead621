import { isObject } from "../../diagnostics/is-object.ts";
import { recordRule } from "../rule.ts";

/** The words of an answer against its stance. A warning: words are all that the rule sees. */
export default recordRule({
  id: "wording/stance",
  severity: "warning",
  collections: ["cases", "laws", "organizations", "people", "statistics"],
  docs: {
    demands:
      "An answer whose words deny does not accept, and one whose words only accept does not deny.",
    why: "Programs count denials by the stance; readers read the words.",
    failing: { "cases/other": answer("The Government denied that it was so.") },
    passing: { "cases/other": answer("The Government said that it was so.") },
  },
  check({ value }, report) {
    const { responses } = value as { readonly responses?: readonly unknown[] };
    for (const [index, response] of (responses ?? []).entries()) {
      if (!isObject(response)) continue;
      const { stance, text } = response;
      if (typeof text !== "string") continue;
      const [denial, consent] = [denies.exec(text)?.[0], accepts.exec(text)?.[0]];
      const word =
        stance === "accepts" && !consent
          ? denial
          : stance === "denies" && !denial
            ? consent
            : undefined;
      if (word === undefined) continue;
      report({
        pointer: `/responses/${index}/text`,
        message: `The words say “${word}”, and the stance is “${String(stance)}”.`,
        help: "Correct the stance, or the words.",
        related: [{ pointer: `/responses/${index}/stance`, message: "the stance" }],
      });
    }
  },
});

const denies =
  /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refut(?:es?|ed|ing)|dismiss(?:es|ed)?|untrue|false|unfounded|not so)\b/i;
const accepts =
  /\b(?:admit(?:s|ted)?|accept(?:s|ed)?|acknowledg(?:es?|ed)|conced(?:es?|ed)|apologi[sz](?:es?|ed)|confirmed|recogni[sz](?:es?|ed))\b/i;

function answer(text: string): string {
  const cited =
    'citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]';
  return `claims:
  - { id: refused, text: No permission was asked for., status: admitted, standing: [{ stance: admits, state: XAA, ${cited} }], ${cited} }
responses:
  - { id: later, to: [refused], actor: { state: XAA }, date: "2019-01", stance: accepts, text: ${text}, ${cited} }`;
}
