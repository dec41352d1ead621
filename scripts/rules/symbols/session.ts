import type { Corpus } from "../../corpus/corpus.ts";
import { facts } from "../../facts/declared.ts";
import type { RecordFacts, TextAt } from "../../facts/facts.ts";
import { numberOf, textOf, textsOf } from "../../facts/item.ts";
import { parseUnSymbol } from "../../symbols/parse-un-symbol.ts";
import type { UnSymbol } from "../../symbols/un-symbol.ts";
import { isAddendum, sessionOf } from "../../symbols/un-symbol-facts.ts";
import { corpusRule } from "../rule.ts";
import { issuerOf } from "../shared/recommended-items.ts";
import { rowAsRelated, rowOf } from "../shared/session-row.ts";
import { severityBy } from "../shared/verified.ts";

const sources = facts("sources", { symbol: textOf });
const reviews = facts("reviews", { session: numberOf, report: textOf, documents: textsOf });
const sets = facts("recommendations", { source: textOf, issuer: issuerOf, review: textOf });

/**
 * The documents of a review carry the session of that review in their symbols. An error where the
 * table was read in reports: all reports of a session begin alike, so one that begins otherwise
 * belongs to another review. A warning of the papers, which keep the session for which they were
 * written when a review is put off, as Israel's of 2013 was.
 */
export default corpusRule({
  id: "symbols/session",
  severity: "error",
  yieldsTo: { "symbols/working-group-report": "record", "upr/review-session": "record" },
  collections: ["reviews", "recommendations"],
  facts: [sources, reviews, sets],
  needs: ["upr-sessions"],
  docs: {
    demands:
      "The report of a review has a symbol of the session of the Human Rights Council to which the reports of that review's session go, and the papers written before it name its session of the Working Group.",
    why: "A report put on another cycle's review gives a State's answers to recommendations it never received then: A/HRC/14/10 is of 2010, not of 2014.",
    source: "Opening paragraphs of the reports, in the table upr-sessions",
    failing: { "sources/un-report": 'symbol: A/HRC/14/98\ndate: "2010-03-23"' },
    passing: { "sources/un-report": "symbol: A/HRC/28/99" },
  },
  check(corpus, report, { skip }) {
    return (record) => {
      const own = reviews.of(record);
      if (own?.session !== undefined) {
        if (own.report) reportOf(record, own.session, own.report, record);
        for (const document of own.documents) paperOf(record, own.session, document);
      }
      const set = sets.of(record);
      if (set?.source && set.issuer === "upr-working-group") {
        const review = set.review && corpus.record("reviews", set.review.text);
        const { session, report: named } = reviews.of(review) ?? {};
        // A wrong report is said once, at the review.
        if (!review || session === undefined || named?.text === set.source.text) return;
        reportOf(record, session, set.source, review);
      }
    };

    function reportOf(
      record: RecordFacts,
      session: number,
      { pointer, text }: TextAt,
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
        message: `${symbol.text} is not a report of this review: the reports of session ${session} of the Working Group begin with ${prefix}${fitting.length > 0 ? `, and this one is of session ${fitting.join(" or ")}` : ""}.`,
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

    function paperOf(record: RecordFacts, session: number, { pointer, text }: TextAt): void {
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
  const symbol = sources.of(record)?.symbol;
  const parsed = symbol && parseUnSymbol(symbol.text);
  return parsed?.ok ? { record: record!, symbol: parsed.symbol } : undefined;
}

/** The sessions whose reports begin as this symbol does. */
function sessionsOf(corpus: Corpus, symbol: string): string[] {
  const rows = corpus.tables.get("upr-sessions")?.rows ?? new Map();
  return [...rows].flatMap(([session, { row }]) => {
    const prefix: unknown = row["reportSymbolPrefix"];
    return typeof prefix === "string" && symbol.startsWith(prefix) ? [session as string] : [];
  });
}
