import { corpusRule } from "../rule.ts";

/** A reference uses the name that its target has now. */
export default corpusRule({
  id: "references/redirected",
  severity: "warning",
  docs: {
    demands: "A reference uses the name that a record or part has now, not one that is redirected.",
    why: "Redirects are for those who cited an older release; inside the dataset they hide what is meant.",
    failing: {
      redirects:
        'redirects: [{ from: "people/third-person", to: [people/second-person], kind: moved, date: "2020-05-01" }]',
      "cases/other": "people: [third-person]",
    },
    passing: {
      redirects:
        'redirects: [{ from: "people/third-person", to: [people/second-person], kind: moved, date: "2020-05-01" }]',
      "cases/other": "people: [second-person]",
    },
  },
  check(corpus, report) {
    if (corpus.retired.redirects.length === 0) return;
    return (record) => {
      for (const reference of record.references) {
        const resolution = corpus.resolve(reference, record);
        if (resolution.kind !== "found" || resolution.rewritten === undefined) continue;
        const { pointer, text } = reference;
        const { rewritten } = resolution;
        report(record, {
          pointer,
          message: `“${text}” is an old name; what it stands for is called “${rewritten}” now.`,
          help: `Write “${rewritten}”.`,
          suggestions: [rewritten],
          fix: {
            title: `Write “${rewritten}”`,
            safety: "safe",
            edits: [
              {
                place: { file: record.file, pointer },
                text: (source) => source.replace(text, rewritten),
              },
            ],
          },
          parameters: [text],
        });
      }
    };
  },
});
