import { parseDate } from "../../time/partial-date.ts";
import { formatDay } from "../../time/calendar.ts";
import { T, textOf } from "../here.tsx";
import { capital, dateInWords, spaced } from "../words.ts";

interface Event {
  readonly id: string;
  readonly type: string;
  readonly date?: string;
}

/**
 * The events as bars from the first to the last possible day: a point for a day, a full bar for what lasted,
 * an open one for a single moment that is not known better. The list below it says the same in words. Each event is
 * a line of the page, so that on a phone its name has the size of other text and its bar the whole width.
 */
export function Timeline({ events }: { readonly events: readonly Event[] }) {
  const bars = events.flatMap(barOf);
  const known = bars.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
  if (bars.length < 2 || known.length < 2) return null;
  const [first, last] = [Math.min(...known), Math.max(...known)];
  if (last - first < 2) return null;
  const margin = (last - first) * 0.03;
  /** Per cent of the width. */
  const x = (day: number) => {
    const bounded = Math.min(Math.max(day, first - margin), last + margin);
    return round(((bounded - first + margin) / (last - first + 2 * margin)) * 100);
  };
  const ticks = yearsBetween(first, last).map(({ day, year }) => ({
    ...{ at: `${x(day)}%`, year },
    // A year at the right end is written before its line, not beyond the page.
    ...(x(day) > 90 ? { anchor: "end", dx: "-2" } : { anchor: "start", dx: "2" }),
  }));
  const rules = ticks.map(({ at, year }) => (
    <line key={year} class="rule" x1={at} x2={at} y1="0" y2="100%" />
  ));
  return (
    <figure class="timeline" role="group" aria-label={textOf("timelineLabel")}>
      {bars.map(({ id, label, words, from, to, kind }) => (
        <a href={`#${id}`} key={id} title={words}>
          <span>{label}</span>
          <svg aria-hidden="true">
            {rules}
            {kind === "day" ? (
              <circle class="day" cx={`${x(from)}%`} cy="50%" r="4.5" />
            ) : (
              <rect
                class={kind}
                x={`${x(from)}%`}
                y="25%"
                width={`${Math.max(round(x(to) - x(from)), 0.6)}%`}
                height="50%"
                rx="2"
              />
            )}
          </svg>
        </a>
      ))}
      <svg class="years" aria-hidden="true">
        {ticks.map(({ at, year, anchor, dx }) => (
          <text key={year} class="tick" x={at} y="70%" dx={dx} text-anchor={anchor}>
            {year}
          </text>
        ))}
      </svg>
      <figcaption>
        <T k="timelineKey" />
      </figcaption>
    </figure>
  );
}

function barOf({ id, type, date }: Event) {
  const reading = date === undefined ? undefined : parseDate(date);
  if (!reading?.ok) return [];
  const { earliest: from, latest: to, kind } = reading.date;
  if (!Number.isFinite(from) && !Number.isFinite(to)) return [];
  const shape = from === to ? "day" : kind === "interval" ? "lasted" : "within";
  return [{ id, label: capital(spaced(type)), from, to, kind: shape, words: dateInWords(date!) }];
}

/** The first days of at most eight years. */
function yearsBetween(first: number, last: number): { day: number; year: number }[] {
  const from = Number(formatDay(first).slice(0, 4));
  const to = Number(formatDay(last).slice(0, 4));
  const step = Math.ceil((to - from + 1) / 8);
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return years
    .filter((year) => (year - from) % step === 0)
    .map((year) => ({ year, day: dayOf(`${year}-01-01`) }))
    .filter(({ day }) => day >= first - 31);
}

function dayOf(text: string): number {
  const reading = parseDate(text);
  return reading.ok ? reading.date.earliest : Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
