import type { Assessment, StateClaim } from "../../schema/records.ts";
import { numberInWords, numberWordPattern } from "../../texts/number-words.ts";
import { recordRule } from "../rule.ts";

/** A count that the items named do not make is explained. An error: the model asks for the note. */
export default recordRule({
  id: "assessments/count-note",
  severity: "error",
  collections: ["recommendations"],
  keys: ["ofCount"],
  docs: {
    demands:
      "An assessment or a claim whose “ofCount” is not the number of the items in “of” has a note that says what is known of the others, and counts no other number of them.",
    why: "“Five recommendations” without a word on which cannot be compared with anything; a reader takes the items named for all.",
    failing: { "recommendations/un-report": assessment("") },
    passing: {
      "recommendations/un-report": assessment("note: The report speaks of two and names one."),
    },
  },
  check({ value }, report) {
    judge(value.stateClaims ?? [], "/stateClaims");
    judge(value.assessments ?? [], "/assessments");

    function judge(list: readonly (StateClaim | Assessment)[], pointer: string): void {
      for (const [index, { id, of = [], ofCount, note }] of list.entries()) {
        // Without any item the schema demands the note.
        const asked = note === undefined ? undefined : which.exec(note)?.[1];
        const told = asked === undefined ? undefined : (numberInWords(asked) ?? Number(asked));
        if (told !== undefined && ofCount !== undefined && told !== ofCount)
          report({
            pointer: `${pointer}/${index}/ofCount`,
            message: `“${id}” is about ${ofCount} items, and its note asks which ${asked!}.`,
            help: "Correct the count or the note.",
            related: [{ pointer: `${pointer}/${index}/note`, message: "the note" }],
            parameters: [id, "which"],
          });
        if (ofCount === undefined || of.length === 0 || of.length === ofCount) continue;
        if (note !== undefined) continue;
        report({
          pointer: `${pointer}/${index}/ofCount`,
          message: `“${id}” is about ${ofCount} items and names ${of.length}, and no note says why.`,
          help: "Say in “note” what the source tells of the other items, or correct the count.",
          related: [
            { pointer: `${pointer}/${index}/of`, at: "key", message: "the items it names" },
          ],
          parameters: [id],
        });
      }
    }
  },
});

/** “It does not say which five.” */
const which = new RegExp(
  String.raw`\bwhich (\d{1,3}|${numberWordPattern})(?=[;,.]| (?:of them|items|recommendations)|$)`,
  "i",
);

function assessment(note: string): string {
  return `openQuestions:
  - { id: which, about: ngo-2019, text: Which is the second?, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "3" }, supports: full }] }
assessments:
  - id: ngo-2019
    of: ["1.1"]
    ofCount: 2
    by: example-ngo
    asOf: "2019-06-30"
    scale: free-text
    level: not-implemented
    finding: Nothing was changed.
    ${note}
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "3" }, supports: full }]`;
}
