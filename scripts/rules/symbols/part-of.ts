import { facts } from "../../facts/declared.ts";
import { textOf } from "../../facts/item.ts";
import { parseUnSymbol } from "../../symbols/parse-un-symbol.ts";
import { corpusRule } from "../rule.ts";

const sources = facts("sources", { symbol: textOf, partOf: textOf });

/** An addendum belongs to the document whose symbol its own begins with: an error, both are printed. */
export default corpusRule({
  id: "symbols/part-of",
  severity: "error",
  yieldsTo: {
    "symbols/working-group-report": "record",
    "sources/duplicate": "record",
    "symbols/suffix": "record",
  },
  judges: sources,
  docs: {
    demands:
      "Where the symbol of a source says what it is an addendum, a corrigendum or a revision of, “partOf” names the source with that symbol.",
    why: "A State's answers, hung onto another report, answer recommendations that it was never given.",
    failing: addendum("A/HRC/28/98/Add.1"),
    passing: addendum("A/HRC/28/99/Add.1"),
  },
  check(corpus, report) {
    return (record, { symbol, partOf }) => {
      if (!symbol || !partOf) return;
      const whole = corpus.record("sources", partOf.text);
      const printed = sources.of(whole)?.symbol;
      const [own, other] = [symbol.text, printed?.text ?? ""].map((text) => parseUnSymbol(text));
      if (!whole || whole.unread || !own?.ok) return;
      const { parent } = own.symbol;
      if (parent !== undefined && !printed) {
        report(record, {
          pointer: partOf.pointer,
          message: `${own.symbol.text} belongs to ${parent}, and “${partOf.text}” has no symbol.`,
          help: "Name the document it belongs to in “partOf”, or add the symbol to its record.",
          related: [{ pointer: symbol.pointer, message: "the symbol" }],
          parameters: [own.symbol.text],
        });
        return;
      }
      if (
        printed &&
        other?.ok &&
        parent === undefined &&
        !isWithin(own.symbol.text, other.symbol.text)
      ) {
        report(record, {
          pointer: partOf.pointer,
          severity: "warning",
          message: `${own.symbol.text} is a document of its own, and no part of ${other.symbol.text}.`,
          help: "Take “partOf” out, or correct the symbol.",
          related: [
            { record: whole, pointer: printed.pointer, message: "the symbol of the other" },
          ],
          parameters: [own.symbol.text, other.symbol.text],
        });
        return;
      }
      if (!printed || !other?.ok || parent === undefined || parent === other.symbol.text) return;
      report(record, {
        pointer: symbol.pointer,
        message: `${own.symbol.text} belongs to ${parent}, but the source is recorded as part of ${other.symbol.text}.`,
        help: "Correct the symbol, or name the document it belongs to in “partOf”.",
        related: [
          { pointer: partOf.pointer, message: "what it is said to be a part of" },
          { record: whole, pointer: printed.pointer, message: "the symbol of that document" },
        ],
        parameters: [own.symbol.text, other.symbol.text],
      });
    };
  },
});

function isWithin(own: string, other: string): boolean {
  return own === other || own.startsWith(`${other}/`) || own.startsWith(`${other}(`);
}

function addendum(symbol: string) {
  return {
    "sources/addendum": `kind: un-document
title: Answers of the State
publisher: review-council
symbol: ${symbol}
partOf: un-report
urls: []
licence: un-document`,
    "reviews/upr-example-2": "documents: [addendum]",
  };
}
