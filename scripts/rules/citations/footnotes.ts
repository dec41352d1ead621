import { printedSpan } from "../shared/printed-numbers.ts";
import { corpusRule } from "../rule.ts";
import { extents } from "../shared/locator.ts";
import { citing, placeFacts, placesIn } from "../shared/places-named.ts";

/**
 * If any footnotes of a source are recorded, all are. A warning, and only where the record lists at
 * least one of them under “cites”: then a gap is a footnote that was overlooked.
 */
export default corpusRule({
  id: "citations/footnotes",
  severity: "warning",
  judges: citing,
  facts: [extents, ...placeFacts],
  docs: {
    demands:
      "Where a source lists what its footnotes cite, every footnote up to its number of footnotes is listed there or cited by some statement.",
    why: "A footnote without a record is evidence that got lost.",
    failing: { "sources/ngo-report": cites() },
    passing: { "sources/ngo-report": `${cites()}\nextent: { pages: 8, footnotes: 2 }` },
  },
  check(corpus, report) {
    return (record, { cites }) => {
      if (!cites.some(({ at }) => at["footnote"] !== undefined)) return;
      const known = new Set(
        placesIn(corpus, record).flatMap(([, { at }]) => footnotesOf(at["footnote"])),
      );
      const last = extents.of(record)?.extent.footnotes ?? 0;
      const missing = Array.from({ length: last }, (_, index) => index + 1).filter(
        (n) => !known.has(n),
      );
      if (missing.length === 0) return;
      report(record, {
        pointer: "/extent/footnotes",
        message: `The source has ${last} footnotes, but nothing is recorded of ${missing.join(", ")}.`,
        help: "Add what they cite under “cites”, or cite them where a statement rests on them.",
        related: [{ pointer: "/cites", at: "key", message: "the footnotes that are listed" }],
        parameters: missing.map(String),
      });
    };
  },
});

function footnotesOf(footnote: unknown): number[] {
  const span = typeof footnote === "string" ? printedSpan(footnote) : undefined;
  if (!span || span.to - span.from > 1000) return [];
  return Array.from({ length: span.to - span.from + 1 }, (_, index) => span.from + index);
}

function cites(): string {
  return 'cites:\n  - { at: { footnote: "2" }, source: un-report }';
}
