import { recordRule } from "../rule.ts";

/** Every UN document has a symbol. A warning: it may not be printed in the part that was seen. */
export default recordRule({
  id: "sources/symbol-missing",
  severity: "warning",
  collections: ["sources"],
  docs: {
    demands:
      "A UN document, or a decision of a treaty body, that was opened has its symbol, or an open question about it.",
    why: "By title and date alone such a document is not found again; the symbol names it for good.",
    failing: {
      "cases/other": `openQuestions:
  - { id: how-many, text: How many took part?, citations: [{ source: views, supports: unchecked }] }`,
      "sources/views":
        'title: Views of a committee\nkind: treaty-body-decision\ndate: "2015"\nretrieved: "2020-01-15"',
    },
    passing: {
      "cases/other": `openQuestions:
  - { id: how-many, text: How many took part?, citations: [{ source: views, supports: unchecked }] }`,
      "sources/views":
        'title: Views of a committee\nkind: treaty-body-decision\ndate: "2015"\nretrieved: "2020-01-15"\nsymbol: CEDAW/C/61/D/45/2012',
    },
  },
  check({ value }, report) {
    if (value.kind !== "un-document" && value.kind !== "treaty-body-decision") return;
    if (value.symbol !== undefined) return;
    if (value.retrieved === undefined && (value.copies ?? []).length === 0) return;
    if (value.openQuestions?.some(({ about }) => about === "symbol")) return;
    report({
      pointer: "/symbol",
      at: "key",
      message: "This UN document has no symbol.",
      help: "Add the symbol from its first page; if it is not known, add an open question about “symbol”. Never make one up.",
      related: [{ pointer: "/kind", message: "what it is" }],
    });
  },
});
