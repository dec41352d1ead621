import type { Case, Participant } from "../../schema/records.ts";

export interface Conviction {
  /** Of the event. */
  readonly pointer: string;
  readonly byNamedCourt: boolean;
}

/** The last word of the record, in its order, on whether a court convicted them; undefined for no. */
export function convictionOf(
  { events = [] }: Case,
  accused: Pick<Participant, "person" | "organization" | "unnamed">,
): Conviction | undefined {
  let found: Conviction | undefined;
  for (const [index, { type, outcome, participants = [] }] of events.entries()) {
    if (!participants.some((one) => one.role === "defendant" && isSame(one, accused))) continue;
    const decision = outcome?.decision;
    if (type === "acquittal" || decision === "acquitted" || decision === "overturned") {
      found = undefined;
      continue;
    }
    const convicts = type === "verdict" || type === "sentence" || decision === "guilty";
    if (!convicts && !(found && decision === "upheld")) continue;
    const byNamedCourt = participants.some(isNamedCourt);
    if (!found?.byNamedCourt) found = { pointer: `/events/${index}`, byNamedCourt };
  }
  return found;
}

function isNamedCourt({ role, unnamed }: Participant): boolean {
  return (role === "court" || role === "judge") && unnamed === undefined;
}

function isSame(
  a: Participant,
  b: Pick<Participant, "person" | "organization" | "unnamed">,
): boolean {
  return a.person === b.person && a.organization === b.organization && a.unnamed === b.unnamed;
}
