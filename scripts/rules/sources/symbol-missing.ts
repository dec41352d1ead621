import { parseUnSymbol } from "../../symbols/parse-un-symbol.ts";
import { recordRule } from "../rule.ts";

/**
 * Every UN document has a symbol. A warning: it may not be printed in the part that was seen. A document
 * that nobody opened may lack it, unless its id spells one.
 */
export default recordRule({
  id: "sources/symbol-missing",
  severity: "warning",
  yieldsTo: {
    "sources/own-words": "record",
    "sources/duplicate": "record",
    "sources/kind": "record",
  },
  collections: ["sources"],
  docs: {
    demands:
      "A UN document, or a decision of a treaty body, that was opened, or whose id spells a symbol, has its symbol, or an open question about it.",
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
  check({ id, value }, report) {
    if (value.kind !== "un-document" && value.kind !== "treaty-body-decision") return;
    if (value.symbol !== undefined) return;
    const spelt = symbolIn(id);
    const opened = value.retrieved !== undefined || (value.copies ?? []).length > 0;
    if (!opened && spelt === undefined) return;
    if (value.openQuestions?.some(({ about }) => about === "symbol")) return;
    report({
      pointer: "/symbol",
      at: "key",
      message: `This UN document has no symbol${spelt === undefined ? "" : `, and its id reads like ${spelt}`}.`,
      help: "Add the symbol from its first page; if it is not known, add an open question about “symbol”. Never make one up.",
      related: [{ pointer: "/kind", message: "what it is" }],
    });
  },
});

/** The symbol that an id such as `a-hrc-14-10-add-1` spells. */
function symbolIn(id: string): string | undefined {
  const spelt = id
    .toUpperCase()
    .replaceAll("-", "/")
    .replace(/\/(ADD|REV|CORR)\/(\d+)/g, (_, [first, ...rest]: string, number: string) => {
      return `/${first}${rest.join("").toLowerCase()}.${number}`;
    });
  const parsed = parseUnSymbol(spelt);
  return parsed.ok ? parsed.symbol.text : undefined;
}
