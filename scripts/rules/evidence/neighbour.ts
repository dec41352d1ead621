import { corpusRule } from "../rule.ts";
import { comparedFacts, comparisonsIn, skipUncopied } from "../shared/compared.ts";
import { meeting } from "../shared/example-copy.ts";
import { citedInWords, placeInWords } from "../shared/place-words.ts";

const fields = `date: "2016-05-15"
participants: [{ role: organizer, person: second-person }]
laws: [new-code#400]`;

/** A place one off: what the statement says stands in the one before or after it. */
export default corpusRule({
  id: "evidence/neighbour",
  severity: "error",
  facts: comparedFacts,
  needsCopies: true,
  docs: {
    demands:
      "If all that a statement says stands in the paragraph, item, article or recommendation before or after the one cited, and not in that one, the neighbour is cited. So it is if that one has hardly a word of it, and the neighbour has many.",
    why: "A number that is one off leads to a place that looks right.",
    failing: meeting(
      fields,
      `- { source: ngo-report, at: { section: arrests, paragraph: "3" }, supports: full }`,
    ),
    passing: meeting(
      fields,
      `- { source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }`,
    ),
  },
  check(corpus, report, { skip }) {
    return (record) => {
      skipUncopied(corpus, record, skip);
      for (const { isJudged, unsaid, meant } of comparisonsIn(corpus, record)) {
        if (!meant || !isJudged) continue;
        const { citation, at } = meant;
        const [changed] = Object.keys(at).filter((key) => at[key] !== citation.at?.[key]);
        const place = `${citation.pointer}${citation.implied ? "" : `/at/${changed}`}`;
        report(record, {
          pointer: place,
          message:
            unsaid.length > 0
              ? `${citedInWords(citation)} does not say ${unsaid.map(({ what }) => what).join(", ")}; ${placeInWords(at)} says all of it.`
              : `${citedInWords(citation)} has hardly a word of this statement, and ${placeInWords(at)} has many.`,
          help: `Did you mean ${placeInWords(at)}?`,
          suggestions: [String(at[changed!])],
          parameters: [placeInWords(at)],
        });
      }
    };
  },
});
