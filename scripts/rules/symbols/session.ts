import type { Corpus } from "../../corpus/corpus.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { parseUnSymbol } from "../../symbols/parse-un-symbol.ts";
import type { UnSymbol } from "../../symbols/un-symbol.ts";
import { isAddendum, sessionOf } from "../../symbols/un-symbol-facts.ts";
import { corpusRule } from "../rule.ts";
import { rowAsRelated, rowOf } from "../shared/session-row.ts";
import { severityBy } from "../shared/verified.ts";

/**
 * The documents of a review carry the session of that review in their symbols. An error where the
 * table was read in reports: all reports of a session begin alike, so one that begins otherwise
 * belongs to another review. A warning of the papers, which keep the session for which they were
 * written when a review is put off, as Israel's of 2013 was.
 */
export default corpusRule({
  id: "symbols/session",
  severity: "error",
  collections: ["reviews", "recommendations"],
  needs: ["upr-sessions"],
  docs: {
    demands:
      "The report of a review has a symbol of the session of the Human Rights Council to which the reports of that review's session go, and the papers written before it name its session of the Working Group.",
    why: "A report put on another cycle's review gives a State's answers to recommendations it never received then: A/HRC/14/10 is of 2010, not of 2014.",
    source: "Opening paragraphs of the reports, in data/reference/upr-sessions.yml",
    failing: { "sources/un-report": 'symbol: A/HRC/14/98\ndate: "2010-03-23"' },
    passing: { "sources/un-report": "symbol: A/HRC/28/99" },
  },
  check(corpus, report, { skip }) {
    return (record) => {
      const { detail } = record;
      if (detail?.collection === "reviews") {
        if (detail.session === undefined) return;
        if (detail.report) reportOf(record, detail.session, detail.report, record);
        for (const document of detail.documents) paperOf(record, detail.session, document);
      }
      if (detail?.collection === "recommendations" && detail.issuer === "upr-working-group") {
        const review = detail.review && corpus.record("reviews", detail.review.text);
        const of = review?.detail;
        if (!review || of?.collection !== "reviews" || of.session === undefined) return;
        // A wrong report is said once, at the review.
        if (!detail.source || of.report?.text === detail.source.text) return;
        reportOf(record, of.session, detail.source, review);
      }
    };

    function reportOf(
      record: RecordFacts,
      session: number,
      { pointer, text }: { pointer: string; text: string },
      review: RecordFacts,
    ): void {
      const source = symbolOf(corpus, text);
      if (source?.symbol.family !== "hrc-document") return;
      const found = rowOf(corpus.tables, "upr-sessions", session);
      const prefix = found?.row["reportSymbolPrefix"];
      if (!found || typeof prefix !== "string") {
        skip(`the symbols of session ${session} in reference/upr-sessions`, record);
        return;
      }
      const { symbol } = source;
      if (symbol.text.startsWith(prefix)) return;
      const fitting = sessionsOf(corpus, symbol.text);
      report(record, {
        pointer,
        severity: severityBy(found.row, "reportSymbolPrefix"),
        message: `${symbol.text} is no report of this review: the reports of session ${session} of the Working Group begin with ${prefix}${fitting.length > 0 ? `, and this one is of session ${fitting.join(" or ")}` : ""}.`,
        help: `Name the report whose symbol begins with ${prefix}, or correct the session of the review.`,
        related: [
          { record: source.record, pointer: "/symbol", message: "the symbol of the report" },
          { record: review, pointer: "/session", message: "the session of the review" },
          rowAsRelated(found, "reportSymbolPrefix", `the reports of session ${session}`),
        ],
        parameters: [symbol.text, String(session)],
      });
    }

    /** The State's later answers bear the symbol of the report that they are about. */
    function laterAnswers(
      record: RecordFacts,
      session: number,
      pointer: string,
      { record: source, symbol }: { readonly record: RecordFacts; readonly symbol: UnSymbol },
    ): void {
      const known = symbol.parent && rowOf(corpus.tables, "upr-wg-reports", symbol.parent);
      const of = known ? known.row["session"] : undefined;
      if (!known || typeof of !== "number" || of === session) return;
      report(record, {
        pointer,
        severity: severityBy(known.row, "session"),
        message: `${symbol.text} adds to the report of session ${of} of the Working Group, but this review is of session ${session}.`,
        help: "Name the addendum of this review, if there is one.",
        related: [
          { record: source, pointer: "/symbol", message: "the symbol of the addendum" },
          { pointer: "/session", message: "the session of the review" },
          rowAsRelated(known, "session", "the report it adds to"),
        ],
        parameters: [symbol.text, String(session)],
      });
    }

    function paperOf(
      record: RecordFacts,
      session: number,
      { pointer, text }: { pointer: string; text: string },
    ): void {
      const source = symbolOf(corpus, text);
      const named = source && sessionOf(source.symbol);
      if (source && isAddendum(source.symbol)) laterAnswers(record, session, pointer, source);
      if (!source || named?.of !== "upr-working-group" || named.number === session) return;
      report(record, {
        pointer,
        severity: "warning",
        message: `${source.symbol.text} was written for session ${named.number} of the Working Group, but this review is of session ${session}.`,
        help: "Name the paper of this review, or correct its session.",
        related: [
          { record: source.record, pointer: "/symbol", message: "the symbol of the paper" },
          { pointer: "/session", message: "the session of the review" },
        ],
        parameters: [source.symbol.text, String(session)],
      });
    }
  },
});

function symbolOf(
  corpus: Corpus,
  id: string,
): { readonly record: RecordFacts; readonly symbol: UnSymbol } | undefined {
  const record = corpus.record("sources", id);
  if (record?.detail?.collection !== "sources" || !record.detail.symbol) return undefined;
  const parsed = parseUnSymbol(record.detail.symbol.text);
  return parsed.ok ? { record, symbol: parsed.symbol } : undefined;
}

/** The sessions whose reports begin as this symbol does. */
function sessionsOf(corpus: Corpus, symbol: string): string[] {
  const rows = corpus.tables.get("upr-sessions")?.rows ?? new Map();
  return [...rows].flatMap(([session, { row }]) => {
    const prefix: unknown = row["reportSymbolPrefix"];
    return typeof prefix === "string" && symbol.startsWith(prefix) ? [session as string] : [];
  });
}
