import { corpusRule } from "../rule.ts";
import { comparedFacts, comparisonsIn, skipUncopied } from "../shared/compared.ts";
import { meeting } from "../shared/example-copy.ts";
import { citedInWords } from "../shared/place-words.ts";

/** What a discrepancy says that a source states stands there as it is quoted. */
export default corpusRule({
  id: "evidence/stated-value",
  severity: "error",
  facts: comparedFacts,
  needsCopies: true,
  docs: {
    demands:
      "The “stated” value of a discrepancy stands in the place cited for it: letter for letter, or as the same words, date or number. A remark in brackets at its end is not compared.",
    why: "A discrepancy accuses a source of an error or a contradiction, so that the source must be quoted right.",
    failing: stated("three hundred people"),
    passing: stated("two hundred people"),
  },
  check(corpus, report, { skip }) {
    return (record) => {
      skipUncopied(corpus, record, skip);
      for (const { statement, unsaid } of comparisonsIn(corpus, record)) {
        if (statement.kind !== "discrepancy") continue;
        for (const { value, what } of unsaid)
          report(record, {
            pointer: value.pointer,
            message: `${what} is not what the place says: ${statement.citations.map(citedInWords).join("; ")}.`,
            help: "Quote what it prints. What you make of it belongs into the resolution.",
            parameters: [what],
          });
      }
    };
  },
});

function stated(value: string) {
  return meeting(
    `date: "2016-05-15"
participants: [{ role: organizer, person: second-person }]
laws: [new-code#400]
discrepancies:
  - field: participants
    stated: ${value}
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]
    status: compatible
    resolution: The report counts those who met, and the field names who organized it.`,
    `- { source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }`,
  );
}
