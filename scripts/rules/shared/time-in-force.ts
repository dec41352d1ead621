import { addTo } from "../../diagnostics/add-to.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import type { RecordFacts, TextAt } from "../../facts/facts.ts";
import { describeDate } from "../../time/describe.ts";
import { withBounds } from "../../time/moment.ts";
import type { Moment } from "../../time/moment.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { laws } from "./law-provisions.ts";
import type { LawFacts, ProvisionFacts } from "./law-provisions.ts";
import { dateIn } from "../../time/verdict.ts";
import type { RelatedPlace } from "../rule.ts";

/** A first or last day in force, with the place that says so. */
export interface Bound {
  readonly moment: Moment;
  /** Its message says in words what the bound is: `it came into force 2015-01-01`. */
  readonly place: RelatedPlace;
}

interface Replacement {
  readonly record: RecordFacts;
  readonly law: LawFacts;
  readonly provision?: ProvisionFacts;
}

/** What replaced a law or a provision, by `law` and `law#provision`. */
function replacements(corpus: Corpus): Map<string, Replacement[]> {
  const found = new Map<string, Replacement[]>();
  for (const record of corpus.of("laws")) {
    const law = laws.of(record);
    if (!law) continue;
    for (const { text } of law.replaces) add(text, { record, law });
    for (const provision of law.provisions) {
      for (const { text } of provision.replaces) {
        add(text.includes("#") ? text : `${record.id}#${text}`, { record, law, provision });
      }
    }
  }
  return found;

  function add(name: string, by: Replacement): void {
    addTo(found, name, by);
  }
}

/** From when until when a law, or a provision of it, was in force. */
export function timeOf(corpus: Corpus, name: string): { from?: Bound; until?: Bound } | undefined {
  const [id = "", part] = name.split("#");
  const replaced = corpus.once(replacements);
  const record = corpus.record("laws", id);
  const law = laws.of(record);
  if (!record || !law) return undefined;
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
function withWhole(law: LawFacts, id: string | undefined): ProvisionFacts[] {
  const found: ProvisionFacts[] = [];
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
  provisions: readonly ProvisionFacts[],
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
