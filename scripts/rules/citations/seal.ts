import { addTo } from "../../diagnostics/add-to.ts";
import type { CitationFact, Locator, RecordFacts } from "../../facts/facts.ts";
import { corpusRule } from "../rule.ts";
import { citedInWords } from "../shared/place-words.ts";

/** A citation with its record. */
interface Sealed {
  readonly record: RecordFacts;
  readonly citation: CitationFact;
}

/**
 * What the dataset already says of a place: two seals of one place cannot both hold. A warning, for a copy may
 * have been replaced by another edition while the seals are written anew.
 */
export default corpusRule({
  id: "citations/seal",
  severity: "warning",
  yieldsTo: {
    "citations/kind-of-place": "here",
    "citations/place": "here",
    "upr/own-place": "here",
    "upr/position-paragraph": "here",
  },
  docs: {
    demands:
      "All citations of one place in a source have one seal, and all citations with one seal have one place.",
    why: "The seal says which words were read. A place with two was corrected in one citation and not in the other, or the place was changed and the seal kept.",
    source: "docs/passages.md",
    failing: { "cases/other": claims("a".repeat(64), "b".repeat(64)) },
    passing: { "cases/other": claims("a".repeat(64), "a".repeat(64)) },
  },
  check(corpus, report) {
    const byPlace = new Map<string, Sealed[]>();
    const bySeal = new Map<string, Set<string>>();
    const byPassage = new Map<string, Sealed[]>();
    const told = new Set<CitationFact>();
    for (const record of corpus.records)
      for (const citation of record.citations) {
        const { source, at, passage } = citation;
        if (passage === undefined || !at) continue;
        const place = placeOf(at);
        addTo(byPlace, `${source} ${place}`, { record, citation });
        addTo(byPassage, passage, { record, citation });
        const seal = `${source} ${passage}`;
        bySeal.set(seal, (bySeal.get(seal) ?? new Set()).add(place));
      }
    for (const sealed of byPlace.values()) {
      const counts = new Map<string, number>();
      for (const { citation } of sealed)
        counts.set(citation.passage!, (counts.get(citation.passage!) ?? 0) + 1);
      if (counts.size < 2) continue;
      // The seal of another place too, or else the rarer one, is the wrong one.
      const rank = ({ source, passage = "" }: CitationFact) =>
        (bySeal.get(`${source} ${passage}`)!.size > 1 ? 0 : 1e6) + counts.get(passage)!;
      const [right] = sealed.toSorted((a, b) => rank(b.citation) - rank(a.citation));
      const wrong = new Set<string>();
      for (const { record, citation } of sealed.toReversed()) {
        if (citation.passage === right!.citation.passage || wrong.has(record.file)) continue;
        wrong.add(record.file);
        told.add(citation);
        report(record, {
          pointer: `${citation.pointer}/passage`,
          message: `Another citation of this place in “${citation.source}” has another seal.`,
          help: "Correct the place, or write the seal anew: casebook evidence --seal.",
          related: [
            {
              record: right!.record,
              pointer: `${right!.citation.pointer}/passage`,
              message: "the other seal",
            },
          ],
          parameters: [citation.source],
        });
      }
    }
    for (const sealed of byPassage.values()) {
      const counts = new Map<string, number>();
      const at = ({ citation }: Sealed) => `${citation.source} ${placeOf(citation.at!)}`;
      for (const each of sealed) counts.set(at(each), (counts.get(at(each)) ?? 0) + 1);
      if (counts.size < 2) continue;
      const [right] = sealed.toSorted((a, b) => counts.get(at(b))! - counts.get(at(a))!);
      const wrong = sealed.findLast((each) => at(each) !== at(right!) && !told.has(each.citation));
      if (!wrong) continue;
      const isElsewhere = wrong.citation.source === right!.citation.source;
      report(wrong.record, {
        pointer: `${wrong.citation.pointer}/${isElsewhere ? "at" : "source"}`,
        message: `What is sealed here stands in ${citedInWords(right!.citation)} by another citation.`,
        help: "Correct the place or the source, or write the seal anew: casebook evidence --seal.",
        related: [
          {
            record: right!.record,
            pointer: right!.citation.pointer,
            message: "the other citation",
          },
        ],
        parameters: [wrong.citation.source],
      });
    }
  },
});

function placeOf(at: Locator): string {
  return JSON.stringify(Object.entries(at).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function claims(one: string, other: string): string {
  const claim = (id: string, text: string, passage: string) =>
    `  - { id: ${id}, text: ${text}, status: reported, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full, passage: "${passage}" }] }`;
  return `claims:
${claim("permit", "The meeting had no permit.", one)}
${claim("notice", "The police had been told of the meeting.", other)}`;
}
