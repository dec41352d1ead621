import type { Corpus } from "../../corpus/corpus.ts";
import { facts } from "../../facts/declared.ts";
import { textOf } from "../../facts/item.ts";
import type { Locator, RecordFacts } from "../../facts/facts.ts";
import { corpusRule } from "../rule.ts";
import { extents, judgeLocator } from "../shared/locator.ts";
import type { LocatorVerdict } from "../shared/locator.ts";
import { opened } from "../shared/opened-sources.ts";
import { placeFacts, placesIn, placesNamed } from "../shared/places-named.ts";
import type { PlaceNamed } from "../shared/places-named.ts";
import { sets } from "../shared/recommended-items.ts";

const stages = facts("recommendations", { stage: textOf });

/**
 * A citation names a place that its source has.
 *
 * A place beyond the extent is an error: either the locator or the source's record is wrong, and a
 * reader who follows it finds nothing. A missing place, a list of places and an odd pair of keys are
 * warnings, for a reader may still find what is meant.
 */
export default corpusRule({
  id: "citations/place",
  severity: "error",
  yieldsTo: { "laws/kind": "here" },
  facts: [...placeFacts, extents, opened, stages],
  docs: {
    demands:
      "A citation of a source with numbered paragraphs or an outline names a place in it, and that place lies within the extent or the outline that the record of the source gives.",
    why: "Nobody can check a statement against a place that is not there.",
    failing: {
      "organizations/example-office":
        'names:\n  - { id: en, value: Office of Figures, lang: en, kind: official, citations: [{ source: ngo-report, at: { footnote: "4" }, supports: full }] }',
    },
    passing: {
      "organizations/example-office":
        'names:\n  - { id: en, value: Office of Figures, lang: en, kind: official, citations: [{ source: ngo-report, at: { footnote: "3" }, supports: full }] }',
    },
  },
  check(corpus, report) {
    return (record) => {
      for (const { pointer, at, source: id, supports } of record.citations) {
        const source = at || supports === "unchecked" ? undefined : corpus.record("sources", id);
        if (source) missing(record, pointer, source);
      }
      for (const place of placesNamed(record)) {
        const source = corpus.record("sources", place.source);
        if (source) judge(record, place, source);
      }
      // Said once of each source and extent, not of each citation.
      if (opened.of(record)?.opened) tellUnknown(record);
    };

    function judge(record: RecordFacts, { pointer, at }: PlaceNamed, source: RecordFacts): void {
      if (source.unread) return;
      for (const { key, says, certain, suggestions, ...flaw } of verdictOn(at, source).flaws) {
        const place = `${pointer}/${key}`;
        report(record, {
          ...flaw,
          pointer: place,
          ...(says ? { related: [{ record: source, ...says }] } : {}),
          ...(suggestions?.length ? { suggestions } : {}),
          ...(certain === undefined
            ? {}
            : {
                fix: {
                  title: `Write “${certain}”`,
                  safety: "safe",
                  edits: [
                    { place: { file: record.file, pointer: place }, text: JSON.stringify(certain) },
                  ],
                },
              }),
          parameters: [String(at[key])],
        });
      }
    }

    function verdictOn(at: Locator, source: RecordFacts): LocatorVerdict {
      return judgeLocator(at, extents.of(source)!, corpus.once(numbersIn, source));
    }

    function missing(record: RecordFacts, pointer: string, source: RecordFacts): void {
      const { outline = [], extent = {} } = extents.of(source) ?? {};
      const sections = outline.length;
      const paragraphs = extent.paragraphs ?? 0;
      if (sections < 2 && paragraphs < 2) return;
      report(record, {
        pointer,
        severity: "warning",
        message: `The citation names no place in the source, which has ${sections < 2 ? `${paragraphs} numbered paragraphs` : `${sections} sections`}.`,
        help: `Add “at” with ${sections < 2 ? "the paragraph" : "the section, and the paragraph or item in it"}.`,
        related: [
          {
            record: source,
            pointer: sections < 2 ? "/extent/paragraphs" : "/outline",
            message: "the places of the source",
          },
        ],
      });
    }

    function tellUnknown(source: RecordFacts): void {
      const places = placesIn(corpus, source);
      const extents = new Set(places.flatMap(({ at }) => verdictOn(at, source).unknown));
      if (extents.size === 0) return;
      const missing = [...extents].toSorted();
      report(source, {
        pointer: "",
        at: "key",
        severity: "info",
        message: `Places in this source are cited, but its record does not say how far it goes (${missing.join(", ")}), so they could not be looked up.`,
        help: "Add it under “extent”, or as “outline”.",
        parameters: missing,
      });
    }
  },
});

/** The numbers of the recommendations that a source holds, of sets that are not still being loaded. */
function numbersIn(corpus: Corpus, { id }: RecordFacts): ReadonlySet<string> | undefined {
  const naming = new Set(corpus.inbound(`sources/${id}`).map(({ from }) => from));
  const items = [...naming].flatMap((record) => {
    const set = stages.of(record)?.stage?.text === "draft" ? undefined : sets.of(record);
    return set?.source?.text === id ? set.items : [];
  });
  return items.length > 0 ? new Set(items.flatMap((item) => [item.id, item.number])) : undefined;
}
