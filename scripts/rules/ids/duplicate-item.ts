import { corpusRule } from "../rule.ts";

/**
 * No two items of a list share what names them. An error where one key does, as the id of a name or
 * the code of a row; a warning where several keys together do, as the role and the person of a
 * participant: then one of the two says nothing, but nothing is named wrongly either.
 */
export default corpusRule({
  id: "ids/duplicate-item",
  severity: "error",
  docs: {
    demands:
      "In a list whose items are named by a key (names, figures, penalties and sections by their id, rows of a table by their code, copies by their hash) each item has a name of its own; no participant is in a list twice.",
    why: "A rule sees only the first of two rows with one code, and an exception or a discrepancy may mean either of two names with one id.",
    failing: { "people/second-person": names("en") },
    passing: { "people/second-person": names("full") },
  },
  check(corpus, report) {
    return (record) => {
      for (const { pointer, earlier, key, name } of record.repeated) {
        const one = typeof key === "string";
        const at = one ? `/${key}` : "";
        report(record, {
          pointer: `${pointer}${at}`,
          severity: one ? "error" : "warning",
          message: one
            ? `“${name}” is the “${key}” of two items of this list.`
            : `This item stands in the list already: ${name}.`,
          help: one
            ? "Correct one of the two; if both are the same item, remove one."
            : "Remove one of the two, or say what sets them apart.",
          related: [{ pointer: `${earlier}${at}`, message: "the first of the two" }],
          parameters: [name],
        });
      }
    };
  },
});

function names(second: string): string {
  const rest =
    'citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]';
  return `names:
  - { id: en, value: Second Person, lang: en, kind: preferred, ${rest} }
  - { id: ${second}, value: Second Middle Person, lang: en, kind: variant, ${rest} }`;
}
