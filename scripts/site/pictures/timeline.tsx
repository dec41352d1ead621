import { parseDate } from "../../time/partial-date.ts";
import { formatDay } from "../../time/calendar.ts";
import { T, textOf } from "../here.tsx";
import { capital, dateInWords, spaced } from "../words.ts";

interface Event {
  readonly id: string;
  readonly type: string;
  readonly date?: string;
}

const row = 22;
const left = 190;
const width = 720;

/**
 * The events as bars from the first to the last possible day: a point for a day, a full bar for what lasted,
 * an open one for a single moment that is not known better. The list below it says the same in words.
 */
export function Timeline({ events }: { readonly events: readonly Event[] }) {
  const bars = events.flatMap(barOf);
  const known = bars.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
  if (bars.length < 2 || known.length < 2) return null;
  const [first, last] = [Math.min(...known), Math.max(...known)];
  if (last - first < 2) return null;
  const margin = (last - first) * 0.02;
  const x = (day: number) => {
    const bounded = Math.min(Math.max(day, first - margin), last + margin);
    return round(
      left + ((bounded - first + margin) / (last - first + 2 * margin)) * (width - left - 8),
    );
  };
  const height = bars.length * row + 26;
  const ticks = yearsBetween(first, last);
  return (
    <figure class="picture">
      <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={textOf("timelineLabel")}>
        {ticks.map(({ day, year }) => (
          <g key={year}>
            <line class="rule" x1={x(day)} x2={x(day)} y1={0} y2={height - 20} />
            <text class="tick" x={Math.min(x(day) + 3, width - 30)} y={height - 6}>
              {year}
            </text>
          </g>
        ))}
        {bars.map(({ id, label, from, to, kind }, index) => {
          const y = index * row + 6;
          return (
            <a href={`#${id}`} key={id}>
              <title>{label}</title>
              <text class="label" x={left - 10} y={y + 10} text-anchor="end">
                {label.length > 27 ? `${label.slice(0, 26)}…` : label}
              </text>
              {kind === "day" ? (
                <circle class="day" cx={x(from)} cy={y + 6} r={4.5} />
              ) : (
                <rect
                  class={kind}
                  x={x(from)}
                  y={y + 1}
                  width={Math.max(x(to) - x(from), 3)}
                  height={10}
                  rx={2}
                />
              )}
            </a>
          );
        })}
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
