import { corpusRule } from "../rule.ts";

/** A link is written once. A warning: nothing is wrong with it but that it can go stale on one side. */
export default corpusRule({
  id: "references/both-sides",
  severity: "warning",
  docs: {
    demands:
      "Two records that belong together say so on one side only; the other side is computed.",
    why: "Of two copies of one fact sooner or later one is changed and the other is not.",
    failing: { "cases/example": "related: [other]", "cases/other": "related: [example]" },
    passing: { "cases/example": "related: [other]" },
  },
  check(corpus, report) {
    const said = new Map<string, string>();
    for (const record of corpus.records) {
      for (const reference of record.references) {
        const field = /^\/(related|series|distinctFrom)\/[0-9]+$/.exec(reference.pointer)?.[1];
        const resolution = field && corpus.resolve(reference, record);
        if (!resolution || resolution.kind !== "found" || resolution.target.record === record)
          continue;
        const other = resolution.target.record;
        said.set(`${field} ${record.file} ${other.file}`, reference.pointer);
        const back = said.get(`${field} ${other.file} ${record.file}`);
        if (back === undefined) continue;
        report(record, {
          pointer: reference.pointer,
          message: `“${other.id}” already names this record in “${field}”.`,
          help: "Remove one of the two; the link holds in both directions.",
          related: [{ record: other, pointer: back, message: "the same link from the other side" }],
          parameters: [field!, other.id],
        });
      }
    }
  },
});
