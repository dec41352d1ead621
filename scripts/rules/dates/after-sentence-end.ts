import type { CaseEvent, DurationQuantity } from "../../schema/records.ts";
import { describeBounds, describeDate } from "../../time/describe.ts";
import type { Moment } from "../../time/moment.ts";
import { withBounds } from "../../time/moment.ts";
import { notLater } from "../../time/order.ts";
import { startOf } from "../../time/partial-date.ts";
import { endAfter } from "../../time/stated-duration.ts";
import type { StatedDuration } from "../../time/stated-duration.ts";
import { recordRule } from "../rule.ts";
import { subjectsOf } from "../shared/subjects.ts";
import { dateIn, severityOf } from "../../time/verdict.ts";

/** Nobody is let out of a sentence that is over. */
export default recordRule({
  id: "dates/after-sentence-end",
  severity: "error",
  yieldsTo: { "dates/future": "here" },
  collections: ["cases"],
  docs: {
    demands:
      "A parole, commutation or pardon is not later than the last day of the sentence; a release later than that is doubtful. The sentence is counted as late as it can have begun: from the last arrest, judgment or appeal before.",
    why: "The length of the sentence, the judgment or the release is misdated, or a second sentence is missing.",
    failing: { "cases/example": sentence("P1Y") },
    passing: { "cases/example": sentence("P2Y") },
  },
  check({ value: { events = [], people = [] } }, report) {
    const dated = events.flatMap((event, index) => {
      const date = dateIn(event.date);
      const { type, participants = [] } = event;
      const subjects = subjectsOf({ type, participants }, people);
      return date ? [{ event, index, date, subjects: new Set(subjects) }] : [];
    });
    for (const release of dated) {
      const { event, index, date } = release;
      if (!endings.has(event.type)) continue;
      for (const subject of release.subjects) {
        const earlier = dated.filter(
          (other) =>
            other !== release &&
            other.subjects.has(subject) &&
            startOf(other.date).earliest <= startOf(date).latest,
        );
        const end = lastDay(earlier);
        if (!end) continue;
        // A day is forgiven: the day of the judgment may count or not.
        const limit = withBounds(end.moment, end.moment.earliest + 1, end.moment.latest + 1);
        const severity = severityOf(notLater(startOf(date), limit));
        if (!severity) continue;
        const sure = severity === "error" && event.type !== "release-from-custody";
        report({
          pointer: `/events/${index}/date`,
          severity: sure ? "error" : "warning",
          message: `The event “${event.id}” (${describeDate(date)}) ${sure ? "comes" : "seems to come"} after the sentence had run out: it ended ${ending(end.moment)}.`,
          help: "Correct the date or the length that is wrong, or add the sentence or the arrest that is missing here.",
          related: end.sentences.map((other) => ({
            pointer: `/events/${other.index}/outcome`,
            at: "key",
            message: `the sentence of ${describeDate(other.date)}`,
          })),
        });
        break;
      }
    }
  },
});

const endings: ReadonlySet<string> = new Set([
  "parole",
  "commutation",
  "pardon",
  "release-from-custody",
]);
/** A sentence may begin to run with any of these. */
const beginnings: ReadonlySet<string> = new Set([
  "arrest",
  "pre-trial-detention",
  "house-arrest",
  "verdict",
  "sentence",
  "appeal-decision",
  "cassation-decision",
  "sentence-changed",
]);
const changes: ReadonlySet<string> = new Set([
  "appeal-decision",
  "cassation-decision",
  "sentence-changed",
]);

interface Dated {
  readonly event: CaseEvent;
  readonly index: number;
  readonly date: NonNullable<ReturnType<typeof dateIn>>;
}

/**
 * The day by which the sentences are over, however they are counted: several are added up, and of a
 * sentence and its change the longer one holds. Undefined where some length is not known.
 */
function lastDay<D extends Dated>(earlier: readonly D[]) {
  const sentences = earlier.filter(({ event }) => lengthsOf(event).length > 0);
  const begun = earlier.filter(({ event }) => beginnings.has(event.type));
  const judged = sentences.filter(({ event }) => beginnings.has(event.type));
  if (judged.length === 0) return undefined;
  const starts = begun.map(({ date }) => startOf(date));
  const start: Moment = {
    earliest: Math.max(...starts.map(({ earliest }) => earliest)),
    latest: Math.max(...starts.map(({ latest }) => latest)),
    approximate: starts.some(({ approximate }) => approximate),
    uncertain: starts.some(({ uncertain }) => uncertain),
  };
  const isChange = ({ event }: D) => changes.has(event.type);
  const original = judged.filter((other) => !isChange(other)).flatMap((d) => lengthsOf(d.event));
  const ways = [original, ...judged.filter(isChange).map(({ event }) => lengthsOf(event))];
  const ends = ways.filter((way) => way.length > 0).map((way) => endOfAll(start, way));
  if (ends.some((end) => end === undefined)) return undefined;
  const moments = ends as Moment[];
  const moment = withBounds(
    start,
    Math.max(...moments.map(({ earliest }) => earliest)),
    Math.max(...moments.map(({ latest }) => latest)),
  );
  return { moment, sentences: judged };
}

function endOfAll(start: Moment, lengths: readonly DurationQuantity[]): Moment | undefined {
  return lengths.reduce<Moment | undefined>(
    (end, length) => end && endAfter(end, length as StatedDuration),
    start,
  );
}

function lengthsOf({ outcome }: CaseEvent): DurationQuantity[] {
  if (!outcome || outcome.suspended) return [];
  return [outcome.imprisonment, outcome.restrictedFreedom].filter((length) => length !== undefined);
}

function ending({ earliest, latest }: Moment): string {
  return earliest === latest
    ? `on ${describeBounds({ earliest, latest })} at the latest`
    : `${describeBounds({ earliest, latest })} at the latest`;
}

function sentence(length: string): string {
  const rest = `participants: [{ role: defendant, person: first-person }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]`;
  return `events:
  - id: arrested
    type: arrest
    date: "2016-05-16"
    ${rest}
  - id: sentenced
    type: sentence
    date: "2016-11-28"
    outcome: { imprisonment: { exact: ${length} } }
    ${rest}
  - id: paroled
    type: parole
    date: "2018-04-12"
    ${rest}`;
}
