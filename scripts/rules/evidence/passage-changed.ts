import { corpusRule } from "../rule.ts";
import { skipUncopied, comparedFacts } from "../shared/compared.ts";
import { meeting } from "../shared/example-copy.ts";
import { citedInWords } from "../shared/place-words.ts";

const fields = `date: "2016-05-15"
participants: [{ role: organizer, person: second-person }]
laws: [new-code#400]`;

/** What a place says is what it said when it was sealed. */
export default corpusRule({
  id: "evidence/passage-changed",
  severity: "error",
  facts: comparedFacts,
  needsCopies: true,
  docs: {
    demands: "The hash of what a cited place says is the one under “passage” of the citation.",
    why: "Somebody compared the statement with that passage. If the place or the document is another now, nobody has compared it.",
    failing: sealed("0".repeat(64)),
    passing: sealed("8011d1b972995dd5ca3a1a0d5e71136ce9d112ef5a719a1de4b96b64ef70a74c"),
  },
  check(corpus, report, { skip }) {
    return (record) => {
      skipUncopied(corpus, record, skip);
      for (const citation of record.citations) {
        const { pointer, source: id, at, passage } = citation;
        const found = corpus.evidence?.sources.get(id)?.find(at);
        if (passage === undefined || found?.kind !== "found" || !found.passage.hash) continue;
        if (found.passage.hash === passage) continue;
        report(record, {
          pointer: `${pointer}/passage`,
          message: `What stands at ${citedInWords(citation)} is no longer what was sealed.`,
          help: "Compare the statement with the place again; then seal it: npx casebook evidence --seal",
          parameters: [passage],
        });
      }
    };
  },
});

function sealed(passage: string) {
  return meeting(
    fields,
    `- source: ngo-report
  at: { section: arrests, paragraph: "2" }
  supports: full
  passage: "${passage}"`,
  );
}
