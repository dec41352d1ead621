import type { Corpus } from "../../corpus/corpus.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { describeDate } from "../../time/describe.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import type { PartialDate } from "../../time/partial-date.ts";
import { dateIn } from "../../time/verdict.ts";
import { corpusRule } from "../rule.ts";
import { publishedSources } from "../shared/publication.ts";

/** A version is released after what it rests on was read. An error: catalogues show the day. */
export default corpusRule({
  id: "dates/issued",
  severity: "error",
  facts: [publishedSources],
  docs: {
    demands:
      "The day of the version in data/dataset.yml is not before a day on which a source was opened.",
    why: "People cite the version by its day; what it holds was not known then.",
    failing: { dataset: 'issued: "2016-01-01"' },
    passing: { dataset: 'issued: "2020-02-01"' },
  },
  check(corpus, report, { issued }) {
    const day = dateIn(issued);
    const last = lastOpened(corpus);
    if (!day || !last || startOf(last.opened).earliest <= endOf(day).latest) return;
    const { record, opened, pointer } = last;
    report(
      { file: "data/dataset.yml" },
      {
        pointer: "/issued",
        message: `This version is of ${describeDate(day)}, and “${record.id}” was opened later (${describeDate(opened)}).`,
        help: "Write the day on which the version is released.",
        related: [{ record, pointer, message: "when it was opened" }],
      },
    );
  },
});

/** The last day on which a source was opened, with its place. */
function lastOpened(corpus: Corpus) {
  let last: { record: RecordFacts; opened: PartialDate; pointer: string } | undefined;
  for (const record of corpus.of("sources")) {
    const { retrieved, copiesRetrieved = [] } = publishedSources.of(record) ?? {};
    for (const at of [retrieved, ...copiesRetrieved]) {
      const opened = dateIn(at?.text);
      if (!at || !opened) continue;
      if (!last || startOf(opened).earliest > startOf(last.opened).earliest)
        last = { record, opened, pointer: at.pointer };
    }
  }
  return last;
}
