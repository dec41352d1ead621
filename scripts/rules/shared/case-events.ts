import { facts } from "../../facts/declared.ts";
import { each, objectOf, stringOf, stringsOf, textOf, textsOf } from "../../facts/item.ts";
import type { Item } from "../../facts/item.ts";
import { trimmed } from "../../facts/interning.ts";
import type { TextAt } from "../../facts/facts.ts";
import type { CaseEvent } from "../../schema/records.ts";

/** What rules about several records ask of an event. */
export interface EventFacts {
  readonly pointer: string;
  readonly id: string;
  readonly type: string;
  readonly date: TextAt | undefined;
  readonly follows: readonly TextAt[];
  readonly participants: readonly {
    readonly role: string;
    /** Undefined for somebody whom the source does not name, as is the organization. */
    readonly person?: string | undefined;
    readonly organization?: string | undefined;
  }[];
  /** Provisions and laws it names. */
  readonly laws: readonly TextAt[];
  /** The offences charged or found, in words. */
  readonly offences: readonly TextAt[];
  /** Lengths in its outcome that a source gives exactly, as the least or as the greatest: ISO 8601 durations. */
  readonly terms: readonly TermLength[];
}

export interface TermLength extends TextAt {
  /** A key of the outcome: `imprisonment`, `administrativeDetention`. */
  readonly kind: string;
}

/** The events of a case, in the order of its file, and the people it is about. */
export const cases = facts("cases", {
  people: stringsOf,
  events: (record) => each(record, "events", eventFacts),
});

function eventFacts(event: Item<CaseEvent>): EventFacts {
  return {
    pointer: event.path.pointer,
    id: stringOf(event, "id") ?? "",
    type: stringOf(event, "type") ?? "",
    date: textOf(event, "date"),
    follows: textsOf(event, "follows"),
    participants: each(event, "participants", (participant) => ({
      role: stringOf(participant, "role") ?? "",
      person: stringOf(participant, "person"),
      organization: stringOf(participant, "organization"),
    })),
    laws: textsOf(event, "laws"),
    offences: textsOf(event, "offences"),
    terms: termsOf(objectOf(event, "outcome")),
  };
}

const terms = [
  "imprisonment",
  "restrictedFreedom",
  "administrativeDetention",
  "detention",
  "communityService",
] as const;

function termsOf(outcome: Item<NonNullable<CaseEvent["outcome"]>>): readonly TermLength[] {
  const lengths = terms.flatMap((kind) => {
    const length = objectOf(outcome, kind);
    const greatest = textOf(objectOf(length, "between"), "max");
    const given = (["exact", "at-least", "more-than"] as const).map((bound) =>
      textOf(length, bound),
    );
    return [...given, greatest].flatMap((one) => (one ? [{ ...one, kind }] : []));
  });
  return trimmed(lengths);
}
