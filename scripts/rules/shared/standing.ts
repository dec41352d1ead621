import type { Case, CaseEvent, Claim, EventType, Violation } from "../../schema/records.ts";
import type { RecordToCheck } from "../rule.ts";

/** A statement whose standing says who spoke to it. */
export interface Spoken {
  readonly pointer: string;
  readonly statement: Claim | CaseEvent | Violation;
  readonly list: "claims" | "events" | "violations";
}

/** The claims, events and violations of a record. */
export function spokenIn(value: RecordToCheck["value"]): readonly Spoken[] {
  // The same rules ask one record after another.
  if (last?.value !== value) last = { value, spoken: statementsOf(value) };
  return last.spoken;
}

let last: { readonly value: unknown; readonly spoken: readonly Spoken[] } | undefined;
const nothing: readonly Spoken[] = [];

function statementsOf(value: RecordToCheck["value"]): readonly Spoken[] {
  const record = value as Pick<Case, (typeof lists)[number]>;
  if (!record.claims && !record.events && !record.violations) return nothing;
  return lists.flatMap((list) =>
    (record[list] ?? []).map((statement: Spoken["statement"], index) => ({
      ...{ statement, list },
      pointer: `/${list}/${index}`,
    })),
  );
}

const lists = ["claims", "events", "violations"] as const;

/** The events in which a court or a body of several States decides. */
export const decisions: ReadonlySet<string> = new Set<EventType>([
  ...(["verdict", "acquittal", "sentence", "court-ruling"] as const),
  ...(["appeal-decision", "cassation-decision", "international-decision"] as const),
]);
