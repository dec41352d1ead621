import type { CaseEvent, DurationQuantity } from "../../schema/records.ts";
import { describeBounds, describeDate, describeDuration } from "../../time/describe.ts";
import { parseDuration } from "../../time/duration.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import type { PartialDate } from "../../time/partial-date.ts";
import { fitsDuration } from "../../time/stated-duration.ts";
import type { StatedDuration } from "../../time/stated-duration.ts";
import { recordRule } from "../rule.ts";
import { dateIn, severityOf } from "../../time/verdict.ts";

/** What lasted so long began and ended so far apart. */
export default recordRule({
  id: "dates/stated-duration",
  severity: "error",
  collections: ["cases"],
  docs: {
    demands:
      "The length of an event fits the time between its beginning and its end: those of its own date, or of the release that follows a detention.",
    why: "A length and two dates that do not go together cannot all be right.",
    failing: { "cases/other": detention("P3M") },
    passing: { "cases/other": detention("P2M") },
  },
  check({ value: { events = [] } }, report) {
    for (const [index, event] of events.entries()) {
      const date = dateIn(event.date);
      if (!date || !event.duration) continue;
      const end = endingOf(event, date, events);
      if (!end) continue;
      const [from, to] = [startOf(date), endOf(end.date)];
      const severity = severityOf(fitsDuration(event.duration as StatedDuration, from, to));
      if (!severity) continue;
      report({
        pointer: `/events/${index}/duration`,
        severity,
        message: `The event “${event.id}” lasted ${inWords(event.duration)}, but its dates are ${describeBounds(from)} for the beginning and ${describeBounds(to)} for the end.`,
        help: "Correct the length or the date that is wrong; a value that a source states all the same belongs in a discrepancy.",
        related: [
          { pointer: `/events/${index}/date`, message: `the date: ${describeDate(date)}` },
          ...(end.index === undefined
            ? []
            : [{ pointer: `/events/${end.index}/date`, message: "the release" }]),
        ],
      });
    }
  },
});

/** The date that holds the end: the event's own, or that of the only release that follows it. */
function endingOf(
  event: CaseEvent,
  date: PartialDate,
  events: readonly CaseEvent[],
): { date: PartialDate; index?: number } | undefined {
  if (date.kind === "interval") return { date };
  if (!detentions.has(event.type)) return undefined;
  const releases = [...events.entries()].filter(
    ([, other]) => other.type === "release-from-custody" && other.follows?.includes(event.id),
  );
  const [index, release] = releases[0] ?? [];
  const end = dateIn(release?.date);
  return releases.length === 1 && index !== undefined && end ? { date: end, index } : undefined;
}

const detentions: ReadonlySet<string> = new Set([
  "arrest",
  "administrative-detention",
  "pre-trial-detention",
  "house-arrest",
  "psychiatric-detention",
]);

function inWords(quantity: DurationQuantity): string {
  const words = (text: string) => {
    const reading = parseDuration(text);
    return reading.ok ? describeDuration(reading.duration) : text;
  };
  if (quantity.between) return `${words(quantity.between.min)} to ${words(quantity.between.max)}`;
  if (quantity.exact !== undefined) return words(quantity.exact);
  const [key = "", text = ""] = Object.entries(quantity)[0] ?? [];
  return `${key.replaceAll("-", " ")} ${words(String(text))}`;
}

function detention(length: string): string {
  return `events:
  - id: held
    type: pre-trial-detention
    date: "2018-03-31/2018-05-31"
    duration: { exact: ${length} }
    participants: [{ role: detainee, person: second-person }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
