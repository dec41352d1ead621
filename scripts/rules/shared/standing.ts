import type {
  Case,
  CaseEvent,
  Claim,
  EventType,
  Response,
  Stance,
  Violation,
} from "../../schema/records.ts";
import { order } from "../../time/order.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { dateIn } from "../../time/verdict.ts";
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

/** Somebody who spoke to a statement, under its `standing` or in a response of the record. */
export interface Voice {
  readonly pointer: string;
  readonly stance: Stance["stance"];
  /** EDTF: of the stance, of its event or of the response. */
  readonly date: string | undefined;
}

/** All voices on a statement. A response that explains takes no side. */
export function voicesOn({ pointer, statement }: Spoken, value: RecordToCheck["value"]): Voice[] {
  const events = "events" in value ? (value.events ?? []) : [];
  const responses = "responses" in value ? (value.responses ?? []) : [];
  const dateOf = (id: string | undefined) => events.find((event) => event.id === id)?.date;
  return [
    ...(statement.standing ?? []).map(({ stance, event, date }, index) => ({
      ...{ pointer: `${pointer}/standing/${index}`, stance },
      date: date ?? dateOf(event),
    })),
    ...responses.flatMap(({ to, stance, date }, index) => {
      const taken = sides[stance];
      if (!taken || !to.includes(statement.id)) return [];
      return [{ pointer: `/responses/${index}`, stance: taken, date }];
    }),
  ];
}

const sides: Readonly<Partial<Record<Response["stance"], Stance["stance"]>>> = {
  denies: "denies",
  accepts: "admits",
};

/** The events in which a court or a body of several States decides. */
export const decisions: ReadonlySet<string> = new Set<EventType>([
  ...(["verdict", "acquittal", "sentence", "court-ruling"] as const),
  ...(["appeal-decision", "cassation-decision", "international-decision"] as const),
]);

/**
 * Whether a denial is older than what it would have to answer: somebody's assertion where the standing
 * dates one, else the event, the events of the violation, or the time for which a claim is made.
 */
export function isOlder(denial: Voice, spoken: Spoken, value: RecordToCheck["value"]): boolean {
  const said = dateIn(denial.date);
  const asserted = voicesOn(spoken, value).filter(({ stance }) => stance === "asserts");
  const times = asserted.some(({ date }) => date) ? asserted.map(({ date }) => date) : timesOf();
  const dates = times.map(dateIn).filter((date) => date !== undefined);
  if (!said || dates.length === 0) return false;
  return dates.every((date) => order(endOf(said), startOf(date)) === "before");

  function timesOf(): readonly (string | undefined)[] {
    const { statement } = spoken;
    if ("asOf" in statement) return [statement.asOf];
    if ("date" in statement) return [statement.date];
    const events = "events" in value ? (value.events ?? []) : [];
    const own = "events" in statement ? (statement.events ?? []) : [];
    return own.map((id) => events.find((event) => event.id === id)?.date);
  }
}
