import { calendarDay, dayNumber, daysInMonth } from "../../time/calendar.ts";
import { isSure } from "../../time/moment.ts";
import { corpusRule } from "../rule.ts";
import { networkOf, windowOf } from "../shared/case-network.ts";
import type { DatedEvent } from "../shared/dated-events.ts";
import { cases } from "../shared/case-events.ts";
import { eventsOf } from "../shared/dated-events.ts";

/**
 * A day without a year is looked at again. A warning: sources do print such days; an error where the
 * events around it leave no year at all, by dates that are sure. Where those contradict each other, it is
 * their fault and not the day's.
 */
export default corpusRule({
  id: "dates/year-missing",
  severity: "warning",
  judges: cases,
  docs: {
    demands:
      "An event has the year of its date, if only inferred and marked so: a day without a year is allowed only where the events before and after leave several years open and nobody knows which.",
    why: "A reader takes the year from the sentence before; if that is another year, the case turns around.",
    failing: { "cases/example": case_('date: "XXXX-04-06"') },
    passing: { "cases/example": case_('date: "2017-04-06", dateBasis: year-inferred') },
  },
  check(corpus, report) {
    return (record) => {
      const yearless = eventsOf(record).filter(({ date }) => date?.kind === "yearless");
      if (yearless.length === 0) return;
      const network = networkOf(corpus, record);
      for (const dated of yearless) {
        const own = network.events.find(({ event }) => event === dated.event) ?? dated;
        const window = windowOf(network, own);
        const years = yearsFor(own, window);
        const none = years?.length === 0;
        const [only] = years?.length === 1 ? years : [];
        const text = own.event.date!.text;
        const written = only === undefined ? undefined : text.replace("XXXX", String(only));
        report(record, {
          pointer: `${own.event.pointer}/date`,
          severity: none && isSure(window) ? "error" : "warning",
          message: `The date of “${own.event.id}” has no year${years === undefined ? "" : none ? ", and the events around it leave none in which it can have been" : `; the events around it leave ${years.join(", ")}`}.`,
          help:
            written === undefined
              ? "Take the year from another source, or link the event in “follows” to what it came after; a year that is taken over is marked dateBasis: year-inferred."
              : `Write "${written}" with dateBasis: year-inferred, if the sources bear that out.`,
          ...(written === undefined ? {} : { suggestions: [written] }),
          related:
            network.before.get(own)?.map(({ from }) => ({
              record: from.record,
              pointer: from.date ? `${from.event.pointer}/date` : from.event.pointer,
              message: "it came after this",
            })) ?? [],
          parameters: [text],
        });
      }
    };
  },
});

/** The years in which the day lies within the window; undefined where more than ten, or no end. */
function yearsFor(
  { event }: DatedEvent,
  { earliest, latest }: { earliest: number; latest: number },
) {
  const [, month, day] = /^XXXX-(\d\d)(?:-(\d\d))?/.exec(event.date!.text) ?? [];
  if (!month || !Number.isFinite(earliest) || !Number.isFinite(latest)) return undefined;
  if (earliest > latest) return undefined;
  const years: number[] = [];
  for (let year = calendarDay(earliest).year; year <= calendarDay(latest).year; year++) {
    const last = daysInMonth(year, Number(month));
    if (day !== undefined && Number(day) > last) continue;
    const first = dayNumber(year, Number(month), Number(day ?? 1));
    const end = dayNumber(year, Number(month), Number(day ?? last));
    if (first <= latest && end >= earliest) years.push(year);
    if (years.length > 10) return undefined;
  }
  return years;
}

function case_(date: string): string {
  const rest = `participants: [{ role: defendant, person: first-person }], citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]`;
  return `events:
  - { id: called-in, type: summons, date: "2016-12-01", ${rest} }
  - { id: warned, type: warning, ${date}, follows: [called-in], ${rest} }
  - { id: threatened, type: threat, date: "2017-12-01", follows: [warned], ${rest} }`;
}
