import { facts } from "../../facts/declared.ts";
import { each, stringOf } from "../../facts/item.ts";
import { corpusRule } from "../rule.ts";

const sources = facts("sources", {
  copiesKept: (source) => each(source, "copies", (copy) => stringOf(copy, "sha256")),
});

const checked = `events:
  - id: meeting
    type: protest
    date: "2016-05-15"
    participants: [{ role: organizer, person: second-person }]
    laws: [new-code#400]
    citations:
      - source: ngo-report
        at: { section: arrests, paragraph: "2" }
        supports: full
        checked: [{ by: second-reader, date: "2020-02-01" }]`;

/** Who compared a statement with its source can be asked, and what they read is known. */
export default corpusRule({
  id: "citations/checked",
  severity: "error",
  facts: [sources],
  docs: {
    demands:
      "An entry under “checked” of a citation is by somebody listed under “reviewers” in data/dataset.yml, and its “copy” is one of the copies of the source.",
    why: "“Checked by somebody” is worth as much as nobody. And whoever compares again needs the same bytes.",
    failing: { ...reviewers("first-reader"), "cases/other": checked },
    passing: { ...reviewers("second-reader"), "cases/other": checked },
  },
  check(corpus, report, { reviewers }) {
    return (record) => {
      for (const { pointer, source, by, copy } of record.comparisons ?? []) {
        if (!reviewers.has(by)) {
          report(record, {
            pointer: `${pointer}/by`,
            message: `“${by}” is not a reviewer of this dataset.`,
            help: "Add the id under “reviewers” in data/dataset.yml, or correct it.",
            parameters: [by],
          });
        }
        const cited = corpus.record("sources", source);
        if (copy === undefined || !cited || sources.of(cited)?.copiesKept.includes(copy)) continue;
        report(record, {
          pointer: `${pointer}/copy`,
          message: `“${source}” has no copy with this SHA-256.`,
          help: "Add the copy to the record of the source, or correct the number.",
          related: [{ record: cited, pointer: "", message: "the source" }],
          parameters: [copy],
        });
      }
    };
  },
});

function reviewers(id: string) {
  return { dataset: `reviewers:\n  - { id: ${id} }` };
}
