import type { Corpus } from "../../corpus/corpus.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { describeDuration } from "../../time/describe.ts";
import { addDuration, parseDuration } from "../../time/duration.ts";
import type { Duration } from "../../time/duration.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import type { PartialDate } from "../../time/partial-date.ts";
import { cases } from "../shared/case-events.ts";
import type { EventFacts, TermLength } from "../shared/case-events.ts";
import { eventsOf } from "../shared/dated-events.ts";
import { laws } from "../shared/law-provisions.ts";
import type { PenaltyFacts, ProvisionFacts } from "../shared/law-provisions.ts";
import { dateIn } from "../../time/verdict.ts";
import { corpusRule } from "../rule.ts";
import type { RelatedPlace } from "../rule.ts";

/**
 * No sentence beyond what the provisions named for it allow. A warning: terms for several offences
 * are added up in some laws, and the data hold the penalties that a source names, not all there are.
 * Judged only where penalties are known of every provision named.
 */
export default corpusRule({
  id: "laws/sentence-exceeds",
  severity: "warning",
  judges: cases,
  facts: [laws],
  docs: {
    demands:
      "A term is no longer than the greatest that any provision named for it allows, by the penalties in force at its date.",
    why: "A five-year sentence under an article that allows fifty days means that another article is missing.",
    failing: { "cases/other": event("P9Y") },
    passing: { "cases/other": event("P7Y") },
  },
  check(corpus, report) {
    return (record) => {
      for (const { event, date } of eventsOf(record)) {
        if (event.terms.length === 0 || event.laws.length === 0) continue;
        const named = event.laws.map(({ text }) => provisionsAt(corpus, text));
        if (named.some((provisions) => !knowsPenalties(provisions))) continue;
        const penalties = named
          .flat()
          .flatMap(({ provision, law }) =>
            provision.penalties.filter(holdsAt(date)).map((penalty) => ({ penalty, law })),
          );
        for (const term of event.terms) {
          const fault = judge(event, term, penalties);
          if (fault) report(record, fault);
        }
      }
    };
  },
});

type Known = { readonly penalty: PenaltyFacts; readonly law: RecordFacts };

function judge(event: EventFacts, term: TermLength, penalties: readonly Known[]) {
  const length = parseDuration(term.text);
  const kinds = kindsOf[term.kind] ?? [];
  if (!length.ok || penalties.some(({ penalty }) => boundless.has(penalty.kind))) return undefined;
  const fitting = penalties.filter(({ penalty }) => kinds.includes(penalty.kind));
  // A penalty without a greatest length allows any.
  const limits = fitting.map((known) => ({ ...known, max: lengthOf(known.penalty) }));
  if (limits.some(({ max }) => max === undefined)) return undefined;
  if (limits.some(({ max }) => addDuration(0, length.duration) <= addDuration(0, max!)))
    return undefined;
  const greatest = limits.toSorted((a, b) => addDuration(0, b.max!) - addDuration(0, a.max!))[0];
  const named = event.laws.map(({ text }) => `“${text}”`).join(", ");
  const related: RelatedPlace[] = greatest
    ? [
        {
          record: greatest.law,
          pointer: `${greatest.penalty.pointer}/max`,
          message: "the greatest that is allowed",
        },
      ]
    : penalties.map(({ penalty, law }) => ({
        record: law,
        pointer: `${penalty.pointer}/kind`,
        message: "what is allowed",
      }));
  return {
    pointer: term.pointer,
    message: `The term of ${describeDuration(length.duration)} is ${greatest ? `longer than ${named} ${event.laws.length > 1 ? "allow" : "allows"}: ${describeDuration(greatest.max!)} at most` : `of a kind that ${named} ${event.laws.length > 1 ? "do" : "does"} not threaten`}.`,
    help: "Add the provision that is missing, or correct the length or the penalty; several terms added up belong in the note.",
    related,
    parameters: [term.kind, term.text],
  };
}

/** The provision with those it is a part of: a part of an article may leave the penalty to the whole. */
function provisionsAt(corpus: Corpus, name: string) {
  const [id = "", part] = name.split("#");
  const law = corpus.record("laws", id);
  const provisions = laws.of(law)?.provisions;
  if (!law || !provisions || part === undefined) return [];
  const found: { provision: ProvisionFacts; law: RecordFacts }[] = [];
  for (let next: string | undefined = part; next !== undefined;) {
    const provision: ProvisionFacts | undefined = provisions.find((one) => one.id === next);
    if (!provision || found.some((known) => known.provision === provision)) break;
    found.push({ provision, law });
    if (provision.penalties.length > 0) break;
    next = provision.partOf;
  }
  return found;
}

function knowsPenalties(provisions: readonly { readonly provision: ProvisionFacts }[]): boolean {
  return provisions.some(({ provision }) => provision.penalties.length > 0);
}

function holdsAt(date: PartialDate | undefined) {
  return ({ from, until }: PenaltyFacts): boolean => {
    const [first, last] = [dateIn(from?.text), dateIn(until?.text)];
    if (!date) return true;
    if (first && endOf(date).latest < startOf(first).earliest) return false;
    return !last || startOf(date).earliest <= endOf(last).latest;
  };
}

function lengthOf({ max }: PenaltyFacts): Duration | undefined {
  const reading = max && parseDuration(max.text);
  return reading?.ok ? reading.duration : undefined;
}

/** The penalties that a term of each kind may be. */
const kindsOf: Readonly<Record<string, readonly string[]>> = {
  imprisonment: ["imprisonment"],
  restrictedFreedom: ["restricted-freedom", "imprisonment"],
  administrativeDetention: ["administrative-detention", "detention"],
  detention: ["detention", "administrative-detention", "imprisonment"],
  communityService: ["community-service"],
};

const boundless: ReadonlySet<string> = new Set(["life-imprisonment", "death", "other"]);

function event(length: string): string {
  return `events:
  - id: sentenced
    type: sentence
    date: "2016-05-15"
    participants: [{ role: defendant, person: second-person }]
    laws: [new-code#174]
    outcome: { imprisonment: { exact: ${length} } }
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
