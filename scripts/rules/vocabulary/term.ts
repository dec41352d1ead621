import { respelling } from "../../diagnostics/did-you-mean.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { corpusRule } from "../rule.ts";

/** A term or code is a row of its reference table. */
export default corpusRule({
  id: "vocabulary/term",
  severity: "error",
  docs: {
    demands: "Themes, States, places and other terms are rows of their table in data/reference/.",
    why: "Two spellings of one term make two groups in every count.",
    failing: { "cases/example": "themes: [freedom-of-expresion]" },
    passing: { "cases/example": "themes: [freedom-of-expression, peaceful-assembly]" },
  },
  check(corpus, report, { skip }) {
    for (const record of corpus.records) {
      const missing = new Set<string>();
      for (const { pointer, table, key } of record.terms) {
        const rows = corpus.tables.get(table)?.rows;
        if (!rows) {
          missing.add(`reference/${table}`);
          continue;
        }
        if (rows.has(key)) continue;
        const suggestions = nearest(key, rows.keys());
        const fix = respelling({ file: record.file, pointer }, key, suggestions);
        report(record, {
          pointer,
          message: `“${key}” is not in the table data/reference/${table}.yml.`,
          help: suggestions[0]
            ? `Did you mean “${suggestions[0]}”?`
            : "Use a term of the table, or add the term there with its definition.",
          suggestions,
          ...(fix && { fix }),
          parameters: [key],
        });
      }
      for (const needs of missing) skip(needs, record);
    }
  },
});
