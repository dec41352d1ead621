import type { RecordFacts } from "../../facts/facts.ts";
import { keysOfOurWords } from "../../schema/collection-annotations.ts";
import { corpusRule } from "../rule.ts";
import { namesOf, preferredName } from "../shared/named-records.ts";
import type { NameFacts } from "../shared/named-records.ts";
import { namedFacts, namedIn } from "../shared/named-in-texts.ts";

/** Our own words use the name we chose. Advice: both are right, and one is easier to find. */
export default corpusRule({
  id: "names/variant-used",
  severity: "info",
  facts: namedFacts,
  docs: {
    demands:
      "Texts in our own words call a person, an organization or a law by the preferred or official form, not by a variant met in a source.",
    why: "“Preventative Mechanism” and “Preventive Mechanism” in one dataset look like two bodies.",
    failing: { ...office(), "cases/other": claim("The Bureau of Figures counted those present.") },
    passing: { ...office(), "cases/other": claim("The Office of Figures counted those present.") },
  },
  check(corpus, report) {
    return (record) => {
      for (const { pointer, words, bearers } of namedIn(corpus, record)) {
        // Titles may be printed, and notes say how something is printed.
        const key = pointer.slice(pointer.lastIndexOf("/") + 1);
        if (!keysOfOurWords.has(key) || pointer.includes("/discrepancies/")) continue;
        const used = bearers.length === 1 ? corpus.named(bearers[0]!)?.record : undefined;
        const variant = used && variantOf(used, words);
        if (!variant || used === record) continue;
        const { value: preferred } = preferredName(used)!;
        report(record, {
          pointer,
          message: `“${variant.value}” is a variant of “${preferred}”.`,
          help: `Write “${preferred}”; how a source prints it stands in the names of “${used.id}”.`,
          suggestions: [preferred],
          related: [{ record: used, pointer: `${variant.pointer}/value`, message: "the variant" }],
          parameters: [variant.value],
        });
      }
    };
  },
});

/** The variant of several words that these words are, where we have chosen another form. */
function variantOf(record: RecordFacts, words: string): NameFacts | undefined {
  const preferred = preferredName(record);
  if (preferred?.kind !== "preferred" && preferred?.kind !== "official") return undefined;
  const said = words.toLowerCase();
  if (preferred.value.toLowerCase().includes(said)) return undefined;
  return namesOf(record).find(
    ({ kind, value }) => kind === "variant" && value.includes(" ") && value.toLowerCase() === said,
  );
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
  - { id: count, text: ${text}, status: reported, by: [organizations/example-office], citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
}
