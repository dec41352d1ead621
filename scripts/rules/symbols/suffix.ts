import type { Corpus } from "../../corpus/corpus.ts";
import { facts } from "../../facts/declared.ts";
import type { RecordFacts, TextAt } from "../../facts/facts.ts";
import { textOf } from "../../facts/item.ts";
import { parseUnSymbol } from "../../symbols/parse-un-symbol.ts";
import { documentForm } from "../../symbols/un-symbol-facts.ts";
import { corpusRule } from "../rule.ts";
import { issuerOf } from "../shared/recommended-items.ts";

const sources = facts("sources", { symbol: textOf, partOf: textOf });
const reviews = facts("reviews", { report: textOf });
const sets = facts("recommendations", { source: textOf, issuer: issuerOf, review: textOf });

/**
 * An addendum or a corrigendum is not the document it belongs to. An error as the report of a review;
 * a warning where the link to
 * the document is missing: special procedures number whole reports as addenda.
 */
export default corpusRule({
  id: "symbols/suffix",
  severity: "error",
  yieldsTo: { "symbols/session": "here" },
  collections: ["sources", "reviews", "recommendations"],
  facts: [sources, reviews, sets],
  docs: {
    demands:
      "The report of a review, and the document of a UPR set, is the report itself and no addendum or corrigendum; a source that is a part of another of the dataset, or a corrigendum, names it in “partOf”.",
    why: "The addendum holds the State's later answers, not the recommendations.",
    failing: { "sources/un-report": "symbol: A/HRC/28/99/Add.1\npartOf: ngo-report" },
    passing: { "sources/un-report": "symbol: A/HRC/28/99" },
  },
  check(corpus, report) {
    return (record) => {
      const named = reviews.of(record)?.report;
      if (named) asReport(record, named);
      const set = sets.of(record);
      if (set?.source && set.issuer === "upr-working-group") {
        const review = set.review && reviews.of(corpus.record("reviews", set.review.text));
        if (review?.report?.text !== set.source.text) asReport(record, set.source);
      }
      const { symbol, partOf } = sources.of(record) ?? {};
      if (symbol && !partOf) alone(record, symbol);
    };

    /** A source that does not say of which document it is a part. */
    function alone(record: RecordFacts, symbol: TextAt): void {
      const parsed = parseUnSymbol(symbol.text);
      const parent =
        parsed.ok && parsed.symbol.parent
          ? corpus.once(sourcesBySymbol).get(parsed.symbol.parent)
          : undefined;
      const isCorrigendum = parsed.ok && documentForm(parsed.symbol) === "corrigendum";
      if (!parent && !isCorrigendum) return;
      report(record, {
        pointer: symbol.pointer,
        severity: "warning",
        message: `The symbol says that this belongs to another document${parent ? `, “${parent.id}”` : ""}, and the source does not name it.`,
        help: parent
          ? `Write partOf: ${parent.id}.`
          : "Name the document in “partOf”; it may be a stub.",
        ...(parent ? { suggestions: [parent.id] } : {}),
        related: parent
          ? [{ record: parent, pointer: "/symbol", message: "the document it belongs to" }]
          : [],
        parameters: [symbol.text],
      });
    }

    function asReport(record: RecordFacts, { pointer, text }: TextAt): void {
      const source = corpus.record("sources", text);
      const symbol = sources.of(source)?.symbol;
      const form = symbol && formOf(symbol.text);
      if (!source || !symbol || !form || form === "document" || form === "revision") return;
      report(record, {
        pointer,
        message: `${symbol.text} is ${form === "corrigendum" ? "a" : "an"} ${form} and not the report itself.`,
        help: "Name the report; the later document belongs in “documents” of the review.",
        related: [{ record: source, pointer: symbol.pointer, message: "its symbol" }],
        parameters: [symbol.text],
      });
    }
  },
});

function formOf(symbol: string) {
  const parsed = parseUnSymbol(symbol);
  return parsed.ok ? documentForm(parsed.symbol) : undefined;
}

function sourcesBySymbol(corpus: Corpus): Map<string, RecordFacts> {
  const known = new Map<string, RecordFacts>();
  for (const record of corpus.of("sources")) {
    const symbol = sources.of(record)?.symbol;
    const parsed = symbol && parseUnSymbol(symbol.text);
    if (parsed && parsed.ok) known.set(parsed.symbol.text, record);
  }
  return known;
}
