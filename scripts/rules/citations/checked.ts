import { facts } from "../../facts/declared.ts";
import { each, stringOf } from "../../facts/item.ts";
import type { Lapse } from "../../facts/statement.ts";
import { corpusRule } from "../rule.ts";
import { passage, sealedMeeting, statement } from "../shared/example-seal.ts";

const sources = facts("sources", {
  copiesKept: (source) => each(source, "copies", (copy) => stringOf(copy, "sha256")),
});

const copy = "b21ed6aedbf5c047a61a5cdb23ebafbe11d279670220e88462be6f8970586237";

/** Who compared a statement with its source can be asked, what they read is known, and it is the same today. */
export default corpusRule({
  id: "citations/checked",
  severity: "error",
  facts: [sources],
  docs: {
    demands:
      "An entry under “checked” of a citation is by somebody listed under “reviewers” in data/dataset.yml, and its “copy” is one of the copies of the source. Its “passage” is the seal of the citation, and its “statement” the hash of the statement as it is now; otherwise it is a warning, and the statement does not count as checked.",
    why: "“Checked by somebody” is worth as much as nobody. Whoever compares again needs the same bytes. And nobody compared what was written later.",
    failing: example("first-reader", "2016-05-16"),
    passing: example("second-reader", "2016-05-15"),
  },
  check(corpus, report, { reviewers }) {
    return (record) => {
      for (const { pointer, source, by, copy, lapse } of record.comparisons) {
        if (!reviewers.has(by)) {
          report(record, {
            pointer: `${pointer}/by`,
            message: `“${by}” is not a reviewer of this dataset.`,
            help: "Add the id under “reviewers” in data/dataset.yml, or correct it.",
            parameters: [by],
          });
        }
        if (lapse) {
          report(record, {
            pointer,
            severity: "warning",
            message: `This entry of “${by}” does not count: ${lapses[lapse]}.`,
            help: "Take it out. Who compares the statement again writes a new one with “casebook evidence RECORD --check-as HANDLE”.",
            parameters: [by, lapse],
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

const lapses: Readonly<Record<Lapse, string>> = {
  incomplete: "it does not say which copy, passage and statement were compared",
  passage: "the place was sealed anew since, or its seal was taken out",
  statement: "the statement or its citation has changed since",
};

function example(reviewer: string, date: string) {
  return {
    dataset: `reviewers: [{ id: ${reviewer} }]`,
    "sources/ngo-report": `copies: [{ sha256: "${copy}", mediaType: application/pdf }]`,
    ...sealedMeeting(
      date,
      `checked:
  - by: second-reader
    date: "2020-02-01"
    copy: "${copy}"
    passage: "${passage}"
    statement: "${statement}"`,
    ),
  };
}
