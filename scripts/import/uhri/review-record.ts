import { documentContradiction } from "../core/document-contradiction.ts";
import type { Context } from "../core/format.ts";
import { reviewRecord } from "../core/records.ts";
import type { DocumentSet } from "./sets.ts";

/** The review of a report, if its rows agree on a session that the tables allow. */
export function reviewOf(
  file: string,
  report: string,
  { state, shared, items }: DocumentSet,
  { reference, log }: Context,
): ReturnType<typeof reviewRecord> | undefined {
  const { symbol } = items[0]!;
  const notUnderstood = (session: number, reason: string) => {
    for (const item of items)
      if (item.session === session)
        log.notUnderstood({ file, row: item.row, value: String(session), reason });
  };
  const sessions = [...new Set(items.flatMap(({ session }) => session ?? []))].filter((session) => {
    const why = ruledOut(session);
    if (why !== undefined) notUnderstood(session, why);
    return why === undefined;
  });
  const [session, ...others] = sessions;
  if (others.length > 0)
    for (const each of sessions)
      notUnderstood(each, `one of several sessions of ${symbol.text}; its set has no review`);
  const cycle = session === undefined ? undefined : reference.cycleOf(session);
  if (session === undefined || cycle === undefined || others.length > 0) return undefined;
  return reviewRecord({ state, cycle, session, report });

  function ruledOut(session: number): string | undefined {
    if (shared)
      return `${symbol.text} is about several States according to this file; its sets have no review`;
    const known = reference.reviewIn(symbol.text)?.session;
    if (known !== undefined && known !== session) return `${symbol.text} is of session ${known}`;
    const turn = reference.turnOf(state, reference.cycleOf(session)!);
    if (turn !== undefined && turn !== session)
      return `${state} was reviewed at session ${turn} in that cycle`;
    const issuer = { kind: "upr-working-group" } as const;
    return documentContradiction(symbol.text, { state, issuer, session }, reference);
  }
}
