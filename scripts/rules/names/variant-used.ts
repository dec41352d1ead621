import { keysOfOurWords } from "../../schema/collection-annotations.ts";
import { corpusRule } from "../rule.ts";
import { names, namesOf, preferredName } from "../shared/named-records.ts";

/** Our own words use the name we chose. Advice: both are right, and one is easier to find. */
export default corpusRule({
  id: "names/variant-used",
  severity: "info",
  facts: [names],
  docs: {
    demands:
      "Texts in our own words call a person, an organization or a law by the preferred or official form, not by a variant met in a source.",
    why: "“Preventative Mechanism” and “Preventive Mechanism” in one dataset look like two bodies.",
    failing: { ...office(), "cases/other": claim("The Bureau of Figures counted those present.") },
    passing: { ...office(), "cases/other": claim("The Office of Figures counted those present.") },
  },
  check(corpus, report) {
    const variants = corpus.of("laws", "organizations", "people").flatMap((record) => {
      const preferred = preferredName(record);
      if (!preferred || (preferred.kind !== "preferred" && preferred.kind !== "official"))
        return [];
      return namesOf(record)
        .filter(
          ({ kind, value }) =>
            kind === "variant" && value.includes(" ") && !contains(preferred.value, value),
        )
        .map((variant) => ({ record, variant, preferred }));
    });
    if (variants.length === 0) return;
    // By their first word, so that no text is compared with every variant.
    const byWord = new Map<string, (typeof variants)[number][]>();
    for (const each of variants) {
      const [word = ""] = wordsOf(each.variant.value);
      const same = byWord.get(word);
      if (same) same.push(each);
      else byWord.set(word, [each]);
    }
    return (record) => {
      for (const { pointer, text } of record.mentions) {
        // Titles may be printed, and notes say how something is printed.
        const key = pointer.slice(pointer.lastIndexOf("/") + 1);
        if (!keysOfOurWords.has(key) || pointer.includes("/discrepancies/")) continue;
        const [used] = wordsOf(text).flatMap((word) =>
          (byWord.get(word) ?? []).filter(
            ({ variant, preferred }) =>
              contains(text, variant.value) && !contains(text, preferred.value),
          ),
        );
        if (!used || used.record === record) continue;
        report(record, {
          pointer,
          message: `“${used.variant.value}” is a variant of “${used.preferred.value}”.`,
          help: `Write “${used.preferred.value}”; how a source prints it stands in the names of “${used.record.id}”.`,
          suggestions: [used.preferred.value],
          related: [
            {
              record: used.record,
              pointer: `${used.variant.pointer}/value`,
              message: "the variant",
            },
          ],
          parameters: [used.variant.value],
        });
      }
    };
  },
});

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function contains(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}

function office() {
  const rest =
    'lang: en, citations: [{ source: ngo-report, at: { footnote: "1" }, supports: full }]';
  return {
    "organizations/example-office": `names:
  - { id: en, value: Office of Figures, kind: official, ${rest} }
  - { id: bureau, value: Bureau of Figures, kind: variant, ${rest} }`,
  };
}

function claim(text: string): string {
  return `claims:
  - { id: count, text: ${text}, status: reported, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
}
