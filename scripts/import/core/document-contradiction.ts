import type { Issuer } from "../../schema/records.ts";
import { parseUnSymbol } from "../../symbols/parse-un-symbol.ts";
import { mayBeUprReport, sessionOf, stateOf, treatyBodyOf } from "../../symbols/un-symbol-facts.ts";
import type { Reference } from "./reference.ts";

/**
 * How the symbol of a document contradicts the row that names it; undefined if both can be true.
 * Values that a table has from memory only do not count.
 */
export function documentContradiction(
  symbol: string,
  { state, issuer, session }: { state: string; issuer: Issuer; session: number | undefined },
  reference: Reference,
): string | undefined {
  const read = parseUnSymbol(symbol);
  if (!read.ok) return undefined;
  const named = stateOf(read.symbol);
  if (named !== undefined && named !== state)
    return `the symbol names the State ${named}, and the row is about ${state}`;
  const body = treatyBodyOf(read.symbol);
  const committee = "committee" in issuer ? issuer.committee : undefined;
  if (body !== undefined && body !== committee)
    return `a document of ${body}, and the row is of ${committee ?? "another issuer"}`;
  const meeting = sessionOf(read.symbol);
  if (session === undefined || !meeting) return undefined;
  if (committee !== undefined)
    return meeting.of === committee && meeting.number !== session
      ? `a document of session ${meeting.number}, and the row is of session ${session}`
      : undefined;
  if (issuer.kind !== "upr-working-group") return undefined;
  const prefix = reference.reportPrefix(session);
  if (prefix !== undefined && !symbol.startsWith(prefix))
    return `no report of session ${session}, whose reports begin with ${prefix}`;
  const report = reference.provenReportOf(state, session);
  return report !== undefined && report !== symbol && mayBeUprReport(read.symbol)
    ? `another document than the report of this review, ${report}`
    : undefined;
}
