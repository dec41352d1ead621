import { recordRule } from "../rule.ts";
import { unknownTerms } from "../shared/unknown-terms.ts";

/** The same as vocabulary/term, for the description of the dataset, which is not a record. */
export default recordRule({
  id: "vocabulary/dataset-state",
  severity: "error",
  docs: {
    demands:
      "The States that data/dataset.yml says the dataset covers are rows of the table states.",
    why: "A release tells its readers, and catalogues, which States it is about.",
    failing: { dataset: "states: [XAC]" },
    passing: { dataset: "states: [XAA, XAB]" },
  },
  check({ collection, facts }, report, { tables }) {
    if ((collection as string) !== "") return;
    for (const { fault } of unknownTerms(facts, tables)) report(fault);
  },
});
