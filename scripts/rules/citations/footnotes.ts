import { printedSpan } from "./printed-numbers.ts";
import { corpusRule } from "../rule.ts";

/**
 * Of a source whose footnotes are recorded all are. A warning, and only where the record lists at
 * least one of them under “cites”: then a gap is a footnote that was overlooked.
 */
export default corpusRule({
  id: "citations/footnotes",
  severity: "warning",
  docs: {
    demands:
      "Where a source lists what its footnotes cite, every footnote up to its number of footnotes is listed there or cited by some statement.",
    why: "A footnote without a record is evidence that got lost.",
    failing: { "sources/ngo-report": cites() },
    passing: { "sources/ngo-report": `${cites()}\nextent: { pages: 8, footnotes: 2 }` },
  },
  check(corpus, report) {
    const used = new Map<string, Set<number>>();
    const listed = new Set<string>();
    for (const record of corpus.records) {
      for (const { source, at, via } of record.citations) {
        add(source, at?.["footnote"]);
        if (via) add(via.source, via.at?.["footnote"]);
      }
      if (record.detail?.collection !== "sources") continue;
      for (const { at } of record.detail.cites) {
        if (at["footnote"] !== undefined) listed.add(record.id);
        add(record.id, at["footnote"]);
      }
    }
    for (const record of corpus.records) {
      if (record.detail?.collection !== "sources" || !listed.has(record.id)) continue;
      const last = record.detail.extent["footnotes"] ?? 0;
      const known = used.get(record.id) ?? new Set();
      const missing = Array.from({ length: last }, (_, index) => index + 1).filter(
        (n) => !known.has(n),
      );
      if (missing.length === 0) continue;
      report(record, {
        pointer: "/extent/footnotes",
        message: `The source has ${last} footnotes, but nothing is recorded of ${missing.join(", ")}.`,
        help: "Add what they cite under “cites”, or cite them where a statement rests on them.",
        related: [{ pointer: "/cites", at: "key", message: "the footnotes that are listed" }],
        parameters: missing.map(String),
      });
    }

    function add(source: string, footnote: unknown): void {
      const span = typeof footnote === "string" ? printedSpan(footnote) : undefined;
      if (!span || span.to - span.from > 1000) return;
      const known = used.get(source) ?? new Set();
      for (let n = span.from; n <= span.to; n++) known.add(n);
      used.set(source, known);
    }
  },
});

function cites(): string {
  return 'cites:\n  - { at: { footnote: "2" }, source: un-report }';
}
