import { dateIn } from "../../time/verdict.ts";
import { facts } from "../../facts/declared.ts";
import type { FactsOf } from "../../facts/declared.ts";
import type { RecordFacts, TextAt } from "../../facts/facts.ts";
import { numberOf, textOf } from "../../facts/item.ts";
import { parseUnSymbol } from "../../symbols/parse-un-symbol.ts";
import {
  documentForm,
  mayBeUprReport,
  sessionOf,
  treatyBodyOf,
} from "../../symbols/un-symbol-facts.ts";
import { corpusRule } from "../rule.ts";
import { rowAsRelated, rowOf, severityApart } from "../shared/session-row.ts";
import { isMisprint, severityBy } from "../shared/verified.ts";

const sources = facts("sources", { symbol: textOf, state: textOf, date: textOf, kind: textOf });
const reviews = facts("reviews", { report: textOf, state: textOf, session: numberOf });

/**
 * The table knows the State and the day of the reports of sessions 1 to 20. The State is an error where the
 * report itself was read; the day of distribution a warning, for a document has several dates.
 */
export default corpusRule({
  id: "symbols/working-group-report",
  severity: "error",
  yieldsTo: { "sources/duplicate": "record", "upr/same-state": "record" },
  collections: ["sources", "reviews"],
  facts: [sources, reviews],
  needs: ["upr-wg-reports"],
  docs: {
    demands:
      "A source with the symbol of a known report of the UPR Working Group is about the State of that report, is dated as it is, and is the report of that State's review.",
    why: "Reports of one session differ in one number, and the neighbour's report looks alike.",
    failing: { "sources/un-report": "symbol: A/HRC/28/97" },
    passing: { "sources/un-report": "symbol: A/HRC/28/99" },
  },
  check(corpus, report) {
    return (record) => {
      const source = sources.of(record);
      if (source?.symbol) ofSource(record, source.symbol, source);
      const review = reviews.of(record);
      if (review?.report && review.state) ofReview(record, review.report, review.state);
    };

    function ofSource(
      record: RecordFacts,
      { pointer, text: symbol }: TextAt,
      { state, date: written }: FactsOf<typeof sources>,
    ): void {
      const found = reportRow(symbol);
      if (!found) return;
      const { row } = found;
      if (state && state.text !== row["state"]) {
        report(record, {
          pointer,
          severity: severityBy(row, "state"),
          message: `${symbol} is the report on ${String(row["state"])}, but the source is recorded as one about ${state.text}.`,
          help: "Correct the symbol or the State; both stand on the first page.",
          related: [
            { pointer: state.pointer, message: "the State of the source" },
            rowAsRelated(found, "state", "the report with this symbol"),
          ],
          parameters: [symbol, state.text],
        });
      }
      const [date, distributed] = [dateIn(written?.text), dateIn(row["distributed"])];
      if (!written || !date || !distributed || isMisprint(row, "distributed")) return;
      if (severityApart(date, distributed, row, "distributed") === undefined) return;
      report(record, {
        pointer: written.pointer,
        severity: "warning",
        message: `${symbol} was distributed on ${String(row["distributed"])}, but the source is dated ${written.text}.`,
        help: "Use the date on the first page, or say in a note which date is meant.",
        related: [rowAsRelated(found, "distributed", "the report with this symbol")],
        parameters: [symbol, written.text],
      });
    }

    function ofReview(record: RecordFacts, named: TextAt, state: TextAt): void {
      const source = corpus.record("sources", named.text);
      if (!source) return;
      const own = sources.of(source);
      const symbol = own?.symbol;
      if (!symbol) return noDocument(record, named, source);
      const found = reportRow(symbol.text);
      if (!found) return reportOfTurn(record, named, state.text, source, symbol.text);
      // A report of another session is found by symbols/session, and a source that says which
      // State it is about by upr/same-state.
      if (found.row["session"] !== reviews.of(record)?.session || own.state) return;
      if (found.row["state"] === state.text) return;
      report(record, {
        pointer: named.pointer,
        severity: severityBy(found.row, "state"),
        message: `${symbol.text} is the report on ${String(found.row["state"])}, but this review is of ${state.text}.`,
        help: "Name the report of this State, or correct the symbol of the source.",
        related: [
          { record: source, pointer: symbol.pointer, message: "the symbol of the report" },
          rowAsRelated(found, "state", "the report with this symbol"),
        ],
        parameters: [symbol.text, state.text],
      });
    }

    /** A source without a symbol that is not a document of the United Nations. */
    function noDocument(record: RecordFacts, { pointer, text }: TextAt, source: RecordFacts): void {
      const kind = sources.of(source)?.kind;
      if (!kind || kind.text === "un-document") return;
      report(record, {
        pointer,
        message: `“${text}” is recorded as ${kind.text.replaceAll("-", " ")}; the report of a review is a document of the United Nations.`,
        help: "Name the report of the Working Group; papers written for the review belong in “documents”.",
        related: [{ record: source, pointer: kind.pointer, message: "what it is" }],
        parameters: [kind.text],
      });
    }

    /** The table knows the report of this State at this session, and it is another document. */
    function reportOfTurn(
      record: RecordFacts,
      named: TextAt,
      state: string,
      source: RecordFacts,
      symbol: string,
    ): void {
      const session = reviews.of(record)?.session;
      const rows = corpus.tables.get("upr-wg-reports")?.rows ?? [];
      const turn = [...rows].find(
        ([, { row }]) => row["session"] === session && row["state"] === state,
      );
      const right = turn && rowOf(corpus.tables, "upr-wg-reports", turn[0]);
      const [known, given] = [turn?.[0] ?? "", symbol].map((text) => parseUnSymbol(text));
      if (!right || !known?.ok || !given?.ok) return;
      if (isMisprint(right.row, "symbol") || documentForm(given.symbol) !== "document") return;
      // Another document of the Council at its other sessions is found by symbols/session.
      const council = sessionOf(given.symbol)?.number === sessionOf(known.symbol)?.number;
      if (treatyBodyOf(given.symbol) === undefined && !(council && mayBeUprReport(given.symbol)))
        return;
      report(record, {
        pointer: named.pointer,
        severity: severityBy(right.row, "symbol"),
        message: `The report of ${state} at session ${session} is ${turn[0]}; ${symbol} is another document.`,
        help: "Name the report of this review, or correct the symbol of the source.",
        suggestions: [turn[0]],
        related: [
          { record: source, pointer: "/symbol", message: "the symbol of the document named" },
          rowAsRelated(right, "symbol", "the report of this review"),
        ],
        parameters: [symbol, turn[0]],
      });
    }

    function reportRow(symbol: string) {
      const parsed = parseUnSymbol(symbol);
      return parsed.ok ? rowOf(corpus.tables, "upr-wg-reports", parsed.symbol.text) : undefined;
    }
  },
});
