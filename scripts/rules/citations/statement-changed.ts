import { addTo } from "../../diagnostics/add-to.ts";
import { hasChanged, keptStatements } from "../../facts/statement.ts";
import type { KeptStatement } from "../../facts/statement.ts";
import { recordRule } from "../rule.ts";
import { sealedMeeting, statement } from "../shared/example-seal.ts";

/**
 * That a source bears a statement out is true of the statement that was compared. What the source says needs the
 * document; whether the statement is still the same, the files alone show. It says that something changed, not what
 * is wrong, so it gives way to every finding that does.
 */
export default recordRule({
  id: "citations/statement-changed",
  severity: "warning",
  keys: ["statement"],
  yieldsTo: { "*": "here" },
  docs: {
    demands:
      "A statement says what it said when it was compared with its source: “statement” of a citation is the hash of the statement, and of the place cited, as they are now.",
    why: "Nobody compared the new words with the document, and the citation looks as if somebody had. A slip in a date, a name or a sentence that no other record contradicts is seen by nobody else.",
    source: "docs/passages.md#the-hash-of-a-statement",
    failing: sealedMeeting("2016-05-16", `statement: "${statement}"`),
    passing: sealedMeeting("2016-05-15", `statement: "${statement}"`),
  },
  check({ value, collection, id }, report) {
    const byStatement = new Map<string, KeptStatement[]>();
    for (const kept of keptStatements(value)) addTo(byStatement, kept.holderPointer, kept);
    for (const [at, all] of byStatement) {
      const changed = all.filter(({ citation, holder }) => hasChanged(citation, holder));
      const isWhole = changed.length === all.length;
      for (const { pointer, citation, holder } of isWhole ? changed.slice(0, 1) : changed) {
        const part = typeof holder["id"] === "string" ? holder["id"] : undefined;
        const source = String(citation["source"]);
        report({
          pointer: isWhole ? at : pointer,
          message: `${part === undefined ? "This statement" : `“${part}”`}, or its place in “${source}”, has changed since the two were compared.`,
          help: `Compare them again, then run: casebook evidence --seal ${collection}/${id}${part === undefined ? "" : `#${part}`}. Without the document take “passage” and “statement” out of the citation.`,
          parameters: [source],
        });
      }
    }
  },
});
