import { corpusRule } from "../rule.ts";

/** No published record names one that waits. */
export default corpusRule({
  id: "people/embargo-named",
  severity: "error",
  docs: {
    demands: "A record that is published refers to no record under an embargo.",
    why: "The reference would give away that the other record exists, and lead a reader nowhere.",
    failing: {
      dataset: "visibility: private",
      "people/second-person":
        'embargo: { until: "2020-12-31", reason: The appeal has not been heard. }',
    },
    passing: {
      dataset: "visibility: private",
      "people/second-person":
        'embargo: { until: "2020-12-31", reason: The appeal has not been heard. }',
      "cases/example": "people: [first-person]",
      "cases/other": 'embargo: { until: "2020-12-31", reason: The appeal has not been heard. }',
    },
  },
  check(corpus, report) {
    const waits = (record: { readonly restricted: readonly string[] }) =>
      record.restricted.includes("/embargo");
    if (!corpus.records.some(waits)) return;
    return (record) => {
      if (waits(record)) return;
      for (const reference of record.references) {
        const resolution = corpus.resolve(reference, record);
        if (resolution.kind !== "found" || !waits(resolution.target.record)) continue;
        report(record, {
          pointer: reference.pointer,
          message: `“${reference.text}” is under an embargo, and this record is published.`,
          help: "Take the reference out until the embargo ends, or put this record under an embargo too.",
          related: [
            {
              record: resolution.target.record,
              pointer: "/embargo",
              at: "key",
              message: "the embargo",
            },
          ],
          parameters: [reference.text],
        });
      }
    };
  },
});
