import type { Corpus } from "../../corpus/corpus.ts";
import type { LawDetail, ProvisionDetail } from "../../read/detail.ts";
import type { RecordFacts, TextAt } from "../../read/facts.ts";
import { describeDate } from "../../time/describe.ts";
import { withBounds } from "../../time/moment.ts";
import type { Moment } from "../../time/moment.ts";
import { notLater } from "../../time/order.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { eventsOf } from "../dates/dated-events.ts";
import { dateIn, severityOf } from "../dates/verdict.ts";
import { corpusRule } from "../rule.ts";
import type { RelatedPlace } from "../rule.ts";

/** A law is used while it is in force. */
export default corpusRule({
  id: "laws/not-in-force",
  severity: "error",
  docs: {
    demands:
      "A law or provision that an event names was in force at its date. Before it came into force is an error; after it ended or was replaced is doubtful, for an act may be judged by the law of its own time.",
    why: "Codes are replaced and renumbered; a wrong year or the number of the other code is easily copied.",
    failing: { "cases/other": event("2014-05-15") },
    passing: { "cases/other": event("2015-05-15") },
  },
  check(corpus, report) {
    const replaced = replacements(corpus);
    for (const record of corpus.records) {
      for (const { event, date } of eventsOf(record)) {
        if (!date || aboutLaws.has(event.type)) continue;
        for (const { pointer, text } of event.laws) {
          const time = timeOf(corpus, replaced, text);
          if (!time) continue;
          const early = time.from && severityOf(notLater(time.from.moment, endOf(date)));
          const late = time.until && severityOf(notLater(startOf(date), time.until.moment));
          const bound = early ? time.from : late ? time.until : undefined;
          if (!bound) continue;
          report(record, {
            pointer,
            severity: early ?? "warning",
            message: early
              ? `“${text}” was not in force yet at the date of “${event.id}” (${describeDate(date)}): ${bound.place.message}.`
              : `“${text}” was no longer in force at the date of “${event.id}” (${describeDate(date)}): ${bound.place.message}.`,
            help: early
              ? "Name the law of that time, or correct the date that is wrong."
              : "Name the law that replaced it, or correct the date. If an earlier act was judged by the old law, leave it and say so in an exception.",
            related: [
              bound.place,
              { pointer: `${event.pointer}/date`, message: "the date of the event" },
            ],
            parameters: [text],
          });
        }
      }
    }
  },
});

/** Events that are about a law and do not apply it. */
const aboutLaws: ReadonlySet<string> = new Set([
  "law-proposed",
  "law-adopted",
  "law-amended",
  "law-repealed",
  "international-decision",
  "international-statement",
  "statement",
  "publication",
  "meeting",
  "visit",
  "protest-announced",
  "protest",
]);

interface Bound {
  readonly moment: Moment;
  /** Its message says in words what the bound is: `it came into force 2015-01-01`. */
  readonly place: RelatedPlace;
}

interface Replacement {
  readonly record: RecordFacts;
  readonly law: LawDetail;
  readonly provision?: ProvisionDetail;
}

/** What replaced a law or a provision, by `law` and `law#provision`. */
function replacements(corpus: Corpus): Map<string, Replacement[]> {
  const found = new Map<string, Replacement[]>();
  for (const record of corpus.records) {
    const law = record.detail;
    if (law?.collection !== "laws") continue;
    for (const { text } of law.replaces) add(text, { record, law });
    for (const provision of law.provisions) {
      for (const { text } of provision.replaces) {
        add(text.includes("#") ? text : `${record.id}#${text}`, { record, law, provision });
      }
    }
  }
  return found;

  function add(name: string, by: Replacement): void {
    found.set(name, [...(found.get(name) ?? []), by]);
  }
}

/** From when until when a law, or a provision of it, was in force. */
function timeOf(
  corpus: Corpus,
  replaced: ReadonlyMap<string, readonly Replacement[]>,
  name: string,
): { from?: Bound; until?: Bound } | undefined {
  const [id = "", part] = name.split("#");
  const record = corpus.record("laws", id);
  const law = record?.detail;
  if (!record || law?.collection !== "laws") return undefined;
  const provisions = withWhole(law, part);
  const from = beginning({ record, law }, provisions);
  const texts = [...provisions, law].map(({ until }) => until);
  const ends = texts.flatMap((text) =>
    bound(text && [text], record, endOf, "it was in force until"),
  );
  for (const of of [...provisions.map((provision) => `${id}#${provision.id}`), id]) {
    for (const by of replaced.get(of) ?? []) {
      const start = beginning(by, by.provision ? [by.provision] : []);
      if (!start) continue;
      const { earliest, latest } = start.moment;
      // What is older than this law cannot have replaced it: the link is wrong, not the event.
      if (from && latest <= from.moment.earliest) continue;
      const successor = by.provision ? `${by.record.id}#${by.provision.id}` : by.record.id;
      ends.push({
        moment: withBounds(start.moment, earliest - 1, latest - 1),
        place: {
          ...start.place,
          message: `it was replaced by “${successor}”, of which it is known that ${start.place.message}`,
        },
      });
    }
  }
  const until = ends.reduce<Bound | undefined>(
    (a, b) => (a && a.moment.latest <= b.moment.latest ? a : b),
    undefined,
  );
  return { ...(from && { from }), ...(until && { until }) };
}

/** The provision and those that it is a part of, the innermost first. */
function withWhole(law: LawDetail, id: string | undefined): ProvisionDetail[] {
  const found: ProvisionDetail[] = [];
  for (let next = id; next !== undefined;) {
    const provision = law.provisions.find((candidate) => candidate.id === next);
    if (!provision || found.includes(provision)) break;
    found.push(provision);
    next = provision.partOf;
  }
  return found;
}

/** Since when: what the provision says, else its law; else the day the law was adopted. */
function beginning(
  { record, law }: Replacement,
  provisions: readonly ProvisionDetail[],
): Bound | undefined {
  const from = [...provisions, law].flatMap((holder) => holder.from ?? []);
  const came = bound(from, record, startOf, "it came into force")[0];
  if (came) return came;
  const [adopted] = bound(law.adopted && [law.adopted], record, startOf, "it was adopted");
  if (!adopted) return undefined;
  // In force no earlier than adopted, and nobody says how much later.
  const moment = withBounds(adopted.moment, adopted.moment.earliest, Infinity);
  return { ...adopted, moment };
}

function bound(
  texts: readonly TextAt[] | undefined,
  record: RecordFacts,
  side: typeof startOf,
  how: string,
): Bound[] {
  return (texts ?? []).flatMap(({ pointer, text }) => {
    const date = dateIn(text);
    if (!date) return [];
    const place = { record, pointer, message: `${how} ${describeDate(date)}` };
    return [{ moment: side(date), place }];
  });
}

function event(date: string): string {
  return `events:
  - id: fined
    type: fine
    date: "${date}"
    laws: [new-code#400]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
