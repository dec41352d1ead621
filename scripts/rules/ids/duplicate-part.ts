import { corpusRule } from "../rule.ts";

/** No two parts of a record share an id. */
export default corpusRule({
  id: "ids/duplicate-part",
  severity: "error",
  docs: {
    demands: "Each part of a record (event, item, provision, claim …) has an id of its own.",
    why: "Other records name parts by their id; with two of one id nobody knows which is meant.",
    failing: {
      "laws/old-code": `provisions:
  - { id: "164", title: Incitement }
  - { id: "164", title: Unlawful meetings }`,
    },
    passing: {
      "laws/old-code": `provisions:
  - { id: "164", title: Incitement }
  - { id: "165", title: Unlawful meetings }`,
    },
  },
  check(corpus, report) {
    return (record) => {
      const first = new Map<string, string>();
      for (const { id, pointer } of record.parts) {
        const earlier = first.get(id);
        if (earlier === undefined) {
          first.set(id, pointer);
          continue;
        }
        report(record, {
          pointer: `${pointer}/id`,
          message: `“${id}” is the id of two parts of this record.`,
          help: "Give one of them another id; if both are the same item, remove one.",
          related: [{ pointer: `${earlier}/id`, message: "the first part with this id" }],
          parameters: [id],
        });
      }
    };
  },
});
