import type { Locator } from "../../facts/facts.ts";
import { corpusRule } from "../rule.ts";
import { comparedFacts, comparisonsIn } from "../shared/compared.ts";
import { meeting } from "../shared/example-copy.ts";
import { placeInWords } from "../shared/place-words.ts";
import { placeFacts, placesNamed } from "../shared/places-named.ts";

const participants = `date: "2016-05-15"
participants: [{ role: organizer, person: second-person }]
laws: [new-code#400]`;

/** The text of the source has the place that is cited. */
export default corpusRule({
  id: "evidence/no-such-place",
  severity: "error",
  facts: [...placeFacts, ...comparedFacts],
  needsCopies: true,
  docs: {
    demands:
      "A place that is cited is in the text of the source: the paragraph, item, article, note or page is there, and the document numbers its parts so.",
    why: "The extent of a source was written by a person; its text knows how far it goes and what it counts.",
    failing: meeting(
      participants,
      `- { source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }
- { source: ngo-report, at: { footnote: "3" }, supports: partial, note: Gives the day. }`,
    ),
    passing: meeting(
      participants,
      `- { source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }`,
    ),
  },
  check(corpus, report, { skip }) {
    const sources = corpus.evidence?.sources ?? new Map<string, never>();
    return (record) => {
      const places = placesNamed(record);
      if (places.some(({ source }) => !sources.has(source))) skip("a copy of a source", record);
      for (const { source: id, at, pointer } of places) {
        const found = sources.get(id)?.find(at);
        const source = corpus.record("sources", id);
        if (!source || (found?.kind !== "missing" && found?.kind !== "other")) continue;
        const meant = comparisonsIn(corpus, record).find(
          (each) => each.meant && `${each.meant.citation.pointer}/at` === pointer,
        )?.meant;
        const advice =
          "Correct the place. If the place is right, the text was cut wrongly: look at it with “casebook evidence”.";
        report(record, {
          pointer,
          message:
            found.kind === "other"
              ? `The text of “${id}” has no ${found.key} ${text(at, found.key)}: its parts are ${found.has}.`
              : `The text of “${id}” has no ${placeInWords(at)}: it has ${found.of === 0 ? "none" : found.of} of this kind.`,
          help: meant ? `Did you mean ${placeInWords(meant.at)}? ${advice}` : advice,
          related: [{ record: source, pointer: "", message: "the source" }],
          parameters: [id, placeInWords(at)],
        });
      }
    };
  },
});

function text(at: Locator, key: string): string {
  return String(at[key] ?? "");
}
