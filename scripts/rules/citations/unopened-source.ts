import { corpusRule } from "../rule.ts";
import { opened } from "../shared/opened-sources.ts";

/**
 * Only somebody who had a source open can say what it says. An error: “full” for a document
 * that nobody read is a false statement about the evidence. (That `partial` and `none` carry a note
 * is a demand of the schema.)
 */
export default corpusRule({
  id: "citations/unopened-source",
  severity: "error",
  facts: [opened],
  docs: {
    demands:
      "A citation says “full”, “partial” or “none” only of a source whose record shows that it was opened: by a copy with its SHA-256, or by the day on which it was retrieved.",
    why: "Otherwise a chain of documents that quote each other looks like evidence that somebody checked.",
    failing: {
      "sources/unread": "title: A page that nobody opened\nkind: news",
      "organizations/example-office":
        "names:\n  - { id: en, value: Office of Figures, lang: en, kind: official, citations: [{ source: unread, supports: full }] }",
    },
    passing: {
      "sources/unread": "title: A page that nobody opened\nkind: news",
      "organizations/example-office":
        "names:\n  - { id: en, value: Office of Figures, lang: en, kind: official, citations: [{ source: unread, supports: unchecked }] }",
    },
  },
  check(corpus, report) {
    return (record) => {
      for (const { source: id, supports, pointer } of record.citations) {
        if (!SAID_OF_OPENED.includes(supports)) continue;
        const source = corpus.record("sources", id);
        if (!source || (opened.of(source)?.opened ?? true)) continue;
        const place = `${pointer}/supports`;
        report(record, {
          pointer: place,
          message: `The record of “${id}” does not show that anybody opened this source, so “${supports}” cannot be said of it.`,
          help: "Write “unchecked”; or, if you had it before you, add a copy or the day of retrieval to the source.",
          related: [
            {
              record: source,
              pointer: "",
              at: "key",
              message: "it has no copy and no “retrieved”",
            },
          ],
          suggestions: ["unchecked"],
          fix: {
            title: "Write “unchecked”",
            safety: "unsafe",
            edits: [{ place: { file: record.file, pointer: place }, value: "unchecked" }],
          },
          parameters: [id],
        });
      }
    };
  },
});

const SAID_OF_OPENED = ["full", "partial", "none"];
