import type { Comparison } from "../../evidence/comparison.ts";
import { corpusRule } from "../rule.ts";
import { comparedFacts, comparisonsIn, skipUncopied } from "../shared/compared.ts";
import { meeting } from "../shared/example-copy.ts";
import { citedInWords } from "../shared/place-words.ts";

const citation = `- { source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }`;

/** What a statement says stands in the places that are cited in full for it. */
export default corpusRule({
  id: "evidence/not-in-passage",
  severity: "error",
  facts: comparedFacts,
  needsCopies: true,
  docs: {
    demands:
      "Each number, date, amount, length of time, article, name of a person or an organization, and recommending State of a statement stands in one of the places that are cited in full for it: in any form, in words or figures, in any recorded spelling. Dates that were derived are not compared.",
    why: "“Full” says that the place says all of it. Whoever follows the citation must find it there.",
    failing: meeting(
      `date: "2016-05-17"
participants: [{ role: organizer, person: second-person }]
laws: [new-code#400]`,
      citation,
    ),
    passing: meeting(
      `date: "2016-05-15"
participants: [{ role: organizer, person: second-person }]
laws: [new-code#400]`,
      citation,
    ),
  },
  check(corpus, report, { skip }) {
    return (record) => {
      skipUncopied(corpus, record, skip);
      for (const { statement, unsaid, meant } of comparisonsIn(corpus, record)) {
        if (statement.kind === "discrepancy" || meant) continue;
        for (const { value, what } of unsaid)
          report(record, {
            pointer: value.pointer,
            message: `${what[0]!.toUpperCase()}${what.slice(1)} stands in none of the places that are cited in full for it: ${placesOf(statement)}.`,
            help: "Correct the value or the place; add the citation that has it; or write supports: partial, with a note on what the place does not say.",
            parameters: [what],
          });
      }
    };
  },
});

function placesOf({ citations }: Comparison["statement"]): string {
  return citations
    .filter(({ supports }) => supports === "full")
    .map(citedInWords)
    .join("; ");
}
