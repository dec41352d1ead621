import type { Statistic } from "../../schema/records.ts";
import { parseDate } from "../../time/partial-date.ts";
import { formatDay } from "../../time/calendar.ts";
import { T, textOf } from "../here.tsx";
import { numberInWords } from "../words.ts";

const width = 720;
const height = 180;
const base = 150;

/**
 * The figures of a measure by year: a column as wide as its period, an outline for what is not exact, and nothing
 * where nobody gave a figure. The list below has the same figures with their sources.
 */
export function FiguresByYear({ values }: { readonly values: Statistic["values"] }) {
  const columns = values.flatMap(columnOf);
  if (columns.length < 2) return null;
  const first = Math.min(...columns.map(({ from }) => from));
  const last = Math.max(...columns.map(({ to }) => to));
  const most = Math.max(1, ...columns.map(({ high }) => high));
  const step = Math.min(90, (width - 20) / (last - first + 1));
  const x = (year: number) => round(10 + (year - first) * step);
  const tall = (value: number) => round((value / most) * (base - 24));
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const every = Math.ceil(years.length / 12);
  return (
    <figure class="picture">
      <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={textOf("yearsLabel")}>
        <line class="rule" x1={0} x2={width} y1={base} y2={base} />
        {columns.map(({ id, from, to, low, high, exact }) => (
          <a href={`#${id}`} key={id}>
            <title>{`${from === to ? from : `${from}–${to}`}: ${numberInWords(high)}`}</title>
            <rect
              class={exact ? "lasted" : "within"}
              x={x(from) + 2}
              y={base - tall(high)}
              width={round((to - from + 1) * step - 4)}
              height={Math.max(tall(high), 1)}
            />
            {low < high && low > 0 ? (
              <line
                class="low"
                x1={x(from) + 2}
                x2={x(to + 1) - 2}
                y1={base - tall(low)}
                y2={base - tall(low)}
              />
            ) : null}
            <text
              class="figure"
              x={round((x(from) + x(to + 1)) / 2)}
              y={base - tall(high) - 5}
              text-anchor="middle"
            >
              {numberInWords(high)}
            </text>
          </a>
        ))}
        {years
          .filter((_, index) => index % every === 0)
          .map((year) => (
            <text
              class="tick"
              key={year}
              x={round(x(year) + step / 2)}
              y={base + 18}
              text-anchor="middle"
            >
              {year}
            </text>
          ))}
      </svg>
      <figcaption>
        <T k="yearsKey" />
      </figcaption>
    </figure>
  );
}

function columnOf({ id, period, quantity, place }: Statistic["values"][number]) {
  const reading = parseDate(period);
  if (!reading.ok || place !== undefined) return [];
  const { earliest, latest } = reading.date;
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return [];
  const numbers = [
    quantity.exact,
    quantity["at-least"],
    quantity["at-most"],
    quantity["more-than"],
    quantity.about,
    quantity.between?.min,
    quantity.between?.max,
  ].filter((one) => one !== undefined);
  if (numbers.length === 0) return [];
  const year = (day: number) => Number(formatDay(day).slice(0, 4));
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return [
    { id, from: year(earliest), to: year(latest), low, high, exact: quantity.exact !== undefined },
  ];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
