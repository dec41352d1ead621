import { dateIn } from "../../time/verdict.ts";
import { parseUnSymbol } from "../../symbols/parse-un-symbol.ts";
import type { UnSymbol } from "../../symbols/un-symbol.ts";
import { sessionOf } from "../../symbols/un-symbol-facts.ts";
import { addMonths } from "../../time/duration.ts";
import { withBounds } from "../../time/moment.ts";
import { recordRule } from "../rule.ts";
import { documentWith } from "../shared/example-document.ts";
import { rowAsRelated, rowOf, sessionMoment, severityApart } from "../shared/session-row.ts";

/**
 * The date of a document against the session in its symbol. Always a warning: reports are handed in
 * months before a session and texts issued months after, so the bounds are ours, not the UN's.
 */
export default recordRule({
  id: "symbols/session-date",
  severity: "warning",
  collections: ["sources"],
  docs: {
    demands:
      "The date of a UN document is near the session that its symbol names: for the Human Rights Council from a year before the session to half a year after it, for the UPR Working Group from a year before the session to its end, for views and other documents of treaty bodies from the session to a year after it.",
    why: "A wrong session in a symbol is the usual slip when documents of several cycles are cited.",
    failing: documentWith('symbol: A/HRC/28/98\ndate: "2010-03-23"'),
    passing: documentWith('symbol: A/HRC/28/98\ndate: "2015-02-10"'),
  },
  check({ value: { symbol, date: text } }, report, { tables, skip }) {
    const parsed = symbol === undefined ? undefined : parseUnSymbol(symbol);
    if (!parsed?.ok) return;
    // Of these reports the very day is known, and symbols/working-group-report compares it.
    if (rowOf(tables, "upr-wg-reports", parsed.symbol.text)?.row["distributed"]) return;
    const named = namedRow(parsed.symbol);
    const date = dateIn(text);
    if (!named || !date) return;
    const found = rowOf(tables, named.table, named.key);
    const session = found && sessionMoment(found);
    if (!found || !session) {
      skip(`a row ${named.key} in reference/${named.table}`);
      return;
    }
    const near = withBounds(
      session,
      addMonths(session.earliest, -named.monthsBefore),
      addMonths(session.latest, named.monthsAfter),
    );
    if (severityApart(date, near, found.row, "start", "end") === undefined) return;
    const span = `${String(found.row["start"])} to ${String(found.row["end"])}`;
    report({
      pointer: "/date",
      message: `The symbol is of session ${named.session} (${span}), which is far from the date ${text} of the source.`,
      help: "Compare the symbol and the date with the first page of the document.",
      related: [
        { pointer: "/symbol", message: "the symbol" },
        rowAsRelated(found, "start", "the session"),
      ],
      parameters: [named.table, named.key, String(text)],
    });
  },
});

interface NamedRow {
  readonly table: string;
  readonly key: string;
  readonly session: number;
  readonly monthsBefore: number;
  readonly monthsAfter: number;
}

function namedRow(symbol: UnSymbol): NamedRow | undefined {
  const session = sessionOf(symbol);
  if (!session || session.special) return undefined;
  const { of, number } = session;
  switch (of) {
    case "human-rights-council": {
      const months = { monthsBefore: 12, monthsAfter: 6 };
      return { table: "hrc-sessions", key: String(number), session: number, ...months };
    }
    case "upr-working-group": {
      const months = { monthsBefore: 12, monthsAfter: 0 };
      return { table: "upr-sessions", key: String(number), session: number, ...months };
    }
    case "general-assembly":
      return undefined;
    default: {
      // Views are adopted at the session; lists and agendas (session documents) come before it.
      const before = symbol.family === "tb-individual-communication" ? 0 : 6;
      const months = { monthsBefore: before, monthsAfter: 12 };
      const key = `${of}-${number}`;
      return { table: "treaty-body-sessions", key, session: number, ...months };
    }
  }
}
