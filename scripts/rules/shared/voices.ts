import type { Corpus } from "../../corpus/corpus.ts";
import { facts } from "../../facts/declared.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { trimmed } from "../../facts/interning.ts";
import { each, objectOf, stringOf, stringsOf } from "../../facts/item.ts";
import type { Item } from "../../facts/item.ts";
import type {
  Case,
  Claim,
  Organization,
  Response,
  Stance,
  Statistic,
  StatementStatus,
} from "../../schema/records.ts";
import { order } from "../../time/order.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { dateIn } from "../../time/verdict.ts";
import { cases } from "./case-events.ts";
import { eventNamed } from "./dated-events.ts";
import { decisions } from "./standing.ts";

/** An answer of a State, a person or an organization. */
export interface AnswerFacts {
  readonly pointer: string;
  readonly stance: Response["stance"];
  readonly date: string | undefined;
  readonly state: string | undefined;
  readonly organization: string | undefined;
}

/** A claim, an event or a violation, as far as its standing goes. */
interface StatementFacts {
  readonly pointer: string;
  readonly id: string;
  readonly status: StatementStatus | undefined;
  /** When it happened, or for which time it is claimed: EDTF, or the ids of its events. */
  readonly time: string | undefined;
  readonly events: readonly string[];
  /** It is a decision that names who decided. */
  readonly decides: boolean;
  readonly standing: readonly {
    readonly pointer: string;
    readonly stance: Stance["stance"];
    readonly date: string | undefined;
    readonly event: string | undefined;
  }[];
}

/** The records that may answer, or be answered. Plain events are left to `cases`. */
export const answering = facts(
  [
    "cases",
    "laws",
    "organizations",
    "people",
    "recommendations",
    "reviews",
    "sources",
    "statistics",
  ],
  {
    answersGiven: (record) =>
      each(record as Item<Case>, "responses", (response): AnswerFacts => {
        const actor = objectOf(response, "actor");
        return {
          pointer: response.path.pointer,
          stance: stringOf(response, "stance") as Response["stance"],
          date: stringOf(response, "date"),
          state: stringOf(actor, "state"),
          organization: stringOf(actor, "organization"),
        };
      }),
    statementsSpokenTo: (record) =>
      trimmed([
        ...each(record, "claims", (claim) => statement(claim as Item, "asOf")),
        ...each(record as Item<Case>, "violations", (violation) => statement(violation as Item)),
        ...each(record as Item<Case>, "events", (event) =>
          (event.value["status"] ?? event.value["standing"])
            ? statement(event as Item, "date")
            : undefined,
        ),
        ...each(record as Item<Statistic>, "values", firm),
        ...each(record as Item<Organization>, "relations", firm),
      ]),
  },
);

/** A statement that has no voices of its own, if its status asks for somebody who answered. */
function firm(item: Item): StatementFacts | undefined {
  const { status } = item.value;
  const isFirm = status !== undefined && status !== "reported" && status !== "alleged";
  return isFirm ? statement(item) : undefined;
}

function statement(item: Item, time?: "asOf" | "date"): StatementFacts {
  const one = item as Item<Claim & { date: string; events: string[]; type: string }>;
  return {
    pointer: item.path.pointer,
    id: stringOf(one, "id") ?? "",
    status: stringOf(one, "status") as StatementStatus | undefined,
    time: time && stringOf(one, time),
    events: stringsOf(one, "events"),
    decides: "participants" in item.value && decisions.has(stringOf(one, "type") ?? ""),
    standing: each(one, "standing", (voice) => ({
      pointer: voice.path.pointer,
      stance: stringOf(voice, "stance") as Stance["stance"],
      date: stringOf(voice, "date"),
      event: stringOf(voice, "event"),
    })),
  };
}

/** An answer, and a statement of a record to which it speaks. */
export interface Answered {
  /** The record that holds the answer. */
  readonly from: RecordFacts;
  readonly answer: AnswerFacts;
  /** The statement by its id, and the record that holds it. */
  readonly to: string;
  readonly of: RecordFacts;
}

