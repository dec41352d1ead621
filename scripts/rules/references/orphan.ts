import { corpusRule } from "../rule.ts";

/**
 * A person, an organization or a law that nothing else names. A warning for people, who are named
 * only where a record needs them; advice for the others. (Sources: citations/unused-source.)
 */
export default corpusRule({
  id: "references/orphan",
  severity: "warning",
  yieldsTo: { "twice/record": "record", "names/likely-duplicate": "record" },
  collections: ["people", "organizations", "laws"],
  docs: {
    demands: "Every person, organization and law of the dataset is named by some other record.",
    why: "A person whom no case needs should not be named at all; a law nobody names is a link that got lost.",
    failing: { "people/lonely": person() },
    passing: { "people/lonely": person(), "cases/other": "people: [second-person, lonely]" },
  },
  check(corpus, report) {
    // What a file names that could not be read is not known.
    if (!corpus.isWhole) return;
    return (record) => {
      const { collection, id } = record;
      if (corpus.inbound(`${collection}/${id}`).length > 0) return;
      // What it says of itself is its use.
      if (collection !== "people" && record.parts.some(({ kind }) => kind === "claims")) return;
      // It may say of itself how it stands to others: a court that is part of a system.
      const names = record.references.some(
        (reference) => reference.target.collections?.some((one) => kinds.has(one)) ?? false,
      );
      if (collection !== "people" && names) return;
      report(record, {
        pointer: "",
        at: "key",
        severity: collection === "people" ? "warning" : "info",
        message: `No other record names this ${collection === "people" ? "person" : collection === "laws" ? "law" : "organization"}.`,
        help: "Name it where it belongs, or remove the record.",
      });
    };
  },
});

const kinds: ReadonlySet<string> = new Set(["people", "organizations", "laws"]);

function person(): string {
  return `names:
  - { id: en, value: Lonely Person, lang: en, kind: preferred, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }
naming:
  - { id: name, fields: [names], ground: public-by-own-choice, note: Speaks in public in the matter, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }], decided: "2020-01-15", reviewBy: "2022-01-15" }`;
}
