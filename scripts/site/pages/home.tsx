import { T, Term, useHere } from "../here.tsx";
import type { TextKey } from "../here.tsx";
import { pageOf } from "../../publish/release/addresses.ts";
import { BarTable } from "../pictures/bars.tsx";
import type { Survey } from "../survey.ts";
import { capital, numberInWords, shortened, spaced } from "../words.ts";
import type { Overview } from "../overview.ts";

/** Most cases and themes of the first page. */
const SHOWN = 6;

/** The first page: what this is, how much there is, and where to begin. */
export function HomePage({
  overview,
  survey,
}: {
  readonly overview: Overview;
  readonly survey: Survey;
}) {
  const { reader } = useHere();
  const { dataset, records } = reader.release;
  const count = (collection: string) => records.ids.get(collection)?.length ?? 0;
  const all: readonly (readonly [string, number, TextKey])[] = [
    ["cases/index.html", count("cases"), "cases"],
    ["tracker.html", overview.count, "tracker"],
    ["sources/index.html", count("sources"), "sources"],
    ["people/index.html", count("people"), "people"],
    ["organizations/index.html", count("organizations"), "organizations"],
    ["laws/index.html", count("laws"), "laws"],
    ["disagreements.html", survey.open.length, "openDisagreements"],
  ];
  const figures = all.filter(([, number]) => number > 0);
  return (
    <>
      <h1>{String(dataset["title"])}</h1>
      <p class="lead">{String(dataset["description"])}</p>
      <ul class="figures">
        {figures.map(([path, number, key]) => (
          <li key={path}>
            <a href={path}>
              <strong>{numberInWords(number)}</strong> <T k={key} />
            </a>
          </li>
        ))}
      </ul>
      <div class="two">
        <Cases />
        <Themes overview={overview} />
      </div>
      <p class="note">
        <T k="honest" />
      </p>
    </>
  );
}

/** The cases with the most events. */
function Cases() {
  const { reader } = useHere();
  const { records } = reader.release;
  const ids = (records.ids.get("cases") ?? []).slice(0, 2000);
  const cases = ids.map((id) => ({ id, record: records.get("cases", id)! }));
  const events = (record: Readonly<Record<string, unknown>>) =>
    (record["events"] as unknown[] | undefined)?.length ?? 0;
  if (cases.length === 0) return null;
  const first = cases.toSorted((a, b) => events(b.record) - events(a.record)).slice(0, SHOWN);
  return (
    <section>
      <h2>
        <T k="cases" />
      </h2>
      <ul class="records">
        {first.map(({ id, record }) => (
          <li key={id}>
            <a href={pageOf(`cases/${id}`)}>{String(record["title"])}</a>
            <p>{shortened(String(record["summary"] ?? ""), 150)}</p>
          </li>
        ))}
      </ul>
      <p>
        <a href="cases/index.html">
          <T k="allCases" />
        </a>{" "}
        ·{" "}
        <a href="articles.html">
          <T k="articles" />
        </a>{" "}
        ·{" "}
        <a href="standing.html">
          <T k="standingTitle" />
        </a>
      </p>
    </section>
  );
}

/** The themes with the most recommendations, and how the State answered. */
function Themes({ overview }: { readonly overview: Overview }) {
  if (overview.positions.size === 0) return null;
  const { positions, bars } = byTheme(overview);
  return (
    <section>
      <h2>
        <T k="tracker" />
      </h2>
      <BarTable
        caption={<T k="byTheme" />}
        head={<T k="filter.theme" />}
        kinds={positions.map((one) => capital(spaced(one)))}
        bars={bars.slice(0, 12).map(({ theme, counts }) => ({
          key: theme,
          label: <Term table="themes" id={theme} />,
          counts,
        }))}
      />
      <p>
        <a href="figures.html">
          <T k="allFigures" />
        </a>
      </p>
    </section>
  );
}

/** How many recommendations of each theme have which answer, the largest first. */
export function byTheme(overview: Overview) {
  const order = ["supported", "noted", "pending"];
  const positions = [...overview.positions].toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
  const total = (counts: readonly number[]) => counts.reduce((sum, one) => sum + one, 0);
  const bars = [...overview.themes].map(([theme, some]) => ({
    theme,
    counts: positions.map((position) => some.get(position) ?? 0),
  }));
  return {
    positions,
    bars: bars.toSorted(
      (a, b) => total(b.counts) - total(a.counts) || (a.theme < b.theme ? -1 : 1),
    ),
  };
}