/** The answers to statements of a record, in it and in other records. */
export function answersTo(corpus: Corpus, record: RecordFacts): readonly Answered[] {
  const own = answersIn(corpus, record).filter(({ of }) => of === record);
  const from = new Set<RecordFacts>();
  for (const { from: other, reference } of corpus.inbound(`${record.collection}/${record.id}`))
    if (reference.field === "to") from.add(other);
  return [
    ...own,
    ...[...from].flatMap((other) => answersIn(corpus, other).filter(({ of }) => of === record)),
  ];
}

/** The answers that a record holds, once for each statement that is there. */
export function answersIn(corpus: Corpus, record: RecordFacts): readonly Answered[] {
  const answers = answering.of(record)?.answersGiven ?? [];
  if (answers.length === 0) return none;
  return record.references.flatMap((reference) => {
    if (reference.field !== "to") return [];
    const answer = answers.find(({ pointer }) => reference.pointer.startsWith(`${pointer}/`));
    const resolution = corpus.resolve(reference, record);
    if (!answer || resolution.kind !== "found" || !resolution.target.part) return [];
    const { part, record: of } = resolution.target;
    return [{ from: record, answer, to: part.id, of }];
  });
}

const none: readonly Answered[] = [];

/** Somebody who spoke to a statement, under its `standing` or in an answer. */
export interface Voice {
  readonly record: RecordFacts;
  readonly pointer: string;
  readonly stance: Stance["stance"];
  /** EDTF: of the stance, of its event or of the answer. */
  readonly date: string | undefined;
}

/** A statement with all who spoke to it. An answer that explains takes no side. */
export interface Spoken extends StatementFacts {
  readonly voices: readonly Voice[];
}

/** The statements of a record that have a standing, or an answer. */
export function spokenIn(corpus: Corpus, record: RecordFacts): readonly Spoken[] {
  const { statementsSpokenTo: statements = [] } = answering.of(record) ?? {};
  if (statements.length === 0 && record.collection !== "cases") return [];
  const answers = answersTo(corpus, record);
  const plain = (cases.of(record)?.events ?? []).filter(
    ({ id }) => answers.some(({ to }) => to === id) && !statements.some((other) => other.id === id),
  );
  const all = [
    ...statements,
    ...plain.map(({ pointer, id, type, date }) => ({
      ...{ pointer, id, status: undefined, time: date?.text, events: [], standing: [] },
      decides: decisions.has(type),
    })),
  ];
  return all.map((each) => ({
    ...each,
    voices: [
      ...each.standing.map(({ pointer, stance, date, event }) => ({
        ...{ record, pointer, stance },
        date: date ?? (event && dateOf(corpus, record, event)),
      })),
      ...answers.flatMap(({ from, answer, to }) => {
        const stance = to === each.id ? sides[answer.stance] : undefined;
        return stance ? [{ record: from, pointer: answer.pointer, stance, date: answer.date }] : [];
      }),
    ],
  }));
}

const sides: Readonly<Partial<Record<Response["stance"], Stance["stance"]>>> = {
  denies: "denies",
  accepts: "admits",
};

function dateOf(corpus: Corpus, from: RecordFacts, text: string): string | undefined {
  return eventNamed(corpus, from, { pointer: "", text })?.event.date?.text;
}

/**
 * Whether a denial is older than what it would have to answer: somebody's assertion where the standing
 * dates one, else the event, the events of the violation, or the time for which a claim is made.
 */
export function isOlder(denial: Voice, spoken: Spoken, corpus: Corpus, of: RecordFacts): boolean {
  const said = dateIn(denial.date);
  const asserted = spoken.voices.filter(({ stance }) => stance === "asserts");
  const times = asserted.some(({ date }) => date)
    ? asserted.map(({ date }) => date)
    : [spoken.time, ...spoken.events.map((id) => dateOf(corpus, of, id))];
  const dates = times.map(dateIn).filter((date) => date !== undefined);
  if (!said || dates.length === 0) return false;
  return dates.every((date) => order(endOf(said), startOf(date)) === "before");
}
