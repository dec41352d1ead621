import { facts } from "../../facts/declared.ts";
import { textOf } from "../../facts/item.ts";
import { mayBePublished } from "../../schema/licences.ts";
import { corpusRule } from "../rule.ts";
import { sets } from "../shared/recommended-items.ts";

const sources = facts("sources", { licence: textOf });

/**
 * The wording of a document is published only where its licence lets it be. In a private dataset it
 * may stand, and a release leaves it out.
 */
export default corpusRule({
  id: "sources/text-licence",
  severity: "error",
  judges: sets,
  facts: [sources],
  docs: {
    demands:
      "In a public dataset an item carries the original wording only where its source has a licence under which that may be published: a UN document, an official text, the public domain or Creative Commons. A release of a private dataset leaves other wording out.",
    why: "Facts are free, wording is not; a dataset under an open licence must not give away what is not ours.",
    failing: {
      "recommendations/ngo-report": demand(
        'text: { en: "Let the journalists of the country work." },',
      ),
    },
    passing: { "recommendations/ngo-report": demand("") },
  },
  check(corpus, report, { visibility }) {
    if (visibility === "private") return;
    return (record, { source: document, items }) => {
      const source = document && corpus.record("sources", document.text);
      const from = sources.of(source);
      if (!source || !from) return;
      const { licence } = from;
      if (licence && mayBePublished(licence.text)) return;
      for (const { id, text } of items) {
        if (text === undefined) continue;
        report(record, {
          pointer: text,
          at: "key",
          message: `The item ${id} carries the wording of its document, ${licence ? `whose terms are “${licence.text}”` : "whose terms are not recorded"}.`,
          help: "Take the wording out and keep the summary in your own words, or correct the licence of the source.",
          related: [
            {
              record: source,
              pointer: licence?.pointer ?? "",
              ...(licence ? {} : { at: "key" as const }),
              message: "the source",
            },
          ],
          parameters: [id],
        });
      }
    };
  },
});

function demand(text: string): string {
  return `source: ngo-report
issuer: { kind: ngo, organizations: [example-ngo] }
state: XAA
items:
  - { id: "1", summary: Let journalists work., ${text} at: { section: demands, item: "1" } }`;
}
