import { facts } from "../../facts/declared.ts";
import { each, stringsOf, textsOf } from "../../facts/item.ts";
import { corpusRule } from "../rule.ts";

const sets = facts("recommendations", {
  proofs: (set) =>
    each(set, "assessments", (assessment) => {
      const cases = textsOf(assessment, "cases");
      return cases.length > 0 ? { of: stringsOf(assessment, "of"), cases } : undefined;
    }),
});
const cases = facts("cases", { bearsOn: (record) => stringsOf(record, "recommendations") });

/** A case that proves an assessment bears on what is assessed. A warning: the link may be missing yet. */
export default corpusRule({
  id: "whose/proof",
  severity: "warning",
  judges: sets,
  facts: [cases],
  docs: {
    demands:
      "A case under “cases” of an assessment names one of the items assessed, or another item of the set, under its “recommendations”.",
    why: "A case of somebody else proves nothing about what was recommended.",
    failing: { "recommendations/un-report": assessed("other") },
    passing: { "recommendations/un-report": assessed("example") },
  },
  check(corpus, report) {
    return (record, { proofs }) => {
      for (const { of, cases: named } of proofs)
        for (const { pointer, text } of named) {
          const found = corpus.record("cases", text);
          const borne = cases.of(found)?.bearsOn;
          // What leads nowhere is a finding of its own.
          if (!found || !borne || borne.some((one) => !corpus.named(`recommendations/${one}`)))
            continue;
          const own = borne.filter((one) => one.startsWith(`${record.id}#`));
          if (
            own.length > 0 &&
            (of.length === 0 || of.some((id) => own.includes(`${record.id}#${id}`)))
          )
            continue;
          report(record, {
            pointer,
            message: `“${text}” is given as proof, and does not name ${of.length > 0 ? `what is assessed (${of.join(", ")})` : "any item of this set"} under “recommendations”.`,
            help: "Correct the case, or write in it the recommendations that it bears on.",
            related: [{ record: found, pointer: "", message: "the case" }],
            parameters: [text],
          });
        }
    };
  },
});

function assessed(id: string): string {
  return `assessments:
  - { id: ngo-2019, of: ["1.1"], by: example-ngo, asOf: "2019-06-30", scale: free-text, level: not-implemented, finding: Nothing was changed., cases: [${id}], citations: [{ source: ngo-report, at: { section: arrests, paragraph: "3" }, supports: full }] }`;
}
