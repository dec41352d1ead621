import type { ComponentChildren } from "preact";
import type { Coverage } from "../../diagnostics/coverage.ts";
import type { Case } from "../../schema/records.ts";
import { parseDate } from "../../time/partial-date.ts";
import { formatDay } from "../../time/calendar.ts";
import { T, Term, useHere } from "../here.tsx";
import type { TextKey } from "../here.tsx";
import { BarTable } from "../pictures/bars.tsx";
import type { Bar } from "../pictures/bars.tsx";
import type { Reader } from "../reader.ts";
import { capital, spaced } from "../words.ts";
import { byTheme } from "./home.tsx";
import type { Overview } from "../overview.ts";

/** The whole dataset in figures. Each picture is a table. */
export function FiguresPage({
  overview,
  coverage,
}: {
  readonly overview: Overview;
  readonly coverage: Coverage;
}) {
  const { reader } = useHere();
  const { positions, bars } = byTheme(overview);
  const levels = levelsOf(overview);
  const { years, undated } = eventsByYear(reader);
  return (
    <>
      <h1>
        <T k="figuresTitle" />
      </h1>
      <Figure
        title="byTheme"
        caption={<T k="byThemeNote" />}
        head="filter.theme"
        kinds={positions.map((one) => capital(spaced(one)))}
        bars={bars.map(({ theme, counts }) => ({
          key: theme,
          label: <Term table="themes" id={theme} />,
          counts,
        }))}
      />
      <Figure
        title="byLevel"
        caption={<T k="byLevelNote" />}
        head="filter.level"
        kinds={[<T k="tracker" />]}
        bars={levels}
      />
      <Figure
        title="evidenceFigures"
        caption={<T k="evidenceNote" />}
        head="evidenceFigures"
        kinds={[<T k="evidenceColumn" />]}
        bars={(["statements", "opened", "sealed", "checked"] as const).map((level) => ({
          key: level,
          label: <T k={`evidence.${level}`} />,
          counts: [coverage[level]],
        }))}
      />
      <Figure
        title="byYear"
        caption={
          <>
            {`${undated} `}
            <T k="byYearNote" />
          </>
        }
        head="year"
        kinds={[<T k="eventsColumn" />]}
        bars={years}
      />
    </>
  );
}

/** A picture with its heading; nothing, if the dataset has nothing to count. */
function Figure({
  title,
  caption,
  head,
  kinds,
  bars,
}: {
  readonly title: TextKey;
  readonly caption: ComponentChildren;
  readonly head: TextKey;
  readonly kinds: readonly ComponentChildren[];
  readonly bars: readonly Bar[];
}) {
  if (bars.length === 0) return null;
  return (
    <section>
      <h2>
        <T k={title} />
      </h2>
      <BarTable caption={caption} head={<T k={head} />} kinds={kinds} bars={bars} />
    </section>
  );
}

/** Recommendations by the last finding of an assessor that names them; those without one too. */
function levelsOf({ levels }: Overview): Bar[] {
  return [...levels]
    .toSorted((a, b) => b[1] - a[1])
    .map(([level, count]) => ({
      key: level,
      label: level === "" ? <T k="noFinding" /> : capital(spaced(level)),
      counts: [count],
    }));
}

/** Events of all cases by year; years without an event stand there too, with none. */
function eventsByYear({ release: { records } }: Reader): { years: Bar[]; undated: number } {
  const counts = new Map<number, number>();
  let undated = 0;
  for (const id of records.ids.get("cases") ?? []) {
    const { events = [] } = records.get("cases", id) as unknown as Case;
    for (const { date } of events) {
      const year = date === undefined ? undefined : yearOf(date);
      if (year === undefined) undated++;
      else counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  if (counts.size === 0) return { years: [], undated };
  const [first, last] = [Math.min(...counts.keys()), Math.max(...counts.keys())];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    undated,
    years: years.map((year) => ({
      key: String(year),
      label: String(year),
      counts: [counts.get(year) ?? 0],
    })),
  };
}

/** The year, if the date lies in one year for certain. */
function yearOf(date: string): number | undefined {
  const reading = parseDate(date);
  if (!reading.ok) return undefined;
  const { earliest, latest } = reading.date;
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return undefined;
  const [from, to] = [formatDay(earliest).slice(0, 4), formatDay(latest).slice(0, 4)];
  return from === to ? Number(from) : undefined;
}
