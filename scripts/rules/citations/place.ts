import type { RecordFacts } from "../../read/facts.ts";
import type { Locator } from "../../read/facts.ts";
import type { SourceDetail } from "../../read/detail.ts";
import { corpusRule } from "../rule.ts";
import { judgeLocator } from "./locator.ts";

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
    const numbers = recommendationNumbers(corpus.records);
    /** Said once of each source and extent, not of each citation. */
    const unknown = new Map<RecordFacts, Set<string>>();
    for (const record of corpus.records) {
      for (const citation of record.citations) {
        const { pointer, at, supports, via } = citation;
        const source = sourceOf(citation.source);
        if (source && at) judge(record, `${pointer}/at`, at, source);
        else if (source && supports !== "unchecked") missing(record, pointer, source);
        const through = via?.at && sourceOf(via.source);
        if (via?.at && through) judge(record, `${pointer}/via/at`, via.at, through);
      }
      const { detail } = record;
      if (detail?.collection === "sources") {
        for (const { pointer, at } of detail.cites) judge(record, pointer, at, record);
      }
      if (detail?.collection === "recommendations" && detail.source) {
        const source = sourceOf(detail.source.text);
        for (const { locator } of detail.items) {
          if (source && locator) judge(record, locator.pointer, locator.at, source);
        }
      }
    }
    for (const [source, extents] of unknown) tellUnknown(source, [...extents]);

    function sourceOf(id: string): RecordFacts | undefined {
      return corpus.record("sources", id);
    }

    function judge(record: RecordFacts, pointer: string, at: Locator, source: RecordFacts): void {
      const detail = sourceDetail(source);
      if (!detail) return;
      const verdict = judgeLocator(at, detail, numbers.get(source.id));
      for (const { key, says, certain, suggestions, ...flaw } of verdict.flaws) {
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
      if (verdict.unknown.length === 0 || !detail.opened) return;
      const known = unknown.get(source) ?? new Set();
      for (const extent of verdict.unknown) known.add(extent);
      unknown.set(source, known);
    }

    function missing(record: RecordFacts, pointer: string, source: RecordFacts): void {
      const detail = sourceDetail(source);
      const sections = detail?.outline.length ?? 0;
      const paragraphs = detail?.extent["paragraphs"] ?? 0;
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

    function tellUnknown(source: RecordFacts, extents: readonly string[]): void {
      report(source, {
        pointer: "",
        at: "key",
        severity: "info",
        message: `Places in this source are cited, but its record does not say how far it goes (${extents.toSorted().join(", ")}), so they could not be looked up.`,
        help: "Add it under “extent”, or as “outline”.",
        parameters: extents.toSorted(),
      });
    }
  },
});

function sourceDetail(source: RecordFacts): SourceDetail | undefined {
  return source.detail?.collection === "sources" ? source.detail : undefined;
}

/** The numbers of the recommendations that a source holds, of sets that are not still being loaded. */
function recommendationNumbers(records: readonly RecordFacts[]): Map<string, Set<string>> {
  const numbers = new Map<string, Set<string>>();
  for (const { detail } of records) {
    if (detail?.collection !== "recommendations" || !detail.source || detail.stage) continue;
    const known = numbers.get(detail.source.text) ?? new Set();
    for (const { id, number } of detail.items) known.add(id).add(number);
    numbers.set(detail.source.text, known);
  }
  return numbers;
}
