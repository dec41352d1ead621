import { recordRule } from "../rule.ts";

/** Every UN document has a symbol. A warning: it may not be printed in the part that was seen. */
export default recordRule({
  id: "sources/symbol-missing",
  severity: "warning",
  collections: ["sources"],
  docs: {
    demands:
      "A UN document, and a decision of a treaty body, has its symbol, or a note that says why it is not known.",
    why: "By title and date alone such a document is not found again; the symbol names it for good.",
    failing: {
      "cases/other": `openQuestions:
  - { id: how-many, text: How many took part?, citations: [{ source: views, supports: unchecked }] }`,
      "sources/views": "title: Views of a committee\nkind: treaty-body-decision",
    },
    passing: {
      "cases/other": `openQuestions:
  - { id: how-many, text: How many took part?, citations: [{ source: views, supports: unchecked }] }`,
      "sources/views":
        "title: Views of a committee\nkind: treaty-body-decision\nsymbol: CEDAW/C/61/D/45/2012",
    },
  },
  check({ value }, report) {
    if (value.kind !== "un-document" && value.kind !== "treaty-body-decision") return;
    if (value.symbol !== undefined || value.note !== undefined) return;
    report({
      pointer: "/symbol",
      at: "key",
      message: "This UN document has no symbol.",
      help: "Add the symbol from its first page; if it is not known, say so in the note. Never make one up.",
      related: [{ pointer: "/kind", message: "what it is" }],
    });
  },
});
