import { trackedIn } from "./pages/tracker.tsx";
import type { Tracked } from "./pages/tracker.tsx";
import type { Reader } from "./reader.ts";
import { groupedBy } from "./words.ts";

/** What the pages about all recommendations need to know; no row is kept but those that demands repeat. */
export interface Overview {
  /** How many recommendations there are. */
  readonly count: number;
  /** The recommendations of each theme by the answer of the State, of those with an answer. */
  readonly themes: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The answers, in the order in which they were met. */
  readonly positions: ReadonlySet<string>;
  /** Recommendations by the last finding of an assessor that names them; without one under an empty text. */
  readonly levels: ReadonlyMap<string, number>;
  /** Those that later demands repeat. */
  readonly repeated: readonly Tracked[];
  /** The pages of the tracker. */
  readonly parts: readonly TrackerPart[];
}

/** One page of the tracker. */
export interface TrackerPart {
  /** The State that the recommendations are made to; of a page of all, none. */
  readonly state?: string;
  /** Its place among the pages of the State, counted from 1. */
  readonly number: number;
  readonly count: number;
  /** The rows, as places in sets. */
  readonly portions: readonly Portion[];
}

/** Some rows of a set. */
interface Portion {
  readonly set: string;
  readonly from: number;
  readonly to: number;
}

/** Most recommendations of one page: some 100 kB packed. */
export const MOST = 1000;

/** Reads all sets of recommendations once. */
export function overviewOf(reader: Reader, most = MOST): Overview {
  const themes = new Map<string, Map<string, number>>();
  const positions = new Set<string>();
  const levels = new Map<string, number>();
  const repeated: Tracked[] = [];
  const sets: { readonly set: string; readonly state: string; readonly rows: number }[] = [];
  for (const id of reader.release.records.ids.get("recommendations") ?? []) {
    const set = `recommendations/${id}`;
    const rows = trackedIn(reader, set);
    for (const row of rows) fold(row);
    sets.push({ set, state: String(reader.open(set)!.record["state"]), rows: rows.length });
  }
  const count = sets.reduce((sum, { rows }) => sum + rows, 0);
  const parts = count <= most ? [whole()] : [...partsByState()];
  return { count, themes, positions, levels, repeated, parts };

  function fold(row: Tracked): void {
    const { position, themes: some, findings, echoes } = row;
    const level = findings.at(-1)?.level ?? "";
    levels.set(level, (levels.get(level) ?? 0) + 1);
    if (echoes.length > 0) repeated.push(row);
    if (position === "") return;
    positions.add(position);
    for (const theme of some) {
      const counts = themes.get(theme) ?? new Map<string, number>();
      themes.set(theme, counts.set(position, (counts.get(position) ?? 0) + 1));
    }
  }

  function whole(): TrackerPart {
    return {
      number: 1,
      count,
      portions: sets.map(({ set, rows }) => ({ set, from: 0, to: rows })),
    };
  }

  function* partsByState(): Generator<TrackerPart> {
    for (const [state, some] of groupedBy(sets, (one) => one.state)) {
      const pages: { count: number; readonly portions: Portion[] }[] = [];
      for (const { set, rows } of some)
        for (let from = 0; from < rows;) {
          let page = pages.at(-1);
          if (!page || page.count === most) pages.push((page = { count: 0, portions: [] }));
          const to = Math.min(rows, from + most - page.count);
          page.portions.push({ set, from, to });
          page.count += to - from;
          from = to;
        }
      yield* pages.map((page, index) => ({ state, number: index + 1, ...page }));
    }
  }
}

/** The recommendations of a page of the tracker. */
export function rowsOfPart(reader: Reader, { portions }: TrackerPart): Tracked[] {
  return portions.flatMap(({ set, from, to }) => trackedIn(reader, set).slice(from, to));
}

/** The path of a page of the tracker, without its ending: `tracker`, `tracker/KAZ`, `tracker/KAZ-2`. */
export function trackerPath({ state, number }: TrackerPart): string {
  if (state === undefined) return "tracker";
  return `tracker/${state}${number === 1 ? "" : `-${number}`}`;
}
